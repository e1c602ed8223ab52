import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { withinReach } from '../../store/reach-filter.ts'
import { statedText } from '../../store/stated.ts'
import type { Store } from '../../store/store.ts'
import type { Count } from '../figure.ts'
import { compileDraft, textOf } from './compile-draft.ts'
import { type Draft, openDraft, reportLine } from './draft.ts'
import type { Stretch } from './last-words.ts'

export interface LastYear {
  readonly title: string
  /** compiled: written here. stated: taken in from a file. */
  readonly from: 'compiled' | 'stated'
  readonly text: string
}

type Asked = Pick<Draft, 'kind' | 'year' | 'period'>

/** The report of the year before: the one written here, or else the one taken in from a file. */
export async function lastYearOf(store: Store, post: Post, draft: Asked, count: Count): Promise<LastYear | null> {
  const last = await lastReport(store, post, draft, count)
  return last && { title: last.title, from: last.from, text: last.text }
}

/** The same with its stretches: what each section was written about. Null for an old text, which nobody sorted. */
export async function lastReport(
  store: Store,
  post: Post,
  draft: Asked,
  count: Count,
): Promise<(LastYear & { readonly stretches: readonly Stretch[] | null }) | null> {
  const id = await earlierReport(store, post, draft)
  const written = id ? await openDraft(store, post, id) : null
  if (written) {
    const compiled = await compileDraft(store, written, { ...count, period: written.period })
    const { text, starts } = textOf(compiled)
    return { title: written.title, from: 'compiled', text, stretches: stretchesOf(written, starts, text.length) }
  }
  if (draft.kind !== 'annual') return null
  const old = await statedText(store, draft.year - 1)
  return old && { title: old.title, from: 'stated', text: old.text, stretches: null }
}

function stretchesOf({ sections }: Draft, starts: readonly number[], end: number): Stretch[] {
  const sources = { gaps: 'weakness', plan: 'promise' } as const
  return sections.map(({ covers }, at) => ({
    source: covers === 'gaps' || covers === 'plan' ? sources[covers] : null,
    from: starts[at] ?? end,
    until: starts[at + 1] ?? end,
  }))
}

/** Same kind, same stretch of the year, one year before. */
async function earlierReport(store: Store, post: Post, { kind, year, period }: Asked): Promise<string | null> {
  const { rows } = await sql<{ matter: string }>`
    select annual_report.matter
    from annual_report
    join matter on matter.district = annual_report.district and matter.id = annual_report.matter
    where annual_report.district = ${store.district} and annual_report.kind = ${kind}
      and annual_report.year = ${year - 1} and matter.state <> 'dropped'
      and to_char(coalesce(annual_report.period_from, make_date(annual_report.year, 1, 1)), 'MM') = ${period.from.slice(5, 7)}
      and to_char(coalesce(annual_report.period_until, make_date(annual_report.year, 12, 31)), 'MM') = ${period.until.slice(5, 7)}
      and exists (
        select 1 from annual_report_sections as section
        where section.district = annual_report.district and section.matter = annual_report.matter and section.text <> ''
      )
      and ${withinReach(store, post, 'matter', [reportLine])}
    order by matter.opened_on desc, matter.id desc
    limit 1`.execute(store.reader)
  return rows[0]?.matter ?? null
}
