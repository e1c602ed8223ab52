import * as acts from '../statutes/notary-acts.ts'
import {
  at,
  days,
  defineFacts,
  defineOutline,
  defineRules,
  edition,
  fact,
  months,
  practice,
  workdays,
  years,
} from './define.ts'

const law = acts.notaryLaw
const rules = acts.notaryRules
const recalled = { standing: 'to-confirm' } as const
const local = practice('地方做法，由本单位配置', 'municipal')

/** 公证的期限。 */
export const notaryTimeLimits = defineRules('notary', {
  'no-issue': {
    label: '出具公证书',
    starts: '受理之日',
    editions: [
      edition({
        from: '2006-03-01',
        law: [at(law, '30'), at(rules, '35')],
        lasts: workdays(15),
        excludes: ['不可抗力', '补充材料', '核实'],
        note: '扣除的时间应当及时告知当事人',
      }),
    ],
  },
  'no-issue-fast-5': {
    label: '提速清单一类公证',
    starts: '受理之日',
    editions: [edition({ from: '2024-02-23', law: at(acts.notarySpeed), lasts: workdays(5), note: '指导目标' })],
  },
  'no-issue-fast-10': {
    label: '提速清单二类公证',
    starts: '受理之日',
    editions: [edition({ from: '2024-02-23', law: at(acts.notarySpeed), lasts: workdays(10), note: '指导目标' })],
  },
  'no-terminate-six-months': {
    label: '因当事人原因不能办结的终止',
    starts: '受理之日',
    editions: [edition({ law: at(rules, '50'), lasts: months(6), ...recalled })],
  },
  'no-scene-certificate': {
    label: '现场公证发送公证书',
    starts: '宣读公证证词之日',
    editions: [edition({ law: at(rules, '52'), lasts: days(7), ...recalled })],
  },
  'no-archive-file': {
    label: '公证归档',
    starts: '出证、不予办理或者终止之日',
    editions: [edition({ law: at(rules, '58'), lasts: months(3), ...recalled })],
  },
  'no-review-party': {
    label: '当事人申请复查',
    starts: '收到公证书之日',
    side: 'right',
    editions: [edition({ law: at(rules, '61'), lasts: years(1) })],
  },
  'no-review-interested': {
    label: '利害关系人申请复查',
    starts: '知道或者应当知道公证书有错误之日',
    side: 'right',
    editions: [
      edition({
        law: at(rules, '61'),
        lasts: years(1),
        cap: { length: 20, unit: 'year', startsLabel: '公证书出具之日' },
      }),
    ],
  },
  'no-review-decide': {
    label: '作出复查处理',
    starts: '收到复查申请之日',
    editions: [
      edition({
        law: at(rules, '64'),
        lasts: days(30),
        excludes: ['不可抗力', '补充材料', '核实（补充、核实最长六个月）'],
        ...recalled,
      }),
    ],
  },
  'no-review-carry-out': {
    label: '执行复查决定',
    starts: '作出撤销、更正、补正决定之日',
    editions: [edition({ law: at(rules, '64'), lasts: days(10), ...recalled })],
  },
  'no-review-file': {
    label: '撤销、补正备案',
    starts: '撤销或者出具补正公证书之日',
    editions: [edition({ from: '2021-01-01', law: at(rules, '63'), lasts: days(0), note: '当日报公证协会并录入系统' })],
  },
})

const since2021 = { from: '2021-01-01' } as const

/** 公证的依据与实体规则。 */
export const notaryFacts = defineFacts('notary', {
  'no-law': fact('公证法', '2017年修正本，2018年1月1日起施行，2026年7月查无新本', at(law), { from: '2018-01-01' }),
  'no-rules-2020': fact('公证程序规则', '2020年修正（施行日待核）', at(rules), since2021),
  'no-price-2021': fact('公证价格意见', '发改价格〔2021〕1081号', at(acts.notaryPrices), { from: '2021-07-22' }),
  'no-speed-2024': fact('公证提速清单', '2024年版', at(acts.notarySpeed), { from: '2024-02-23' }),
  'no-archive-1988': fact('公证档案办法（1988年）', '2025年被修订本代替', at(acts.notaryArchives), {
    until: '2025-08-26',
  }),
  'no-archive-2025': fact('公证档案办法（2025年）', '已公布，施行日未查明', at(acts.notaryArchives), {
    from: '2025-08-27',
  }),
  'no-overseas': fact('海外远程视频公证', '2020年试点，2022年扩大，2023年6月起全面开展', at(acts.notaryOverseas)),
  'no-apostille': fact('附加证明书', '缔约国之间以附加证明书代替领事认证', at(acts.apostilleConvention), {
    from: '2023-11-07',
    ...recalled,
  }),
  'no-complaint': fact('复查争议', '向公证协会投诉，对内容有争议的向法院起诉', [at(law, '40'), at(rules, '67', '68')]),
  'no-overseas-residence': fact(
    '海外视频公证的居留条件',
    '在外连续一百八十日，或者持有永居、长居、工作、学习许可；起初十五类事项',
    at(acts.notaryOverseas),
    { from: '2020-01-01' },
  ),
  'no-place': fact(
    '申请地点',
    '住所地、经常居住地、行为地或者事实发生地；不动产在不动产所在地，委托声明赠与遗嘱除外',
    at(law, '25'),
  ),
  'no-in-person': fact('须本人办理', '遗嘱、生存、收养等与人身有密切关系的', [at(law, '26'), at(rules, '11')]),
  'no-tell': fact('告知', '告知法律意义和可能的后果并记录', at(law, '27')),
  'no-refuse-nine': fact('不予办理', '九种情形', at(law, '31')),
  'no-enforce': fact('强制执行效力', '载明接受强制执行的债权文书可以申请法院执行', [
    at(law, '37'),
    at(rules, '39', '55'),
  ]),
  'no-two-persons': fact('两人办理', '遗嘱、现场监督、外出取证', at(rules, '52', '53', '54'), recalled),
  'no-register-permanent': fact('公证登记簿', '按年建立，永久保存', at(rules, '57')),
  'no-file-secrecy': fact('案卷分类', '普通卷和密卷；遗嘱卷在遗嘱人死亡后转普通卷；正卷和副卷', at(rules, '60')),
  'no-file-periods': fact('保管期限', '短期、长期、永久（旧规为二十年、六十年、永久，待核）', at(rules, '60')),
  'no-price-who': fact('定价', '省级价格和司法部门制定政府定价目录，其余市场调节', [
    at(law, '46'),
    at(acts.notaryPrices),
  ]),
  'no-price-elder': fact('老年人遗嘱', '八十岁以上首次遗嘱免费（地方）', local),
  'no-price-small': fact('小额减免', '五千元以下小额继承免费，救济类减收（地方）', local),
  'no-notary-age': fact('公证员年龄', '二十五岁以上、六十五岁以下', at(law, '18', '24')),
  'no-office-two': fact('公证机构', '两名以上公证员，负责人须执业三年以上', at(law, '8', '10')),
  'no-elder-service': fact('上门与绿色通道', '老弱病残服务承诺（地方）', local, recalled),
  'no-promise': fact('告知承诺', '部分证明材料可以书面承诺代替，清单未查明', practice('告知承诺制'), {
    standing: 'unknown',
  }),
  'no-cross-region': fact('跨域通办', '学历学位、驾驶证等事项，清单未查明', practice('跨省通办'), {
    standing: 'unknown',
  }),
})

/** 公证的流程、表单与统计项目。 */
export const notaryPractice = defineOutline('notary', practice('公证流程、表单与统计'), {
  'no-booked': ['预约', '预约单、一次性材料清单'],
  'no-applied': ['申请', '公证申请表'],
  'no-accepted': ['受理', '受理通知单、告知书、缴费单、收案登记'],
  'no-reviewing': ['审查', '谈话笔录、审查记录'],
  'no-checking': ['核实', '核实函、核实记录'],
  'no-drafted': ['拟稿', '草稿、审批表'],
  'no-approved': ['审批', '公证书'],
  'no-issued': ['出证', '送达回执、电子公证书、附加证明书'],
  'no-refused': ['不予办理', '不予办理公证决定书'],
  'no-ended': ['终止', '终止公证决定书'],
  'no-review-asked': ['申请复查', '复查申请书'],
  'no-review-done': ['复查完毕', '复查决定、补正或者撤销'],
  'no-archived': ['归档', '正卷、副卷、密卷标识'],
  'no-form-apply': ['公证申请表', '申请人和代理人、事项、用途、文书名称、证据清单、日期、签名'],
  'no-form-register': ['公证登记簿', '类别、当事人、代理人、受理日、承办人、审批人、结案方式与日期、编号'],
  'no-form-report': ['月报', '按类件数、收入、减免、不予、终止、复查、撤销、投诉、人员'],
  'no-stat-class': ['类别', '国内民事、国内经济、涉外民事、涉外经济、涉港澳台'],
  'no-stat-matter': ['事项', '合同、继承、委托、声明、赠与、遗嘱、婚姻、亲属、身份、保全证据等'],
  'no-stat-quality': ['质量', '按期率、不予、终止、复查、撤销、补正、投诉、赔偿'],
  'no-stat-benefit': ['便民', '减免、上门、老年人、最多跑一次、线上、跨域'],
  'no-stat-staff': ['队伍', '机构性质、公证员、助理'],
})
