import * as criminal from '../statutes/criminal-procedure-acts.ts'
import * as acts from '../statutes/legal-aid-acts.ts'
import { legalAidLaw as law } from '../statutes/legal-aid-law.ts'
import { criminalProcedureLaw } from '../statutes/linked-acts.ts'
import { notaryLaw } from '../statutes/notary-acts.ts'
import { at, defineFacts, defineOutline, fact, practice, states } from './define.ts'

const since2022 = { from: '2022-01-01' } as const
const recalled = { standing: 'to-confirm' } as const
const lawAlone = { from: '2022-01-01', until: '2023-08-31' } as const
const since2023 = { from: '2023-09-01' } as const
const closingDay = (label: string, says: string) => ({
  label,
  editions: [
    states(says, at(acts.legalAidProcedure, '34'), { from: '2012-07-01', until: '2023-08-31', ...recalled }),
    states(says, at(acts.legalAidProcedure, '41'), { ...since2023, ...recalled }),
  ],
})

/** 法律援助的依据、范围与实体规则。 */
export const legalAidFacts = defineFacts('legal-aid', {
  'la-regulation-2003': fact(
    '法律援助条例',
    '2003年起施行，与法律不一致的自2022年起以法律为准',
    at(acts.legalAidRegulation),
    { from: '2003-09-01' },
  ),
  'la-law-2021': fact('法律援助法', '七十一条', at(law), since2022),
  'la-procedure-2012': fact('程序规定（2012年）', '2022年起与法律不一致的用法律的期限', at(acts.legalAidProcedure), {
    from: '2012-07-01',
    until: '2023-08-31',
  }),
  'la-procedure-2023': fact('程序规定（2023年）', '六章四十六条', at(acts.legalAidProcedure), { from: '2023-09-01' }),
  'la-criminal-2013': fact('刑事法律援助规定', '2013年起施行', at(acts.legalAidCriminal), { from: '2013-03-01' }),
  'la-duty-lawyer-2020': fact('值班律师工作办法', '五章三十六条，代替2017年意见', at(acts.dutyLawyerMeasures), {
    from: '2020-08-20',
  }),
  'la-coverage-2017': fact(
    '辩护全覆盖试点',
    '2017年10月八省试点，2018年12月扩至各省，审判阶段',
    at(acts.defenceCoverage2017),
    { from: '2017-10-01' },
  ),
  'la-coverage-2022': fact('辩护全覆盖深化', '扩展到审查起诉阶段', at(acts.defenceCoverage2022), {
    from: '2022-10-01',
  }),
  'la-forms-2013': fact('文书格式（2013年）', '2023年11月前使用', at(acts.legalAidForms), {
    from: '2013-01-01',
    until: '2023-11-09',
  }),
  'la-forms-2023': fact('文书格式（2023年）', '编号格式，第十七号为更换法律援助人员通知书', at(acts.legalAidForms), {
    from: '2023-11-10',
  }),
  'la-complaint-2013': fact('投诉办法（2013年）', '规范性文件', at(acts.legalAidComplaints), {
    from: '2013-01-01',
    until: '2025-06-14',
  }),
  'la-complaint-2025': fact(
    '投诉办法（2025年）',
    '五章三十二条，七类事由，增加申请人和利害关系人',
    at(acts.legalAidComplaints),
    { from: '2025-06-15' },
  ),
  'la-volunteer-2021': fact('志愿者管理办法', '司法部、中央文明办', at(acts.legalAidVolunteers), {
    from: '2021-12-31',
  }),
  'la-subsidy-2019': fact('补贴标准指导意见', '2019年', at(acts.legalAidSubsidies), { from: '2019-02-01' }),
  'la-military-2016': fact('军人军属援助（2016年）', '已被新文本代替', at(acts.militaryLegalAid), {
    from: '2016-09-14',
    until: '2022-12-31',
  }),
  'la-military-new': fact('军人军属援助（新文本）', '依据法律援助法等制定，施行日期未查明', at(acts.militaryLegalAid), {
    from: '2023-01-01',
    standing: 'unknown',
  }),
  'la-standard-criminal': fact('刑事援助服务规范', 'SF/T 0032，已修订，修订日期未查明', at(acts.criminalAidStandard)),
  'la-standard-civil': fact('民事行政援助服务规范', 'SF/T 0058，编号未核', at(acts.civilAidStandard), {
    standing: 'unknown',
  }),
  'la-standard-peer': fact('同行评估规则', 'SF/T 0085-2020', at(acts.aidPeerReviewStandard), { from: '2020-12-30' }),
  'la-standard-system': fact('援助信息系统规范', 'SF/T 0024-2017', at(acts.aidSystemStandard), { from: '2017-05-04' }),
  'la-advance': fact(
    '先行提供',
    '距时效或者法定期限届满不足七日、须立即保全或者先予执行等，先提供后补手续',
    at(law, '44'),
    since2022,
  ),
  'la-advice-instant': fact(
    '咨询即时解答',
    '当场解答，疑难的预约',
    [at(acts.legalAidRegulation, '25'), at(law, '23')],
    { from: '2003-09-01' },
  ),
  'la-death-lawyer-years': {
    label: '重大刑事案件律师年限',
    editions: [
      states('无期徒刑、死刑和死刑复核案件须三年以上相关执业经历', at(law, '26'), lawAlone),
      states(
        '无期徒刑、死刑和死刑复核案件须三年以上刑事辩护执业经历',
        [at(law, '26'), at(acts.legalAidProcedure, '26')],
        since2023,
      ),
    ],
  },
  'la-minor-lawyer': {
    label: '未成年人案件律师',
    editions: [
      states('熟悉未成年人身心特点', at(acts.minorsProtectionLaw, '104'), { from: '2021-06-01', until: '2023-08-31' }),
      states(
        '熟悉未成年人身心特点',
        [at(acts.minorsProtectionLaw, '104'), at(acts.legalAidProcedure, '26')],
        since2023,
      ),
    ],
  },
  'la-volunteer-hours': fact(
    '志愿服务时长',
    '每日记录一般不超过八小时，超出的单独记并说明',
    at(acts.legalAidVolunteers, '17'),
    { from: '2021-12-31' },
  ),
  'la-close-investigation': closingDay('侦查阶段结案日', '收到起诉意见书或者撤销案件文书之日'),
  'la-close-prosecution': closingDay('审查起诉阶段结案日', '收到起诉书或者不起诉决定书之日'),
  'la-close-trial': closingDay('审判阶段结案日', '收到判决书、裁定书、调解书之日'),
  'la-close-litigation': closingDay('其他诉讼结案日', '收到判决书、裁定书、调解书之日'),
  'la-close-arbitration': closingDay('仲裁、复议结案日', '收到仲裁裁决书、调解书或者复议决定书之日'),
  'la-close-nonlitigation': closingDay('非诉讼结案日', '达成和解、调解协议之日；没有协议的，义务人开始履行之日'),
  'la-close-terminated': closingDay('终止援助结案日', '收到终止决定之日'),
  'la-scope-civil': fact(
    '民事行政范围',
    '国家赔偿、社会保险救助、抚恤金、赡养抚养扶养、劳动、确认能力、人身损害、环境、其他',
    at(law, '31'),
    since2022,
  ),
  'la-scope-civil-2003': fact(
    '民事行政范围（2003年条例）',
    '六类事项及省级增加的事项',
    at(acts.legalAidRegulation, '10'),
    { from: '2003-09-01', until: '2021-12-31' },
  ),
  'la-no-means-limit': fact(
    '不受经济条件限制',
    '英烈近亲属、见义勇为、再审改判无罪赔偿、受虐待遗弃家暴、其他',
    at(law, '32'),
    since2022,
  ),
  'la-means-check-waived': fact(
    '免予核查',
    '无固定收入的未成年人、老年人、残疾人等；社会救助、司法救助、优抚对象；农民工追索报酬和工伤赔偿',
    at(law, '42'),
    since2022,
  ),
  'la-means-check-method': fact('核查方式', '信息共享查询或者个人诚信承诺，不再要求困难证明', at(law, '41'), since2022),
  'la-means-standard': fact('经济困难标准', '由省级政府制定并动态调整', at(law, '34'), since2022),
  'la-must-defend': fact(
    '应当通知辩护',
    '未成年人，视听言语残疾人，不能完全辨认行为的成年人，可能判无期徒刑死刑，申请死刑复核，缺席审判，其他',
    at(law, '25'),
    since2022,
  ),
  'la-may-defend': fact('可以通知辩护', '其他适用普通程序、没有委托辩护人的被告人', at(law, '25'), since2022),
  'la-coverage-four': fact(
    '审查起诉阶段通知辩护',
    '没有辩护人，且可能判三年以上、本人或者同案犯不认罪、案情重大复杂、可能有重大社会影响之一',
    at(acts.defenceCoverage2022),
    { from: '2022-10-01' },
  ),
  'la-duty-lawyer-duties': fact(
    '值班律师职责',
    '咨询、程序选择建议、申请变更强制措施、对案件处理提意见、协助申请援助、其他',
    [at(law, '30'), at(acts.dutyLawyerMeasures, '6')],
    { from: '2020-08-20' },
  ),
  'la-plea-present': fact(
    '具结书见证',
    '签署时辩护人或者值班律师在场并签名',
    [at(criminalProcedureLaw, '174'), at(criminal.procuratorateRules, '272')],
    { from: '2018-10-26' },
  ),
  'la-duty-lawyer-files': fact('值班律师阅卷', '自审查起诉之日起可以查阅案卷', at(criminal.procuratorateRules, '269'), {
    from: '2019-12-30',
  }),
  'la-jurisdiction-litigation': fact('诉讼事项申请地', '办案机关所在地的机构', at(law, '38'), since2022),
  'la-jurisdiction-other': fact('非诉讼事项申请地', '争议处理机关所在地或者事由发生地的机构', at(law, '38'), since2022),
  'la-terminate-grounds': {
    label: '终止援助',
    editions: [
      states(
        '欺骗手段；隐瞒或者提供虚假证据；利用援助违法；经济状况变化；案件终止或者撤回；自行委托；有正当理由要求终止；其他',
        at(law, '48'),
        since2022,
      ),
    ],
  },
  'la-terminate-grounds-2003': fact(
    '终止援助（2003年条例）',
    '经济状况变化、案件终止或者撤回、自行委托、要求终止',
    at(acts.legalAidRegulation, '23'),
    { from: '2003-09-01', until: '2021-12-31' },
  ),
  'la-subsidy-tax': fact('补贴免税', '免征增值税和个人所得税', at(law, '52'), since2022),
  'la-subsidy-kinds': fact(
    '补贴种类',
    '办案补贴按件，值班补贴按工作日，咨询补贴按工作日；财政供养人员不发',
    at(acts.legalAidSubsidies),
    { from: '2019-02-01' },
  ),
  'la-fraud-penalty': fact('骗取援助', '支付费用，可处三千元以下罚款', at(law, '64'), since2022),
  'la-impersonation-penalty': fact('冒用名义', '没收所得，处所得一倍以上三倍以下罚款', at(law, '65'), since2022),
})

/** 法律援助的流程、文书与统计项目。 */
export const legalAidPractice = defineOutline('legal-aid', practice('法律援助流程、文书与统计'), {
  'la-consulted': ['咨询', '窗口、12348、网络；形成咨询登记表'],
  'la-applied': ['申请', '申请表、经济状况说明（承诺）、代理申请委托书'],
  'la-received': ['收件', '申请材料接收凭证'],
  'la-supplement-asked': ['补充', '补充材料、说明通知书，一次列全'],
  'la-means-checking': ['核查', '协作函及回复、查询记录'],
  'la-reviewing': ['审查', '审批表'],
  'la-advance-granted': ['先行提供', '审批表载明，事后补办手续'],
  'la-granted': ['给予援助', '给予法律援助决定书、送达回证'],
  'la-refused': ['不予援助', '不予法律援助决定书，写明理由和异议途径'],
  'la-objection': ['异议', '异议审查决定书'],
  'la-assigned': ['指派', '指派通知书、法律援助公函'],
  'la-accepted-by-unit': ['承办单位接受', '委托代理或者辩护协议、授权委托书'],
  'la-in-progress': ['承办', '会见笔录、阅卷、通报情况记录、重大疑难案件报告'],
  'la-replace-asked': ['更换人员', '更换审批表（十六号）、更换通知书（十七号）'],
  'la-terminated': ['终止', '终止法律援助决定书、致办案机关函'],
  'la-closed': ['结案', '结案报告表'],
  'la-file-submitted': ['交卷', '承办卷，三十日内'],
  'la-file-passed': ['验卷', '案卷审查表、补贴审核发放表'],
  'la-subsidy-paid': ['发放补贴', '支付记录'],
  'la-quality-checked': ['质量检查', '旁听、案卷检查、征询、回访、同行评估'],
  'la-archived': ['归档', '一案一卷：审批卷加承办卷'],
  'la-notice-received': ['收到通知', '通知辩护、代理公函及所附文书'],
  'la-notice-checked': ['审核通知', '不审查经济状况'],
  'la-consent-asked': ['征询本人意见', '首次会见笔录；拒绝的函告'],
  'dl-rostered': ['值班排定', '名册、值班表'],
  'dl-requested': ['请求法律帮助', '提供法律帮助通知书'],
  'dl-met': ['会见', '会见与咨询记录'],
  'dl-opinion': ['提出意见', '法律意见附卷，未采纳的说明'],
  'dl-plea-signed': ['见证具结', '认罪认罚具结书'],
  'dl-forwarded': ['转交申请', '二十四小时内'],
  'dl-logged': ['登记', '值班台账'],
  'dl-paid': ['发放值班补贴', '按日或者按件'],
  'la-form-consult': ['咨询登记表', '编号、时间、渠道、身份、群体、事项、事实、解答、处理、接待人'],
  'la-form-apply': ['申请表', '编号、身份信息、群体、代理人、法律地位、援助形式、案由、阶段、事实理由、材料、签名'],
  'la-form-means': ['经济状况说明表', '家庭成员、收入、资产、特殊身份、承诺、授权查询、签名'],
  'la-form-receipt': ['材料接收凭证', '清单、份数、页数、日期、接收人'],
  'la-form-approve': ['审批表', '管辖、范围、经济状况的审查，意见与日期'],
  'la-form-assign': ['指派通知书', '承办单位、受援人、案由、阶段、机关、签约期限、回执'],
  'la-form-close': ['结案报告表', '受理与结案日、结果、金额、工作记录、意见采纳、审查'],
  'la-form-peer': ['同行评估表', '卷号、评估人、指标、得分、等次'],
  'la-form-return-visit': ['回访记录', '日期、方式、知晓、进展告知、收费情况、满意度'],
  'la-form-complaint': ['投诉登记表', '投诉人、被投诉人、事实、证据、请求、结果'],
  'la-stat-type': ['案件类型', '刑事、民事、行政'],
  'la-stat-stage': ['刑事阶段', '侦查、审查起诉、一审、二审、再审、死刑复核、强制医疗'],
  'la-stat-source': ['案件来源', '申请、通知辩护、通知代理、转交'],
  'la-stat-form': ['服务形式', '辩护、代理、仲裁代理、调解和解、法律帮助、代拟文书、咨询'],
  'la-stat-group': ['受援群体', '农民工、残疾人、老年人、未成年人、妇女、军人军属、退役军人等，可以多选'],
  'la-stat-cause': ['民事案由', '劳动报酬、工伤、交通、婚姻家庭、社保、医疗、环境、其他'],
  'la-stat-handler': ['承办人', '社会律师、机构律师、基层法律服务工作者、志愿者、社会组织人员'],
  'la-stat-duty': ['值班律师', '帮助人次、认罪认罚、具结见证、转交申请'],
  'la-stat-result': ['结果', '胜诉、部分胜诉、和解、败诉、撤回，金额'],
  'la-stat-other': ['其他', '咨询、不予、异议、终止、补贴、评估、回访'],
})

/** 法律援助对象在公证中的减免。 */
export const legalAidReductions = defineFacts('legal-aid', {
  'no-reduce': fact('公证费减免', '法律援助对象申请公证可以减免', [at(notaryLaw, '34'), at(law, '53')]),
})
