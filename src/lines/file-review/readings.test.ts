import { expect, test } from 'vitest'
import * as sample from '../../testing/readings-sample.ts'
import { tell } from '../../testing/story.ts'
import { agreementByItem } from './agreement.ts'
import { fileReviewLine } from './line.ts'
import { assignedTo, inPortions, needsPanel, pairsOf, readTwice, readyNumbers, toAssign } from './readings.ts'
import { findingsOf, problemsOfSheet, readSheet, scoreOf, sheetText } from './score-sheet.ts'

const story = () => tell(fileReviewLine)
const full = sample.sheetLess()

test('评分表写成的文字读得回来；没有给分、扣了分没写问题、否决项没写问题的都不能交', () => {
  const veto = { veto: 'evidence', finding: '没有\n现场笔录', article: '《行政处罚法》第四十六条' } as const
  const sheet = sample.sheetLess({ 1: 3 }, [veto])
  const text = sheetText('combined', sheet)
  expect(text.split('\n')).toHaveLength(11)
  expect(readSheet('combined', text)).toEqual({
    ...sheet,
    vetoes: [{ ...veto, finding: '没有 现场笔录' }],
  })
  expect(readSheet('combined', text.replace('立案', '别的'))).toBe(null)
  expect(scoreOf('combined', sheet)).toEqual({ score: 97, vetoes: ['evidence'], grade: 'failed' })
  expect(findingsOf('combined', sheet)).toBe(
    '证据不足：没有\n现场笔录（《行政处罚法》第四十六条）；立案：第 2 项的毛病',
  )
  const marks = full.marks.map((mark, at) =>
    at === 0 ? { ...mark, points: null } : at === 1 ? { ...mark, points: 7 } : mark,
  )
  expect(problemsOfSheet('combined', { marks, vetoes: [{ ...veto, finding: '' }] }).map(({ says }) => says)).toEqual([
    '「主体和人员」还没有给分',
    '「立案」扣了分，应当写明问题',
    '否决项「证据不足」应当写明发现的问题',
  ])
  expect(problemsOfSheet('combined', full)).toEqual([])
  expect(problemsOfSheet('combined', { marks: [], vetoes: [] })[0]?.says).toContain('项目数不符')
})

test('分派：轮流，复评是另一个人，复评哪几份由种子算出；回避的人没交的改分给别人，交了的不动', () => {
  const one = sample.assigned(story())
  const it = sample.answersOf(one)
  expect(it.readings.map(({ turn }) => turn).filter((turn) => turn === 'second')).toHaveLength(2)
  expect(new Set(it.readings.filter(({ turn }) => turn === 'second').map(({ number }) => number))).toEqual(
    new Set(readTwice(it)),
  )
  expect(readTwice({ ...it, seed: '别的种子' })).not.toEqual(readTwice(it))
  expect(readTwice({ ...it, secondShare: 1 })).toHaveLength(1)
  expect(readTwice({ ...it, secondShare: null })).toEqual([])
  const loads = sample.readers.map((reader) => it.readings.filter((row) => row.reader === reader).length)
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2)
  const [kept] = it.readings
  if (!kept) throw new Error('没有分派')
  const gone = it.reviewers.map((row) => (row.person === kept.reader ? { ...row, recused: true } : row))
  const handIns = [{ id: 1, ...sample.handInFor(kept, full) }] as unknown as typeof it.handIns
  const again = assignedTo({ ...it, handIns, reviewers: gone, secondShare: 0 })
  expect(again.filter(({ reader }) => reader === kept.reader).map(({ number }) => number)).toEqual([kept.number])
  expect(again.map(({ id }) => id)).toEqual(it.readings.filter(({ turn }) => turn === 'first').map(({ id }) => id))
})

test('同一案卷的人都交了才能拆封；一致的直接有结果，不一致的合议以后才有', () => {
  const taken = { first: {}, second: { 4: 6, 8: 4 } } as const
  const sheets = ({ turn }: { turn: 'first' | 'second' | null }) => sample.sheetLess(taken[turn ?? 'first'])
  const one = sample.openedUp(story(), sheets, { tolerance: 5 })
  const it = sample.answersOf(one)
  const pairs = pairsOf(it)
  expect(pairs.map((pair) => needsPanel(it, pair))).toEqual([true, true])
  expect(it.files).toHaveLength(3)
  expect(one.refusals('finish', { finishedOn: '2021-10-08' })).toEqual(['还有应评的案卷没有评分'])
  for (const { number } of pairs) one.does('settle', sample.settling(one, number, sample.sheetLess({ 4: 2 })))
  const settled = sample.answersOf(one)
  const row = settled.files.find(({ number }) => number === pairs[0]?.number)
  expect([row?.score, row?.firstScore, row?.secondScore, row?.secondGrade]).toEqual([98, 100, 90, 'excellent'])
  one.does('finish', { finishedOn: '2021-10-08' })
  expect([one.matter().answers.secondTotal, one.matter().answers.agreedTotal]).toEqual([2, 2])
})

test('分差在约定以内、等次和否决项相同的不用合议；否决项不同的总要合议', () => {
  const near = ({ turn }: { turn: unknown }) => sample.sheetLess(turn === 'second' ? { 2: 3 } : {})
  const one = sample.openedUp(story(), near, { tolerance: 3 })
  expect(sample.answersOf(one).files).toHaveLength(5)
  const strict = sample.answersOf(sample.openedUp(story(), near, { tolerance: null }))
  expect(strict.files).toHaveLength(3)
  const veto = [{ veto: 'facts', finding: '没有查清', article: '' }] as const
  const failing = ({ turn }: { turn: unknown }) => sample.sheetLess({}, turn === 'second' ? veto : [])
  expect(sample.answersOf(sample.openedUp(story(), failing, { tolerance: 100 })).files).toHaveLength(3)
})

test('还差一份没交的案卷不在可以拆封之列', () => {
  const one = sample.assigned(story()).on('2021-10-08').as('reviewer')
  const { readings } = sample.answersOf(one)
  const second = readings.find(({ turn }) => turn === 'second')
  const first = readings.find(({ turn, number }) => turn === 'first' && number === second?.number)
  if (!first || !second) throw new Error('没有复评')
  one.does('handIn', { handIns: [sample.handInFor(first, full)] })
  expect(readyNumbers(sample.answersOf(one)).has(first.number ?? '')).toBe(false)
  one.does('handIn', { handIns: [sample.handInFor(second, full)] })
  expect([...readyNumbers(sample.answersOf(one))]).toEqual([first.number])
})

test('逐项一致：份数、得分相同的、扣分的分布和 AC1，与手算一致', () => {
  const file = (at: number, first: Record<number, number>, second: Record<number, number>) =>
    (['first', 'second'] as const).map((turn) => ({
      ...{ id: at * 2 + (turn === 'first' ? 1 : 2), number: `${at}号`, turn, reader: turn, on: null, digest: '' },
      ...{ nonce: '', sheet: sheetText('combined', sample.sheetLess(turn === 'first' ? first : second)) },
      ...{ score: 0, vetoes: null, grade: null },
    }))
  // Of ten files eight lose nothing on the first item, one loses with both readers by different points, one with one.
  const handIns = [
    ...Array.from({ length: 8 }, (_, at) => file(at, {}, {})).flat(),
    ...file(8, { 0: 2 }, { 0: 5 }),
    ...file(9, { 0: 1 }, {}),
  ] as unknown as Parameters<typeof agreementByItem>[0]['handIns']
  const rows = agreementByItem({ handIns, rubric: 'combined' })
  const { ac1, apart, ...counts } = rows[0] ?? { ac1: null, apart: null }
  expect(counts).toEqual({
    ...{ item: '主体和人员', points: 10, pairs: 10, same: 8 },
    ...{ neither: 8, onlyFirst: 1, onlySecond: 0, both: 1 },
  })
  // share 3/20, chance 2 × 0.15 × 0.85 = 0.255, agreed 0.9.
  expect(ac1).toBeCloseTo((0.9 - 0.255) / (1 - 0.255), 12)
  expect(apart).toBeCloseTo(0.4, 12)
  expect(rows.at(-1)).toMatchObject({ item: '否决项', points: null, same: 10, neither: 10, ac1: 1 })
  expect(agreementByItem({ handIns: [], rubric: 'combined' })[0]).toMatchObject({ pairs: 0, ac1: null, apart: null })
})

test('一次记不下的分几次记，同一案卷的两份评阅在一次里；记到一半停了，接着记剩下的', () => {
  const frame = Array.from({ length: 700 }, (_, at) => `示城罚〔2021〕${at + 1}号`).join('\n')
  const one = sample.seatedOut(story(), { sampling: 'whole', seedHash: null, secondShare: 33 }, { frame })
  const portions = inPortions(toAssign(sample.answersOf(one)))
  expect(portions.map((rows) => rows.length)).toEqual([499, 432])
  const numbers = portions.map((rows) => new Set(rows.map(({ number }) => number)))
  expect([...(numbers[0] ?? [])].filter((number) => numbers[1]?.has(number))).toEqual([])
  one.does('assignReadings', { readings: portions[0] })
  expect(toAssign(sample.answersOf(one))).toEqual(portions[1])
  one.does('assignReadings', { readings: portions[1] })
  const it = sample.answersOf(one)
  expect([it.readings.length, new Set(it.readings.map(({ number }) => number)).size, toAssign(it)]).toEqual([
    931,
    700,
    [],
  ])
})
