import { countLine } from './count-line.ts'
import { definedFor, definitionsOf } from './definition.ts'
import { type Figure, figureFrom, type Reading } from './figure.ts'
import { yearOf } from './period.ts'
import { type Checked, reconcile } from './reconcile.ts'
import { type Section, sectionsOf } from './sections.ts'

export interface YearReport {
  readonly year: number
  readonly title: string
  readonly figures: readonly Figure[]
  readonly relations: readonly Checked[]
  readonly sections: readonly Section[]
}

/** Every declared figure of a year, the relations between them, and the prose they stand in. */
export async function yearReport(
  reading: Reading,
  year: number,
  count: { cutoff: string; countedBy: string },
): Promise<YearReport> {
  const period = yearOf(year)
  const figures: Figure[] = []
  for (const declared of reading.businesses.values()) {
    const business = definedFor(declared, period.until)
    const counted = await countLine(reading, business, Object.keys(business.indicators.all), { period, ...count })
    figures.push(
      ...definitionsOf([business]).map((definition) => figureFrom(definition, counted, { period, ...count })),
    )
  }
  return {
    year,
    title: `${year}年法治政府建设年度报告（数据底稿）`,
    figures,
    relations: reconcile(reading.businesses.values(), figures),
    sections: sectionsOf(figures),
  }
}
