import { reachOf } from '../../kernel/reach.ts'
import { addMonths } from '../../law/day.ts'
import type { verdicts } from '../../lines/normative-document/fields.ts'
import { normativeDocumentLine } from '../../lines/normative-document/line.ts'
import { lastOfEach, roundsOf } from '../../lines/normative-document/rounds.ts'
import { articlesIn, lawsRestedOn, touchedBy, type UpperLaw } from '../../lines/normative-document/touched.ts'
import { taskLine } from '../../lines/task/line.ts'
import { performBatch } from '../../store/perform-batch.ts'
import { readActsDone } from '../../store/read-acts-done.ts'
import { readEntries } from '../../store/read-entries.ts'
import { readMatter } from '../../store/read-matter.ts'
import { readRegister } from '../../store/read-register.ts'
import { readReferral } from '../../store/referral.ts'
import type { Store } from '../../store/store.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { businessOf, showingFor } from '../showing-for.ts'
import type { SignedIn } from '../signed-in.ts'
import { expiringView } from '../views/expiring.ts'
import { roundView, saidView, surestFirst, touchedView } from '../views/governance.ts'
import { refusedRows } from '../views/many.ts'
import { registerColumns } from '../views/register.ts'
import { actLabel } from '../views/showing.ts'
import { actorOf } from './acts.ts'

type Names =
  | 'GET /api/matters/:id/rows/:field'
  | 'GET /api/lines/:line/expiring'
  | 'GET /api/upper-laws'
  | 'GET /api/rounds'
  | 'GET /api/said'
  | 'GET /api/referrals/:id'
  | 'POST /api/lines/:line/acts/:act'

/** Whole lines looked at together: what lapses, what an amendment touches, a clean-up round, last year's words. */
export const governanceHandlers: Pick<Handlers, Names> = {
  'GET /api/matters/:id/rows/:field': async ({ desk: { store }, who, params: { id, field } }) => {
    const file = await readMatter(store, who.post, id)
    const declared = file && store.businesses.get(file.row.line)?.line.fields
    const rows = declared && Object.hasOwn(declared, field) ? declared[field]?.rows : undefined
    if (!file || !rows) return notFound('本事项没有这一项')
    // A masked value must not go back in as if it had been typed: rows with sealed cells are written anew.
    const sealed = Object.values(rows).some((cell) => cell.sealed)
    const standing = sealed ? [] : ((file.matter.answers[field] ?? []) as readonly { id: number }[])
    return { version: file.version, rows: standing.map(({ id: n, ...cells }) => ({ id: n, cells })) }
  },

  'GET /api/lines/:line/expiring': async ({ desk: { store }, who, params, query: { months = 6 } }) => {
    const business = businessOf(store, params.line)
    if (business instanceof Refused) return business
    const { line } = business
    if (!line.valid || reachOf(line, who.post).sees === 'nothing') return notFound('没有这本名册')
    const on = store.today()
    const columns = registerColumns(line)
    const fields = columns.map(({ name }) => name)
    const [register, showing] = await Promise.all([
      readRegister(store, who.post, line, { on, fields }),
      showingFor(store),
    ])
    return { ...expiringView(line, register, { on, until: addMonths(on, months) }, showing), columns }
  },

  'GET /api/upper-laws': async ({ desk: { store }, who, query: { law = '', articles = '' } }) => {
    const line = reachable(store, who, normativeDocumentLine.id)
    if (!line) return notFound('没有这本名册')
    const states = ['inForce', 'suspended']
    const fields = ['docNumber', 'issuer']
    const [entries, showing] = await Promise.all([
      readEntries(store, who.post, line, { states, fields, rows: 'upperLaws' }),
      showingFor(store),
    ])
    const documents = entries.map((entry) => ({ entry, upperLaws: entry.rows as unknown as UpperLaw[] }))
    const found = law.trim() ? touchedBy(documents, { law: law.trim(), articles: articlesIn(articles) }) : []
    return {
      laws: lawsRestedOn(documents).map((one) => ({ ...one, articles: [...one.articles] })),
      touched: found.toSorted(surestFirst).map((one) => touchedView(line, one, showing)),
    }
  },

  'GET /api/rounds': async ({ desk: { store }, who, query }) => {
    const line = reachable(store, who, normativeDocumentLine.id)
    if (!line) return notFound('没有这本名册')
    const fields = ['docNumber', 'issuer', 'termUntil', 'amendedOn']
    const [done, entries, showing] = await Promise.all([
      readActsDone(store, who.post, line, 'cleanUp'),
      readEntries(store, who.post, line, { fields }),
      showingFor(store),
    ])
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    const decided = done.flatMap(({ matter, on, facts, fields: said }) => {
      const entry = byId.get(matter)
      const verdict = facts.verdict as keyof typeof verdicts
      return entry ? { matter, on, round: String(facts.roundName), verdict, said, entry } : []
    })
    const rounds = roundsOf(decided)
    const asked = query.round?.trim() || rounds[0]?.name || ''
    const ofRound = lastOfEach(decided.filter(({ round }) => round === asked))
    return { rounds, ...roundView(line, ofRound, entries, showing) }
  },

  'GET /api/said': async ({ desk: { store }, who, query: { year } }) => {
    const line = reachable(store, who, taskLine.id)
    if (!line) return notFound('没有这项业务')
    const fields = ['source', 'saidIn', 'did', 'proof', 'measure', 'baseline', 'target', 'measured', 'dueOn']
    const [entries, showing] = await Promise.all([readEntries(store, who.post, line, { fields }), showingFor(store)])
    const rows = entries.filter(
      ({ fields: { saidIn }, openedOn }) => saidIn && (!year || openedOn.startsWith(`${year}-`)),
    )
    return { rows: rows.map((entry) => saidView(line, entry, showing)) }
  },

  'GET /api/referrals/:id': async ({ desk: { store }, who, params }) => {
    const found = await readReferral(store, who.post, params.id)
    return found ? { ...found, given: { ...found.given }, parties: [...found.parties] } : notFound('没有这件移送')
  },

  'POST /api/lines/:line/acts/:act': async ({ desk: { store }, who, params, body: { acts, note, key } }) => {
    const business = businessOf(store, params.line)
    if (business instanceof Refused) return business
    const { line } = business
    if (!Object.hasOwn(line.acts, params.act) || line.acts[params.act]?.from === 'new')
      return new Refused('form', ['这一步不能成批办理'])
    const requests = acts.map(({ matter, version, given }) => ({
      line: line.id,
      act: params.act,
      matter,
      given,
      ...(version === undefined ? {} : { version }),
    }))
    const done = await performBatch(store, actorOf(who), requests, { note, ...(key ? { key } : {}) })
    if (!done.allowed) return refusedRows(store, who.post, acts, done)
    return { done: acts.length, says: `已对 ${acts.length} 件办理「${actLabel(line, params.act)}」` }
  },
}

function reachable({ businesses }: Store, { post }: SignedIn, id: string) {
  const line = businesses.get(id)?.line
  return line && reachOf(line, post).sees !== 'nothing' ? line : null
}
