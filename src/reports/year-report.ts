import type { Business } from '../kernel/business.ts'
import { keptTallies, linesAfter, settledPlace } from '../store/kept-tallies.ts'
import type { Store } from '../store/store.ts'
import { type Counted, countLine } from './count-line.ts'
import { definedFor, definitionsOf } from './definition.ts'
import { type Figure, figureFrom, type Reading } from './figure.ts'
import { countKept } from './kept-line.ts'
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

interface As {
  readonly cutoff: string
  readonly countedBy: string
}

/** Every declared figure of a year as of now, out of what is kept of it: its cost does not grow with the ledger. */
export async function keptYearReport(store: Store, year: number, countedBy: string): Promise<YearReport> {
  const period = yearOf(year)
  const cutoff = store.now().toISOString()
  const [kept, beyond] = await Promise.all([keptTallies(store, period), linesAfter(store, cutoff)])
  let place: Promise<string | null> | undefined
  const settled = () => {
    place ??= settledPlace(store)
    return place
  }
  return reportOf(store, year, { cutoff, countedBy }, async (business) => {
    const { id } = business.line
    return beyond.has(id) ? null : countKept(store, business, { period, kept: kept.get(id), settled })
  })
}

/** Every declared figure of a year, the relations between them, and the prose they stand in. */
export function yearReport(reading: Reading, year: number, count: As): Promise<YearReport> {
  return reportOf(reading, year, count, async () => null)
}

async function reportOf(
  reading: Reading,
  year: number,
  count: As,
  keptOf: (business: Business) => Promise<Map<string, Counted> | null>,
): Promise<YearReport> {
  const period = yearOf(year)
  const figures: Figure[] = []
  for (const declared of reading.businesses.values()) {
    const business = definedFor(declared, period.until)
    const names = Object.keys(business.indicators.all)
    const counted = (await keptOf(business)) ?? (await countLine(reading, business, names, { period, ...count }))
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
