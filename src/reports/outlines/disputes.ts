import type { Part } from './outline.ts'

/** 行政复议和应诉分析：量、结果、败诉原因、被申请人、建议. */
export const disputes: readonly Part[] = [
  {
    heading: '一、行政复议办理情况',
    covers: 'work',
    paragraphs: [
      '（一）收案和受理',
      '收到行政复议申请{{reconsideration.received}}，受理{{reconsideration.accepted}}，不予受理和转送{{reconsideration.notAccepted}}；受理前化解{{reconsideration.settledBefore}}。收案{{reconsideration.received|同比}}。',
      '（二）审理结果',
      '审结{{reconsideration.closed}}，其中维持{{reconsideration.upheld}}，驳回{{reconsideration.dismissed}}，直接纠错{{reconsideration.corrected}}，调解和解{{reconsideration.mediated}}，终止{{reconsideration.terminated}}。直接纠错率{{reconsideration.correctionRate}}，调解和解率{{reconsideration.mediationRate}}。',
      '按期审结{{reconsideration.closedInTime}}，按期结案率{{reconsideration.onTimeRate}}。期末未审结{{reconsideration.inHand}}。',
      '（三）案件类型和被申请人',
      '按事项分，行政处罚类{{reconsideration.penalty}}，行政强制类{{reconsideration.coercion}}，举报投诉类{{reconsideration.complaint}}，信息公开类{{reconsideration.disclosure}}，行政不作为{{reconsideration.inaction}}，其他事项{{reconsideration.otherMatter}}。',
      '被申请人为区级部门的{{reconsideration.againstDepartment}}，为街道乡镇的{{reconsideration.againstTown}}。',
    ],
  },
  {
    heading: '二、行政应诉情况',
    covers: 'work',
    paragraphs: [
      '区政府行政诉讼案件{{litigation.cases}}，其中一审{{litigation.first}}，二审{{litigation.second}}，再审{{litigation.retrial}}；涉及争议{{litigation.disputes}}。全区登记应诉案件{{litigation.registered}}，审结{{litigation.concluded}}，期末未审结{{litigation.inHand}}。',
      '开庭{{litigation.hearings}}，负责人出庭{{litigation.headAppearances}}，负责人出庭率{{litigation.headAppearanceRate}}；无正当理由未出庭{{litigation.headUnexcused}}。按期答辩举证{{litigation.answeredInTime}}。',
    ],
  },
  {
    heading: '三、败诉情况和原因',
    covers: 'gaps',
    paragraphs: [
      '败诉{{litigation.lost}}，败诉率{{litigation.lossRate}}；行政机关改变行为后撤诉{{litigation.withdrawnAfterChange}}。',
      '已作原因分析的败诉案件，原因分布如下。一件有几个原因的，各计一次。',
      '{{表|败诉原因}}',
      '按行政管理领域分：',
      '{{表|败诉原因分领域}}',
      '按作出行为的单位分：',
      '{{表|败诉原因分单位}}',
    ],
  },
  {
    heading: '四、监督和建议落实情况',
    covers: 'work',
    paragraphs: [
      '发出复议意见书和建议书{{reconsideration.opinionsAndAdvices}}，收到反馈{{reconsideration.opinionsAnswered}}。收到司法建议和检察建议{{suggestion.received}}，按期回复{{suggestion.repliedInTime}}。',
    ],
  },
  {
    heading: '五、下一步工作建议',
    covers: 'plan',
    paragraphs: ['请对照上表，写明主要原因涉及的单位、要补的环节和完成时间。'],
  },
]
