import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

type OutreachAct = Act<'planned' | 'recorded' | 'dropped', typeof fields>

const staff = ['clerk', 'handler', 'mediator', 'liaison'] as const

/** 先安排、出题、开放扫码，办完再登记；题目开放以后不再改，前后两次才比得。 */
export const quizActs = {
  plan: {
    label: '安排宣传活动',
    help: '要做活动前后小测的，先在这里安排；办完再登记人次和份数',
    by: [...staff],
    from: 'new',
    to: 'planned',
    asks: ['subject', 'form', 'theme', 'plannedOn', 'groups'],
    mayAsk: ['unit', 'place', 'street'],
    guards: [
      {
        must: '计划日期不能早于安排之日',
        field: 'plannedOn',
        holds: ({ plannedOn }, { on }) => plannedOn !== null && plannedOn >= on,
      },
    ],
  },
  setQuiz: {
    label: '出前后测题目',
    help: '两分钟答得完：两到六题，每题二到四个选项',
    by: [...staff],
    from: ['planned'],
    to: 'same',
    asks: ['quizQuestions', 'quizUntil'],
    notAfter: ['openQuiz'],
    guards: [
      {
        must: '题目应当有两到六道',
        field: 'quizQuestions',
        holds: ({ quizQuestions }) => quizQuestions.length >= 2 && quizQuestions.length <= 6,
      },
      {
        must: '正确选项应当是写了内容的选项',
        field: 'quizQuestions',
        holds: ({ quizQuestions }) => quizQuestions.every((one) => one.right !== null && one[one.right] != null),
      },
      {
        must: '活动后答题的截止日期不能早于计划日期',
        field: 'quizUntil',
        holds: ({ quizUntil, plannedOn }) => quizUntil !== null && plannedOn !== null && quizUntil >= plannedOn,
      },
    ],
  },
  openQuiz: {
    label: '开放扫码答题',
    help: '开放以后题目不能再改；两个二维码在「前后测」页面上',
    by: [...staff],
    from: ['planned'],
    to: 'same',
    asks: ['quizOpenedOn'],
    day: 'quizOpenedOn',
    after: ['setQuiz'],
    notAfter: ['openQuiz'],
    guards: [
      {
        must: '开放日期不能晚于计划日期',
        field: 'quizOpenedOn',
        holds: ({ quizOpenedOn, plannedOn }) =>
          quizOpenedOn !== null && plannedOn !== null && quizOpenedOn <= plannedOn,
      },
    ],
  },
  hold: {
    label: '登记活动已办',
    help: '资料份数、现场人次、浏览次数分开填',
    by: [...staff],
    from: ['planned'],
    to: 'recorded',
    asks: ['heldOn'],
    mayAsk: ['headcount', 'copies', 'boards', 'enterprises', 'views', 'place', 'street', 'photos'],
    day: 'heldOn',
    guards: [
      {
        must: '短视频、直播的浏览次数单填，不填现场人次',
        field: 'headcount',
        holds: ({ form, headcount }) => form !== 'video' || headcount === null,
      },
    ],
  },
  measure: {
    label: '登记前后测结果',
    help: '扫码答题的，在「前后测」页面上一键记入；纸质小测照卷面登记',
    by: [...staff],
    from: ['recorded'],
    to: 'same',
    asks: ['quizTakers', 'quizBefore', 'quizAfter'],
    opens: [{ must: '登记活动时已经填过前后测结果', holds: ({ quizTakers }) => quizTakers === null }],
  },
  drop: {
    label: '取消活动',
    by: [...staff],
    from: ['planned'],
    to: 'dropped',
    asks: ['dropWhy'],
  },
} as const satisfies Readonly<Record<string, OutreachAct>>
