import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import {
  enforcementSupervision as regulation,
  tianjinEnforcementSupervision as tianjin,
} from '../../law/statutes/supervision-acts.ts'
import { basisOn, underLocalRule } from './edition.ts'
import type { Fields, SupervisionAct } from './names.ts'

const desk: Pick<SupervisionAct, 'by'> = { by: ['clerk', 'handler'] }

const issuing = {
  ...desk,
  from: ['confirmed', 'rectifying'],
  to: 'rectifying',
  asks: ['issuedOn', 'requirement', 'replyBy', 'rectifyBy'],
  mayAsk: ['objectBy'],
  day: 'issuedOn',
} as const satisfies Partial<SupervisionAct>

const dated: readonly Guard<Fields>[] = [
  {
    must: '答复期限应当晚于发出日期',
    field: 'replyBy',
    holds: ({ replyBy, issuedOn }) => replyBy !== null && issuedOn !== null && issuedOn < replyBy,
  },
  {
    must: '整改期限不能早于答复期限',
    field: 'rectifyBy',
    holds: ({ rectifyBy, replyBy }) => rectifyBy !== null && replyBy !== null && replyBy <= rectifyBy,
  },
]

/** 督办函、监督意见书、监督决定书，和单位对它们的异议。 */
export const instrumentActs = {
  issueLetter: {
    label: '发督办函',
    ...issuing,
    signedBy: ['sectionHead', 'deputyHead'],
    guards: dated,
    sets: ({ issuedOn }) => ({ instrument: 'letter' as const, rectifyFrom: issuedOn }),
  },
  issueOpinion: {
    label: '发监督意见书',
    law: cite(regulation, 'ch4'),
    ...issuing,
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    guards: [
      {
        must: '监督意见书自2026年2月1日起使用，此前用督办函或者监督决定书',
        law: cite(regulation, 'ch4'),
        field: 'issuedOn',
        holds: ({ issuedOn }) => basisOn('opinion', issuedOn) !== null,
      },
      ...dated,
    ],
    sets: ({ issuedOn }) => ({ instrument: 'opinion' as const, rectifyFrom: issuedOn }),
  },
  issueDecision: {
    label: '发监督决定书',
    help: '本市规定下，单位可以自收到之日起十个工作日内申请复查，复查不停止执行',
    law: cite(tianjin, '23'),
    ...issuing,
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    guards: dated,
    sets: ({ issuedOn }) => ({ instrument: 'decision' as const, rectifyFrom: issuedOn }),
  },
  object: {
    label: '登记单位异议',
    help: '复查期间不停止执行',
    law: cite(tianjin, '23'),
    by: ['liaison', 'clerk', 'handler'],
    from: ['rectifying'],
    to: 'same',
    asks: ['objectedOn', 'objection'],
    day: 'objectedOn',
    notAfter: ['object'],
    opens: [
      {
        must: '2026年2月1日以前发出的文书，只有监督决定书可以申请复查',
        law: cite(tianjin, '23'),
        holds: ({ issuedOn, instrument }) => !underLocalRule(issuedOn) || instrument === 'decision',
      },
    ],
    guards: [
      {
        must: '应当在收到监督决定书之日起十个工作日内申请复查',
        law: cite(tianjin, '23'),
        field: 'objectedOn',
        holds: ({ objectedOn, issuedOn }, at) => {
          const due = at.due('object')
          return !underLocalRule(issuedOn) || due === null || (objectedOn !== null && objectedOn <= due)
        },
      },
      {
        must: '应当在文书写明的异议期限内提出',
        law: cite(regulation, 'ch4'),
        field: 'objectedOn',
        holds: ({ objectedOn, objectBy, issuedOn }) =>
          underLocalRule(issuedOn) || objectBy === null || (objectedOn !== null && objectedOn <= objectBy),
      },
    ],
  },
  answerObjection: {
    label: '答复异议',
    law: cite(tianjin, '23'),
    ...desk,
    from: ['rectifying'],
    to: 'same',
    asks: ['answeredOn', 'objectionAnswer', 'answerWhy'],
    day: 'answeredOn',
    after: ['object'],
    notAfter: ['answerObjection'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
  },
  revokeInstrument: {
    label: '异议成立，撤销监督文书',
    law: cite(tianjin, '23'),
    ...desk,
    from: ['rectifying'],
    to: 'revoked',
    asks: ['answeredOn', 'answerWhy'],
    day: 'answeredOn',
    after: ['object'],
    notAfter: ['answerObjection'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
  },
} as const satisfies Readonly<Record<string, SupervisionAct>>
