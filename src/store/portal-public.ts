import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'

/** Each query names the few columns that are public; nothing sealed is among them. */
export interface PublicEntry {
  readonly name: string
  readonly kind: string
  readonly employer: string | null
  readonly street: string | null
  readonly address: string | null
  readonly speciality: string | null
  readonly phone: string | null
  readonly hours: string | null
}

export interface DirectoryAsked {
  readonly kinds: readonly string[]
  readonly street: string
  readonly q: string
}

const shown = 60

/** Those serving today: firms, lawyers, notaries, mediators, stations. */
export async function publicDirectory(
  store: Store,
  { kinds, street, q }: DirectoryAsked,
): Promise<{ entries: PublicEntry[]; total: number; streets: string[] }> {
  const { reader, district } = store
  const today = store.today()
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<PublicEntry & { total: number }>`
    select p.name, p.kind, p.employer, s.name as street, coalesce(p.address, place.address) as address, p.speciality,
      place.phone, p.hours, count(*) over ()::int as total
    from provider p
    join matter m on m.district = p.district and m.id = p.matter
    left join organ s on s.district = p.district and s.id = p.street
    left join organ place on place.district = p.district and place.name = p.name
    where p.district = ${district} and m.state = 'serving'
      and p.valid_from <= ${today}::date and (p.valid_until is null or p.valid_until >= ${today}::date)
      and (cardinality(${[...kinds]}::text[]) = 0 or p.kind = any(${[...kinds]}::text[]))
      and (${street} = '' or s.name = ${street})
      and (${q} = '' or p.name like ${like} or p.employer like ${like} or p.speciality like ${like})
    order by p.kind in ('lawyer', 'publicLawyer', 'notary', 'mediator', 'adviser'), p.kind, p.name, p.matter
    limit ${shown}`.execute(reader)
  const { rows: named } = await sql<{ name: string }>`
    select distinct s.name from provider p
    join organ s on s.district = p.district and s.id = p.street
    where p.district = ${district} order by s.name`.execute(reader)
  return {
    entries: rows.map(({ total: _total, ...entry }) => entry),
    total: rows[0]?.total ?? 0,
    streets: named.map(({ name }) => name),
  }
}

export interface PublicDocument {
  readonly title: string
  readonly number: string
  readonly from: Day | null
  readonly until: Day | null
}

export async function publicDocuments({ reader, district, today }: Store): Promise<PublicDocument[]> {
  const on = today()
  const { rows } = await sql<PublicDocument>`
    select d.title, coalesce(d.doc_number, '') as number, d.effective_on as "from", d.term_until as "until"
    from normative_document d
    join matter m on m.district = d.district and m.id = d.matter
    where d.district = ${district} and m.state = 'inForce' and d.published_on <= ${on}::date
      and (d.term_until is null or d.term_until >= ${on}::date)
    order by d.effective_on desc nulls last, d.title limit 300`.execute(reader)
  return rows
}

export interface PublicDecision {
  readonly domain: string | null
  readonly matterKind: string | null
  readonly outcome: string | null
  readonly on: Day | null
  readonly where: string
}

/** Kinds only: the subject may hold a name and is left out. */
export async function publicDecisions({ reader, district }: Store): Promise<PublicDecision[]> {
  const { rows } = await sql<PublicDecision>`
    select domain, matter_kind as "matterKind", result as outcome, published_on as "on", coalesce(published_at, '') as "where"
    from reconsideration
    where district = ${district} and published_on is not null
    order by published_on desc limit 200`.execute(reader)
  return rows
}

export interface PublicFigure {
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly from: string
  readonly until: string
  readonly cutoff: string
}

export interface PublicReport {
  readonly id: string
  readonly title: string
  readonly on: Day | null
  readonly url: string
  readonly figures: readonly PublicFigure[]
}

export async function publicReports({ reader, district }: Store): Promise<PublicReport[]> {
  const { rows } = await sql<Omit<PublicReport, 'figures'>>`
    select r.matter as id, r.title, r.published_on as "on", coalesce(r.url, '') as url
    from annual_report r
    join matter m on m.district = r.district and m.id = r.matter
    where r.district = ${district} and m.state in ('published', 'filed') and r.published_on is not null
    order by r.year desc limit 20`.execute(reader)
  const { rows: figures } = await sql<PublicFigure & { matter: string }>`
    select matter, coalesce(label, '') as label, coalesce(value, '—') as value, coalesce(unit, '') as unit,
      coalesce("from"::text, '') as "from", coalesce("until"::text, '') as "until", coalesce(cutoff, '') as cutoff
    from annual_report_frozen
    where district = ${district} and matter = any(${rows.map(({ id }) => id)}::uuid[])
    order by matter, id limit 5000`.execute(reader)
  return rows.map((report) => ({
    ...report,
    figures: figures.filter(({ matter }) => matter === report.id).map(({ matter: _matter, ...figure }) => figure),
  }))
}
