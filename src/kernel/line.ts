import type { Day } from '../law/day.ts'
import type { RuleId } from '../law/rule.ts'
import type { Citation } from '../law/statute.ts'
import type { Face } from './face.ts'
import type { Answers, DayName, Fields, RowsName } from './field.ts'
import { problemsOf } from './line-problems.ts'
import type { Office } from './office.ts'
import type { Party } from './party.ts'
import type { Renewal } from './renewal.ts'
import type { Role } from './role.ts'
import type { Offer, Shared } from './shared.ts'
import type { Unique } from './unique.ts'

/** case: a procedure. register: entries valid from–to. log: one act recorded once. */
export type Shape = 'case' | 'register' | 'log'

export interface State {
  readonly label: string
  readonly final?: true
}

/** What a guard may look at besides the answers. */
export interface Circumstances<A extends string = string> {
  readonly today: Day
  /** The day this act happens. */
  readonly on: Day
  readonly state: string | null
  readonly parties: readonly Party[]
  /** The day an act was last done, or null. */
  did(act: A): Day | null
  times(act: A): number
  /** The due day of a clock as it stands, or null. */
  due(clock: string): Day | null
  /** Whether an open pause stands. */
  readonly paused: boolean
  /** Who acts; null where nobody does yet. */
  readonly by: string | null
  /** And under which role. */
  readonly role: Role | null
  /** The answers as they were before this act, so that a guard can tell what it changes. */
  readonly was: Readonly<Record<string, unknown>>
}

/** A rule that must hold. It is stated as what must be so, and fails closed. */
export interface Guard<F extends Fields = Fields, A extends string = string> {
  readonly must: string
  readonly law?: Citation
  /** The article it rested on for matters an earlier edition governs. */
  readonly formerly?: { readonly until: Day; readonly law: Citation }
  /** The field the refusal is shown beside. */
  readonly field?: keyof F & string
  holds(it: Answers<F>, at: Circumstances<A>): boolean
}

export type StartsAt<F extends Fields, A extends string> =
  | DayName<F>
  | { readonly act: A }
  | { readonly served: string; readonly to?: string }

export interface Clock<F extends Fields = Fields, A extends string = string> {
  readonly label: string
  /** duty: an office must act in time. right: the parties may act in time. Never mixed. */
  readonly kind: 'duty' | 'right'
  /** The rule of law it runs by; or `until`, an inner day that the office set itself. */
  readonly rule?: RuleId
  readonly until?: DayName<F>
  /** Rules that take the place of `rule` where their condition holds: 简易程序 beside 普通程序. The first one wins. */
  readonly instead?: readonly { readonly rule: RuleId; when(it: Answers<F>): boolean }[]
  readonly starts: StartsAt<F, A>
  /** The start of a cap, for rules that have one. */
  readonly capStarts?: DayName<F>
  /** The day that picks the edition; the line's own governing day otherwise. */
  readonly governs?: DayName<F>
  when?(it: Answers<F>): boolean
  readonly stops: readonly A[]
  /** Whether 中止 stops it. */
  readonly pausable?: true
  /** Spans the law leaves out (补正, 鉴定 …): from the day of one field to the day of another. */
  readonly excludes?: readonly {
    readonly from: DayName<F>
    readonly until: DayName<F>
    readonly why: string
    readonly law?: Citation
  }[]
  /** Whom the office waits for, when the duty is another's. */
  readonly waitsFor?: string
  /** One clock for each row of a repeated field, in place of starts/until/stops of the matter. */
  readonly each?: {
    readonly rows: RowsName<F>
    readonly starts: string
    readonly until?: string
    readonly stops: string
    readonly title: string
  }
}

/** Which act takes the matter up over there, and where it goes on here if they send it back. */
export interface HandOver<S extends string = string, A extends string = string> {
  readonly as: A
  readonly back: S
}

export interface Act<S extends string = string, F extends Fields = Fields, A extends string = string> {
  readonly label: string
  /** One line under the button and in the manual. */
  readonly help?: string
  readonly law?: Citation
  readonly formerly?: { readonly until: Day; readonly law: Citation }
  readonly by: readonly Role[]
  /** 'new' opens a matter; 'open' is any state that is not final. */
  readonly from: readonly S[] | 'new' | 'open'
  /** 'same' leaves the state as it is: a side track. */
  readonly to: S | 'same'
  readonly asks?: readonly (keyof F & string)[]
  readonly mayAsk?: readonly (keyof F & string)[]
  /** The asked field that is the legal day of this act; otherwise the form asks 办理日期. */
  readonly day?: DayName<F>
  /** Party roles that must be in the file after this act, and those that may be added by it. */
  readonly parties?: readonly string[]
  readonly mayAddParties?: readonly string[]
  /** Acts that must have been done before, or must not. */
  readonly after?: readonly A[]
  readonly notAfter?: readonly A[]
  /** Rules on what is already in the file: they close the button. */
  readonly opens?: readonly Guard<F, A>[]
  /** Rules on the file together with what is typed. */
  readonly guards?: readonly Guard<F, A>[]
  /** 审批: the chain that must sign before it takes effect, lowest first. */
  readonly signedBy?: readonly Role[]
  /** 中止: from the act's day, with the ground in a field; which clocks stand still. */
  readonly pauses?: { readonly ground: keyof F & string; readonly clocks?: readonly string[] }
  readonly resumes?: true
  /** 延长: which clock, and the field with the number of days. */
  readonly extends?: { readonly clock: string; readonly length: keyof F & string; readonly why: keyof F & string }
  /** The field whose person becomes the handler. */
  readonly assigns?: keyof F & string
  /** Opens a new entry from one in force, and ends that one: both or neither. */
  readonly renews?: Renewal<keyof F & string, A>
  /** Only the handler of the matter may do it. */
  readonly handlerOnly?: true
  /** Leads out of a final state, and is declared as such (decision 15). */
  readonly reopens?: true
  /** Still possible while the matter is suspended. */
  readonly whilePaused?: true
  /** Whoever opened the matter hears that it was done. */
  readonly tells?: 'opener'
  /** The page where it is done, when no form of questions could: what is given is worked out there, never typed. */
  readonly onPage?: string
  /** Hands rows over to another line, one referral each. */
  readonly offers?: Offer
  /** After it the matter may be handed to another district of the city, in a signed letter. */
  readonly handsOver?: HandOver<S, A>
  /** Takes the matter's number here. The opening act does when no act says so. */
  readonly numbers?: true
  /** Fields this act computes from the rest, after the guards. */
  sets?(it: Answers<F>, at: Circumstances<A>): Partial<Answers<F>>
}

/** Whose matters a role may open: its own, its organ's, or the whole district's. */
export type Sight = 'own' | 'organ' | 'district'

/** A line as the engines see it: plain names, no generics. */
export interface Line {
  readonly id: string
  readonly label: string
  readonly shape: Shape
  /** Which of the bureau's offices it belongs to: its place in the menu. */
  readonly office: Office
  readonly version: number
  /** '{organ}人调〔{year}〕{n}号'; {organ} is the issuing organ's 代字. */
  readonly number: string
  /** In whose name matters are numbered and papers issued unless a paper says otherwise. */
  readonly face: Face
  /** Names sealed, no linking by itself, narrow reach (design §3.8). */
  readonly closed?: true
  readonly fields: Fields
  readonly parties: Readonly<Record<string, string>>
  readonly sees: Readonly<Partial<Record<Role, Sight>>>
  readonly states: Readonly<Record<string, State>>
  readonly acts: Readonly<Record<string, Act>>
  readonly clocks: Readonly<Record<string, Clock>>
  /** The day that picks the edition of the law for the whole matter. */
  readonly governs?: string
  /** A day that takes its place when it is filled in: the edition chosen for one matter, with its reason. */
  readonly governsInstead?: string
  /** The field shown as 事由 in lists. */
  readonly title: string
  /** Values each event carries for counting (decision 4). */
  readonly facts: readonly string[]
  /** Organ fields whose organs may see the matter. */
  readonly concerns?: readonly string[]
  readonly shares?: Readonly<Partial<Record<Shared, string>>>
  readonly refersTo?: readonly string[]
  /** The opening act that takes a referral in. */
  readonly receives?: string
  /** For registers: the fields of the validity. */
  readonly valid?: { readonly from: string; readonly until: string }
  /** Columns of the list page, in order; common ones are always there. */
  readonly columns?: readonly string[]
  /** Fields whose value only one matter of the line may bear in a district. */
  readonly unique?: readonly Unique[]
}

/** A line as its author sees it: every name checked against every other. */
export interface LineOf<S extends string, F extends Fields, A extends string, P extends string> extends Line {
  readonly fields: F
  readonly parties: Readonly<Record<P, string>>
  readonly states: Readonly<Record<S, State>>
  readonly acts: Readonly<Record<A, ActOf<S, F, A, P>>>
  readonly clocks: Readonly<Record<string, ClockOf<F, A>>>
  readonly governs?: DayName<F>
  readonly governsInstead?: DayName<F>
  readonly title: keyof F & string
  readonly facts: readonly (keyof F & string)[]
  readonly concerns?: readonly (keyof F & string)[]
  readonly shares?: Readonly<Partial<Record<Shared, keyof F & string>>>
  readonly receives?: NoInfer<A>
  readonly valid?: { readonly from: DayName<F>; readonly until: DayName<F> }
  readonly columns?: readonly (keyof F & string)[]
  readonly unique?: readonly Unique<keyof F & string, NoInfer<S>>[]
}

export interface ActOf<S extends string, F extends Fields, A extends string, P extends string>
  extends Act<NoInfer<S>, F, NoInfer<A>> {
  readonly parties?: readonly NoInfer<P>[]
  readonly mayAddParties?: readonly NoInfer<P>[]
}

/** Compared member by member with `Clock`; the compiler's shortcut would call two clocks of different lines strangers. */
export interface ClockOf<F extends Fields, A extends string> extends Clock<F, NoInfer<A>> {
  readonly stops: readonly NoInfer<A>[]
}

/** What papers, indicators and sheets need to know of a line's names. */
export interface Names<F extends Fields, A extends string, P extends string = string> extends Line {
  readonly fields: F
  readonly acts: Readonly<Record<A, Act>>
  readonly parties: Readonly<Record<P, string>>
}

/** Declares one business line, and refuses one that cannot work, listing every problem. */
export function defineLine<const S extends string, F extends Fields, const A extends string, const P extends string>(
  line: LineOf<S, F, A, P>,
): LineOf<S, F, A, P> {
  const problems = problemsOf(line as unknown as Line)
  if (problems.length > 0) throw new Error(`业务线 ${line.id} 的定义有误：\n  ${problems.join('\n  ')}`)
  return line
}
