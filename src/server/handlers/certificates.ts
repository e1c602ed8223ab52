import { type Page, paragraph } from '../../kernel/page.ts'
import { conclusionOf, spanText } from '../../oversight/certificate.ts'
import { type CheckCounted, type Counted, certify } from '../../oversight/certify.ts'
import { type Certificate, digestOf, findCertificate, giveOut, listCertificates } from '../../store/certificates.ts'
import { isSupervisor } from '../../store/leads.ts'
import type { Store } from '../../store/store.ts'
import type { certificatesContract } from '../contract-certificates.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import type { SignedIn } from '../signed-in.ts'
import { pageView } from '../views/page.ts'
import type { Showing } from '../views/showing.ts'
import { certificateFor, notSupervisor } from './oversight.ts'

/** What was certified stays: the figures, the page, and the digest that also stands in the sealed record of access. */
export const certificatesHandlers: Pick<Handlers, keyof typeof certificatesContract> = {
  'GET /api/oversight/certificates': async ({ desk: { store }, who }) => {
    if (!isSupervisor(store, who.post)) return notSupervisor()
    const [rows, showing] = await Promise.all([listCertificates(store), showingFor(store)])
    return { rows: rows.map((one) => listedView(one, showing)) }
  },

  'POST /api/oversight/certificates': async ({ desk: { store }, who, body }) => {
    const certified = await certificateFor(store, who, body)
    if (certified instanceof Refused) return certified
    const { counted } = certified
    return giveOut(store, who.post, { ...certified, span: counted.asked, tallies: tallied(counted) })
  },

  'GET /api/oversight/certificates/:id': async ({ desk: { store }, who, params: { id } }) => {
    const found = await certificateOf(store, who, id)
    if (found instanceof Refused) return found
    const counted = found.counted as Counted
    const [again, showing] = await Promise.all([certify(store, counted.asked), showingFor(store)])
    return {
      ...listedView(found, showing),
      page: pageView(givenOut(found)),
      whole: counted.asked.unit === undefined,
      from: counted.asked.from ?? null,
      until: counted.asked.until ?? null,
      holds: digestOf(found) === found.digest,
      moved: movedSince(counted, again),
    }
  },
}

export async function certificateOf(store: Store, who: SignedIn, id: string): Promise<Certificate | Refused> {
  if (!isSupervisor(store, who.post)) return notSupervisor()
  return (await findCertificate(store, id)) ?? notFound('没有这份说明')
}

/** The page with the digest under it: of everything above that line, and of the figures behind it. */
export function givenOut({ page, digest }: Pick<Certificate, 'page' | 'digest'>): Page {
  return { ...page, blocks: [...page.blocks, paragraph(`本说明及其数字的摘要（SM3）：${digest}`)] }
}

function tallied({ checks }: Counted) {
  return checks.map(({ id, version, population, testable, missing, hits, dismissed }) => {
    return { check: id, version, population, testable, missing, hits, fresh: 0, dismissed, milliseconds: 0 }
  })
}

function listedView({ id, madeAt, person, counted, digest }: Omit<Certificate, 'page'>, { nameOf }: Showing) {
  const { asked, checks } = counted as Counted
  const unit = asked.unit ? (nameOf(asked.unit) ?? '已不在名册的单位') : '全区'
  const scope = `${unit}，${spanText(asked)}`
  return { id, at: madeAt, by: nameOf(person) ?? '', scope, conclusion: conclusionOf(checks), digest }
}

function movedSince(then: Counted, now: Counted) {
  const today = new Map(now.checks.map((one) => [one.id, one]))
  const said = ({ version, population, testable, hits, open, dismissed, confirmed }: CheckCounted) =>
    `第 ${version} 版，涉及 ${population}、能检验 ${testable}、命中 ${hits}、待核对 ${open}、排除 ${dismissed}、立案 ${confirmed}`
  return then.checks.flatMap((one) => {
    const other = today.get(one.id)
    const [before, after] = [said(one), other ? said(other) : '没有这条规则了']
    return before === after ? [] : { label: `${one.number}　${one.label}`, then: before, now: after }
  })
}
