import { choice, choices, count, longText, money, onDay, organ, repeated, text, yesNo } from '../../kernel/field.ts'
import { details } from './details.ts'
import { moreDetails } from './details-more.ts'
import { kinds, penaltyKinds } from './kinds.ts'

export const levels = {
  department: '区级部门',
  vertical: '垂直管理单位',
  street: '街道',
  entrusted: '受委托组织',
} as const

export const sources = {
  inspection: '现场检查',
  complaint: '投诉',
  report: '举报',
  superior: '上级交办',
  transferred: '其他机关移送',
  media: '媒体曝光',
  applied: '依申请',
  other: '其他',
} as const

export const results = {
  imposed: '作出处罚、强制、征收等决定',
  none: '不予处罚',
  granted: '准予',
  refused: '不予准予',
  clean: '检查未发现问题',
  found: '检查发现问题',
  dropped: '撤销立案或者终止',
  transferred: '移送司法机关',
  other: '其他',
} as const

const what = {
  unit: organ('执法单位', ['department', 'body', 'team', 'street', 'bureau']),
  unitLevel: choice('单位层级', levels),
  kind: choice('执法类别', kinds),
  procedure: choice('程序', { simple: '简易程序（当场）', ordinary: '普通程序' }),
  source: choice('案件来源', sources),
  domain: text('执法领域', { max: 60 }),
  cause: longText('案由或者事项', { max: 2000 }),
  decisionNumber: text('决定书文号', { max: 128 }),
  partyKind: choice('相对人类别', { organisation: '法人及非法人组织', person: '自然人', business: '个体工商户' }),
  creditCode: text('统一社会信用代码', { max: 18 }),
  basisLaw: text('依据的法律法规', { max: 500 }),
  basisArticle: text('条款项', { max: 200, help: '如第二十五条第一款第二项' }),
  officers: repeated(
    '执法人员',
    { name: text('姓名', { max: 30 }), certificate: text('执法证号', { max: 40 }) },
    { optional: ['certificate'] },
  ),
}

const days = {
  foundOn: onDay('发现日期'),
  filedOn: onDay('立案或者受理日期'),
  noticeOn: onDay('告知日期'),
  hearingAskedOn: onDay('要求听证日期'),
  hearingOn: onDay('举行听证日期'),
  legalReviewOn: onDay('法制审核日期'),
  collectiveOn: onDay('集体讨论日期'),
  measureFrom: onDay('强制措施开始日期'),
  measureUntil: onDay('强制措施解除日期'),
  decidedOn: onDay('决定（检查、办结）日期'),
  servedOn: onDay('送达日期'),
  paidOn: onDay('缴清日期'),
  publishedOn: onDay('公示日期'),
  closedOn: onDay('结案日期'),
  collectedOn: onDay('归集日期', { help: '进入监督平台的日期' }),
}

const outcome = {
  result: choice('结果', results),
  penaltyKinds: choices('处罚种类', penaltyKinds),
  heaviest: choice('计入的处罚种类', penaltyKinds),
  fined: money('罚款金额'),
  confiscated: money('没收金额'),
  penaltyMoney: money('罚没金额'),
  measures: choices('强制措施和强制执行', {
    liberty: '限制人身自由',
    seal: '查封',
    seize: '扣押',
    freeze: '冻结',
    surcharge: '加处罚款或者滞纳金',
    transfer: '划拨',
    auction: '拍卖或者依法处理',
    restore: '排除妨碍、恢复原状',
    substitute: '代履行',
    other: '其他强制',
  }),
  major: yesNo('重大执法决定'),
  majorFiledOn: onDay('重大决定备案日期'),
  recorded: yesNo('全程音像记录'),
  publishedAt: text('公示网址', { max: 300 }),
  notPublicWhy: text('不公示的理由', { max: 300 }),
  note: longText('备注', { max: 2000 }),
}

/** What was still open when the record came in. Set once; a clock runs only for these. */
const pending = {
  decisionPending: yesNo('归集时尚未决定'),
  servicePending: yesNo('归集时尚未送达'),
  publicationPending: yesNo('归集时尚未公示'),
  filingPending: yesNo('归集时尚未备案'),
}

const afterwards = {
  annulledOn: onDay('决定被改变的日期'),
  annulledHow: choice('怎样被改变', { changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效' }),
  annulledBy: choice('由谁改变', {
    self: '本机关自行纠正',
    reconsideration: '行政复议',
    court: '行政诉讼',
    superior: '上级机关',
  }),
  annulledNumber: text('改变决定的文号', { max: 128 }),
  withdrawnOn: onDay('撤回公示日期'),
  withdrawnWhy: longText('公开说明的理由', { max: 1000 }),
  reviewedOn: onDay('申请复议日期'),
  reviewNumber: text('复议案号', { max: 128 }),
  suedOn: onDay('起诉日期'),
  suitNumber: text('诉讼案号', { max: 128 }),
  courtAppliedOn: onDay('申请强制执行日期'),
  court: text('执行法院', { max: 60 }),
  courtResult: choice('强制执行结果', { pending: '未裁定', allowed: '准予执行', refused: '不予执行' }),
  fileNumber: text('案卷编号', { max: 60 }),
  pages: count('卷内页数', { max: 10_000 }),
}

export const fields = { ...what, ...days, ...outcome, ...pending, ...afterwards, ...details, ...moreDetails }
