import { defineLine } from '../../kernel/line.ts'
import { acceptance } from './acts-acceptance.ts'
import { afterwards } from './acts-afterwards.ts'
import { decisions } from './acts-decision.ts'
import { otherEndings } from './acts-ending.ts'
import { examination } from './acts-examination.ts'
import { hearing } from './acts-hearing.ts'
import { intake } from './acts-intake.ts'
import { documentReview, interruption } from './acts-interruption.ts'
import { review } from './acts-review.ts'
import { clocks } from './clocks.ts'
import { fields } from './fields.ts'
import { type ActName, states } from './shape.ts'

const acts = {
  ...intake,
  ...examination,
  ...acceptance,
  ...review,
  ...hearing,
  ...interruption,
  ...documentReview,
  ...decisions,
  ...otherEndings,
  ...afterwards,
} satisfies Record<ActName, unknown>

/** 行政复议：从接待登记到履行归档，2017年文本和2023年文本各管各的案件。 */
export const reconsiderationLine = defineLine({
  id: 'reconsideration',
  label: '行政复议',
  shape: 'case',
  office: 'disputes',
  version: 1,
  number: '{organ}复〔{year}〕{n}号',
  face: 'government',
  fields,
  parties: { applicant: '申请人', respondent: '被申请人', thirdParty: '第三人', agent: '代理人' },
  sees: {
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
    archivist: 'district',
    liaison: 'organ',
  },
  states,
  acts,
  clocks,
  governs: 'receivedOn',
  governsInstead: 'editionOn',
  title: 'subject',
  facts: [
    'visitKind',
    'channel',
    'domain',
    'matterKind',
    'matterHead',
    'respondentLevel',
    'attachedReview',
    'claimsCompensation',
    'precondition',
    'procedure',
    'simpleGround',
    'declineGround',
    'major',
    'stayResult',
    'suspendGround',
    'result',
    'annulScope',
    'redo',
    'withdrawCause',
    'endGround',
    'compensation',
    'amount',
  ],
  concerns: ['respondentOrgan'],
  shares: { summary: 'grounds', requests: 'requests', amount: 'amount' },
  refersTo: ['litigation', 'mediation', 'legal-aid'],
  receives: 'visit',
  columns: ['subject', 'receivedOn', 'domain', 'matterKind', 'respondentLevel', 'procedure', 'acceptedOn', 'result'],
})
