import type { z } from 'zod'
import { isWritten, questionKinds } from '../../lines/exam/bank.ts'
import { sittingKinds } from '../../lines/exam/fields.ts'
import type { TestPaper } from '../../lines/exam/parallel-papers.ts'
import type { Standing } from '../../lines/exam/sitting.ts'
import { keptAnswers } from '../../store/hall/answers.ts'
import { formOf } from '../../store/hall/forms.ts'
import { type SeatRow, standingNow } from '../../store/hall/seats.ts'
import type { Store } from '../../store/store.ts'
import type { hallSchema } from '../contract-hall.ts'

/** The sitting as its candidate sees it. The paper is shown only while it is being written, and never its key. */
export async function hallView(store: Store, seat: SeatRow): Promise<z.input<typeof hallSchema>> {
  const standing = standingNow(store, seat)
  const writing = standing === 'sitting'
  const [paper, kept] = writing
    ? await Promise.all([formOf(store, seat), keptAnswers(store, seat.id)])
    : [null, { seq: 0, answers: {} }]
  const { title, kind, name, unit, ticket, opensAt, closesAt, minutes, endsAt, handedInAt, id } = seat
  return {
    standing,
    title,
    kindLabel: kindLabel(kind),
    who: { name, unit, ticket },
    ...{ opensAt, closesAt, minutes, now: store.now().toISOString(), endsAt, handedInAt, seat: id },
    leftMs: leftMs(store, standing, seat),
    questions: paper ? questionsOf(paper) : [],
    seq: kept.seq,
    answers: mutable(kept.answers),
  }
}

function leftMs({ now }: Store, standing: Standing, { opensAt, endsAt }: SeatRow): number | null {
  if (standing === 'early') return Math.max(0, Date.parse(opensAt) - now().getTime())
  return standing === 'sitting' && endsAt ? Math.max(0, Date.parse(endsAt) - now().getTime()) : null
}

export function kindLabel(kind: string): string {
  return kind === 'makeUp' ? sittingKinds.makeUp : sittingKinds.first
}

type Asked = z.input<typeof hallSchema>['questions']

const asked = new WeakMap<TestPaper, Asked>()

function questionsOf(paper: TestPaper): Asked {
  const known = asked.get(paper)
  if (known) return known
  const made = paper.questions.map(({ question, marks }) => ({
    id: question.id,
    kind: question.kind,
    kindLabel: questionKinds[question.kind],
    written: isWritten(question),
    multiple: question.kind === 'multiple' || (question.kind === 'case' && !isWritten(question)),
    lettered: question.kind !== 'judgement',
    marks,
    stem: question.stem,
    material: question.material ?? null,
    options: question.kind === 'judgement' ? ['对', '错'] : [...question.options],
  }))
  asked.set(paper, made)
  return made
}

export function mutable(
  answers: Readonly<Record<string, readonly number[] | string>>,
): Record<string, number[] | string> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, given]) => [id, typeof given === 'string' ? given : [...given]]),
  )
}
