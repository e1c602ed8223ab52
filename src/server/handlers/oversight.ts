import { reachOf } from '../../kernel/reach.ts'
import { type Day, isDay } from '../../law/day.ts'
import { enforcementLine } from '../../lines/enforcement/line.ts'
import { certificatePage } from '../../oversight/certificate.ts'
import { certify } from '../../oversight/certify.ts'
import { sayWord } from '../../oversight/lead-acts.ts'
import { cardWords, officerDays } from '../../oversight/officers.ts'
import { checksOf, runChecks } from '../../oversight/run.ts'
import { findLead, isSupervisor, listLeads } from '../../store/leads.ts'
import { faceOrgan } from '../../store/numbering.ts'
import { markOf } from '../../store/print-papers.ts'
import { readMatter } from '../../store/read-matter.ts'
import { lastRun, outcomesOf, readUnits } from '../../store/read-oversight.ts'
import type { Store } from '../../store/store.ts'
import type { oversightContract } from '../contract-oversight.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import type { SignedIn } from '../signed-in.ts'
import { checkView, leadRowView, leadView } from '../views/oversight.ts'
import { pageView } from '../views/page.ts'

type Names = keyof typeof oversightContract & keyof Handlers

const size = 50

/** 执法监督的筛查：规则、线索、单位、执法人员和「未发现」的说明。 */
export const oversightHandlers: Pick<Handlers, Names> = {
  'GET /api/oversight/checks': async ({ desk: { store }, who }) => {
    if (!isSupervisor(store, who.post)) return notSupervisor()
    const [last, outcomes] = await Promise.all([lastRun(store, 'full'), outcomesOf(store)])
    const rows = checksOf(store.businesses).map((listed) => checkView(listed, last?.tallies ?? [], outcomes))
    const run = last && { at: last.run.startedAt, today: last.run.today, running: false }
    return { run, mayRun: true, rows }
  },

  'POST /api/oversight/runs': async ({ desk: { store }, who }) => {
    if (!isSupervisor(store, who.post)) return notSupervisor()
    const { tallies } = await runChecks(store, { kind: 'full', person: who.person })
    const sum = (of: 'hits' | 'fresh') => tallies.reduce((total, one) => total + one[of], 0)
    return { checks: tallies.length, hits: sum('hits'), fresh: sum('fresh') }
  },

  'GET /api/oversight/leads': async ({ desk: { store }, who, query }) => {
    const { page = 1, ...wanted } = query
    const [found, showing] = await Promise.all([
      listLeads(store, who.post, { ...wanted, page, size }),
      showingFor(store),
    ])
    return { total: found.total, rows: found.rows.map((lead) => leadRowView(store, lead, showing)) }
  },

  'GET /api/oversight/leads/:id': async ({ desk: { store }, who, params }) => {
    const found = await findLead(store, who.post, params.id)
    if (!found) return noLead()
    const [showing, file] = await Promise.all([
      showingFor(store),
      found.lead.matter ? readMatter(store, who.post, found.lead.matter) : null,
    ])
    return leadView(store, who.post, found, { showing, file }) ?? noLead()
  },

  'POST /api/oversight/leads/:id/words': async ({ desk: { store }, who, params, body }) => {
    const found = await findLead(store, who.post, params.id)
    const business = found && store.businesses.get(found.lead.line)
    const check = found && business?.checks[found.lead.check]
    if (!found || !business || !check) return noLead()
    const showing = await showingFor(store)
    const view = leadView(store, who.post, found, { showing, file: null })
    const said = await sayWord(store, { post: who.post, organName: who.organName }, found.lead, {
      kind: body.kind,
      says: body.says,
      reason: body.reason,
      files: body.files ?? [],
      check,
      subject: `${check.label}：${view?.title ?? ''}`,
      detail: `${check.says}。${(view?.evidence ?? []).map(({ label, shown }) => `${label}：${shown}`).join('；')}`,
    })
    return said.allowed ? { supervision: said.supervision } : new Refused(said.kind, said.reasons)
  },

  'GET /api/oversight/units': async ({ desk: { store }, who, query }) => {
    if (!isSupervisor(store, who.post)) return notSupervisor()
    const today = store.today()
    const span = spanOf({ from: query.from ?? `${today.slice(0, 4)}-01-01`, until: query.until ?? today })
    if (span instanceof Refused) return span
    const { from = today, until = today } = span
    const [units, { nameOf }] = await Promise.all([readUnits(store, from, until, today), showingFor(store)])
    const byName = new Intl.Collator('zh-CN')
    const rows = units
      .map(({ unit, ...row }) => ({
        unit,
        unitLabel: nameOf(unit) ?? '未知单位',
        silent: row.received + row.zero === 0,
        ...row,
      }))
      .toSorted((one, other) => byName.compare(one.unitLabel, other.unitLabel))
    return { from, until, rows }
  },

  'GET /api/oversight/officers': async ({ desk: { store }, who, query }) => {
    const line = store.businesses.get(enforcementLine.id)?.line
    if (!line || reachOf(line, who.post).sees === 'nothing') return notFound('没有这项业务，或者不在您的查看范围内')
    const span = spanOf(query)
    if (span instanceof Refused) return span
    const { rows, more } = await officerDays(store, who.post, {
      ...span,
      matter: query.matter,
      unit: query.unit,
      q: query.q?.trim() || undefined,
      problems: query.problems === 'yes',
      page: query.page ?? 1,
      size,
    })
    const { nameOf } = await showingFor(store)
    return {
      more,
      rows: rows.map(({ from, until, ...row }) => ({
        ...row,
        unit: nameOf(row.unit) ?? '',
        says: cardWords[row.standing],
        term: from ? `${from} 至 ${until ?? '长期'}` : '',
      })),
    }
  },

  'GET /api/oversight/certificate': async ({ desk: { store }, who, query }) => {
    const certified = await certificateFor(store, who, query)
    return certified instanceof Refused ? certified : pageView(certified.page)
  },
}

interface SpanAsked {
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly unit?: string | undefined
}

export async function certificateFor(store: Store, who: SignedIn, query: SpanAsked) {
  if (!isSupervisor(store, who.post)) return notSupervisor()
  const asked = spanOf(query)
  if (asked instanceof Refused) return asked
  const known = await store.directory.with([who.post.organ])
  const { name: organ } = faceOrgan(known, 'bureau', who.post.organ, store.today())
  const unitName = query.unit ? known.organs.get(query.unit)?.name : null
  if (unitName === undefined) return notFound('机构名册里没有这个单位')
  const counted = await certify(store, { ...asked, ...(query.unit ? { unit: query.unit } : {}) })
  return { counted, page: certificatePage(counted, { organ, unitName, mark: markOf(store) }) }
}

function spanOf({ from, until }: SpanAsked): { from?: Day; until?: Day } | Refused {
  const wrong = [from, until].some((one) => one && !isDay(one))
  if (wrong || (from && until && until < from))
    return new Refused('form', [{ says: '请选择起止日期，写作 2021-03-15，开始在前', field: 'from' }])
  return { ...(from ? { from: from as Day } : {}), ...(until ? { until: until as Day } : {}) }
}

export function notSupervisor(): Refused {
  return new Refused('reach', ['筛查由执法监督机构查看和运行'])
}

function noLead(): Refused {
  return notFound('没有这条线索，或者还没有请您的单位说明')
}
