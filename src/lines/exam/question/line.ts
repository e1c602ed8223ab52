import type { Answers } from '../../../kernel/field.ts'
import { type Act, defineLine, type Guard } from '../../../kernel/line.ts'
import { choiceProblems, isWritten } from '../bank.ts'
import { type Fields, fields } from './fields.ts'
import { optionsOf, questionOf } from './question-of.ts'

const states = {
  kept: { label: '在库' },
  retired: { label: '已停用', final: true },
} as const

type QuestionAct = Act<keyof typeof states, Fields>

const written = (it: Answers<Fields>) => isWritten(questionOf('', it))

/** A question that could not be answered never enters the bank: it would be found on the day of the exam. */
const sound: readonly Guard<Fields>[] = [
  {
    must: '备选答案应当从 A 起连着写，中间不能空',
    field: 'optionA',
    holds: (it) => {
      const all = [it.optionA, it.optionB, it.optionC, it.optionD, it.optionE, it.optionF]
      return all.findLastIndex((option) => option !== null) + 1 === optionsOf(it).length
    },
  },
  {
    must: '答案应当在备选之中：单选、判断一个，多选两个以上',
    field: 'key',
    holds: (it) => written(it) || choiceProblems(questionOf('', it)).length === 0,
  },
  { must: '案例题应当有材料', field: 'material', holds: (it) => it.kind !== 'case' || it.material !== null },
  {
    must: '文字作答的案例题应当写明评分要点',
    field: 'points',
    holds: (it) => !written(it) || it.points !== null,
  },
]

const content = ['stem', 'kind', 'topic'] as const
const more = [
  ...(['material', 'optionA', 'optionB', 'optionC', 'optionD', 'optionE', 'optionF'] as const),
  ...(['key', 'points', 'difficulty', 'source'] as const),
] as const

const acts = {
  enter: {
    label: '录入题目',
    help: '题库只由命题人员查看；也可以用题目导入表成批录入',
    by: ['handler', 'sectionHead'],
    from: 'new',
    to: 'kept',
    asks: [...content, 'enteredOn'],
    mayAsk: more,
    day: 'enteredOn',
    guards: sound,
    sets: () => ({ edition: 1 }),
  },
  revise: {
    label: '修订题目',
    help: '修订后是新的一版；已经组好的试卷仍是原来的题',
    by: ['handler', 'sectionHead'],
    from: ['kept'],
    to: 'same',
    asks: ['revisedOn', 'reviseWhy'],
    mayAsk: [...content, ...more],
    day: 'revisedOn',
    guards: sound,
    sets: ({ edition }) => ({ edition: (edition ?? 1) + 1 }),
  },
  retire: {
    label: '停用题目',
    help: '法律修改、题目有误或者泄露的，停用后不再组卷',
    by: ['handler', 'sectionHead'],
    from: ['kept'],
    to: 'retired',
    asks: ['retiredOn', 'retireWhy'],
    day: 'retiredOn',
  },
} as const satisfies Record<string, QuestionAct>

/** 题库：一题一条，录入、修订、停用都留痕。命题、审题以外的岗位看不到。 */
export const questionLine = defineLine({
  id: 'exam-question',
  label: '考试题库',
  shape: 'register',
  office: 'publicity',
  version: 1,
  number: '{organ}题〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: { handler: 'organ', sectionHead: 'organ' },
  states,
  acts,
  clocks: {},
  title: 'stem',
  facts: ['kind', 'topic'],
  valid: { from: 'enteredOn', until: 'retiredOn' },
  columns: ['stem', 'kind', 'topic', 'difficulty', 'edition', 'source'],
})
