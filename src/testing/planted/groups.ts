import { randomUUID } from 'node:crypto'
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

export const plantedGroups: readonly PlantedGroup[] = [...silence, ...spreads, ...concentrations].map((told) => ({
  ...told,
  unit: randomUUID(),
}))
