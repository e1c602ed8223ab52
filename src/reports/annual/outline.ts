import type { Draft } from '../sections.ts'

/** The year's draft in our own words. Numbers never stand here: `{mediation.accepted}` is counted when it prints. */
export const prose: readonly Draft[] = [
  {
    heading: '行政复议与应诉',
    paragraphs: [
      '本年收到行政复议申请{reconsideration.received}，受理{reconsideration.accepted}，审结{reconsideration.closed}；按期审结{reconsideration.closedInTime}，按期结案率{reconsideration.onTimeRate}。期末在办{reconsideration.inHand}。',
      '审结的案件中，维持{reconsideration.upheld}，直接纠错{reconsideration.corrected}，调解和解{reconsideration.mediated}。',
    ],
  },
  {
    heading: '人民调解',
    paragraphs: [
      '各类调解组织受理矛盾纠纷{mediation.accepted}，调处{mediation.disposed}，调处率{mediation.settleRate}；达成协议{mediation.agreed}。',
      '接收劳动人事争议仲裁院转办{mediation.fromArbitration}，因当事人不愿调解等原因退回{mediation.arbitrationReturned}，调解成功{mediation.agreedArbitration}。',
    ],
  },
]
