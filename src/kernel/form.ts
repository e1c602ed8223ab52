import { citationText } from '../law/statute.ts'
import { commonActs, isCommonAct } from './common-acts.ts'
import type { Field, Fields, Kind } from './field.ts'
import type { Act, Line } from './line.ts'

/** One question as a screen draws it: desk, portal and printed form alike. */
export interface Question {
  readonly name: string
  readonly label: string
  readonly kind: Kind
  readonly required: boolean
  readonly help: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly among: readonly string[]
  readonly sealed: boolean
  readonly rows: readonly Question[]
}

export interface Form {
  readonly act: string
  readonly label: string
  readonly help: string | null
  readonly questions: readonly Question[]
  /** Asked beside the questions when the act has no day of its own. */
  readonly asksDay: boolean
  readonly parties: readonly PartyQuestion[]
  /** The desks that must sign before it takes effect. */
  readonly signedBy: Act['signedBy'] & {}
}

export interface PartyQuestion {
  readonly role: string
  readonly label: string
  readonly required: boolean
}

/** What an act asks, in order. */
export function formOf(line: Line, name: string): Form | null {
  if (isCommonAct(name)) return commonForm(name)
  const act = Object.hasOwn(line.acts, name) ? line.acts[name] : undefined
  if (!act) return null
  return {
    act: name,
    label: act.label,
    help: act.help ?? (act.law ? citationText(act.law) : null),
    questions: questionsOf(line.fields, act, line.version),
    asksDay: !act.day,
    parties: [
      ...(act.parties ?? []).map((role) => ({ role, label: line.parties[role] ?? role, required: true })),
      ...(act.mayAddParties ?? []).map((role) => ({ role, label: line.parties[role] ?? role, required: false })),
    ],
    signedBy: act.signedBy ?? [],
  }
}

function commonForm(name: keyof typeof commonActs): Form {
  const act = commonActs[name]
  return {
    act: name,
    label: act.label,
    help: act.help || null,
    questions: questionsOf(act.fields, act, 1),
    asksDay: false,
    parties: [],
    signedBy: [],
  }
}

function questionsOf(
  fields: Fields,
  { asks = [], mayAsk = [] }: Pick<Act, 'asks' | 'mayAsk'>,
  version: number,
): Question[] {
  const ask = (name: string, required: boolean): Question[] => {
    const field = fields[name]
    if (!field || (field.until !== undefined && field.until <= version)) return []
    return [questionOf(name, field, required)]
  }
  return [...asks.flatMap((name) => ask(name, true)), ...mayAsk.flatMap((name) => ask(name, false))]
}

function questionOf(name: string, field: Field, required: boolean): Question {
  return {
    name,
    label: field.label,
    kind: field.kind,
    required,
    help: field.help ?? null,
    options: Object.entries(field.options ?? {}).map(([value, label]) => ({ value, label })),
    among: field.among ?? [],
    sealed: field.sealed === true,
    rows: Object.entries(field.rows ?? {}).map(([key, cell]) =>
      questionOf(key, cell, !cell.schema.safeParse(null).success),
    ),
  }
}
