import { expect, test } from 'vitest'
import { complete } from '../../../kernel/complete.ts'
import { proveRules } from '../../../testing/rules.ts'
import { tell } from '../../../testing/story.ts'
import { bankProblems } from '../bank.ts'
import { questionLine } from './line.ts'
import { questionOf } from './question-of.ts'

type Story = ReturnType<typeof tell>

const answersOf = (story: Story) => complete(questionLine.fields, story.matter().answers)

const single = {
  stem: '行政处罚由谁管辖？',
  kind: 'single',
  topic: '行政处罚法',
  optionA: '违法行为发生地的行政机关',
  optionB: '当事人户籍地的行政机关',
  key: 'a',
  difficulty: 70,
  enteredOn: '2021-05-06',
}
const essay = {
  stem: '指出处罚程序中的问题。',
  kind: 'case',
  topic: '行政处罚法',
  material: '某局未告知陈述、申辩的权利即作出处罚。',
  points: '未告知；程序违法',
  enteredOn: '2021-05-06',
}
const start = (story: Story) => story.on('2021-05-06').as('handler')
const entered = (story: Story) => start(story).does('enter', single)

test('录入、修订成第二版、停用；存下来的题组卷用得上', () => {
  const story = entered(tell(questionLine))
  expect(answersOf(story)).toMatchObject({ edition: 1, key: 'a' })
  expect(bankProblems([questionOf('Q1', answersOf(story) as never)])).toEqual([])
  story.does('revise', { revisedOn: '2021-05-06', reviseWhy: '题干更明白', stem: '行政处罚一般由谁管辖？' })
  expect(answersOf(story)).toMatchObject({ edition: 2, stem: '行政处罚一般由谁管辖？', optionB: single.optionB })
  story.does('retire', { retiredOn: '2021-05-06', retireWhy: '法律已修改' })
  expect(story.state()).toBe('已停用')
})

test('文字作答的案例题没有备选和答案', () => {
  const story = start(tell(questionLine)).does('enter', essay)
  expect(questionOf('Q2', answersOf(story) as never)).toMatchObject({
    kind: 'case',
    options: [],
    key: [],
    difficulty: 0.6,
  })
})

const judgement = {
  stem: '下级应当服从上级。',
  kind: 'judgement',
  topic: '公务员法',
  key: '对',
  enteredOn: '2021-05-06',
}
const sound = [
  { must: '备选答案应当从 A 起连着写，中间不能空', given: single, broken: { optionD: '丁' } },
  { must: '答案应当在备选之中：单选、判断一个，多选两个以上', given: judgement, broken: { key: 'C' } },
  {
    must: '案例题应当有材料',
    given: { ...single, kind: 'case', material: '某局' },
    broken: { material: undefined },
  },
  { must: '文字作答的案例题应当写明评分要点', given: essay, broken: { points: undefined } },
] as const
const unasked = ({ enteredOn: _enteredOn, ...content }: typeof essay) => content
const revision = { revisedOn: '2021-05-06', reviseWhy: '改错' }
proveRules(questionLine, Object.keys(questionLine.acts), [
  ...sound.map((one) => ({ act: 'enter', ...one, before: start })),
  {
    act: 'revise',
    must: sound[0].must,
    given: revision,
    broken: { optionD: '丁' },
    before: entered,
  },
  { act: 'revise', must: sound[1].must, given: revision, broken: { key: 'C' }, before: entered },
  {
    act: 'revise',
    must: sound[2].must,
    given: { ...revision, kind: 'case', material: '某局' },
    broken: { material: undefined },
    before: entered,
  },
  {
    act: 'revise',
    must: sound[3].must,
    given: { ...revision, ...unasked(essay), points: '程序违法' },
    broken: { points: undefined },
    before: (story: Story) =>
      start(story).does('enter', {
        stem: '下级服从上级。',
        kind: 'judgement',
        topic: '公务员法',
        key: '对',
        enteredOn: '2021-05-06',
      }),
  },
])
