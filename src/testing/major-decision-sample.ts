import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>

export const listing = {
  subject: '示范区养老服务设施布局规划',
  category: 'planning',
  undertaker: personOf('示范区民政局'),
  listYear: 2021,
  listedOn: '2021-02-01',
  outside: false,
} as const

export const comment = { commentFrom: '2021-03-10', commentUntil: '2021-04-09', commentWhere: '区政府网站' } as const
export const expert = {
  name: '示范专家',
  field: '城乡规划',
  interest: false,
  signed: true,
  opinion: '布局可行',
} as const
export const argued = { expertOn: '2021-04-12', experts: [expert] } as const
export const risk = { riskOn: '2021-04-13', riskLevel: 'low', controllable: true, riskMeasures: '分期实施' } as const
export const sending = { reviewSentOn: '2021-04-20', reviewBy: '2021-04-28' } as const
export const review = {
  reviewedOn: '2021-04-28',
  reviewResult: 'lawful',
  reviewNumber: '示法审意〔2021〕5号',
  lawyersJoined: true,
} as const
export const decision = {
  decidedOn: '2021-05-10',
  meeting: 'standing',
  headLast: true,
  againstMajority: false,
  partyReportedOn: '2021-05-07',
} as const
export const opinion = { clause: '第二条', opinion: '增加社区站点', reason: 'public' } as const

export const listed = (story: Story) => story.on('2021-12-31').as('handler').does('list', listing)

export const started = (story: Story, more: object = {}) =>
  listed(story).does('start', { startedOn: '2021-03-01', technical: true, risky: true, ...more })

/** Public participation done; what else was done is told by the caller. */
export const asked = (story: Story, more: object = {}) => started(story, more).does('seekOpinions', comment)

export const ready = (story: Story) => asked(story).does('argue', argued).does('assessRisk', risk)

export const reviewed = (story: Story, more: object = {}) =>
  ready(story)
    .does('submit', sending)
    .does('review', { ...review, ...more })
