import { chineseNumeral, type Day, day } from './day.ts'
import { type StatuteId, titles } from './statutes/titles.ts'

/** `checked`: read in a full text. `to-confirm`: believed, shown as 待核. `unknown`: no date is computed. */
export type Standing = 'checked' | 'to-confirm' | 'unknown'
export type Scope = 'national' | 'municipal' | 'district'

/** One edition of a statute: in force from its first day until the next edition's. */
export interface StatuteEdition {
  /** 2023年修订 */
  readonly label: string
  readonly from: Day | null
  readonly until: Day | null
  /** 国务院令第836号 */
  readonly number: string | null
  readonly standing: Standing
  /** Article → gist in our own words, or '' where only the number is used. */
  readonly articles: Readonly<Record<string, string>>
}

export interface Statute<Article extends string = string> {
  readonly id: StatuteId
  readonly title: string
  readonly scope: Scope
  readonly editions: readonly StatuteEdition[]
  /** Only for the compiler: which articles may be cited. */
  readonly article?: Article
}

/** A small pointer into the statutes, safe to store and to send. */
export interface Citation {
  readonly statute: string
  readonly article: string
  readonly says?: string
}

interface EditionDraft<Article extends string> {
  readonly label: string
  readonly from?: string
  readonly until?: string
  readonly number?: string
  readonly standing?: Standing
  readonly articles: { readonly [key in Article]?: string }
}

interface StatuteDraft<Article extends string> {
  readonly id: StatuteId
  readonly scope?: Scope
  readonly editions: readonly EditionDraft<Article>[]
}

export function defineStatute<const Article extends string>(draft: StatuteDraft<Article>): Statute<Article> {
  return {
    id: draft.id,
    title: titles[draft.id],
    scope: draft.scope ?? 'national',
    editions: draft.editions.map((it) => ({
      label: it.label,
      from: it.from === undefined ? null : day(it.from),
      until: it.until === undefined ? null : day(it.until),
      number: it.number ?? null,
      standing: it.standing ?? 'checked',
      articles: it.articles as Readonly<Record<string, string>>,
    })),
  }
}

/** Compiles only if the article is in the data. */
export function cite<Article extends string>(
  statute: Statute<Article>,
  article: NoInfer<Article>,
  says?: string,
): Citation {
  const gist = says ?? gistOf(statute, article)
  return gist === '' ? { statute: statute.id, article } : { statute: statute.id, article, says: gist }
}

/** 《中华人民共和国行政复议法》第二十八条第一款第四项 */
export function citationText(citation: Citation): string {
  return `《${titleOf(citation.statute)}》${articleInWords(citation.article)}`
}

export function titleOf(statuteId: string): string {
  return (titles as Readonly<Record<string, string>>)[statuteId] ?? statuteId
}

/** '28(1)4' → 第二十八条第一款第四项 ; 'ch3' → 第三章 */
export function articleInWords(article: string): string {
  return inParts(article, chineseNumeral)
}

/** '28(1)4' → 第28条第1款第4项 */
export function articleInDigits(article: string): string {
  return inParts(article, String)
}

export function editionOfStatute(statute: Statute, on: Day): StatuteEdition | null {
  const inForce = (it: StatuteEdition) => (it.from === null || it.from <= on) && (it.until === null || on <= it.until)
  return statute.editions.findLast(inForce) ?? null
}

/** What the article provides on that day, in our own words; null where the edition lacks it. */
export function gistOn(statute: Statute, article: string, on: Day): string | null {
  return editionOfStatute(statute, on)?.articles[article] ?? null
}

function gistOf(statute: Statute, article: string): string {
  return statute.editions.findLast((it) => it.articles[article] !== undefined)?.articles[article] ?? ''
}

function inParts(article: string, numeral: (value: number) => string): string {
  const chapter = /^ch(\d+)$/.exec(article)
  if (chapter !== null) return `第${numeral(Number(chapter[1]))}章`
  const found = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\((\d+)\)|(\d+))?$/.exec(article)
  if (found === null) return article
  const [, number, inserted, paragraph, , item] = found
  const main = `第${numeral(Number(number))}条${inserted === undefined ? '' : `之${numeral(Number(inserted))}`}`
  const withParagraph = paragraph === undefined ? main : `${main}第${numeral(Number(paragraph))}款`
  return item === undefined ? withParagraph : `${withParagraph}第${numeral(Number(item))}项`
}
