import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>

/** A synthetic lead, and the way to each stage of its handling, in a year under either edition. */
export const lead = {
  mode: 'daily',
  source: 'platform',
  unit: personOf('示范区城市管理委员会'),
  subject: '处罚决定书超过七个工作日才送达',
  suspected: 'procedure',
} as const

export const instrument = { requirement: '补齐送达回证，完善内部流程' } as const

export function opened(story: Story, year: number, more: object = {}): Story {
  return story
    .on(`${year}-03-01`)
    .as('handler')
    .does('openLead', { ...lead, leadOn: `${year}-03-01`, ...more })
}

export function accepted(story: Story, year: number, more: object = {}): Story {
  return opened(story, year, more)
    .on(`${year}-03-03`)
    .does('accept', { acceptedOn: `${year}-03-03` })
}

export function explained(story: Story, year: number): Story {
  return accepted(story, year)
    .on(`${year}-03-10`)
    .does('explain', { explainedOn: `${year}-03-10`, explanation: '当事人外出，邮寄耽误' })
}

export function confirmed(story: Story, year: number, kind = 'procedure'): Story {
  const given = { confirmedOn: `${year}-03-15`, confirmedKind: kind, findings: '送达超期三件' }
  return explained(story, year).on(`${year}-03-15`).does('confirm', given, { signedOnPaper: true })
}

export function issuing(year: number) {
  return { ...instrument, issuedOn: `${year}-03-22`, replyBy: `${year}-04-06`, rectifyBy: `${year}-04-30` }
}

export function issued(story: Story, year: number, act = 'issueDecision', more: object = {}): Story {
  return confirmed(story, year)
    .on(`${year}-03-22`)
    .does(act, { ...issuing(year), ...more }, { signedOnPaper: true })
}

export function reported(story: Story, year: number): Story {
  const done = { what: '补送达回证', doneOn: `${year}-04-20`, proof: '送达回证三份' }
  return issued(story, year)
    .on(`${year}-04-25`)
    .does('rectify', { rectifications: [done] })
    .does('reportRectified', { rectifiedOn: `${year}-04-25` })
}

export const objection = (year: number) => ({ objectedOn: `${year}-03-30`, objection: '当事人拒收，已留置' })

/** The unit signed for the decision on this day. */
export function served(story: Story, on: string): Story {
  return story.on(on).does('serve', {
    paper: 'decision',
    to: '示范区城市管理委员会',
    method: 'direct',
    provedOn: on,
  })
}
