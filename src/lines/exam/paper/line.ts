import type { Answers } from '../../../kernel/field.ts'
import { type Act, defineLine, type Guard } from '../../../kernel/line.ts'
import { type Fields, fields } from './fields.ts'

const states = {
  toMark: { label: '待阅卷' },
  marked: { label: '已评分', final: true },
} as const

type PaperAct = Act<keyof typeof states, Fields>

const staff = ['clerk', 'handler', 'sectionHead'] as const
const received = ['code', 'sitting', 'form', 'receivedOn', 'how', 'answered', 'objective', 'objectiveFull'] as const

const withinFull: Guard<Fields> = {
  must: '客观题得分不能超过满分',
  field: 'objective',
  holds: ({ objective, objectiveFull }) => (objective ?? 0) <= (objectiveFull ?? 0),
}
const allMarked: Guard<Fields> = {
  must: '每一道文字作答都要给分，一题一行',
  field: 'marks',
  holds: ({ written, marks }) =>
    marks.length === written.length && written.every(({ n }) => marks.some((one) => one.n === n)),
}
const noneOver: Guard<Fields> = {
  must: '一题的得分不能超过这题的满分',
  field: 'marks',
  holds: ({ written, marks }) =>
    marks.every(({ n, given }) => (given ?? 0) <= (written.find((one) => one.n === n)?.full ?? Infinity)),
}

function total({ objective, marks }: Answers<Fields>): number {
  return (objective ?? 0) + marks.reduce((sum, { given }) => sum + (given ?? 0), 0)
}

const acts = {
  receive: {
    label: '收卷待阅',
    help: '考场收到的答卷，有文字作答的，等阅卷人评分',
    by: staff,
    from: 'new',
    to: 'toMark',
    asks: [...received, 'written'],
    mayAsk: ['card'],
    day: 'receivedOn',
    guards: [withinFull],
  },
  receiveMarked: {
    label: '收卷评分',
    help: '全是客观题的答卷，收卷即有成绩',
    by: staff,
    from: 'new',
    to: 'marked',
    asks: received,
    mayAsk: ['card'],
    day: 'receivedOn',
    guards: [withinFull],
    sets: (it) => ({ total: total(it) }),
  },
  mark: {
    label: '阅卷评分',
    help: '阅卷人看不到考生是谁',
    by: ['reviewer', 'handler', 'sectionHead'],
    from: ['toMark'],
    to: 'marked',
    asks: ['marks', 'markedOn'],
    day: 'markedOn',
    guards: [allMarked, noneOver],
    sets: (it) => ({ total: total(it) }),
  },
  review: {
    label: '复核改分',
    help: '考生申请复核，或者抽查发现评分不当的',
    by: ['sectionHead'],
    from: ['marked'],
    to: 'same',
    asks: ['reviewedOn', 'reviewWhy'],
    mayAsk: ['marks', 'objective'],
    day: 'reviewedOn',
    guards: [withinFull, allMarked, noneOver],
    sets: (it) => ({ total: total(it) }),
  },
} as const satisfies Record<string, PaperAct>

/** 答卷：交上来的一份卷子是一件，只有密号，没有姓名。作答过程中的每一次点选不入档。 */
export const paperLine = defineLine({
  id: 'exam-paper',
  label: '考试答卷',
  shape: 'log',
  office: 'publicity',
  version: 1,
  number: '{organ}卷〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: { clerk: 'organ', handler: 'organ', sectionHead: 'organ', reviewer: 'organ' },
  states,
  acts,
  clocks: {},
  title: 'code',
  facts: ['how', 'total'],
  columns: ['code', 'sitting', 'form', 'how', 'answered', 'objective', 'total'],
})
