import { reachOf } from '../../kernel/reach.ts'
import { type Day, isDay } from '../../law/day.ts'
import { lawGuideLine } from '../../lines/law-guide/line.ts'
import { type CoveredPlace, coverageOn } from '../../store/read-coverage.ts'
import { readRegister } from '../../store/read-register.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { businessOf, showingFor } from '../showing-for.ts'
import { registerColumns, registerRow } from '../views/register.ts'

type Names = 'GET /api/lines/:line/register' | 'GET /api/coverage'

/** How things stood on a day, from the journal. */
export const registerHandlers: Pick<Handlers, Names> = {
  'GET /api/lines/:line/register': async ({ desk: { store }, who, params, query }) => {
    const business = businessOf(store, params.line)
    if (business instanceof Refused) return business
    const { line } = business
    if (!line.valid || reachOf(line, who.post).sees === 'nothing') return notFound('没有这本名册')
    const on = dayAsked(query.on, store.today())
    if (on instanceof Refused) return on
    const { page = 1, size = 50, standing, q = '' } = query
    const columns = registerColumns(line)
    const fields = columns.map(({ name }) => name)
    const [register, showing] = await Promise.all([
      readRegister(store, who.post, line, { on, fields, ...(q.trim() ? { q: q.trim() } : {}) }),
      showingFor(store),
    ])
    const rows = register.entries.filter((entry) => !standing || entry.standing === standing)
    const valid = register.entries.filter((entry) => entry.standing === 'valid').length
    return {
      on,
      ahead: on > store.today(),
      total: rows.length,
      totalExact: register.exact,
      valid,
      all: register.entries.length,
      columns,
      rows: rows.slice((page - 1) * size, page * size).map((entry) => registerRow(line, entry, showing)),
    }
  },

  'GET /api/coverage': async ({ desk: { store }, who, query }) => {
    const line = store.businesses.get(lawGuideLine.id)?.line
    const sees = line ? reachOf(line, who.post).sees : 'nothing'
    if (!line || sees === 'nothing') return notFound('没有这本名册')
    const on = dayAsked(query.on, store.today())
    if (on instanceof Refused) return on
    const coverage = await coverageOn(store, who.post, line, on)
    return { on, ...coverage, streets: inStreets(coverage.places), partial: sees !== 'district' }
  },
}

function dayAsked(asked: string | undefined, today: Day): Day | Refused {
  if (asked === undefined || asked === '') return today
  return isDay(asked) ? asked : new Refused('form', [{ says: '日期应写作 2021-03-15', field: 'on' }])
}

function inStreets(places: readonly CoveredPlace[]) {
  const streets = new Map<string, CoveredPlace[]>()
  for (const place of places) streets.set(place.street, [...(streets.get(place.street) ?? []), place])
  return [...streets].map(([street, inside]) => ({
    street,
    covered: inside.filter(({ short }) => !short).length,
    communities: inside.map(({ street: _street, ...place }) => place),
  }))
}
