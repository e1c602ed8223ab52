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

export interface LawRestedOn {
  readonly law: string
  readonly documents: number
  /** The articles some document names, in the order of their numbers. */
  readonly articles: readonly string[]
}

/** 册上的文件都依据哪些上位法，各有几份文件、提到哪几条；文件多的在前。 */
export function lawsRestedOn(documents: readonly { readonly upperLaws: readonly UpperLaw[] }[]): LawRestedOn[] {
  const laws = new Map<string, { law: string; documents: number; articles: Set<string> }>()
  for (const { upperLaws } of documents) {
    const counted = new Set<string>()
    for (const { law, article } of upperLaws) {
      if (!law) continue
      const key = nameOf(law)
      const known = laws.get(key) ?? { law: law.replace(/[《》]/g, ''), documents: 0, articles: new Set<string>() }
      for (const one of articlesIn(article)) known.articles.add(articleOf(one))
      laws.set(key, { ...known, documents: known.documents + (counted.has(key) ? 0 : 1) })
      counted.add(key)
    }
  }
  return [...laws.values()]
    .map((one) => ({ ...one, articles: [...one.articles].toSorted((a, b) => numberOf(a) - numberOf(b)) }))
    .toSorted((one, other) => other.documents - one.documents || one.law.localeCompare(other.law, 'zh'))
}

const digits = '零一二三四五六七八九'

/** 第一百二十三条 → 123; what is no article stands last. */
function numberOf(article: string): number {
  const words = /^第([一二三四五六七八九十百零千]+)条/.exec(article)?.[1]
  if (!words) return Number.POSITIVE_INFINITY
  let [sum, digit] = [0, 0]
  for (const letter of words) {
    const place = { 十: 10, 百: 100, 千: 1000 }[letter]
    if (place) sum += (digit || 1) * place
    digit = place ? 0 : digits.indexOf(letter)
  }
  return sum + digit
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
