import type { Post } from '../kernel/reach.ts'
import { fileReviewLine } from '../lines/file-review/line.ts'
import { type Finished, resultsByUnit, resultsOf, type UnitResults } from '../lines/file-review/results.ts'
import { readEntries } from '../store/read-entries.ts'
import type { Store } from '../store/store.ts'
import { showingFor } from './showing-for.ts'
import type { Span } from './span.ts'

interface Results {
  readonly units: readonly UnitResults[]
  readonly all: UnitResults
}

const byName = new Intl.Collator('zh-CN', { numeric: true })

/** The rounds this post may see whose reading ended in the span; in the order of names, no ranking. */
export async function reviewResults(store: Store, post: Post, { from, until }: Span): Promise<Results | null> {
  const line = store.businesses.get(fileReviewLine.id)?.line
  if (!line) return null
  const states = ['scored', 'announced', 'closed']
  const fields = ['unit', 'frameCount', 'finishedOn', 'reviewKind', 'problemTotal', 'rectifiedTotal']
  const [entries, { nameOf }] = await Promise.all([
    readEntries(store, post, line, { states, fields, rows: 'files' }),
    showingFor(store),
  ])
  const rounds = entries.flatMap(({ fields: it, rows }): Finished[] => {
    const on = String(it.finishedOn ?? '')
    if (on < from || on > until) return []
    const unit = nameOf(String(it.unit)) ?? '没有写明单位'
    const number = (name: string) => (it[name] ?? null) as number | null
    return [
      {
        ...{ unit, whole: number('frameCount'), files: rows as unknown as Finished['files'] },
        way: (it.reviewKind ?? null) as Finished['way'],
        ...{ problems: number('problemTotal') ?? 0, rectified: number('rectifiedTotal') ?? 0 },
      },
    ]
  })
  return {
    units: resultsByUnit(rounds).toSorted((one, other) => byName.compare(one.unit, other.unit)),
    all: resultsOf('合计', rounds),
  }
}
