import type { Scored } from './scoring.ts'

/** A handed-in paper: the questions that stood on it and how it was scored. */
export interface HandedIn extends Scored {
  readonly asked: readonly string[]
}

export interface ItemReport {
  readonly question: string
  readonly answered: number
  /** 难度: the share that answered it right. */
  readonly difficulty: number
  /** 区分度: that share among the best 27 in a hundred less that among the weakest. Null when too few saw it. */
  readonly discrimination: number | null
  readonly advice: string | null
}

const fewest = 10

/** What the answers say about the questions, never about the persons. */
export function analyseItems(papers: readonly HandedIn[]): ItemReport[] {
  const ids = [...new Set(papers.flatMap(({ asked }) => asked))]
  return ids.map((question) => {
    const saw = papers.filter(({ asked }) => asked.includes(question)).toSorted((a, b) => b.marks - a.marks)
    const difficulty = shareRight(saw, question)
    const third = Math.round(saw.length * 0.27)
    const discrimination =
      saw.length < fewest ? null : shareRight(saw.slice(0, third), question) - shareRight(saw.slice(-third), question)
    return { question, answered: saw.length, difficulty, discrimination, advice: adviceOn(difficulty, discrimination) }
  })
}

function shareRight(papers: readonly HandedIn[], question: string): number {
  return papers.filter(({ right }) => right.includes(question)).length / papers.length
}

function adviceOn(difficulty: number, discrimination: number | null): string | null {
  if (discrimination === null) return null
  if (discrimination < 0) return '答对的多是总分低的考生，请先核对答案'
  if (difficulty === 1 || difficulty === 0) return difficulty === 1 ? '全部答对，测不出差别' : '没有人答对，请核对题目'
  return discrimination < 0.2 ? '区分度低，请修改题干或者备选答案' : null
}
