import type { Guard } from '../../kernel/line.ts'
import { once } from './acts-score.ts'
import { numbersIn } from './draw.ts'
import type { Fields, FileReviewAct, It } from './names.ts'
import {
  isOpened,
  keepsPromise,
  mayReadHere,
  needsPanel,
  pairsOf,
  readTwice,
  readyNumbers,
  resultRows,
  scoresItself,
  thingOf,
} from './readings.ts'

const page = '评阅'
const scoring: Pick<FileReviewAct, 'from' | 'to' | 'onPage'> = { from: ['scoring'], to: 'same', onPage: page }

/** 结果只从评阅和合议得出，谁也不另外填一个分数。 */
const followed: Guard<Fields> = {
  must: '评分结果应当与评阅、合议一致',
  field: 'files',
  holds: (it) => {
    const worked = new Map(resultRows(it).map((row) => [row.number, row]))
    return it.files.every(({ number, score, grade, vetoes, secondScore }) => {
      const row = worked.get(number)
      const same = row?.score === score && row?.grade === grade && (row?.secondScore ?? null) === (secondScore ?? null)
      return same && (row?.vetoes ?? []).join() === (vetoes ?? []).join()
    })
  },
}

/** 背靠背评阅：交卷时只在卷里留摘要，同一案卷的人都交了才拆封；评得不一致的合议。 */
export const readingActs = {
  assignReadings: {
    label: '分派评阅',
    help: '抽到的案卷轮流分给有账号的评查员，复评的由种子算出',
    by: ['clerk', 'handler'],
    ...scoring,
    asks: ['readings'],
    after: ['assignReviewers'],
    notAfter: ['score'],
    guards: [
      {
        must: '只评抽取名单里的案卷',
        field: 'readings',
        holds: ({ readings, drawnList }) => {
          const list = new Set(numbersIn(drawnList))
          return readings.every(({ number }) => number !== null && list.has(number))
        },
      },
      {
        must: '评阅人应当是指派的、有平台账号的评查员，且没有回避',
        field: 'readings',
        holds: (it) => {
          const handed = new Set(it.handIns.map(seatOf))
          const sitting = new Set(it.reviewers.map(({ person }) => person).filter((one) => mayReadHere(it, one)))
          return it.readings.every((one) => handed.has(seatOf(one)) || sitting.has(one.reader))
        },
      },
      {
        must: '同一案卷的初评和复评应当是两个人，各一人',
        field: 'readings',
        holds: ({ readings }) =>
          new Set(readings.map(thingOf)).size === readings.length &&
          new Set(readings.map(({ number, reader }) => `${reader} ${number}`)).size === readings.length,
      },
      {
        must: '复评的案卷由种子算出，不能另挑',
        field: 'readings',
        holds: (it) => {
          const twice = new Set(readTwice(it))
          return it.readings.every(({ number, turn }) => turn === 'first' || (number !== null && twice.has(number)))
        },
      },
      {
        must: '已经交卷的不能换人',
        field: 'readings',
        holds: allAssigned,
      },
    ],
  },
  handIn: {
    label: '交卷',
    by: ['reviewer', 'clerk', 'handler'],
    ...scoring,
    asks: ['handIns'],
    after: ['assignReadings'],
    guards: [
      {
        must: '只交分派给自己的案卷',
        field: 'handIns',
        holds: allAssigned,
      },
      {
        must: '同一份评阅只留一次交卷',
        field: 'handIns',
        holds: ({ handIns }) => new Set(handIns.map(thingOf)).size === handIns.length,
      },
      {
        must: '交卷时卷里只留摘要，评分在拆封以前不进卷',
        field: 'handIns',
        holds: (it) => {
          const ready = readyNumbers(it)
          return it.handIns.every(
            (one) => /^[0-9a-f]{64}$/.test(one.digest ?? '') && (!isOpened(one) || ready.has(one.number ?? '')),
          )
        },
      },
    ],
  },
  openReadings: {
    label: '拆封',
    help: '同一案卷的评阅都交了，才看得到各人怎么评',
    by: ['clerk', 'handler'],
    ...scoring,
    asks: ['handIns'],
    mayAsk: ['files'],
    after: ['handIn'],
    guards: [
      {
        must: '同一案卷的评阅都交了，才能拆封',
        field: 'handIns',
        holds: (it) => {
          const ready = readyNumbers(it)
          return it.handIns.every((one) => !isOpened(one) || ready.has(one.number ?? ''))
        },
      },
      {
        must: '拆封的内容应当与交卷时的摘要一致',
        field: 'handIns',
        holds: ({ handIns }) => handIns.every((one) => !isOpened(one) || keepsPromise(one)),
      },
      {
        must: '得分、否决项和等次应当与评分表一致',
        field: 'handIns',
        holds: (it) => it.handIns.every((one) => !isOpened(one) || scoresItself(it, one)),
      },
      once,
      followed,
    ],
  },
  settle: {
    label: '合议',
    help: '两人评得不一致的，由合议定下',
    by: ['clerk', 'handler'],
    ...scoring,
    asks: ['decisions', 'files'],
    after: ['openReadings'],
    guards: [
      {
        must: '合议的应当是两人评得不一致的案卷，一份一次',
        field: 'decisions',
        holds: (it) => {
          const disputed = new Set(pairsOf(it).flatMap((pair) => (needsPanel(it, pair) ? pair.number : [])))
          const numbers = it.decisions.map(({ number }) => number ?? '')
          return new Set(numbers).size === numbers.length && numbers.every((number) => disputed.has(number))
        },
      },
      {
        must: '合议的得分、否决项和等次应当与评分表一致',
        field: 'decisions',
        holds: (it) => it.decisions.every((one) => scoresItself(it, one)),
      },
      once,
      followed,
    ],
  },
} as const satisfies Readonly<Record<string, FileReviewAct>>

type Turned = Pick<It['handIns'][number], 'number' | 'turn' | 'reader'>

/** Who reads what, and for which turn. */
function seatOf({ number, turn, reader }: Turned): string {
  return `${turn} ${reader} ${number}`
}

function allAssigned({ readings, handIns }: It): boolean {
  const seats = new Set(readings.map(seatOf))
  return handIns.every((one) => seats.has(seatOf(one)))
}
