import { heading, type Page, paragraph, table } from '../kernel/page.ts'
import { formatDay } from '../law/day.ts'
import { keptYearReport, type YearReport } from '../reports/year-report.ts'
import { faceOrgan } from '../store/numbering.ts'
import { markOf } from '../store/print-papers.ts'
import type { Store } from '../store/store.ts'
import { noFigures, seesFigures } from './handlers/figures.ts'
import type { Refused } from './problems.ts'
import type { SignedIn } from './signed-in.ts'

/** The year's draft as one page for print: the prose, the relations that were checked, and every figure with its cut-off. */
export async function reportPage(store: Store, who: SignedIn, year: number): Promise<Page | Refused> {
  if (!seesFigures(who.post)) return noFigures()
  const mark = markOf(store)
  const known = await store.directory.with([who.post.organ])
  const { name: organ } = faceOrgan(known, 'bureau', who.post.organ, store.today())
  const report = await keptYearReport(store, year, who.name)
  return {
    organ,
    title: report.title,
    number: null,
    blocks: [
      ...report.sections.flatMap(({ heading: text, paragraphs }) => [
        heading(text),
        ...paragraphs.map((parts) =>
          paragraph(parts.map((part) => (typeof part === 'string' ? part : part.shown)).join('')),
        ),
      ]),
      heading('附表一　数据'),
      table(figureRows(report), ['指标', '数值', '口径']),
      heading('附表二　勾稽'),
      table(
        report.relations.map(({ says, holds }) => [says, holds ? '相符' : '不符']),
        ['关系', '结果'],
      ),
    ],
    closing: { organ, on: formatDay(store.today()), sealed: false },
    ...(mark ? { mark } : {}),
  }
}

function figureRows({ figures }: YearReport): string[][] {
  return figures.map(({ label, value, unit, passport }) => [
    label,
    value === null ? '—' : `${value}${unit}`,
    passport.says,
  ])
}
