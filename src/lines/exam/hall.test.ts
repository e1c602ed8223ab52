import { expect, test } from 'vitest'
import { moment } from '../../law/moment.ts'
import { bankProblems, type Question } from './bank.ts'
import { type Blueprint, fullMark, shortages } from './blueprint.ts'
import { mismatched, stillDue, turnout } from './compliance.ts'
import { analyseItems, type HandedIn } from './item-analysis.ts'
import { paperAt, parallelPapers } from './parallel-papers.ts'
import { score } from './scoring.ts'
import { endsAt, handIn, keep, type Sitting } from './sitting.ts'

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

test('以服务器的时间为准：断线回来接着答，补回的时间算数，到点就不能再改', () => {
  const sitting: Sitting = {
    startedAt: moment('2021-11-01T09:00'),
    minutes: 60,
    closesAt: moment('2021-11-01T11:00'),
    givenBack: 0,
    answered: {},
    handedInAt: null,
  }
  expect(endsAt(sitting)).toBe('2021-11-01T10:00')
  expect(endsAt({ ...sitting, startedAt: moment('2021-11-01T10:30') })).toBe('2021-11-01T11:00')
  expect(endsAt({ ...sitting, givenBack: 15 })).toBe('2021-11-01T10:15')
  const kept = keep(sitting, 'Q1', [0], moment('2021-11-01T10:00'))
  if (!kept.ok) throw new Error(kept.says)
  expect(kept.sitting.answered).toEqual({ Q1: [0] })
  expect(keep(sitting, 'Q1', [0], moment('2021-11-01T10:01'))).toMatchObject({ ok: false })
  const done = handIn(kept.sitting, moment('2021-11-01T10:30'))
  if (!done.ok) throw new Error(done.says)
  expect(done.sitting.handedInAt).toBe('2021-11-01T10:00')
  expect(handIn(done.sitting, moment('2021-11-01T10:31')).ok).toBe(false)
  expect(keep(done.sitting, 'Q2', [1], moment('2021-11-01T09:30')).ok).toBe(false)
})
