import type { Day } from '../law/day.ts'
import type { Citation } from '../law/statute.ts'
import type { Face } from './face.ts'
import type { Answers, Fields } from './field.ts'
import type { Names } from './line.ts'
import type { Block } from './page.ts'
import type { Party } from './party.ts'

/** What a paper may say besides the answers: the file as it stands when the paper is made. */
export interface File {
  /** The matter's number, and this paper's own 文号 when it has one. */
  readonly number: string
  readonly paperNumber: string | null
  /** The organ in whose name and seal it goes out. */
  readonly organ: string
  readonly on: Day
  readonly parties: readonly Party[]
  /** Names of the parties in a role, joined by 、. */
  names(role: string): string
  /** Name, id number and address of each party in a role, one sentence each. */
  describe(role: string): string[]
  /** The due day of a clock, written out; '（期限待核）' when no date can be computed. */
  due(clock: string): string
  /** The day an act was done, written out, or a blank to fill in. */
  day(act: string): string
  /** The name of an organ or person a field points to. */
  nameOf(id: string | null): string
  /** 1230000 → 12,300.00元 */
  money(fen: number | null): string
}

export interface Paper<F extends Fields = Fields, A extends string = string, P extends string = string> {
  readonly title: string
  /** The acts after which it may be made. */
  readonly after: readonly A[]
  readonly law?: Citation
  readonly face?: Face
  /** The word of its number series: '受' gives 〔2024〕复受3号. None for papers without a number. */
  readonly series?: string
  /** The party roles it is served on. */
  readonly to?: readonly P[]
  /** Only when this holds. */
  when?(it: Answers<F>): boolean
  body(it: Answers<F>, file: File): readonly Block[]
}

export function definePapers<F extends Fields, A extends string, P extends string, const Name extends string>(
  _line: Names<F, A, P>,
  all: Readonly<Record<Name, Paper<F, NoInfer<A>, NoInfer<P>>>>,
): Readonly<Record<Name, Paper<F, NoInfer<A>, NoInfer<P>>>> {
  return all
}
