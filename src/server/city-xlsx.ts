import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import { formatDay } from '../law/day.ts'
import { logAccess } from '../store/access-log.ts'
import { reportingOf } from '../store/city/reporting.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { closedCity, roundAsked } from './city-asked.ts'
import { fileTypes } from './file-types.ts'
import { Refused } from './problems.ts'
import { sumsView } from './views/city.ts'
import { watermark } from './watermark.ts'

type Cell = string | number

/** The table as it stands on the screen: a sum of each part, each district's own figure, and what must be known beside it. */
export async function giveSums({ desk: { store }, who, query }: Bytes): Promise<Outgoing | Refused> {
  const closed = await closedCity(store, who)
  if (closed) return closed
  const round = roundAsked(query as Parameters<typeof roundAsked>[0])
  if (round instanceof Refused) return round
  const { members, figures, round: shown } = sumsView(round, await reportingOf(store, round))
  await logAccess(store, who.post, {
    what: 'export',
    field: 'city',
    purpose: `导出全市汇总：${shown.label}`.slice(0, 200),
  })
  const columns = ['指标', '单位', '全市', '统计到', '定义版本', ...members.map(({ name }) => name), '说明']
  const rows = figures.flatMap(({ unit, parts, cells, says }) =>
    parts.map(({ label, sum, cutoffOn, version, members: of }): Cell[] => [
      ...[label, unit, sum ?? '—', formatDay(cutoffOn as Parameters<typeof formatDay>[0]), `第 ${version} 版`],
      ...members.map(({ member, standingLabel, standing }): Cell => {
        if (!of.includes(member)) return standing === 'handed' ? '—' : standingLabel
        return cells[member] ?? '—'
      }),
      says.join('；'),
    ]),
  )
  const mark = [`导出：${watermark(store, who, '全市汇总')}`, ...Array<Cell>(columns.length - 1).fill('')]
  const sheet = {
    name: '全市汇总',
    columns: columns.map((header) => ({ header, width: Math.max(12, header.length * 3) })),
    freezePane: { rows: 1 },
  }
  return {
    name: `全市汇总：${shown.label}.xlsx`,
    type: fileTypes.xlsx,
    body: Readable.fromWeb(writeXlsxStream(each([...rows, mark]), sheet) as ReadableStream),
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}
