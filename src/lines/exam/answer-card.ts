import { isWritten, type Question } from './bank.ts'
import type { TestPaper } from './parallel-papers.ts'
import { type Answered, tickedOf, writtenOf } from './scoring.ts'

const letters = 'ABCDEFGH'

/** 'AC', or 对 and 错. */
export function lettersOf({ kind }: Pick<Question, 'kind'>, ticked: readonly number[]): string {
  if (kind === 'judgement') return ticked.map((at) => (at === 0 ? '对' : '错')).join('')
  return ticked.map((at) => letters[at] ?? '').join('')
}

/** 'A、c' and 'AC' are the same key; what is no letter of the list is said to be none. */
export function ticksOf({ kind }: Pick<Question, 'kind'>, text: string): number[] {
  const given = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s、，,;；]/g, '')
  if (kind === 'judgement') return judged(given)
  return [...new Set([...given].map((letter) => letters.indexOf(letter)))].toSorted((a, b) => a - b)
}

function judged(given: string): number[] {
  if (['对', '正确', '√', 'A', 'T'].includes(given)) return [0]
  return ['错', '错误', '×', 'B', 'F'].includes(given) ? [1] : [-1]
}

/** The answer sheet as it goes on file: '1.A 2.— 3.AC 4.对'; what is written in words stands apart. */
export function cardOf({ questions }: TestPaper, answered: Answered): string {
  return questions
    .flatMap(({ question }, at) =>
      isWritten(question) ? [] : `${at + 1}.${lettersOf(question, tickedOf(answered, question.id)) || '—'}`,
    )
    .join(' ')
}

/** The ticks of a filed answer sheet, by question: for the difficulty of the questions, long after the exam. */
export function answeredOn({ questions }: TestPaper, card: string): Answered {
  const given = new Map(card.split(' ').map((one) => [Number.parseInt(one, 10), one.replace(/^\d+\./, '')]))
  return Object.fromEntries(
    questions.flatMap(({ question }, at) => {
      const text = given.get(at + 1)
      return text && text !== '—' ? [[question.id, ticksOf(question, text)] as const] : []
    }),
  )
}

export interface WrittenAnswer {
  /** Its number on the paper. */
  readonly n: number
  readonly answer: string
  readonly full: number
}

/** What a marker has to read. An empty answer is on file too: it is marked with nothing. */
export function writtenOn({ questions }: TestPaper, answered: Answered): WrittenAnswer[] {
  return questions.flatMap(({ question, marks }, at) =>
    isWritten(question) ? [{ n: at + 1, answer: writtenOf(answered, question.id) || '（未作答）', full: marks }] : [],
  )
}

export function answeredCount({ questions }: TestPaper, answered: Answered): number {
  return questions.filter(({ question }) =>
    isWritten(question) ? writtenOf(answered, question.id) !== '' : tickedOf(answered, question.id).length > 0,
  ).length
}
