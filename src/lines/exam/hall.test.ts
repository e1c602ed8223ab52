import { expect, test } from 'vitest'
import { answeredCount, answeredOn, cardOf, ticksOf, writtenOn } from './answer-card.ts'
import { bankProblems, type Question } from './bank.ts'
import { type Blueprint, fullMark, shortages } from './blueprint.ts'
import { standingByUnit } from './by-unit.ts'
import { mismatched, stillDue, turnout } from './compliance.ts'
import { analyseItems, type HandedIn } from './item-analysis.ts'
import { paperAt, parallelPapers } from './parallel-papers.ts'
import { firstResults, makeUpResults } from './roster-results.ts'
import { readRoster } from './roster-text.ts'
import { score } from './scoring.ts'
import { endsAt, standingOf } from './sitting.ts'

const question = (n: number, more: Partial<Question> = {}): Question => ({
  id: `Q${n}`,
  kind: 'single',
  topic: '处罚法',
  stem: `第${n}题`,
  options: ['甲', '乙', '丙', '丁'],
  key: [0],
  difficulty: (n % 20) / 20,
  ...more,
})
const singles = Array.from({ length: 20 }, (_, n) => question(n))
const multiples = Array.from({ length: 6 }, (_, n) => question(100 + n, { kind: 'multiple', key: [0, 2] }))
const bank = [...singles, ...multiples]
const blueprint: Blueprint = {
  post: '街道执法岗',
  cells: [
    { kind: 'single', topic: '处罚法', count: 5, marks: 2 },
    { kind: 'multiple', topic: '处罚法', count: 2, marks: 4 },
  ],
}

test('题库有毛病的不组卷，一次说全', () => {
  const wrong = [
    question(1),
    question(1, { stem: '别的' }),
    question(2, { stem: '第1题' }),
    question(3, { key: [0, 1] }),
    question(4, { kind: 'multiple' }),
    question(5, { kind: 'case' }),
    question(6, { key: [9] }),
    question(7, { difficulty: 2 }),
  ]
  expect(bankProblems(wrong)).toEqual([
    'Q1：题号重复',
    'Q2：题干与 Q1 相同',
    'Q3：应当只有一个答案',
    'Q4：多选题应当有两个以上答案',
    'Q5：案例题没有材料',
    'Q6：答案不在备选之中',
    'Q7：难度应在 0 和 1 之间',
  ])
  expect(parallelPapers(wrong, blueprint, { papers: 2, exposureCap: 1 }, 7).ok).toBe(false)
})

test('题不够就说还差多少', () => {
  expect(shortages(bank, blueprint, { papers: 6, exposureCap: 2 })).toEqual([])
  expect(shortages(bank, blueprint, { papers: 8, exposureCap: 2 })).toEqual([
    '多选「处罚法」有 6 道，这样组卷至少要 8 道',
  ])
})

test('四套平行卷：题量一样、难度相近，一题最多出现两次，邻座不同卷', () => {
  const made = parallelPapers(bank, blueprint, { papers: 4, exposureCap: 2 }, 7)
  if (!made.ok) throw new Error(made.says.join())
  const { papers } = made
  expect(fullMark(blueprint)).toBe(18)
  const uses = new Map<string, number>()
  for (const { questions } of papers) {
    expect(new Set(questions.map((one) => one.question.id)).size).toBe(7)
    for (const one of questions) uses.set(one.question.id, (uses.get(one.question.id) ?? 0) + 1)
  }
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(2)
  const hardness = papers.map(
    ({ questions }) =>
      questions.filter(({ marks }) => marks === 2).reduce((sum, one) => sum + one.question.difficulty, 0) / 5,
  )
  expect(Math.max(...hardness) - Math.min(...hardness)).toBeLessThan(0.2)
  expect(paperAt(papers, 0)).not.toBe(paperAt(papers, 1))
  expect(parallelPapers(bank, blueprint, { papers: 4, exposureCap: 2 }, 7)).toEqual(made)
})

test('多选少选给一半，错选不给；单选错了不给', () => {
  const paper = {
    code: '1',
    questions: [
      { question: question(1), marks: 2 },
      { question: question(2, { kind: 'multiple', key: [0, 2] }), marks: 4 },
    ],
  }
  expect(score(paper, { Q1: [0], Q2: [2, 0] })).toEqual({ marks: 6, right: ['Q1', 'Q2'] })
  expect(score(paper, { Q1: [1], Q2: [2] })).toEqual({ marks: 2, right: [] })
  expect(score(paper, { Q2: [2, 3] })).toEqual({ marks: 0, right: [] })
})

test('难度和区分度说的是题：高分错低分对的先核对答案', () => {
  const papers: HandedIn[] = Array.from({ length: 20 }, (_, n) => ({
    asked: ['好题', '反题', '送分题'],
    marks: 20 - n,
    right: ['送分题', ...(n < 10 ? ['好题'] : ['反题'])],
  }))
  const [good, reversed, free] = analyseItems(papers)
  expect(good).toMatchObject({ difficulty: 0.5, discrimination: 1, advice: null })
  expect(reversed?.advice).toContain('核对答案')
  expect(free).toMatchObject({ difficulty: 1, discrimination: 0, advice: '全部答对，测不出差别' })
  expect(analyseItems(papers.slice(0, 9))[0]?.discrimination).toBeNull()
})

test('应考未考的名单不排名：免考的不算，补考合格的去掉', () => {
  const people = [
    { name: '甲', unit: '某局', result: 'passed' },
    { name: '乙', unit: '某局', result: 'failed', makeUp: 'passed' },
    { name: '丙', unit: '某局', result: 'absent' },
    { name: '丁', unit: '某街道', waived: true },
  ] as const
  expect(turnout(people)).toEqual({ taken: 2, passed: 1 })
  expect(stillDue(people).map(({ name }) => name)).toEqual(['丙'])
  expect(
    mismatched(
      [
        { unit: '某局', registered: 3 },
        { unit: '某街道', registered: 2 },
      ],
      people,
    ),
  ).toEqual(['某街道'])
  expect(mismatched([{ unit: '某局', registered: 3 }], [])).toEqual([])
})

test('以服务器的时间为准：断线回来时间照走，补回的时间算数，到点宽限一分钟，早来的等开门', () => {
  const at = (time: string) => Date.parse(`2021-11-01T${time}+08:00`)
  const hall = { opensAt: at('09:00:00'), closesAt: at('11:00:00'), minutes: 60 }
  const seat = { startedAt: at('09:00:00'), givenBack: 0, handedInAt: null }
  expect(endsAt(hall, at('09:00:00'), 0)).toBe(at('10:00:00'))
  expect(endsAt(hall, at('10:30:00'), 0)).toBe(at('11:00:00'))
  expect(endsAt(hall, at('10:30:00'), 15)).toBe(at('11:15:00'))
  expect(standingOf(hall, seat, at('10:01:00'))).toBe('sitting')
  expect(standingOf(hall, seat, at('10:01:01'))).toBe('over')
  expect(standingOf(hall, { ...seat, givenBack: 15 }, at('10:15:30'))).toBe('sitting')
  expect(standingOf(hall, { ...seat, handedInAt: at('09:30:00') }, at('09:31:00'))).toBe('handedIn')
  const fresh = { startedAt: null, givenBack: 0, handedInAt: null }
  expect(['08:59:59', '09:00:00', '10:59:59', '11:00:00'].map((time) => standingOf(hall, fresh, at(time)))).toEqual([
    'early',
    'ready',
    'ready',
    'over',
  ])
})

const essay = question(9, {
  kind: 'case',
  options: [],
  key: [],
  material: '某局未告知权利即处罚。',
  points: '程序违法',
})
const sheet = {
  code: '1',
  questions: [
    { question: question(1), marks: 2 },
    { question: question(2, { kind: 'multiple', key: [0, 2] }), marks: 4 },
    { question: question(3, { kind: 'judgement', options: [], key: [1] }), marks: 2 },
    { question: essay, marks: 10 },
  ],
}

test('文字作答的案例题不要答案要评分要点，机器不评它', () => {
  expect(bankProblems([essay])).toEqual([])
  expect(bankProblems([question(9, { kind: 'case', options: [], key: [], material: '某局' })])).toEqual([
    'Q9：没有评分要点',
  ])
  expect(score(sheet, { Q1: [0], Q9: '未告知' })).toEqual({ marks: 2, right: ['Q1'] })
})

test('答题卡写得出读得回，没答的是横线，判断写对错', () => {
  const answers = { Q1: [0], Q2: [2, 0], Q3: [1], Q9: ' 程序违法 ' }
  expect(cardOf(sheet, answers)).toBe('1.A 2.AC 3.错')
  expect(cardOf(sheet, { Q2: [1] })).toBe('1.— 2.B 3.—')
  expect(answeredOn(sheet, '1.A 2.AC 3.错')).toEqual({ Q1: [0], Q2: [0, 2], Q3: [1] })
  expect(answeredOn(sheet, '1.— 2.B 3.—')).toEqual({ Q2: [1] })
  expect(writtenOn(sheet, answers)).toEqual([{ n: 4, answer: '程序违法', full: 10 }])
  expect(writtenOn(sheet, {})).toEqual([{ n: 4, answer: '（未作答）', full: 10 }])
  expect([answeredCount(sheet, answers), answeredCount(sheet, { Q9: '  ' })]).toEqual([4, 0])
})

test('答案写 A、C 或者 ac 是一样的，写别的就认不出', () => {
  expect(ticksOf({ kind: 'multiple' }, 'A、c')).toEqual([0, 2])
  expect(ticksOf({ kind: 'judgement' }, '正确')).toEqual([0])
  expect(ticksOf({ kind: 'judgement' }, '×')).toEqual([1])
  expect(ticksOf({ kind: 'single' }, 'Z')).toEqual([-1])
})

test('按单位列：实考、合格、还差谁，照报名的先后，不排名', () => {
  expect(
    standingByUnit([
      { name: '甲', unit: '某局', result: 'passed' },
      { name: '乙', unit: '某局', result: 'failed', makeUp: 'passed' },
      { name: '丙', unit: '某局', result: 'absent' },
      { name: '丁', unit: '某街道', waived: true },
    ]),
  ).toEqual([
    { unit: '某局', registered: 3, waived: 0, sat: 2, passed: 2, outstanding: ['丙'] },
    { unit: '某街道', registered: 1, waived: 1, sat: 0, passed: 0, outstanding: [] },
  ])
})

test('从表格粘贴名单：表头认得出，哪一行不对说哪一行', () => {
  expect(readRoster('单位\t姓名\t免考\t成绩\n某局\t赵示安\t\t88\n某局\t钱示和\t是\t\n')).toEqual({
    ok: true,
    rows: [
      { line: 2, name: '赵示安', unit: '某局', score: 88 },
      { line: 3, name: '钱示和', unit: '某局', waived: true },
    ],
  })
  expect(readRoster('赵示安\t某局')).toEqual({ ok: false, says: ['第一行应当是表头，缺少「姓名」、「单位」'] })
  expect(readRoster('姓名\t单位\t成绩\t结果\n\t某局\n赵\t某局\t八十\n钱\t某局\t80\t优秀')).toEqual({
    ok: false,
    says: ['第 2 行没有写姓名', '第 3 行的成绩「八十」不是整数', '第 4 行的结果「优秀」应写合格、不合格或者缺考'],
  })
})

test('登分：没来的算缺考，补考只写补考结果', () => {
  const roster = [
    { id: 1, ticket: null, name: '甲', unit: '某局', waived: null, score: null, result: null, makeUp: null },
    { id: 2, ticket: null, name: '乙', unit: '某局', waived: null, score: null, result: null, makeUp: null },
    { id: 3, ticket: null, name: '丙', unit: '某局', waived: true, score: null, result: null, makeUp: null },
  ]
  const scores = [
    { candidate: 1, ticket: 'T1', total: 60 },
    { candidate: 2, ticket: 'T2', total: null },
  ]
  const first = firstResults(roster, scores, 60)
  expect(first.map(({ ticket, score: got, result }) => [ticket, got, result])).toEqual([
    ['T1', 60, 'passed'],
    ['T2', null, 'absent'],
  ])
  const again = makeUpResults(first, [{ candidate: 2, ticket: 'T2', total: 59 }], 60)
  expect(again).toEqual([{ ...first[1], makeUp: 'failed' }])
})
