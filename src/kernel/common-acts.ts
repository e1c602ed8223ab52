import { choice, count, type Fields, longText, onDay, person, text } from './field.ts'
import type { Role } from './role.ts'
import { serviceMethods } from './service.ts'

/** What every line has without saying so (design §3.3). */
export interface CommonAct {
  readonly label: string
  readonly help: string
  /** staff: whoever has an act in the line. chiefs: those who sign. */
  readonly by: 'staff' | 'chiefs'
  readonly fields: Fields
  readonly asks: readonly string[]
  readonly mayAsk: readonly string[]
  /** Where it is done when no form of the matter's page could; what arrives from outside as an act is refused. */
  readonly onPage?: string
}

export const chiefs: readonly Role[] = ['sectionHead', 'deputyHead', 'head', 'governmentOffice']

const why = longText('理由', { max: 1000 })

export const commonActs = {
  sign: {
    label: '同意',
    help: '在审批链上签署；可以代签，也可以注明集体讨论的会议',
    by: 'chiefs',
    fields: {
      opinion: longText('审批意见', { max: 1000 }),
      meeting: text('集体讨论的会议'),
      onBehalfOf: text('代谁签署'),
    },
    asks: [],
    mayAsk: ['opinion', 'meeting', 'onBehalfOf'],
  },
  return: {
    label: '退回',
    help: '退回呈报人修改，须写明意见',
    by: 'chiefs',
    fields: { opinion: longText('退回意见', { max: 1000 }) },
    asks: ['opinion'],
    mayAsk: [],
  },
  recall: {
    label: '撤回呈批',
    help: '呈报人自己撤回，修改后再报',
    by: 'staff',
    fields: { why },
    asks: [],
    mayAsk: ['why'],
  },
  assign: {
    label: '交办',
    help: '确定或者更换承办人',
    by: 'staff',
    fields: {
      handler: person('承办人', [
        'handler',
        'clerk',
        'mediator',
        'sectionHead',
        'lawyer',
        'notary',
        'correctionOfficer',
      ]),
      why,
    },
    asks: ['handler'],
    mayAsk: ['why'],
  },
  serve: {
    label: '登记送达',
    help: '文书送达的方式、日期和凭证；期限从送达生效日起算',
    by: 'staff',
    fields: {
      paper: text('文书'),
      party: count('受送达的当事人'),
      to: text('受送达人'),
      method: choice('送达方式', serviceMethods),
      sentOn: onDay('送出日期'),
      provedOn: onDay('凭证上的日期', { help: '签收、留置、到达、回执或者公告的日期' }),
      proof: text('送达凭证', { max: 300, help: '回证编号、见证人、照片、邮件单号等' }),
    },
    asks: ['paper', 'to', 'method', 'provedOn'],
    mayAsk: ['party', 'sentOn', 'proof'],
  },
  refer: {
    label: '移送其他业务',
    help: '在另一业务中接着办，已登记的内容不用重填',
    by: 'staff',
    fields: { toLine: text('移送到'), why },
    asks: ['toLine', 'why'],
    mayAsk: [],
  },
  sendOver: {
    label: '移送同市其他区',
    help: '用本区签名的函件送去；对方接收或者退回，都会回函',
    by: 'staff',
    fields: { to: text('区的代码', { max: 60 }), toName: text('移送到', { max: 60 }), why },
    asks: ['to', 'toName', 'why'],
    mayAsk: [],
    onPage: '送交其他区',
  },
  takenThere: {
    label: '对方区已接收',
    help: '',
    by: 'staff',
    fields: { fromName: text('接收的区'), number: text('对方编号') },
    asks: [],
    mayAsk: [],
    onPage: '区际函件',
  },
  returnedHere: {
    label: '对方区退回，恢复办理',
    help: '',
    by: 'staff',
    fields: { fromName: text('退回的区'), why },
    asks: [],
    mayAsk: [],
    onPage: '区际函件',
  },
  correct: {
    label: '更正',
    help: '原记录保留，另记一条更正，统计以更正后为准',
    by: 'staff',
    fields: { why },
    asks: ['why'],
    mayAsk: [],
  },
  undo: {
    label: '撤销上一步',
    help: '只能撤销最后一步，且其后没有依据它办理的事',
    by: 'staff',
    fields: { why },
    asks: ['why'],
    mayAsk: [],
  },
  recuse: {
    label: '回避',
    help: '登记应当回避的人员，此后其不能办理本案',
    by: 'staff',
    fields: { person: person('回避人员', []), why },
    asks: ['person', 'why'],
    mayAsk: [],
  },
  tag: {
    label: '列入专项活动',
    help: '',
    by: 'staff',
    fields: { campaign: text('专项活动', { max: 60 }) },
    asks: ['campaign'],
    mayAsk: [],
  },
  upstream: {
    label: '登记上级平台编号',
    help: '市级以上平台录入后的编号和日期',
    by: 'staff',
    fields: { system: text('平台', { max: 60 }), number: text('编号', { max: 60 }), enteredOn: onDay('录入日期') },
    asks: ['system', 'number', 'enteredOn'],
    mayAsk: [],
  },
  attach: {
    label: '添加材料',
    help: '扫描件、照片、录音录像',
    by: 'staff',
    fields: { file: text('文件'), name: text('材料名称'), kind: text('材料种类', { max: 40 }) },
    asks: ['file', 'name'],
    mayAsk: ['kind'],
  },
  seal: {
    label: '用印登记',
    help: '用印的文书、份数和监印人',
    by: 'staff',
    fields: { paper: text('文书'), copies: count('份数', { max: 1000 }), keeper: text('监印人', { max: 40 }) },
    asks: ['paper', 'copies', 'keeper'],
    mayAsk: [],
  },
  note: {
    label: '工作记录',
    help: '记一笔，不改变事项',
    by: 'staff',
    fields: { text: longText('内容') },
    asks: ['text'],
    mayAsk: [],
  },
} as const satisfies Record<string, CommonAct>

export type CommonActName = keyof typeof commonActs

export function isCommonAct(name: string): name is CommonActName {
  return Object.hasOwn(commonActs, name)
}
