import type { Draft } from '../sections.ts'

/**
 * The year's draft in our own words, in the order of the outline such reports follow. Numbers never stand here:
 * `{mediation.accepted}` is counted when it prints. A paragraph speaks of one line only.
 */
export const prose: readonly Draft[] = [
  {
    heading: '一、统筹推进和制度成果',
    paragraphs: [
      '印发复议体制改革配套制度{task.reconsiderationSystems}，法律援助便民举措{task.aidMeasures}，公证便民利企举措{task.notaryMeasures}。',
    ],
  },
  {
    heading: '二、学法用法',
    paragraphs: [
      '组织国家工作人员学法考试，报名{exam.officialsRegistered}。街道新增执法人员参加专业法培训考试{exam.newSpecialStreet}；{exam.newGeneralUnits}单位的新增执法人员参加公共法律知识培训考试{exam.newGeneral}。',
      '举办法治讲座{study.lectures}；组织旁听庭审{study.courtVisits}，处级以上干部参加{study.courtVisitors}。',
    ],
  },
  {
    heading: '三、文件审查和立法协助',
    paragraphs: [
      '合法性审核{legality-review.reviewed}，提出意见{legality-review.opinions}。',
      '办理立法征求意见{draft-comment.asked}，反馈意见{draft-comment.opinions}，被采纳{draft-comment.adopted}。',
      '清理后不再执行的规范性文件{normative-document.ended}，其中废止{normative-document.repealed}、失效{normative-document.lapsed}。',
    ],
  },
  {
    heading: '四、行政执法监督',
    paragraphs: [
      '归集{enforcement.units}执法单位的执法案件信息{enforcement.collected}。',
      '组织案卷评查{file-review.files}，涉及{file-review.units}单位。',
      '核查监督线索{supervision.leads}；认定不作为{supervision.omissions}，乱作为{supervision.abuses}。',
      '向上提出完善执法监督平台的建议{suggestion.platformItems}。',
      '注销执法证件{certificate.cancelled}，新增备案{certificate.filed}。注销和备案是一进一出两个数，不相加减。',
    ],
  },
  {
    heading: '五、行政复议与应诉',
    paragraphs: [
      '收到行政复议申请{reconsideration.received}，受理{reconsideration.accepted}，审结{reconsideration.closed}；按期审结{reconsideration.closedInTime}，按期结案率{reconsideration.onTimeRate}。期末在办{reconsideration.inHand}。',
      '审结的复议案件中，维持{reconsideration.upheld}，直接纠错{reconsideration.corrected}，调解和解{reconsideration.mediated}。',
      '区政府行政诉讼案件{litigation.cases}，其中一审{litigation.first}、二审{litigation.second}；负责人出庭率{litigation.headAppearanceRate}。',
    ],
  },
  {
    heading: '六、人民调解',
    paragraphs: [
      '各类调解组织受理矛盾纠纷{mediation.accepted}，调处{mediation.disposed}，调处率{mediation.settleRate}；达成协议{mediation.agreed}。',
      '接收劳动人事争议仲裁院转办{mediation.fromArbitration}，因当事人不愿调解等原因退回{mediation.arbitrationReturned}，调解成功{mediation.agreedArbitration}。',
      '期末专职人民调解员{provider.mediatorsFull}。',
    ],
  },
  {
    heading: '七、普法',
    paragraphs: [
      '开展重要节点集中宣传{outreach.nodeActivities}，走访商会和企业{outreach.enterprisesVisited}，发放资料{outreach.nodeCopies}。',
      '民法典主题活动摆放展板{outreach.boards}，发放资料和宣传品{outreach.civilCodeCopies}；青少年主题活动受教育{outreach.studentsTaught}。',
      '培训法律明白人和法治带头人{law-guide.trained}，覆盖村（社区）{law-guide.communities}。',
    ],
  },
  {
    heading: '八、公共法律服务',
    paragraphs: [
      '解答咨询{consultation.answered}。',
      '受理法律援助{legal-aid.accepted}，其中刑事全覆盖{legal-aid.fullCoverage}。',
      '值班律师提供法律帮助{duty-lawyer.help}，不计入法律援助案件。',
      '办理公证{notary.total}，其中四类合计{notary.fourClasses}，四类以外{notary.otherClass}。',
    ],
  },
]
