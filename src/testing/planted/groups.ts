import { randomUUID } from 'node:crypto'
import { addDays, day } from '../../law/day.ts'
import { bases, type Fields } from './base.ts'

/** Records of one unit of its own: the fault is seen only beside the others. */
export interface PlantedGroup {
  readonly check: string
  readonly fault: boolean
  readonly says: string
  readonly unit: string
  readonly records: readonly Fields[]
  /** Which of the records it is about; null: about the unit. */
  readonly at: number | null
}

type Told = Omit<PlantedGroup, 'unit'>

/** The day the checks are run is 31 December 2025: twelve months back is 31 December 2024. */
const silent = (fault: boolean, says: string, records: readonly Fields[]): Told => ({
  check: 'zero-enforcement-year',
  fault,
  says,
  records: records.map((record) => ({ ...bases.penalty, ...record })),
  at: null,
})

const silence: readonly Told[] = [
  silent(true, '最后一件在十二个月以前', [{ decidedOn: '2024-12-31' }, { decidedOn: '2023-06-01' }]),
  silent(true, '一年里只有奖励，没有执法', [{ decidedOn: '2024-03-01' }, { decidedOn: '2025-09-01', kind: 'reward' }]),
  silent(false, '十二个月里的第一日还有一件', [{ decidedOn: '2025-01-01' }]),
  silent(false, '没有处罚，有检查', [{ decidedOn: '2023-06-01' }, { decidedOn: '2025-06-02', kind: 'inspection' }]),
]

/** 二十四件罚款从一万元到三万三千元，每件多一千元，最后再加一件：四分位距三倍以外是六万四千元以上。 */
const spread = (fault: boolean, says: string, last: Fields, usual = 24): Told => ({
  check: 'discretion-outlier-spread',
  fault,
  says,
  records: [
    ...Array.from({ length: usual }, (_, n) => ({ ...bases.penalty, fined: 1_000_000 + n * 100_000 })),
    { ...bases.penalty, ...last },
  ],
  at: usual,
})

const spreads: readonly Told[] = [
  spread(true, '远高于同类', { fined: 20_000_000 }),
  spread(true, '只高出一点，也在栏外', { fined: 8_000_000 }),
  spread(false, '偏高，还在栏内', { fined: 5_000_000 }),
  spread(false, '远高于别的案由，本案由只有一件', { fined: 20_000_000, cause: '示范案由之二' }),
  spread(false, '远高于同类，同类太少', { fined: 20_000_000 }, 12),
]

/** Two officers on each record, of eleven: who they are is told by the number of the record. */
const named = (fault: boolean, says: string, length: number, who: (n: number) => readonly [number, number]): Told => ({
  check: 'fine-concentration',
  fault,
  says,
  records: Array.from({ length }, (_, n) => ({
    ...bases.penalty,
    officers: who(n).map((one) => ({ name: `示范轮值${one}`, certificate: `ZF-1${one}` })),
  })),
  at: null,
})

const concentrations: readonly Told[] = [
  named(true, '四十件件件有他', 40, (n) => [0, 1 + (n % 10)]),
  named(true, '三十件里有二十件是他', 30, (n) => (n % 3 < 2 ? [0, 1 + (n % 10)] : [1 + (n % 10), 1 + ((n + 3) % 10)])),
  named(false, '轮流办案', 44, (n) => [n % 11, (n + 1) % 11]),
  named(false, '一个人多办了几件', 40, (n) => (n % 8 === 0 ? [0, 1 + (n % 10)] : [n % 11, (n + 1) % 11])),
  named(false, '件件有他，一共才二十件', 20, (n) => [0, 1 + (n % 10)]),
]

/** The n-th of sixty fines over the twelve months of 2024: five a month, on the days named. */
const monthly = (fault: boolean, says: string, days: readonly string[], length = 60): Told => ({
  check: 'fine-month-end',
  fault,
  says,
  records: Array.from({ length }, (_, n) => ({
    ...bases.penalty,
    decidedOn: `2024-${String(1 + (n % 12)).padStart(2, '0')}-${days[Math.floor(n / 12) % days.length]}`,
  })),
  at: null,
})

const monthEnds: readonly Told[] = [
  monthly(true, '件件在月末', ['29']),
  monthly(true, '五件里有三件在月末', ['29', '05', '29', '12', '29']),
  monthly(false, '散在各日', ['03', '09', '15', '21', '27']),
  monthly(false, '月末偶尔一件', ['03', '09', '15', '21', '29']),
  monthly(false, '件件在月末，一共才二十件', ['29'], 20),
]

/** Forty penalties, one each week from Wednesday 3 January 2024 on; the first of them moved to one day. */
const resting = (fault: boolean, says: string, on: string, moved: number): Told => ({
  check: 'rest-day-bunched',
  fault,
  says,
  records: Array.from({ length: 40 }, (_, n) => ({
    ...bases.penalty,
    decidedOn: n < moved ? on : addDays(day('2024-01-03'), n * 7),
  })),
  at: null,
})

const restDays: readonly Told[] = [
  resting(true, '一个星期日作出八件', '2024-06-16', 8),
  resting(true, '国庆节作出六件', '2024-10-01', 6),
  resting(false, '一个星期三作出八件', '2024-06-19', 8),
  resting(false, '星期日上班（调休）作出八件', '2024-09-29', 8),
  resting(false, '一个星期日作出一件', '2024-06-16', 1),
]

export const plantedGroups: readonly PlantedGroup[] = [
  ...silence,
  ...spreads,
  ...concentrations,
  ...monthEnds,
  ...restDays,
].map((told) => ({
  ...told,
  unit: randomUUID(),
}))
