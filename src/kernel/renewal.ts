import { type Form, formOf } from './form.ts'
import type { Act, Line } from './line.ts'

/** 换发: a new entry made from an entry in force, which another act ends with it. */
export interface Renewal<F extends string = string, A extends string = string> {
  readonly ends: A
  /** Fields of the new entry, by the field of the old one they are taken from. */
  readonly carries: Readonly<Partial<Record<F, F>>>
  /** Answers of the ending act, by the answer of the new entry they are taken from. */
  readonly tells: Readonly<Partial<Record<F, F>>>
}

type Answers = Readonly<Record<string, unknown>>

/** What is still asked of each: the opening act's questions and the ending act's, less what is carried and told. */
export function renewalForm(line: Line, name: string): Form | null {
  const renews = actOf(line, name)?.renews
  const [opening, ending] = [formOf(line, name), renews ? formOf(line, renews.ends) : null]
  if (!renews || !opening || !ending) return null
  const asked = opening.questions.filter((question) => !Object.hasOwn(renews.carries, question.name))
  const known = new Set([...Object.keys(renews.tells), ...asked.map((question) => question.name)])
  const questions = [...asked, ...ending.questions.filter((question) => !known.has(question.name))]
  return { ...opening, questions, asksDay: false }
}

/** The two attempts that renew one entry. */
export function renewalGiven(
  line: Line,
  name: string,
  old: Answers,
  given: Answers,
): { readonly opening: Record<string, unknown>; readonly ending: Record<string, unknown> } | null {
  const renews = actOf(line, name)?.renews
  if (!renews) return null
  const carried = Object.entries(renews.carries).flatMap(([into, from]) => filled(into, old[String(from)]))
  const told = Object.entries(renews.tells).flatMap(([into, from]) => filled(into, given[String(from)]))
  return {
    opening: { ...Object.fromEntries(carried), ...only(given, actOf(line, name)) },
    ending: { ...only(given, actOf(line, renews.ends)), ...Object.fromEntries(told) },
  }
}

function filled(name: string, value: unknown): [string, unknown][] {
  return value === null || value === undefined ? [] : [[name, value]]
}

function only(given: Answers, act: Act | undefined): Record<string, unknown> {
  const names = [...(act?.asks ?? []), ...(act?.mayAsk ?? [])]
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)))
}

function actOf({ acts }: Line, name: string): Act | undefined {
  return Object.hasOwn(acts, name) ? acts[name] : undefined
}
