import type { Act } from '../../kernel/line.ts'
import type { ReconsiderationFields } from './fields.ts'

export const states = {
  visited: { label: '已接待' },
  settling: { label: '案前化解中' },
  answered: { label: '接待办结', final: true },
  settledBefore: { label: '案前已化解', final: true },
  received: { label: '收到申请，审查中' },
  givenUp: { label: '视为放弃申请', final: true },
  withdrawnBefore: { label: '受理前撤回', final: true },
  declined: { label: '不予受理', final: true },
  redirected: { label: '已告知另行申请', final: true },
  transferred: { label: '已转送', final: true },
  reviewing: { label: '审理中' },
  decided: { label: '已作复议决定', final: true },
  mediated: { label: '调解结案', final: true },
  terminated: { label: '已终止', final: true },
  elevated: { label: '上级提级审理', final: true },
} as const

export type StateName = keyof typeof states

type Intake = 'visit' | 'trySettling' | 'settle' | 'endVisit' | 'receive' | 'submit'

type Examination =
  | 'chooseEdition'
  | 'askCorrection'
  | 'extendCorrection'
  | 'corrected'
  | 'giveUp'
  | 'withdrawBefore'
  | 'decline'
  | 'redirect'
  | 'transfer'
  | 'accept'
  | 'deemAccepted'

type Review =
  | 'assignHandlers'
  | 'joinThirdParty'
  | 'toOrdinary'
  | 'sendCopy'
  | 'takeReply'
  | 'askEvidence'
  | 'evidenceCame'
  | 'investigate'
  | 'survey'
  | 'appraise'
  | 'negotiate'
  | 'hearParties'
  | 'showFile'
  | 'setHearing'
  | 'holdHearing'
  | 'consultCommittee'
  | 'committeeAdvises'
  | 'considerStay'

type Interruption =
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'extendByOrgan'
  | 'reviewDocument'
  | 'askMaker'
  | 'makerReplied'
  | 'finishDocument'
  | 'sendDocument'
  | 'documentAnswered'

type Ending =
  | 'uphold'
  | 'annul'
  | 'annulNoReply'
  | 'change'
  | 'declareIllegal'
  | 'orderPerformance'
  | 'declareVoid'
  | 'rejectRequest'
  | 'decideAgreement'
  | 'dismiss'
  | 'startMediation'
  | 'mediationFails'
  | 'mediate'
  | 'withdraw'
  | 'terminate'
  | 'elevate'

type Afterwards =
  | 'issueOpinion'
  | 'opinionAnswered'
  | 'advise'
  | 'copyUpper'
  | 'publish'
  | 'recordSuit'
  | 'recordPerformance'
  | 'urge'
  | 'summon'
  | 'criticise'
  | 'recordRedo'
  | 'enforce'
  | 'passClue'
  | 'reopen'
  | 'archive'

/** Written out once so that the acts can stand in several files and still be checked against each other. */
export type ActName = Intake | Examination | Review | Interruption | Ending | Afterwards

export type Acts = Readonly<Record<string, Act<StateName, ReconsiderationFields, ActName>>>
