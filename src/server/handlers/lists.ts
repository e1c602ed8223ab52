import { reachOf } from '../../kernel/reach.ts'
import { listMatters } from '../../store/list-matters.ts'
import { Refused } from '../problems.ts'
import { afterText, listQuery } from '../query-words.ts'
import type { Handlers } from '../route.ts'
import { businessOf, showingFor } from '../showing-for.ts'
import { columnsOf, rowView } from '../views/row.ts'

export const listHandlers: Pick<Handlers, 'GET /api/lines/:line/matters'> = {
  'GET /api/lines/:line/matters': async ({ desk: { store }, who, params, query }) => {
    const business = businessOf(store, params.line)
    if (business instanceof Refused) return business
    const { line } = business
    if (reachOf(line, who.post).sees === 'nothing') return new Refused('missing', ['没有这项业务'])
    const asked = listQuery(line, query)
    if (asked instanceof Refused) return asked
    const [found, showing] = await Promise.all([listMatters(store, who.post, line.id, asked), showingFor(store)])
    const { rows, total, totalExact, next } = found
    return {
      rows: rows.map((row) => rowView(row, showing)),
      total,
      totalExact,
      next: next && afterText(next),
      columns: columnsOf(line),
    }
  },
}
