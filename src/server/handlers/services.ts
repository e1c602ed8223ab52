import { reachOf } from '../../kernel/reach.ts'
import { isDay } from '../../law/day.ts'
import { outreachLine } from '../../lines/outreach/line.ts'
import { providerLine } from '../../lines/provider/line.ts'
import { candidatesFor } from '../../store/read-candidates.ts'
import { type Duties, dutiesOf } from '../../store/read-duties.ts'
import { flowOf } from '../../store/read-flow.ts'
import { supplyOn } from '../../store/read-supply.ts'
import { notFound, Refused } from '../problems.ts'
import type { Answer, Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { spanAsked } from '../span.ts'

type Names =
  | 'GET /api/supply'
  | 'GET /api/matters/:id/candidates/:act'
  | 'GET /api/duty-lists/:year'
  | 'GET /api/lines/:line/flow'

/** Looks across many matters, each inside the reader's reach. */
export const servicesHandlers: Pick<Handlers, Names> = {
  'GET /api/supply': async ({ desk: { store }, who, query }) => {
    const line = store.businesses.get(providerLine.id)?.line
    if (!line || reachOf(line, who.post).sees === 'nothing') return notFound('没有这本名册')
    const span = spanAsked(query, store.today())
    if (span instanceof Refused) return span
    const on = query.on || span.until
    if (!isDay(on)) return new Refused('form', [{ says: '日期应写作 2021-03-15', field: 'on' }])
    const asked = { on, ...span }
    return { ...asked, sides: await supplyOn(store, who.post, line, asked) }
  },

  'GET /api/matters/:id/candidates/:act': async ({ desk: { store }, who, params: { id, act } }) => {
    const rows = await candidatesFor(store, who.post, id, act)
    return rows ? { rows } : notFound('没有这一事项，或者不由您指派')
  },

  'GET /api/duty-lists/:year': async ({ desk: { store }, who, params: { year } }) => {
    const line = store.businesses.get(outreachLine.id)?.line
    if (!line || reachOf(line, who.post).sees === 'nothing') return notFound('没有这项业务')
    const [duties, { nameOf }] = await Promise.all([dutiesOf(store, who.post, year), showingFor(store)])
    return { year, units: byUnit(duties, nameOf, store.today()) }
  },

  'GET /api/lines/:line/flow': async ({ desk: { store }, who, params, query }) => {
    const line = store.businesses.get(params.line)?.line
    if (!line?.valid || reachOf(line, who.post).sees === 'nothing') return notFound('没有这本名册')
    const span = spanAsked(query, store.today())
    return span instanceof Refused ? span : flowOf(store, who.post, line, span.from, span.until)
  },
}

type Unit = Answer<'GET /api/duty-lists/:year'>['units'][number]

const byName = new Intl.Collator('zh-CN', { numeric: true })

function byUnit({ duties, prompts, held }: Duties, nameOf: (id: string) => string | undefined, today: string): Unit[] {
  const ids = new Set([...duties, ...prompts].map(({ unit }) => unit))
  return [...ids]
    .map((id) => {
      const letters = prompts.filter(({ unit }) => unit === id)
      return {
        unit: (id && nameOf(id)) || '没有写明单位',
        held: held.get(id ?? '') ?? 0,
        prompts: letters.length,
        unreplied: letters.filter(({ repliedOn }) => repliedOn === null).length,
        duties: duties
          .filter(({ unit }) => unit === id)
          .map(({ unit: _unit, law, measures, head, publishedAt, doneNote: _note, ...duty }) => ({
            ...duty,
            law: law ?? '',
            measures: measures ?? '',
            head: head ?? '',
            publishedAt: publishedAt ?? '',
            late:
              duty.doneOn === null ? duty.by !== null && duty.by < today : duty.by !== null && duty.doneOn > duty.by,
          })),
      }
    })
    .toSorted((one, other) => byName.compare(one.unit, other.unit))
}
