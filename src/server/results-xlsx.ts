import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import { reachOf } from '../kernel/reach.ts'
import { fileReviewLine } from '../lines/file-review/line.ts'
import type { UnitResults } from '../lines/file-review/results.ts'
import { grades } from '../lines/file-review/rubric.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { notFound, Refused } from './problems.ts'
import { reviewResults } from './review-results.ts'
import { spanAsked } from './span.ts'

const columns = [
  '单位',
  '评查次数',
  '名单份数',
  '评查份数',
  ...Object.values(grades),
  '触及否决项',
  '复评份数',
  '复评等次一致',
  'κ',
  '自查份数',
  '交叉评查份数',
  '抽查份数',
  '要求整改',
  '整改完成',
]

/** The results as they stand on the screen: every number with what it is out of. */
export async function giveResults({ desk: { store }, who, query }: Bytes): Promise<Outgoing | Refused> {
  if (reachOf(fileReviewLine, who.post).sees === 'nothing') return notFound('没有这项业务')
  const span = spanAsked(query, store.today())
  if (span instanceof Refused) return span
  const results = await reviewResults(store, who.post, span)
  if (!results) return notFound('没有这项业务')
  const sheet = {
    name: '按单位',
    columns: columns.map((header) => ({ header, width: 14 })),
    freezePane: { rows: 1 },
  }
  return {
    name: `案卷评查结果（${span.from}至${span.until}）.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Readable.fromWeb(writeXlsxStream(rowsOf([...results.units, results.all]), sheet) as ReadableStream),
  }
}

async function* rowsOf(results: readonly UnitResults[]): AsyncGenerator<(string | number | null)[]> {
  for (const { unit, rounds, whole, files, grades: of, vetoed, agreement, ways, problems, rectified } of results) {
    const { second, agreed, kappa } = agreement
    const graded = [of.excellent, of.good, of.passed, of.failed]
    yield [
      unit,
      rounds,
      whole,
      files,
      ...graded,
      vetoed,
      second,
      agreed,
      kappa === null ? null : Number(kappa.toFixed(2)),
      ...[ways.self, ways.cross, ways.spot, problems, rectified],
    ]
  }
}
