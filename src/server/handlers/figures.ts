import { type Post, reachOf } from '../../kernel/reach.ts'
import { type Day, isDay } from '../../law/day.ts'
import { lengthOf, partOf } from '../../reports/count-line.ts'
import { findDefinition } from '../../reports/definition.ts'
import { figureOf } from '../../reports/figure.ts'
import { lengthNow } from '../../reports/kept-length.ts'
import { keptYearReport } from '../../reports/year-report.ts'
import { readRows } from '../../store/read-rows.ts'
import type { Store } from '../../store/store.ts'
import { mayEnter } from '../gates.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { figureView, reportView } from '../views/report.ts'
import { rowView } from '../views/row.ts'

type Names = 'GET /api/reports/:year' | 'GET /api/figures/:id' | 'GET /api/figures/:id/list'

/** Figures, each with its passport and its list. */
export const figureHandlers: Pick<Handlers, Names> = {
  'GET /api/reports/:year': async ({ desk: { store }, who, params }) => {
    if (!seesFigures(who.post)) return noFigures()
    return reportView(await keptYearReport(store, params.year, who.name))
  },

  'GET /api/figures/:id': async ({ desk: { store }, who, params, query }) => {
    if (!seesFigures(who.post)) return noFigures()
    const count = countOf(store, query, who.name)
    if (count instanceof Refused) return count
    const figure = await figureOf(store, params.id, count)
    return figure ? figureView(figure) : notFound('没有这个指标')
  },

  'GET /api/figures/:id/list': async ({ desk: { store }, who, params, query }) => {
    const definition = findDefinition(store.businesses, params.id, isDay(query.until) ? query.until : undefined)
    if (!definition || reachOf(definition.business.line, who.post).sees === 'nothing')
      return notFound('没有这个指标，或者不在您的查看范围内')
    const count = countOf(store, query, who.name)
    if (count instanceof Refused) return count
    if ('part' in definition.indicator) return new Refused('form', ['比率没有名单，请看它的分子和分母'])
    const { page = 1, size = 50 } = query
    const [total, part] = await Promise.all([
      query.cutoff ? lengthOf(store, definition, count) : lengthNow(store, definition, count),
      partOf(store, definition, count, { offset: (page - 1) * size, size }),
    ])
    const [rows, showing] = await Promise.all([
      readRows(
        store,
        who.post,
        part.map(({ matter }) => matter),
      ),
      showingFor(store),
    ])
    return {
      total,
      rows: part.flatMap(({ matter, on, act, amount }) => {
        const row = rows.get(matter)
        return row ? { ...rowView(row, showing), on, act, amount: amount === null ? null : Number(amount) } : []
      }),
    }
  },
}

/** A figure is a sum over the district and tells of nobody; the list behind it still follows each reader's reach. */
export function seesFigures(post: Post): boolean {
  return post.lines === 'all' && mayEnter('figures', post)
}

export function noFigures(): Refused {
  return new Refused('reach', ['您的岗位不查看全区统计'])
}

interface Asked {
  readonly from: string
  readonly until: string
  readonly cutoff?: string | undefined
}

function countOf(store: Store, { from, until, cutoff }: Asked, countedBy: string) {
  if (!isDay(from) || !isDay(until) || until < from)
    return new Refused('form', [{ says: '请选择起止日期，开始在前', field: 'from' }])
  const at = cutoff === undefined ? store.now().toISOString() : instant(cutoff)
  if (at === null) return new Refused('form', [{ says: '截止时间应写作 2022-01-10T00:00:00Z', field: 'cutoff' }])
  return { period: { from: from as Day, until: until as Day }, cutoff: at, countedBy }
}

const shape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?Z$/

function instant(text: string): string | null {
  return shape.test(text) && isDay(text.slice(0, 10)) ? text : null
}
