import type { sources } from '../../lines/task/fields.ts'
import type { Stated } from '../../store/stated.ts'
import { headingsAt, isPlanned, type Outline, outline } from '../reader/outline.ts'
import { plain } from '../reader/plain.ts'
import { scan } from '../reader/scan.ts'
import { figuresIn } from './take-in.ts'

type Source = keyof Pick<typeof sources, 'weakness' | 'promise'>

/** A sentence in which a report owned up to something or announced something, and what of a task it already says. */
export interface LastWord {
  /** Where it begins in the text. */
  readonly at: number
  readonly source: Source
  readonly said: string
  readonly given: Readonly<Record<string, string | number>>
}

/** A stretch whose writer said what it is about: a section of a report written here. */
export interface Stretch {
  readonly source: Source | null
  readonly from: number
  readonly until: number
}

interface Reading {
  readonly title: string
  readonly text: string
  /** Known for a report that was written here; an old one is read by its headings. */
  readonly stretches: readonly Stretch[] | null
  /** The figures somebody confirmed when the old report was taken in. */
  readonly confirmed: readonly Stated[]
}

const atMost = 80

/** What last year's report says is lacking, and what it means to do, sentence by sentence, in its own words. */
export function lastWordsIn({ title, text, stretches, confirmed }: Reading): LastWord[] {
  const flat = plain(text)
  const outlined = outline(flat)
  const figures = confirmed.length > 0 ? confirmed : figuresIn(text)
  return sentencesOf(text)
    .flatMap(({ at, said }): LastWord[] => {
      const source = stretches ? writtenIn(stretches, at) : readIn(outlined, at)
      if (!source) return []
      const until = at + said.length
      const inside = figures.filter((one) => one.at >= at && one.at < until)
      const number = source === 'weakness' ? baselineOf(inside) : targetOf(said)
      const basis = `《${title}》`.slice(0, 200)
      return [{ at, source, said, given: { title: titleOf(said), source, saidIn: said, basis, ...number } }]
    })
    .slice(0, atMost)
}

/** Sentences long enough to say something; a heading is not one. */
function sentencesOf(text: string): { at: number; said: string }[] {
  return [...text.matchAll(/[^。；;\n]+[。；;]/g)].flatMap(({ 0: whole, index }) => {
    const said = whole.trim().replace(/[。；;]$/, '')
    const at = index + (whole.length - whole.trimStart().length)
    return said.length >= 8 && said.length <= 1000 ? [{ at, said }] : []
  })
}

function writtenIn(stretches: readonly Stretch[], at: number): Source | null {
  return stretches.find(({ from, until }) => at >= from && at < until)?.source ?? null
}

const lacking = /不足|问题|短板|弱项|差距|薄弱/

function readIn(outlined: Outline, at: number): Source | null {
  if (isPlanned(outlined, at)) return 'promise'
  // A heading of the last level begins the sentence itself: 一是…
  const above = headingsAt(outlined, at).filter(({ level, start }) => level <= 3 && start < at)
  return above.some(({ text }) => lacking.test(text.slice(0, 24))) ? 'weakness' : null
}

/** A stated figure is where the work begins: 专职调解员只有 4 人. */
function baselineOf(inside: readonly Stated[]): Record<string, string | number> {
  const one = inside.find(({ value }) => Number.isInteger(value) && value >= 0)
  if (!one) return {}
  const measure = one.indicator ? one.label : one.quote.trim()
  return { measure: measure.slice(0, 200), baseline: one.value }
}

/** A number in a plan is where it should end. */
function targetOf(said: string): Record<string, string | number> {
  const one = scan(plain(said)).find(({ value, unit }) => unit !== '年' && Number.isInteger(value) && value > 0)
  if (!one) return {}
  const clause = said.split(/[，,]/).find((part) => said.indexOf(part) + part.length >= one.end) ?? said
  return { measure: unnumbered(clause).slice(0, 200), target: one.value }
}

function titleOf(said: string): string {
  const plainly = unnumbered(said)
  return plainly.length > 60 ? `${plainly.slice(0, 59)}…` : plainly
}

/** Without 一是, （一） and 1. in front. */
function unnumbered(said: string): string {
  const bare = said.replace(
    /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+(?:是|、)|\d+[.、])\s*/,
    '',
  )
  return bare === '' ? said : bare
}
