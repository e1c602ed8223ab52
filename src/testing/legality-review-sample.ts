import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>

export const sent = {
  title: '示范区公共停车管理办法',
  kind: 'document',
  drafter: personOf('示范区城市管理委员会'),
  receivedOn: '2021-03-01',
  ownReview: true,
  draftText: '第一条 为了规范停车，制定本办法。\n第二条 停车人应当缴纳保证金。\n第三条 未缴的扣留车辆。',
} as const

export const nextText = '第一条 为了规范停车，制定本办法。\n第二条 停车人按次缴费。\n第三条 未缴的扣留车辆。'

export const opinions = [
  { clause: '第二条', opinion: '删去保证金', reason: 'rights', article: '示范条例第九条' },
  { clause: '第三条', opinion: '扣留车辆没有依据', reason: 'authority', article: '行政强制法第十条' },
  { clause: '全文', opinion: '统一称谓', reason: 'wording' },
] as const

/** The same rows with the way each ended. */
export const ended = (...outcomes: readonly string[]) =>
  opinions.map((row, at) => ({
    id: at + 1,
    ...row,
    outcome: outcomes[at] ?? 'adopted',
    ...(outcomes[at] && outcomes[at] !== 'adopted' ? { outcomeWhy: '另有考虑' } : {}),
  }))

export const counterparty = [{ role: 'counterparty', kind: 'organisation', name: '示范停车有限公司' }] as const

export const opened = (story: Story, more: object = {}) =>
  story
    .on('2021-12-31')
    .as('handler')
    .does('receive', { ...sent, ...more })

export const accepted = (story: Story, more: object = {}, given: object = {}) =>
  opened(story, more).does('accept', { completeOn: '2021-03-03', ...given })

export const opined = (story: Story, more: object = {}) =>
  accepted(story, more).does('opine', { opinedOn: '2021-03-12', opinions }, { signedOnPaper: true })

export const compared = (story: Story, ...outcomes: readonly string[]) =>
  opined(story).does('compare', { nextDraftOn: '2021-03-20', opinions: ended(...outcomes) })

export const concluded = (story: Story, more: object = {}, given: object = {}) => {
  const one = more && 'kind' in more && more.kind !== 'document' ? { replyBy: '2021-03-31' } : {}
  return accepted(story, more, one).does(
    'conclude',
    { concludedOn: '2021-03-25', conclusion: 'lawful', ...given },
    { signedOnPaper: true },
  )
}
