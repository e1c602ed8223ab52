import { chineseNumeral } from '../../law/day.ts'

/** What a document says it rests on. */
export interface UpperLaw {
  readonly law: string | null
  readonly article?: string | null
  readonly clause?: string | null
}

export interface Change {
  readonly law: string
  /** Empty for a revision of the whole. */
  readonly articles: readonly string[]
}

export interface Touched<D> {
  readonly document: D
  readonly rows: readonly UpperLaw[]
  /** False when the document names the law but no article: somebody must read it. */
  readonly certain: boolean
}

/** 上位法一改，哪些文件要看：按文件列出涉及的条款。 */
export function touchedBy<D extends { readonly upperLaws: readonly UpperLaw[] }>(
  documents: readonly D[],
  change: Change,
): Touched<D>[] {
  const articles = change.articles.map(articleOf)
  return documents.flatMap((document) => {
    const rows = document.upperLaws.filter((row) => isSameLaw(row.law, change.law) && mentions(row, articles))
    if (rows.length === 0) return []
    return { document, rows, certain: articles.length === 0 || rows.some(({ article }) => Boolean(article)) }
  })
}

/** '第25条、第二十六条第一款' → 第二十五条, 第二十六条 */
export function articlesIn(text: string | null | undefined): string[] {
  return (text ?? '').split(/[、，,；;\s]+/).filter((part) => part !== '')
}

function mentions({ article }: UpperLaw, articles: readonly string[]): boolean {
  const own = articlesIn(article).map(articleOf)
  return articles.length === 0 || own.length === 0 || own.some((one) => articles.includes(one))
}

function isSameLaw(one: string | null, other: string): boolean {
  return one !== null && nameOf(one) === nameOf(other)
}

/** Titles are typed with and without 书名号, the State's name and the year of the edition. */
function nameOf(title: string): string {
  return title.replace(/[《》\s]|（[^）]*）|\([^)]*\)/g, '').replace(/^中华人民共和国/, '')
}

/** An article by its number alone: paragraphs and items stay with their article. */
function articleOf(text: string): string {
  const found = /^第?(\d+|[一二三四五六七八九十百零千]+)条?(之[一二三四五六七八九十]+)?/.exec(text.trim())
  if (!found?.[1]) return text.trim()
  const number = /^\d+$/.test(found[1]) ? chineseNumeral(Number(found[1])) : found[1]
  return `第${number}条${found[2] ?? ''}`
}
