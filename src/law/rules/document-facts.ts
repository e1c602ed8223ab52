import * as acts from '../statutes/document-acts.ts'
import { litigationInterpretation } from '../statutes/litigation-interpretation.ts'
import { litigationLaw } from '../statutes/litigation-law.ts'
import { reconsiderationLaw } from '../statutes/reconsideration-law.ts'
import { at, defineFacts, fact, practice } from './define.ts'

const paper37 = at(acts.documentManagement37)
const paper115 = at(acts.documentReview115)
const since37 = { from: '2018-05-16', standing: 'to-confirm' } as const
const since115 = { from: '2018-12-04', standing: 'to-confirm' } as const
const tianjin2019 = { from: '2019-12-01', standing: 'to-confirm' } as const
const market = { from: '2020-01-01' } as const
const decision = (
  label: string,
  says: string,
  ...articles: ('3' | '14' | '19' | '20' | '22' | '23' | '24' | '27' | '28' | '30' | '31' | '32' | '36' | '38')[]
) => fact(label, says, at(acts.majorDecisions, ...articles), { from: '2019-09-01' })

/** 规范性文件与重大行政决策的程序和内容规则。 */
export const documentFacts = defineFacts('documents', {
  'doc-procedure': fact(
    '文件制定程序',
    '重要文件依次经评估论证、公开征求意见、合法性审核、集体审议、向社会公布',
    paper37,
    since37,
  ),
  'doc-no-review-no-meeting': fact('未审不上会', '未经合法性审核或者审核不合法的，不得提交审议', paper37, since37),
  'doc-three-unified': fact('三统一', '统一登记、统一编号、统一印发', paper37, since37),
  'doc-adaptation-gap': fact(
    '施行过渡',
    '与生产经营密切相关的，考虑留出适应调整期',
    at(acts.businessEnvironment, '65'),
    market,
  ),
  'doc-fair-competition': fact(
    '公平竞争审查',
    '涉及市场主体经济活动的，应当公平竞争审查',
    [at(acts.businessEnvironment, '63'), at(acts.fairCompetitionReview)],
    market,
  ),
  'doc-review-exempt-urgent': fact('紧急情形', '突发事件或者执行上级紧急命令的，可以缩短审核时间', paper115, since115),
  'doc-review-scope': fact(
    '审核范围',
    '凡涉及公民、法人权利义务的都审；内部制度、会议纪要、工作方案、人事不在内',
    paper115,
    since115,
  ),
  'doc-review-who': fact(
    '审核主体',
    '政府文件和经政府批准的部门文件，由政府审核机构审，起草单位先自审',
    paper115,
    since115,
  ),
  'doc-who-may-issue-tj': fact(
    '制定主体（天津）',
    '市区政府、部门、部门管理机构、乡镇街道、授权组织可以；临时机构、议事协调机构、内设机构不可以',
    at(acts.tianjinDocuments2019, '6'),
    tianjin2019,
  ),
  'doc-excluded-tj': fact(
    '不属规范性文件（天津）',
    '内部管理、机构编制、会议纪要、工作方案、请示报告、表彰、人事、规划、技术标准',
    at(acts.tianjinDocuments2019, '3'),
    tianjin2019,
  ),
  'doc-district-rule': fact(
    '区级配套',
    '区里可有自己的办法，并配审核流程、备案审查、后评估、定期清理、归档制度',
    at(acts.jinnanDocuments),
    { from: '2021-09-01', standing: 'to-confirm' },
  ),
  'doc-recon-review': fact(
    '复议附带审查',
    '复议机关对规范性文件的附带审查，期限见复议规则',
    at(reconsiderationLaw, '13', '56', '57', '58', '59', '60'),
    { from: '2024-01-01' },
  ),
  'doc-court-review': fact(
    '诉讼附带审查',
    '法院认为条款不合法的不作为依据，并向制定机关提出处理建议',
    [at(litigationLaw, '53', '64'), at(litigationInterpretation, '145', '151')],
    { from: '2017-07-01' },
  ),
  'rule-annual-list': fact('规章目录', '每年一月三十一日前报送上年度目录', at(acts.rulesFiling, '22'), {
    from: '2024-11-01',
  }),
  'reg-procedure-2026': fact('行政法规制定程序条例修订', '2026年7月1日施行', practice('行政法规制定程序条例'), {
    from: '2026-07-01',
    standing: 'to-confirm',
  }),
  'decision-steps': decision(
    '决策程序',
    '公众参与、专家论证、风险评估、合法性审查、集体讨论',
    '14',
    '19',
    '22',
    '27',
    '30',
  ),
  'decision-expert': decision('专家论证', '专业性技术性较强的事项；专家独立、无利害关系、署名', '19', '20'),
  'decision-risk': decision('风险评估', '可能影响社会稳定、公共安全的；风险不可控的先调整', '22', '23', '24'),
  'decision-legality-content': decision('审查内容', '权限、程序、内容', '27'),
  'decision-lawyers': decision('法律顾问参加', '应当组织法律顾问、公职律师提出意见', '28'),
  'decision-collective': decision(
    '集体讨论',
    '常务会议或者全体会议；行政首长末位发言，与多数意见不一致的说明理由；不同意见如实记录',
    '30',
  ),
  'decision-party-report': decision('请示报告', '决策前向同级党委请示报告', '31'),
  'decision-publish': decision('决策公布', '公报、网站、当地报纸及时公布', '32'),
  'decision-post-evaluation': decision('决策后评估', '明显未达预期、意见较多或者机关认为必要', '36'),
  'decision-liability': decision('责任追究', '严重失误或者久拖不决造成重大损失的，终身追责', '38'),
  'decision-scope-out': decision('不适用的事项', '宏观财税货币政策、政府立法、突发事件应急处置', '3'),
  'decision-tianjin': fact(
    '天津重大决策规定',
    '配套目录管理、跟踪反馈、后评估、归档四项办法（津政办发〔2021〕42号）',
    at(acts.tianjinMajorDecisions),
    { from: '2020-12-01', standing: 'to-confirm' },
  ),
})

const duties = acts.supervisionDuties
const since2019 = { from: '2019-04-15' } as const

/** 法治政府建设年度报告与督察。 */
export const ruleOfLawFacts = defineFacts('rule-of-law', {
  'report-dept': fact('部门年度报告', '三月一日前报同级党委政府和上级部门，抄送督察单位', at(duties, '23'), since2019),
  'report-gov-own': fact('政府年度报告', '三月一日前报同级党委和人大常委会', at(duties, '23'), since2019),
  'report-up': fact('向上报告', '省级以下党委政府三月一日前报上一级，抄送上级督察单位', at(duties, '23'), since2019),
  'report-province': fact('省部级报告', '四月一日前报中央', at(duties, '23'), since2019),
  'report-publish': fact('报告公开', '四月一日前公开，涉密除外', at(duties, '24'), since2019),
  'report-content': fact(
    '报告内容',
    '举措和成效、不足和原因、党政主要负责人履行第一责任人职责情况、下一年度安排、其他',
    at(duties, '25'),
    since2019,
  ),
  'report-late': fact('逾期报告', '督察单位督促；逾期不报或者不公开的通报批评', at(duties, '26'), since2019),
  'report-evaluate': fact('报告评议', '可以第三方评议、反馈，可以公开', at(duties, '27'), since2019),
  'party-yearly-hearing': fact('党委听取汇报', '每年听取一次上年度情况', at(duties, '7(1)'), since2019),
  'law-lectures': fact(
    '学法次数',
    '党委中心组、政府常务会议、部门班子每年各不少于两次',
    at(duties, '7(5)', '8(7)', '9(9)'),
    since2019,
  ),
  'inspection-plan': fact(
    '督察计划',
    '年度计划和台账，书面或者实地督察，反馈并限期整改',
    at(duties, '11', '18'),
    since2019,
  ),
  'accountability-list': fact(
    '追责情形',
    '七类，包括执法不作为乱作为、拒不执行复议决定和裁判',
    at(duties, '29'),
    since2019,
  ),
})
