import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import { byUnit } from '../lines/inspection/by-unit.ts'
import { inspectionLine } from '../lines/inspection/line.ts'
import { readMatter } from '../store/read-matter.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { notFound, type Refused } from './problems.ts'

const columns = ['责任单位', '指标', '有佐证', '自评达到', '自评得分', '评审得分', '问题', '已整改']

type Items = Parameters<typeof byUnit>[0]
type Findings = Parameters<typeof byUnit>[1]

/** The indicator tree by unit, as it stands on the screen: in the order of names, no ranking. */
export async function giveUnits({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const file = await readMatter(store, who.post, params.id as string)
  if (file?.row.line !== inspectionLine.id) return notFound()
  const { items = [], findings = [] } = file.matter.answers
  const rows = byUnit(items as Items, findings as Findings).map((row) => [
    row.unit,
    ...[row.items, row.withEvidence, row.met, row.selfScore, row.score, row.findings, row.rectified],
  ])
  const sheet = {
    name: '按责任单位',
    columns: columns.map((header) => ({ header, width: 14 })),
    freezePane: { rows: 1 },
  }
  return {
    name: `${file.row.title}：按责任单位（${store.today()}）.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Readable.fromWeb(writeXlsxStream(each(rows), sheet) as ReadableStream),
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}
