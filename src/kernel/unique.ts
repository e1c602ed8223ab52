import type { Field, Fields } from './field.ts'
import type { Line, State } from './line.ts'
import type { Matter } from './matter.ts'
import { sameNumber } from './same-number.ts'

/** A number given outside that only one matter of the district's line may bear: a work order, a court's case number. */
export interface Unique<Name extends string = string, S extends string = string> {
  readonly field: Name
  /** States in which the number is free again: an order that was sent back may be sent anew. */
  readonly freeIn?: readonly S[]
  /** What to do in place of a second record. */
  readonly instead: string
}

/** One number that a matter bears. */
export interface Bears {
  readonly field: string
  readonly value: string
}

/** The numbers this matter bears, as they are compared; none while it is not opened, or was annulled. */
export function numbersBorne(line: Pick<Line, 'unique' | 'states'>, { state, answers }: Matter): Bears[] {
  if (state === null || !Object.hasOwn(line.states, state)) return []
  return (line.unique ?? []).flatMap(({ field, freeIn = [] }) => {
    const value = freeIn.includes(state) ? null : comparable(answers[field])
    return value === null ? [] : [{ field, value }]
  })
}

/** The numbers that a form or a row gives, before there is a matter. */
export function numbersGiven({ unique = [] }: Pick<Line, 'unique'>, given: Readonly<Record<string, unknown>>): Bears[] {
  return unique.flatMap(({ field }) => {
    const value = comparable(given[field])
    return value === null ? [] : [{ field, value }]
  })
}

/** What is compared. 「无」「待补」 name nothing: without a digit it is no number. */
function comparable(value: unknown): string | null {
  return typeof value === 'string' && /\p{Nd}/u.test(value) ? sameNumber(value) : null
}

/** 「外部工单编号 GD1」已经登记在…，and what to do. The holder is named only to who may open it. */
export function takenWords(
  line: Pick<Line, 'label' | 'fields' | 'unique'>,
  { field, value }: Bears,
  holder: string | null,
): string {
  const where = holder ? `${line.label}${holder}` : `另一件${line.label}（不在您的查看范围内）`
  const instead = line.unique?.find((one) => one.field === field)?.instead ?? ''
  return `${line.fields[field]?.label ?? field}「${value}」已经登记在${where}，不能再登一件；${instead}`
}

export function* uniqueProblems({
  unique = [],
  fields,
  states,
}: {
  readonly unique?: readonly Unique[]
  readonly fields: Fields
  readonly states: Readonly<Record<string, State>>
}): Iterable<string> {
  for (const { field, freeIn = [] } of unique) {
    const one: Field | undefined = fields[field]
    if (one?.kind !== 'text') yield `unique 的 ${field} 不是一行文字的字段`
    if (one?.sealed) yield `unique 的 ${field} 是密封字段，不能拿来比较`
    for (const state of freeIn) if (!states[state]) yield `unique 的 ${field} 提到的状态 ${state} 不存在`
  }
}
