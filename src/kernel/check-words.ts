import type { RuleId } from '../law/rule.ts'

/**
 * The words a check is written in: plain data, so that one declaration becomes a query, an explanation and a sentence.
 * A name is a field of the record; inside `some` it is a cell of the row, or a field of the record where no cell has it.
 */
export type Term =
  | string
  | number
  | { readonly today: true }
  /** A day of the calendar, written out. */
  | { readonly date: string }
  /** The day in the field; today where nothing stands there yet. */
  | { readonly orToday: string }
  /** The day of a moment. */
  | { readonly dayOf: string }
  /** The last lawful day by the edition of a rule; for a rule counted back, the last day before the event. */
  | { readonly due: RuleId; readonly from: Term; readonly plus?: Term; readonly governs?: string }
  /** Working days after the first up to and including the second. */
  | { readonly workdays: readonly [from: Term, to: Term] }
  | { readonly days: readonly [from: Term, to: Term] }
  | { readonly plus: readonly [Term, Term] }
  | { readonly percent: Term; readonly of: number }
  /** Zero where nothing stands. */
  | { readonly orZero: string }
  | { readonly count: string; readonly distinct?: string }
  | { readonly first: readonly Term[] }
  | { readonly yearsAfter: Term; readonly years: number }
  | { readonly monthsAfter: Term; readonly months: number }
  | { readonly year: Term }
  /** Another number by the day that governs: fifty yuan until 14 July 2021, two hundred since. */
  | { readonly byDay: string; readonly editions: readonly Edition<Term>[] }

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '<>'

export type Test =
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test }
  | { readonly field: string; readonly is: string | boolean | readonly string[] }
  /** A field of several choices holds one of these. */
  | { readonly field: string; readonly holds: readonly string[] }
  | { readonly known: string }
  | { readonly blank: string }
  | { readonly compare: readonly [Term, Comparison, Term] }
  /** A rest day by the calendar: weekends and holidays, or holidays alone. */
  | { readonly rest: Term; readonly only: 'any' | 'holiday' }
  /** Between these hours of the day, over midnight where the first is later. */
  | { readonly moment: string; readonly from: string; readonly until: string }
  | { readonly some: string; readonly where: Test }
  /** An entry of another line's register with these values, in force on the day. */
  | { readonly enrolled: string; readonly by: Readonly<Record<string, string>>; readonly on: string }
  /** A duty of the matter that ran by the clock: whether it ran at all, or ran past its day. */
  | { readonly clock: string; readonly ran: 'at-all' | 'late' }
  /** More records alike, this one counted too, than the field allows. */
  | { readonly crowd: Twin; readonly over: string }
  /** Another record of the line with the same values, not the same record, for which the test holds too. */
  | { readonly twin: Twin }

export interface Twin {
  readonly same: readonly string[]
  readonly differs?: readonly string[]
  /** In the same year by this day. */
  readonly sameYear?: string
  readonly where?: Test
  /** Both name the same value in this row of a repeated field. */
  readonly shares?: readonly [rows: string, cell: string]
  /** Their times overlap: the fields of beginning and end. */
  readonly overlaps?: readonly [from: string, until: string]
  /** Only of the later of the two is it said. */
  readonly laterBy?: string
}

/** In force from … to …, both included; an open end is left out. */
export type Edition<Value> = { readonly from?: string; readonly until?: string } & { readonly is: Value }
