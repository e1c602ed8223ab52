import type { PartyGiven } from '../kernel/party.ts'
import { reconsiderationLine } from '../lines/reconsideration/line.ts'
import { personOf, tell } from './story.ts'

export type Story = ReturnType<typeof tell>
type Given = Record<string, unknown>
export type Year = '2021' | '2024'

export const applicant: PartyGiven = { role: 'applicant', kind: 'person', name: '示范申请人甲' }
export const respondent: PartyGiven = { role: 'respondent', kind: 'organ', name: '示范区某局' }
export const thirdParty: PartyGiven = { role: 'thirdParty', kind: 'person', name: '示范第三人乙' }

/** An application in mid-March of either year: 2021 under the 2017 text, 2024 under the 2023 text. */
export function filing(year: Year, over: Given = {}): Given {
  return {
    subject: '不服示范罚决字1号处罚决定',
    channel: 'inPerson',
    receivedOn: `${year}-03-15`,
    actName: '示范罚决字1号行政处罚决定书',
    actOn: `${year}-02-20`,
    knownOn: `${year}-02-22`,
    told: true,
    domain: 'market',
    matterKind: 'penalty',
    respondentLevel: 'countyDept',
    requests: '撤销处罚决定',
    ...over,
  }
}

export function received(year: Year, over: Given = {}): Story {
  return tell(reconsiderationLine)
    .on(`${year}-03-15`)
    .as('clerk')
    .does('receive', filing(year, over), { parties: [applicant, respondent] })
}

export function visited(year: Year): Story {
  return tell(reconsiderationLine)
    .on(`${year}-03-15`)
    .as('clerk')
    .does(
      'visit',
      { subject: '来问能不能复议', visitKind: 'advice', visitedOn: `${year}-03-15` },
      { parties: [applicant] },
    )
}

/** 受理：2021 on the day of receipt, 2024 on the next working day, 3月18日. */
export function accepted(year: Year, over: Given = {}, acceptance: Given = {}): Story {
  const acceptedOn = year === '2021' ? '2021-03-15' : '2024-03-18'
  return received(year, over)
    .on(`${year}-03-18`)
    .as('handler')
    .does('accept', { acceptedOn, eligible: true, procedure: 'ordinary', ...acceptance })
}

export interface Steps {
  readonly year?: Year
  readonly over?: Given
  readonly acceptance?: Given
  readonly major?: boolean
  readonly technical?: boolean
  readonly reply?: boolean
  readonly hear?: boolean
  /** 4月11日 unless told. */
  readonly heardOn?: string
  readonly hearing?: boolean
  readonly consult?: 'asked' | 'advised'
  readonly third?: boolean
  /** The day the story stands on afterwards: 5月6日 unless told. */
  readonly until?: string
}

/** A case with everything done that a decision asks for, save what `steps` leaves out. */
export function ready(steps: Steps = {}): Story {
  const { year = '2024', over, acceptance, major = false, technical = false, reply = true, hear = true } = steps
  const story = accepted(year, over, acceptance)
  assign(story, { major, technical }).as('handler')
  if (steps.third) story.does('joinThirdParty', {}, { parties: [thirdParty] })
  story.on(`${year}-03-19`).does('sendCopy', { copySentOn: `${year}-03-19` })
  serve(story, 'replyNotice', 2, `${year}-03-20`)
  if (reply) story.on(`${year}-03-29`).does('takeReply', { repliedOn: `${year}-03-29`, replyNote: '认为处罚合法' })
  const heardOn = steps.heardOn ?? `${year}-04-11`
  story.on(heardOn)
  if (hear) story.does('hearParties', { heardOn, heardHow: 'phone', heardWhat: '坚持请求' })
  if (steps.hearing) holdHearing(story, year)
  if (steps.consult) consult(story, year, steps.consult)
  return story.on(steps.until ?? `${year}-05-06`)
}

export function assign(story: Story, { major = false, technical = false } = {}): Story {
  const handlers = { handlerA: personOf('handler'), handlerB: personOf('clerk') }
  return story.as('sectionHead').does('assignHandlers', { ...handlers, major, technical })
}

export function serve(story: Story, paper: string, party: number | null, on: string): Story {
  return story
    .on(on)
    .does('serve', { paper, ...(party ? { party } : {}), to: '示范收件人', method: 'direct', provedOn: on })
}

export const sitting: Given = {
  hearingChair: personOf('sectionHead'),
  hearers: 2,
  hearingRecorder: personOf('clerk'),
  headAttended: true,
  applicantAttended: true,
  hearingRecord: '双方陈述、举证、质证',
}

export function holdHearing(story: Story, year: Year): Story {
  const notice = { hearingNoticeOn: `${year}-04-11`, hearingOn: `${year}-04-22`, hearingPlace: '示范区复议听证室' }
  return story
    .does('setHearing', notice)
    .on(`${year}-04-22`)
    .does('holdHearing', { ...sitting, heldOn: `${year}-04-22` })
}

function consult(story: Story, year: Year, far: 'asked' | 'advised'): Story {
  story
    .on(`${year}-04-23`)
    .does('consultCommittee', { committeeAskedOn: `${year}-04-23`, committeeQuestion: '裁量是否适当' })
  if (far === 'asked') return story
  const advice = { committeeOn: `${year}-04-25`, committeeMembers: 5, committeeAdvice: '裁量明显不当' }
  return story.on(`${year}-04-25`).does('committeeAdvises', advice)
}

export const judgement: Given = { findings: '查明的事实', reasoning: '理由', ruling: '维持示范罚决字1号处罚决定' }

const forms: Readonly<Record<string, Given>> = {
  annul: { ...judgement, annulScope: 'whole', redo: true },
  annulNoReply: { ...judgement, annulScope: 'whole', redo: false },
  change: { ...judgement, worse: false },
  orderPerformance: { ...judgement, orderBy: '2024-12-31' },
}

/** What a decision act asks, filled in lawfully. */
export function decisionForm(act: string, over: Given = {}): Given {
  return { ...(forms[act] ?? judgement), ...over }
}

/** The decision with all four signatures, on the story's day. */
export function decided(act: string, steps: Steps = {}, over: Given = {}): Story {
  return ready(steps).does(act, decisionForm(act, over), { signedOnPaper: true })
}
