import { type Grade, gradeOf, type RubricId, scoredItems, type Veto, vetoes } from './rubric.ts'

/** One item of the rubric as one reader scored it. */
export interface Mark {
  /** Null: not scored yet. */
  readonly points: number | null
  readonly finding: string
  readonly article: string
  readonly note: string
}

export interface VetoFound {
  readonly veto: Veto
  readonly finding: string
  readonly article: string
}

/** What one reader makes of one file: the items in the order of the rubric, then what fails the file outright. */
export interface ScoreSheet {
  readonly marks: readonly Mark[]
  readonly vetoes: readonly VetoFound[]
}

export interface SheetProblem {
  /** The item it stands beside; null for one about a veto. */
  readonly item: number | null
  readonly says: string
}

export interface Scored {
  readonly score: number
  readonly vetoes: readonly Veto[]
  readonly grade: Grade
}

const unmarked: Mark = { points: null, finding: '', article: '', note: '' }
const blank = (text: string) => text.trim() === ''

export function blankSheet(rubric: RubricId): ScoreSheet {
  return { marks: scoredItems(rubric).map(() => unmarked), vetoes: [] }
}

/** Why it cannot be handed in; empty when it can. The screen asks while typing, the server again. */
export function problemsOfSheet(rubric: RubricId, { marks, vetoes: found }: ScoreSheet): SheetProblem[] {
  const items = scoredItems(rubric)
  if (marks.length !== items.length) return [{ item: null, says: '评分表与评分标准的项目数不符，请重新打开本页' }]
  const marked = items.flatMap(([item, most], at) => problemsOfMark(item, most, marks[at] ?? unmarked, at))
  const twice = new Set(found.map(({ veto }) => veto)).size < found.length
  return [
    ...marked,
    ...(twice ? [{ item: null, says: '同一否决项只写一次' }] : []),
    ...found
      .filter(({ finding }) => blank(finding))
      .map(({ veto }) => ({ item: null, says: `否决项「${vetoes[veto]}」应当写明发现的问题` })),
  ]
}

function problemsOfMark(item: string, most: number, { points, finding }: Mark, at: number): SheetProblem[] {
  if (points === null) return [{ item: at, says: `「${item}」还没有给分` }]
  if (!Number.isInteger(points) || points < 0 || points > most)
    return [{ item: at, says: `「${item}」应给 0 至 ${most} 分的整数` }]
  return points < most && blank(finding) ? [{ item: at, says: `「${item}」扣了分，应当写明问题` }] : []
}

export function scoreOf(rubric: RubricId, { marks, vetoes: found }: ScoreSheet): Scored {
  const score = marks.reduce((sum, { points }) => sum + (points ?? 0), 0)
  const hits = (Object.keys(vetoes) as Veto[]).filter((veto) => found.some((one) => one.veto === veto))
  return { score, vetoes: hits, grade: gradeOf(rubric, score, hits) }
}

/** What stands in 问题 of the result: every finding with its item. */
export function findingsOf(rubric: RubricId, { marks, vetoes: found }: ScoreSheet): string {
  const items = scoredItems(rubric)
  const law = (article: string) => (blank(article) ? '' : `（${article.trim()}）`)
  return [
    ...found.map(({ veto, finding, article }) => `${vetoes[veto]}：${finding.trim()}${law(article)}`),
    ...marks.flatMap(({ finding, article }, at) =>
      blank(finding) ? [] : `${items[at]?.[0]}：${finding.trim()}${law(article)}`,
    ),
  ].join('；')
}

const bar = '｜'
const veto = '否决'
const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll(bar, '|').trim()

/** The sheet as it stands in the file and under the digest: one line an item, that a person can read and a program too. */
export function sheetText(rubric: RubricId, sheet: ScoreSheet): string {
  const items = scoredItems(rubric)
  const rows = [
    ...sheet.marks.map(({ points, finding, article, note }, at) => {
      const [item = '', most = 0] = items[at] ?? []
      return [item, `${points ?? ''}/${most}`, finding, article, note]
    }),
    ...sheet.vetoes.map((one) => [veto, vetoes[one.veto], one.finding, one.article]),
  ]
  return rows.map((row) => row.map(cell).join(bar)).join('\n')
}

/** Back from its text; null when it is not the sheet of this rubric. */
export function readSheet(rubric: RubricId, text: string): ScoreSheet | null {
  const rows = text.split('\n').map((line) => line.split(bar))
  const items = scoredItems(rubric)
  const marks = rows.slice(0, items.length).flatMap(([item, given = '', finding = '', article = '', note = ''], at) => {
    const [points, most] = given.split('/')
    const [known, whole] = items[at] ?? []
    return item === known && most === String(whole) && points ? { points: Number(points), finding, article, note } : []
  })
  const found = rows.slice(items.length).flatMap(([mark, label, finding = '', article = '']) => {
    const known = (Object.keys(vetoes) as Veto[]).find((one) => vetoes[one] === label)
    return mark === veto && known ? { veto: known, finding, article } : []
  })
  const whole = marks.length === items.length && items.length + found.length === rows.length
  return whole ? { marks, vetoes: found } : null
}
