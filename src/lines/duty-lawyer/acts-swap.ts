import type { Answers } from '../../kernel/field.ts'
import type { Guard } from '../../kernel/line.ts'
import type { DutyAct, Fields } from './names.ts'

type Shift = Answers<Fields>['shifts'][number]
type Cell = keyof Shift

const cells: readonly Cell[] = ['on', 'lawyer', 'standIn', 'swapWhy', 'swapAgreed', 'attended']
const ofSwap: readonly Cell[] = ['standIn', 'swapWhy', 'swapAgreed']

interface Change {
  readonly before: Shift | null
  readonly after: Shift
  readonly changed: readonly Cell[]
}

function changesIn(shifts: readonly Shift[], was: Readonly<Record<string, unknown>>): Change[] {
  const before = new Map(((was.shifts ?? []) as readonly Shift[]).map((shift) => [shift.id, shift]))
  return shifts.flatMap((after): Change[] => {
    const old = before.get(after.id) ?? null
    const changed = cells.filter((cell) => (after[cell] ?? null) !== (old?.[cell] ?? null))
    return changed.length > 0 ? [{ before: old, after, changed }] : []
  })
}

/** Who is on duty: the one who stands in, once both agree, or the one on the list. */
function onDuty({ lawyer, standIn, swapAgreed }: Shift): string | null {
  return standIn && swapAgreed === true ? standIn : lawyer
}

function dutyOf(shift: Shift): string {
  return `${shift.on} ${onDuty(shift)}`
}

/** No shift was struck out. */
function allStand(shifts: readonly Shift[], was: Readonly<Record<string, unknown>>): boolean {
  const now = new Set(shifts.map(({ id }) => id))
  return ((was.shifts ?? []) as readonly Shift[]).every(({ id }) => now.has(id))
}

/** 律师登记到岗：只登记自己值的班。 */
export const ownAttendance: Guard<Fields> = {
  must: '律师只登记自己值的班次是否到岗，别的都不动',
  field: 'shifts',
  holds: ({ shifts }, { by, role, was }) =>
    role !== 'lawyer' ||
    (allStand(shifts, was) &&
      changesIn(shifts, was).every(
        ({ before, changed }) => before !== null && onDuty(before) === by && changed.join() === 'attended',
      )),
}

export const onePlace: Guard<Fields> = {
  must: '同一名律师同一天只能值一个班，顶班的也算',
  field: 'shifts',
  holds: ({ shifts }) => new Set(shifts.map(dutyOf)).size === shifts.length,
}

/** What this act changes of a swap is agreed; a swap that was asked for and declined stays as it is. */
export const agreedSwaps: Guard<Fields> = {
  must: '换班要写明原因，并经双方同意',
  field: 'shifts',
  holds: ({ shifts }, { was }) =>
    changesIn(shifts, was)
      .filter(({ changed }) => changed.some((cell) => ofSwap.includes(cell)))
      .every(({ after: { standIn, swapWhy, swapAgreed } }) => !standIn || (Boolean(swapWhy) && swapAgreed === true)),
}

/** 律师自己换班：申请，对方答复；对方同意才算换了。 */
export const swapActs = {
  askSwap: {
    label: '申请换班',
    help: '在自己的班次上填请谁顶班、什么原因；对方同意以前，仍由您值班',
    by: ['lawyer'],
    from: ['rostered'],
    to: 'same',
    asks: ['shifts'],
    tells: 'opener',
    guards: [
      {
        must: '只能为自己的班次申请换班，别的都不动；已经换好的请安排值班的人改',
        field: 'shifts',
        holds: ({ shifts }, { by, was }) => {
          const changes = changesIn(shifts, was)
          return (
            allStand(shifts, was) &&
            changes.length > 0 &&
            changes.every(
              ({ before, after, changed }) =>
                before?.lawyer === by &&
                before.swapAgreed !== true &&
                after.swapAgreed == null &&
                changed.every((cell) => ofSwap.includes(cell)),
            )
          )
        },
      },
      {
        must: '写明请谁顶班和换班原因，不能请自己',
        field: 'shifts',
        holds: ({ shifts }, { was }) =>
          changesIn(shifts, was).every(
            ({ after: { standIn, lawyer, swapWhy } }) => Boolean(standIn && swapWhy) && standIn !== lawyer,
          ),
      },
      {
        must: '已经过去的班次不能申请换班',
        field: 'shifts',
        holds: ({ shifts }, { was, today }) =>
          changesIn(shifts, was).every(({ after: { on } }) => on !== null && on >= today),
      },
    ],
  },
  answerSwap: {
    label: '答复换班',
    help: '在请您顶的班次上选同意或者不同意',
    by: ['lawyer'],
    from: ['rostered'],
    to: 'same',
    asks: ['shifts'],
    tells: 'opener',
    opens: [
      {
        must: '没有等答复的换班申请',
        holds: ({ shifts }) => shifts.some(({ standIn, swapAgreed }) => Boolean(standIn) && swapAgreed == null),
      },
    ],
    guards: [
      {
        must: '只能答复请您顶的班次，选同意或者不同意，别的都不动',
        field: 'shifts',
        holds: ({ shifts }, { by, was }) => {
          const changes = changesIn(shifts, was)
          return (
            allStand(shifts, was) &&
            changes.length > 0 &&
            changes.every(
              ({ before, after, changed }) =>
                before?.standIn === by && after.swapAgreed != null && changed.join() === 'swapAgreed',
            )
          )
        },
      },
      onePlace,
    ],
  },
} as const satisfies Readonly<Record<string, DutyAct>>
