import { holds, type Known, mayHold, type Question, type Topic } from './shape.ts'
import { topicOf } from './tree.ts'
import type { WayId } from './ways.ts'

export interface Step {
  readonly question: Question
  /** The letter given. */
  readonly code: string
  readonly says: string
}

export interface Walk {
  readonly topic: Topic<WayId>
  readonly known: Known
  readonly steps: readonly Step[]
  /** Null: nothing more that would change the answer. */
  readonly next: Question | null
  readonly codes: string
}

/** Follows the letters of an address; null when they lead nowhere. */
export function walk(number: string, codes: string): Walk | null {
  const topic = topicOf(number)
  if (!topic) return null
  let known: Known = {}
  const steps: Step[] = []
  for (const code of codes) {
    const question = nextQuestion(topic, known)
    const answer = question?.answers.find((one) => one.code === code)
    if (!question || !answer) return null
    known = { ...known, [question.fact]: answer.value }
    steps.push({ question, code, says: answer.says })
  }
  return { topic, known, steps, next: nextQuestion(topic, known), codes }
}

/** Only what some way still open depends on is asked. */
export function nextQuestion(topic: Topic, known: Known): Question | null {
  return (
    topic.questions.find(
      (question) =>
        known[question.fact] === undefined && holds(question.when, known) && isStillNeeded(topic, question.fact, known),
    ) ?? null
  )
}

function isStillNeeded(topic: Topic, fact: string, known: Known): boolean {
  const decides = ({ when }: { readonly when?: Question['when'] }) =>
    when !== undefined && fact in when && mayHold(when, known)
  return topic.ways.some(decides) || topic.questions.some((other) => known[other.fact] === undefined && decides(other))
}
