import * as acts from '../statutes/correction-acts.ts'
import { criminalProcedureLaw } from '../statutes/linked-acts.ts'
import { at, defineFacts, defineOutline, fact, practice, states } from './define.ts'

const law = acts.correctionLaw
const measures = acts.correctionMeasures
const criminal = acts.criminalLaw
const since = { from: '2020-07-01' } as const
const recalled = { from: '2020-07-01', standing: 'to-confirm' } as const
const local = practice('地方做法，由本单位配置', 'municipal')

/** 社区矫正与安置帮教的依据、期间构成与限制。 */
export const correctionFacts = defineFacts('correction', {
  'cc-law': fact('社区矫正法', '六十三条', at(law), since),
  'cc-measures': fact('社区矫正法实施办法', '五十九条，未见改写', at(measures), recalled),
  'cc-measures-2012': fact('社区矫正实施办法（2012年）', '2020年6月底止', at(acts.correctionMeasures2012), {
    from: '2012-03-01',
    until: '2020-06-30',
  }),
  'cc-criminal-law': fact('刑法有关条款', '管制、缓刑、假释', at(criminal, '38', '41', '72', '73', '81', '83')),
  'cc-spc-interp': fact(
    '刑诉法解释有关条款',
    '第五百一十五条至第五百一十九条、第五百四十三条至第五百四十五条',
    practice('刑诉法解释'),
    { from: '2021-03-01' },
  ),
  'cc-outside-2014': fact('暂予监外执行规定', '司发通〔2014〕112号', at(acts.outsideExecution), { from: '2014-12-01' }),
  'cc-outside-2023': fact('规范暂予监外执行意见', '司发通〔2023〕24号', at(acts.outsideExecution2023), {
    from: '2023-07-01',
  }),
  'cc-expiry-2021': fact('矫正期满适用通知', '司办通〔2021〕94号', at(acts.correctionExpiry2021), {
    from: '2021-01-01',
  }),
  'cc-exit-2021': fact('不准出境报备', '国移民公〔2021〕420号', at(acts.exitReporting2021), { from: '2021-01-01' }),
  'cc-forms-2012': fact('矫正文书格式', '二十种，2020年后的名称未查明', at(acts.correctionForms2012), {
    from: '2012-03-01',
  }),
  'cc-standards': fact('矫正系统标准', 'SF/T 0015-2017，SF/T 0016-2021', at(acts.correctionStandards)),
  'rs-prison-2012': fact(
    '监狱法（2012年）释放条款',
    '第三十五条至第三十八条',
    at(acts.prisonLaw, '35', '36', '37', '38'),
    { until: '2026-10-31' },
  ),
  'rs-prison-2026': fact(
    '监狱法（2026年）释放和安置帮教',
    '第五十八条至第六十二条',
    at(acts.prisonLaw, '58', '59', '60', '62'),
    { from: '2026-11-01' },
  ),
  'cc-term-control': fact(
    '管制期',
    '三个月以上二年以下，数罪不超过三年；先行羁押一日折抵二日',
    at(criminal, '38', '41', '69'),
  ),
  'cc-term-probation-detention': fact('拘役缓刑考验期', '原判以上一年以下，不少于二个月', at(criminal, '73')),
  'cc-term-probation-prison': fact('有期徒刑缓刑考验期', '原判以上五年以下，不少于一年', at(criminal, '73')),
  'cc-term-parole': fact('假释考验期', '没有执行完毕的刑期；无期徒刑为十年', at(criminal, '83')),
  'cc-term-outside': fact('暂予监外执行期', '至情形消失或者刑期届满', at(criminalProcedureLaw, '265', '268')),
  'cc-leave-upper': fact(
    '上一级批准外出',
    '一次超过三十日或者两个月内累计超过三十日，由上一级批准并通报检察院',
    at(measures, '27'),
    recalled,
  ),
  'cc-device-not-phone': fact('装置形式', '限于腕带等装置，手机不是电子定位装置', at(measures, '37'), recalled),
  'cc-device-grounds': fact(
    '使用定位装置的情形',
    '违反禁止令；擅自外出；拒不报告且被警告；受治安处罚；拟提请撤销或者收监',
    at(law, '29'),
    since,
  ),
  'cc-revoke-2012': fact('旧办法的警告次数', '三次警告仍不改正（现为两次）', at(acts.correctionMeasures2012, '25'), {
    until: '2020-06-30',
  }),
  'cc-no-min-hours': fact(
    '没有最低学时',
    '2020年7月起学习和公益活动没有全国最低时数（旧办法每月各八小时）',
    at(law, '36', '42'),
    since,
  ),
  'cc-position-secret': fact('定位信息用途', '只用于社区矫正工作', at(law, '29'), since),
  'cc-identity-secret': fact('身份保密', '走访时保护身份信息', at(law, '26'), since),
  'cc-minor-separate': fact('未成年人单独矫正', '与成年人分开，小组有熟悉未成年人的人员', at(law, '52'), since),
  'cc-minor-secret': fact('未成年人信息封存', '除司法需要或者依法查询外不公开，查询留痕', at(law, '54'), since),
  'cc-minor-turn-18': fact('满十八周岁', '继续适用未成年人规定', at(law, '58'), since),
  'cc-minor-school': fact('就学就业', '保障义务教育，年满十六周岁的帮助就业', at(law, '55'), since),
  'cc-minor-announce': fact('未成年人宣告', '不公开，监护人在场，评估材料保密', at(measures, '55'), recalled),
  'cc-record-seal': fact('犯罪记录封存', '犯罪时不满十八周岁且被判五年以下', at(criminalProcedureLaw, '286')),
  'cc-woman-team': fact('女性成员', '对象为女性的，小组应有女性成员', at(law, '25'), since),
  'cc-victim-contact': fact('会客限制', '未经批准不得接触被害人、举报人、同案犯', at(measures, '25'), recalled),
  'cc-procuratorate': fact('检察监督', '检察建议书面答复，不采纳的说明理由', at(law, '62'), since),
  'cc-city-meaning': fact(
    '市、县的含义',
    '直辖市和设区市的城区、县级市；同一设区市内跨区不算外出',
    at(measures, '26'),
    recalled,
  ),
  'cc-class-strict': fact('严管', '每周当面和书面报告、每周谈话、每月十二小时学习和公益（地方）', local),
  'cc-class-normal': fact('普管', '介于两者之间（地方）', local),
  'cc-class-loose': fact('宽管', '表现良好（地方）', local),
  'cc-phase': fact('矫正阶段', '入矫、常规、解矫教育（地方）', local),
  'cc-visits': fact('走访次数', '全国没有规定，由本单位配置', local, { standing: 'unknown' }),
  'rs-handover': fact('释放交接', '监狱向户籍地或者居住地安置帮教机构交接', at(acts.prisonLaw, '59'), {
    from: '2026-11-01',
  }),
  'rs-government': fact('政府帮教责任', '教育、就业、社会保险，困难的安置救助', at(acts.prisonLaw, '60'), {
    from: '2026-11-01',
  }),
  'rs-equal': {
    label: '平等权利',
    editions: [
      states('就业、就学、社会保障不受歧视', at(acts.prisonLaw, '38'), { until: '2026-10-31' }),
      states('就业、就学、社会保障不受歧视', at(acts.prisonLaw, '62'), { from: '2026-11-01' }),
    ],
  },
  'rs-household': {
    label: '户籍登记',
    editions: [
      states('公安机关凭释放证明书办理', at(acts.prisonLaw, '36'), { until: '2026-10-31' }),
      states('公安机关凭释放证明书办理', at(acts.prisonLaw, '59'), { from: '2026-11-01' }),
    ],
  },
  'rs-key-pickup': fact('必接必送', '重点人员释放时接送（地方）', local),
})

/** 社区矫正与安置帮教的流程、表单与统计项目。 */
export const correctionPractice = defineOutline('correction', practice('社区矫正与安置帮教流程、表单与统计'), {
  'cc-assessing': ['调查评估', '委托函、调查笔录、调查评估意见书'],
  'cc-expected': ['待报到', '判决裁定决定书、执行通知书、结案登记表、回执'],
  'cc-arrived': ['报到', '基本信息表、报到情况通知单、告知书'],
  'cc-late': ['逾期未报到', '查找记录、通报'],
  'cc-admitted': ['入矫', '入矫宣告、责任书、矫正方案、建档'],
  'cc-in-supervision': ['在矫', '报告、走访、谈话、学习、公益活动、心理辅导'],
  'cc-leave': ['外出', '外出审批表、准予外出通知、销假记录'],
  'cc-frequent': ['经常性跨市县', '审批表'],
  'cc-move': ['变更执行地', '审批表、征求意见函、决定书、档案清单'],
  'cc-forbidden-place': ['进入特定场所', '审批表，抄送检察院'],
  'cc-meeting': ['会客', '审批'],
  'cc-health': ['病情复查', '复查材料、延期审批'],
  'cc-assessed-behaviour': ['考核', '考核表、分类调整'],
  'cc-praised': ['表扬', '审批表、决定书'],
  'cc-admonished': ['训诫', '审批表、决定书'],
  'cc-warned': ['警告', '审批表、决定书'],
  'cc-penalty': ['治安处罚', '处罚建议书，抄送检察院'],
  'cc-revoke': ['提请撤销', '建议书、逮捕提请书、证据清单'],
  'cc-recall': ['提请收监', '收监执行建议书'],
  'cc-commuted': ['减刑', '减刑建议书'],
  'cc-ending': ['期满', '个人总结、期满鉴定表、解矫宣告'],
  'cc-released': ['解除', '解除证明书、解除通知书'],
  'cc-ended': ['终止', '终止通知：撤销、收监、死亡'],
  'cc-archived': ['归档', '执行档案、工作档案'],
  'cc-form-basic': ['基本信息表', '身份、住址、罪名刑期、判决机关、禁止令、矫正起止、接收、小组、等级'],
  'cc-form-assess': ['调查评估表', '委托机关、期限、拟适用类别、居所、家庭、表现、影响、意见、采信'],
  'cc-form-leave': ['外出审批表', '目的地、事由、起止、累计天数、审批级别、告知、备案、销假'],
  'cc-form-visit': ['走访记录', '时间、地点、方式、被访人、内容、异常、处理'],
  'cc-form-team': ['矫正小组', '组长、成员、女性成员、责任书日期'],
  'cc-form-plan': ['矫正方案', '基本情况、评估、监督管理、教育帮扶、调整记录'],
  'cc-form-2012-list': [
    '2012年文书清单',
    '二十种：评估意见、基本信息、报到通知、责任书、宣告、外出、变更、警告、处罚、撤销、收监、减刑、鉴定、解除等',
  ],
  'cc-stat-class': ['类别', '管制、缓刑、假释、暂予监外执行'],
  'cc-stat-flow': ['流量', '新增、解除、终止、在册、迁入迁出'],
  'cc-stat-person': ['人员', '性别、未成年、年龄、学历、罪名、就业、外籍、精神疾病'],
  'cc-stat-supervise': ['监管', '外出、逾期、变更、装置、脱管、查找'],
  'cc-stat-penalty': ['奖惩', '表扬、训诫、警告、处罚、撤销、收监、减刑、再犯率'],
  'cc-stat-help': ['帮扶', '学习、公益、心理、培训、就业、救助'],
  'cc-stat-assess': ['评估', '收到、完成、按期、采信'],
  'cc-stat-oversight': ['检察监督', '纠正意见、检察建议、答复、采纳'],
  'rs-s1': ['预释放', '监所录入基础信息'],
  'rs-s2': ['核查', '司法所反馈'],
  'rs-s3': ['通知', '收到通知书，告知家属'],
  'rs-s4': ['接收', '接收登记、接送记录、风险评估'],
  'rs-s5': ['帮教', '协议、走访、就业、低保、救助、医保、安置'],
  'rs-s6': ['人户分离', '移转'],
  'rs-s7': ['解除', '期满、再犯、死亡'],
  'rs-predicted': ['预释放', '监所录入基础信息'],
  'rs-checked': ['已核查', '司法所反馈'],
  'rs-notified': ['已通知', '收到通知书'],
  'rs-received': ['已接收', '接收登记'],
  'rs-helping': ['帮教中', '帮教小组'],
  'rs-moved': ['已移转', '人户分离'],
  'rs-ended': ['已解除', '期满、再犯、死亡'],
})
