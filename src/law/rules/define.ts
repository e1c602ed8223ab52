import { type Day, day } from '../day.ts'
import type { Cap, ExtensionPolicy, OtherLength, Rule, RuleEdition, Unit } from '../rule.ts'
import { articleInDigits, type Citation, cite, type Scope, type Standing, type Statute } from '../statute.ts'

export interface Lasts {
  readonly length: number | null
  readonly unit: Unit | null
  readonly says?: string
}

interface Law {
  readonly title: string
  readonly scope: Scope
  readonly editions: Statute['editions']
  readonly citations: readonly Citation[]
}

interface EditionDraft {
  readonly from?: string
  readonly until?: string
  readonly law: Law | readonly Law[]
  readonly lasts: Lasts
  readonly before?: true
  readonly atLeast?: true
  readonly extension?: ExtensionPolicy
  readonly cap?: Cap
  readonly variants?: readonly OtherLength[]
  readonly then?: OtherLength
  readonly excludes?: readonly string[]
  readonly standing?: Standing
  readonly note?: string
}

interface RuleDraft {
  readonly label: string
  readonly starts: string
  readonly side?: Rule['side']
  readonly editions: readonly RuleEdition[]
}

interface FactDraft {
  readonly label: string
  readonly editions: readonly RuleEdition[]
}

export function defineRules<const Id extends string>(
  family: string,
  drafts: Readonly<Record<Id, RuleDraft>>,
): Readonly<Record<Id, Rule>> {
  return collect(drafts, (id, draft) => ({
    id,
    label: draft.label,
    family,
    starts: draft.starts,
    kind: 'period',
    side: draft.side ?? 'duty',
    editions: draft.editions,
  }))
}

/** Rows that measure no period: conditions, grounds, bars, forms. Kept with their articles and editions. */
export function defineFacts<const Id extends string>(
  family: string,
  drafts: Readonly<Record<Id, FactDraft>>,
): Readonly<Record<Id, Rule>> {
  return collect(drafts, (id, draft) => ({
    id,
    label: draft.label,
    family,
    starts: '',
    kind: 'fact',
    side: 'duty',
    editions: draft.editions,
  }))
}

/** The articles a row rests on; an article that is not in the act's data does not compile. */
export function at<Article extends string>(statute: Statute<Article>, ...articles: NoInfer<Article>[]): Law {
  return {
    title: statute.title,
    scope: statute.scope,
    editions: statute.editions,
    citations: articles.map((article) => cite(statute, article)),
  }
}

export function edition(draft: EditionDraft): RuleEdition {
  const laws = Array.isArray(draft.law) ? (draft.law as readonly Law[]) : [draft.law as Law]
  const main = laws[0] as Law
  const from = draft.from === undefined ? null : day(draft.from)
  const until = draft.until === undefined ? null : day(draft.until)
  const { before, atLeast, lasts, note, cap, variants, then } = draft
  return {
    from,
    until,
    length: lasts.length,
    unit: lasts.unit,
    extension: draft.extension ?? 'unstated',
    excludes: draft.excludes ?? [],
    article: printed(laws),
    articles: laws.flatMap((it) => it.citations),
    title: titleWithEdition(main, from ?? until),
    scope: main.scope,
    standing: draft.standing ?? 'checked',
    ...(before && { direction: 'before' as const }),
    ...(atLeast && { bound: 'at-least' as const }),
    ...(cap && { cap }),
    ...(variants && { variants }),
    ...(then && { then }),
    ...(lasts.says !== undefined && { says: lasts.says }),
    ...(note !== undefined && { note }),
  }
}

interface FactEditionDraft {
  readonly from?: string
  readonly until?: string
  readonly standing?: Standing
  readonly note?: string
}

/** One edition of a fact: what it states, where it stands, since when. */
export function states(says: string, law: Law | readonly Law[], draft: FactEditionDraft = {}): RuleEdition {
  return edition({ ...draft, law, lasts: { length: null, unit: null, says } })
}

/** A fact with one edition. */
export function fact(
  label: string,
  says: string,
  law: Law | readonly Law[],
  draft: FactEditionDraft = {},
): { readonly label: string; readonly editions: readonly RuleEdition[] } {
  return { label, editions: [states(says, law, draft)] }
}

/** Steps of a workflow, forms, statistical items: a label and a sentence each, all from one source. */
export function defineOutline<const Id extends string>(
  family: string,
  law: Law,
  entries: Readonly<Record<Id, readonly [label: string, says: string]>>,
): Readonly<Record<Id, Rule>> {
  const drafts = Object.entries<readonly [string, string]>(entries).map(([id, [label, says]]) => [
    id,
    fact(label, says, law),
  ])
  return defineFacts(family, Object.fromEntries(drafts) as Record<Id, FactDraft>)
}

export function days(length: number): Lasts {
  return { length, unit: 'calendar-day' }
}

export function workdays(length: number): Lasts {
  return { length, unit: 'working-day' }
}

export function months(length: number): Lasts {
  return { length, unit: 'month' }
}

export function years(length: number): Lasts {
  return { length, unit: 'year' }
}

export function hours(length: number): Lasts {
  return { length, unit: 'hour' }
}

/** The law gives no number, or the number is not known here: no date is computed, and this sentence says why. */
export function open(says: string): Lasts {
  return { length: null, unit: null, says }
}

/** Working practice, standards and local rules that have no act in the data. */
export function practice(title: string, scope: Scope = 'national'): Law {
  return { title, scope, editions: [], citations: [] }
}

function collect<Id extends string, Draft>(
  drafts: Readonly<Record<Id, Draft>>,
  toRule: (id: string, draft: Draft) => Rule,
): Readonly<Record<Id, Rule>> {
  const pairs = Object.entries<Draft>(drafts).map(([id, draft]) => [id, toRule(id, draft)])
  return Object.fromEntries(pairs) as Record<Id, Rule>
}

/** 第48条、第70条、第88条；《……实施条例》第29条 */
function printed(laws: readonly Law[]): string {
  return laws
    .map((law, index) => {
      const articles = law.citations.map((it) => articleInDigits(it.article)).join('、')
      return index === 0 ? articles : `《${law.title}》${articles}`
    })
    .filter((it) => it !== '')
    .join('；')
}

function titleWithEdition(law: Law, on: Day | null): string {
  const label = editionLabel(law, on)
  return `《${law.title}》${label === '' ? '' : `（${label}）`}`
}

function editionLabel(law: Law, on: Day | null): string {
  const found =
    on === null
      ? law.editions.at(-1)
      : law.editions.find((it) => (it.from === null || it.from <= on) && (it.until === null || on <= it.until))
  return found?.label ?? ''
}
