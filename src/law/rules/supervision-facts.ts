import { crimeTransfer } from '../statutes/crime-transfer.ts'
import { penaltyLaw } from '../statutes/penalty-law.ts'
import * as acts from '../statutes/supervision-acts.ts'
import { at, defineFacts, fact, practice } from './define.ts'

const law = acts.enforcementSupervision
const tianjin = acts.tianjinEnforcementSupervision
const three = at(acts.threeSystems)
const since2026 = { from: '2026-02-01', standing: 'to-confirm' } as const
const since2014 = { from: '2014-10-01' } as const
const since2018 = { from: '2018-12-05' } as const
const since2020 = { from: '2020-08-07' } as const
const since2017 = { from: '2017-03-01' } as const

/** 行政执法监督的手段、三项制度、证件、评查与移送规则。 */
export const supervisionFacts = defineFacts('supervision', {
  'superv-scope': fact(
    '监督对象',
    '县级以上政府监督所属部门、派出机关、下级政府和法律授权组织，是行政系统内部监督',
    at(law, '2'),
    since2026,
  ),
  'superv-organ': fact(
    '监督机关',
    '县级以上司法行政部门代表本级政府监督并定期报告，司法所协助',
    at(law, '6'),
    since2026,
  ),
  'superv-content': fact(
    '监督内容',
    '落实中央决策、执法制度运行、主体和人员资格、执法行为：不立案、推诿、以罚代管、违规异地执法、趋利执法、乱收费乱罚款乱检查乱查封',
    at(law, 'ch2', 'ch3'),
    since2026,
  ),
  'superv-modes': fact('监督方式', '日常监督、重点监督、专项监督', at(law, 'ch3'), since2026),
  'superv-clues': fact(
    '监督线索',
    '分析投诉和各渠道反映的问题，可以邀请代表、委员、行业组织、专家参加',
    at(law),
    since2026,
  ),
  'superv-instruments': fact(
    '监督文书',
    '视情形用通知、意见或者决定督促纠正（文书名称待核）；可以指定或者提级监督',
    at(law, 'ch4', 'ch5'),
    since2026,
  ),
  'superv-linkage': fact('监督衔接', '与纪检监察、政府督查、行政复议建立机制', at(law, 'ch5'), since2026),
  'superv-digital': fact('监督信息化', '全国执法监督信息互联互通', at(law, 'ch5'), since2026),
  'tj-major-legal-review': fact(
    '重大决定法制审核（天津）',
    '备案范围内的决定作出前应当先经法制审核',
    at(tianjin, '14'),
    since2014,
  ),
  'tj-quarter-stats': fact('季度统计（天津）', '各区和市级部门按季度报送执法数据', at(tianjin, '26'), since2014),
  'tj-annual-enforcement-report': fact(
    '年度执法报告（天津）',
    '各部门每年向政府报告执法工作',
    at(tianjin, '9'),
    since2014,
  ),
  'tj-training': fact('执法人员培训（天津）', '每年不少于四十学时', at(tianjin, '10'), since2014),
  'tj-card-exam': fact(
    '执法证件考试（天津）',
    '培训考试合格发证；市里可以每年抽考，不合格收回证件',
    at(tianjin, '10', '25'),
    since2014,
  ),
  'tj-no-quota': fact('不得下指标（天津）', '不得下达处罚指标', at(tianjin, '15'), since2014),
  'tj-platform-2015': fact('监督平台暂行办法（天津）', '三十七条，2015年6月1日起施行', at(acts.tianjinPlatform2015), {
    from: '2015-06-01',
    until: '2021-02-28',
    standing: 'to-confirm',
  }),
  'three-annual-data': fact(
    '年度执法数据',
    '每年一月三十一日前公开上年度执法总体情况，报本级政府和上级部门',
    three,
    since2018,
  ),
  'three-video-mandatory': fact(
    '全程音像记录',
    '查封扣押、强制拆除等直接涉及人身自由、生命健康、重大财产权益的，以及办案场所',
    three,
    since2018,
  ),
  'three-legal-review-scope': fact(
    '法制审核范围',
    '重大公共利益或者社会影响、直接关系重大权益、经过听证、疑难复杂或者多个法律关系；各机关制定目录清单',
    three,
    since2018,
  ),
  'three-reviewer-ratio': fact('审核人员比例', '原则上不少于本单位执法人员的百分之五', three, since2018),
  'three-review-content': fact(
    '审核内容',
    '主体、人员资格、程序、事实证据、适用法律和裁量、权限、文书、是否移送；出具书面意见',
    three,
    since2018,
  ),
  'three-legal-person-responsible': fact('第一责任人', '行政执法机关主要负责人', three, since2018),
  'three-preopen': fact('事前公开', '主体、人员、职责、权限、依据、程序、救济渠道、随机抽查清单', three, since2018),
  'officer-exam': fact('执法资格考试', '考试合格方可执法，省级统一考试发证和轮训，垂直系统另行', [
    at(acts.ruleOfLawOutline, '15'),
    at(penaltyLaw, '42', '76(5)'),
  ]),
  'officer-exam-two-parts': fact(
    '资格考试科目',
    '公共法律知识加专业法律知识（外省做法）',
    practice('外省做法', 'municipal'),
    { standing: 'to-confirm' },
  ),
  'officer-training-60': fact('年度培训', '每年业务和法律培训不少于六十学时，政治学习另计', [
    at(acts.ruleOfLawOutline, '34'),
    at(acts.agricultureEnforcement, '15'),
  ]),
  'officer-law-exam-waiver': fact('考试简化', '取得法律职业资格的可以简化或者免考', three, since2018),
  'card-cancel': fact('证件注销', '离开执法岗位或者退休的注销（行业例）', at(acts.transportCertificates, '25')),
  'card-suspend': fact(
    '证件暂扣',
    '年度考核不合格、无故不参加培训、涂改转借（行业例）',
    at(acts.transportCertificates, '31'),
  ),
  'card-revoke': fact(
    '证件吊销',
    '受刑罚、拘留、开除，以权谋私，骗取证件，违法致败诉并赔偿后果严重，两年不合格等，吊销后不再发（行业例）',
    at(acts.transportCertificates, '33', '34'),
  ),
  'card-annual-check': fact('证件年审', '未经年审的失效（行业例）', at(acts.transportCertificates, '30')),
  'assistants-no-enforcement': fact('辅助人员', '没有执法证件的辅助人员不得检查和执法', at(acts.enterpriseInspection), {
    standing: 'to-confirm',
  }),
  'national-officer-rule': fact('全国统一的资格证件规则', '未见', practice('——'), { standing: 'unknown' }),
  'file-review-grades': fact(
    '评查等次',
    '满分一百：九十以上优秀，七十五以上良好，六十以上合格，其余不合格（外省）',
    at(acts.guangdongFileReview, '16'),
    since2017,
  ),
  'file-review-autofail': fact(
    '直接不合格',
    '主要事实证据不清、适用法律错误、违反法定程序、超越滥用职权、主体或者人员无资格（外省）',
    at(acts.guangdongFileReview, '17'),
    since2017,
  ),
  'file-review-items': fact(
    '评查项目',
    '事实证据、法律依据、程序、主体人员权限、记录与审核、裁量、文书、送达、执行、归档、其他（外省）',
    at(acts.guangdongFileReview, '14'),
    since2017,
  ),
  'file-review-yearly': fact(
    '评查周期',
    '各部门每年评查一次上年或者当年案卷（外省）',
    at(acts.guangdongFileReview, '6'),
    since2017,
  ),
  'file-review-samr': fact(
    '市场监管评查',
    '处罚：主体、事实、法律、程序、裁量、移送、文书；许可：主体、事项、材料、实质核查、法律、程序、案卷',
    at(acts.marketSupervisionRules, '11'),
  ),
  'file-review-tianjin-scale': fact('天津评分表', '未见，使用市级平台', practice('天津市评查标准', 'municipal'), {
    standing: 'unknown',
  }),
  'crime-team': fact(
    '核实专案',
    '发现涉嫌犯罪立即指定两名以上人员核实并提出书面报告',
    at(crimeTransfer, '5'),
    since2020,
  ),
  'crime-no-substitute': fact(
    '不得以罚代移',
    '不得以处罚代替移送，已缴罚款折抵罚金',
    at(crimeTransfer, '11'),
    since2020,
  ),
  'crime-ip-lower-bar': fact(
    '知识产权移送标准',
    '有合理怀疑、需要公安机关采取措施的应当移送',
    at(crimeTransfer, '3(2)'),
    since2020,
  ),
  'crime-official-clue': fact('职务犯罪线索', '及时移送监察机关或者检察机关', at(crimeTransfer, '19'), since2020),
})
