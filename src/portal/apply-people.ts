import { endingSteps, optional, partyOf, phoneStep, present } from './apply-common.ts'
import type { Kind } from './apply-shape.ts'

const minors = '未成年人的事，请由监护人打电话或者当面申请，我们马上办，不在网上留记录。'

const aidMatters = {
  wages: '要工资、劳动关系',
  workInjury: '工伤',
  traffic: '交通事故',
  family: '赡养、抚养、婚姻家庭',
  social: '社会保险、救助',
  medical: '医疗、食品药品',
  other: '别的事',
} as const

/** 法律援助：收到申请是登记事实，直接开案，法定期限从当天起算。 */
export const aid: Kind = {
  name: 'aid',
  title: '申请法律援助',
  says: '经济困难请不起律师的，由政府派律师免费办。',
  holder: '区法律援助中心',
  next: '收到申请后七日内审查，告诉您给不给援助。',
  waits: false,
  steps: [
    {
      name: 'group',
      asks: '您属于下面哪一种',
      why: '有的人免予核查经济状况，办得更快。',
      input: 'choice',
      options: {
        poor: '以下都不是',
        migrant: '农民工',
        elder: '老年人',
        disabled: '残疾人',
        woman: '妇女',
        military: '军人军属',
        veteran: '退役军人',
        relief: '低保、特困',
        minor: '未成年人',
      },
      stops: { on: ['minor'], says: minors },
    },
    {
      name: 'caseType',
      asks: '是哪一类事',
      input: 'choice',
      options: { civil: '和个人、单位之间的事', administrative: '对行政机关的决定不服', criminal: '有人被拘留、起诉' },
    },
    {
      name: 'matterKind',
      asks: '主要为什么事',
      input: 'choice',
      options: aidMatters,
      when: { step: 'caseType', is: ['civil', 'administrative'] },
    },
    {
      name: 'stage',
      asks: '到哪一步了',
      why: '一个阶段派一次律师。',
      input: 'choice',
      options: {
        nonLitigation: '还没有去仲裁、法院',
        arbitration: '仲裁、行政复议',
        first: '一审',
        second: '二审',
        execution: '执行',
      },
      when: { step: 'caseType', is: ['civil', 'administrative'] },
    },
    {
      name: 'criminalStage',
      asks: '案子在哪里',
      input: 'choice',
      options: {
        investigation: '公安（侦查）',
        prosecution: '检察院（审查起诉）',
        first: '法院一审',
        second: '法院二审',
      },
      when: { step: 'caseType', is: ['criminal'] },
    },
    { name: 'summary', asks: '发生了什么事', why: '写清时间、地点、对方是谁、要多少钱。', input: 'long', max: 2000 },
    { name: 'requests', asks: '希望得到什么帮助', input: 'long', max: 800, optional: true },
    ...endingSteps,
  ],
  opening: (filled, on) => {
    const criminal = filled['caseType'] === 'criminal'
    const kind = (filled['matterKind'] ?? 'other') as keyof typeof aidMatters
    return {
      line: 'legal-aid',
      act: 'receiveApplication',
      given: present({
        cause: criminal ? '刑事案件' : aidMatters[kind],
        caseType: filled['caseType'],
        way: 'applied',
        stage: criminal ? filled['criminalStage'] : filled['stage'],
        matterKind: criminal ? null : kind,
        groups: [filled['group']],
        summary: filled['summary'],
        requests: optional(filled['requests']),
        receivedOn: on,
      }),
      parties: [partyOf('aided', filled)],
    }
  },
}

/** 人民调解：登记申请，受理与否由调解委员会定。 */
export const mediation: Kind = {
  name: 'mediation',
  title: '申请人民调解',
  says: '请调解员居中说和，不收费。',
  holder: '人民调解委员会',
  next: '调解员会先联系您和对方；对方愿意，就约时间调解。',
  waits: false,
  steps: [
    {
      name: 'kind',
      asks: '是哪一类纠纷',
      input: 'choice',
      options: {
        neighbour: '邻里',
        family: '婚姻家庭',
        housing: '房屋、宅基地',
        contract: '合同、欠款',
        damages: '受伤、损害赔偿',
        wages: '拖欠农民工工资',
        labour: '别的劳动争议',
        consumer: '消费',
        traffic: '交通事故',
        medical: '医疗',
      },
    },
    {
      name: 'urgency',
      asks: '会不会打起来、出大事',
      why: '急的先办。正在发生的，请打 110。',
      input: 'choice',
      options: { normal: '不会', soon: '有点急', urgent: '很急，可能激化' },
    },
    { name: 'place', asks: '在哪里发生的', input: 'text', max: 100 },
    { name: 'summary', asks: '发生了什么事', input: 'long', max: 2000 },
    { name: 'requests', asks: '希望怎样解决', input: 'long', max: 800, optional: true },
    {
      name: 'other',
      asks: '对方叫什么',
      why: '要请对方来谈。不知道全名的，写知道的。',
      input: 'text',
      max: 60,
      optional: true,
    },
    ...endingSteps,
  ],
  opening: (filled, on) => ({
    line: 'mediation',
    act: 'receiveApplication',
    given: present({
      kind: filled['kind'],
      summary: filled['summary'],
      place: filled['place'],
      urgency: filled['urgency'],
      requests: optional(filled['requests']),
      appliedOn: on,
    }),
    parties: [
      partyOf('applicant', filled),
      ...(filled['other'] ? [{ role: 'respondent', kind: 'person' as const, name: filled['other'] }] : []),
    ],
  }),
}

/** 法律咨询：留言，收下以后由人答。 */
export const consultation: Kind = {
  name: 'consultation',
  title: '法律咨询',
  says: '写下您的问题，工作人员或者律师答复。',
  holder: '区公共法律服务中心',
  next: '答复后，凭回执在这里看，也会打电话告诉您。',
  waits: false,
  steps: [
    { name: 'question', asks: '一句话，想问什么', why: '不用写姓名。', input: 'text', max: 150 },
    {
      name: 'topic',
      asks: '属于哪一类',
      input: 'choice',
      options: {
        family: '婚姻家庭',
        labour: '劳动',
        contract: '合同',
        loan: '借贷',
        property: '房产物业',
        tort: '受伤、赔偿',
        traffic: '交通事故',
        criminal: '刑事',
        administrative: '行政',
        inheritance: '继承',
        consumer: '消费',
        notary: '公证、鉴定',
        other: '别的',
      },
    },
    { name: 'summary', asks: '把情况说一说', input: 'long', max: 2000, optional: true },
    phoneStep,
  ],
  opening: (filled, on) => ({
    line: 'consultation',
    act: 'takeOrder',
    given: present({
      question: filled['question'],
      channel: 'net',
      topic: filled['topic'],
      summary: optional(filled['summary']),
      callback: optional(filled['phone']),
      receivedOn: on,
    }),
    parties: [],
  }),
}

const notaryKinds = {
  mandate: '委托',
  statement: '声明',
  inheritance: '继承',
  will: '遗嘱',
  contract: '合同、协议',
  kinship: '亲属关系',
  marriage: '婚姻状况',
  identity: '学历、身份、职务',
  noCrime: '有无犯罪记录',
  birth: '出生',
  evidence: '保全证据',
  other: '别的',
} as const

/** 公证预约：登记申请，受理由公证员定。 */
export const notary: Kind = {
  name: 'notary',
  title: '预约公证',
  says: '先预约，少跑一趟。',
  holder: '公证处',
  next: '公证员看过以后打电话告诉您带什么、什么时候来，或者上门、视频办。',
  waits: false,
  steps: [
    { name: 'kind', asks: '办哪一种公证', input: 'choice', options: notaryKinds },
    {
      name: 'mode',
      asks: '想怎么办',
      why: '行动不便的可以上门；有的事项可以远程视频办。',
      input: 'choice',
      options: { window: '到公证处办', video: '远程视频', home: '请公证员上门' },
    },
    {
      name: 'green',
      asks: '符合下面哪一种',
      why: '这些情形优先办理。',
      input: 'choice',
      options: {
        none: '都不是',
        elder: '老年人',
        military: '军人',
        veteran: '退役军人',
        enterprise: '企业',
        crossProvince: '在外省，想跨省办',
      },
    },
    {
      name: 'abroad',
      asks: '是不是在国外用',
      why: '国外用的，格式和翻译不同。',
      input: 'yes-no',
    },
    { name: 'where', asks: '在哪个国家或者地区用', input: 'text', max: 40, when: { step: 'abroad', is: ['yes'] } },
    { name: 'purpose', asks: '做什么用，想哪天办', input: 'text', max: 90, optional: true },
    ...endingSteps,
  ],
  opening: (filled, on) => ({
    line: 'notary',
    act: 'apply',
    given: present({
      subject: notaryKinds[(filled['kind'] ?? 'other') as keyof typeof notaryKinds],
      class: filled['abroad'] === 'yes' ? 'foreignCivil' : 'domesticCivil',
      kind: filled['kind'],
      mode: filled['mode'],
      green: filled['green'],
      useWhere: optional(filled['where']),
      purpose: optional(filled['purpose']),
      appliedOn: on,
    }),
    parties: [partyOf('applicant', filled)],
  }),
}

/** 意见、评价、投诉：每一页都能提。 */
export const feedback: Kind = {
  name: 'feedback',
  title: '提意见',
  says: '哪里不好用、谁服务得好不好，都可以说。',
  holder: '区司法局',
  next: '每一条都有人看、有答复。',
  waits: false,
  steps: [
    {
      name: 'kind',
      asks: '是哪一种',
      input: 'choice',
      options: { idea: '建议', fault: '网页有毛病', complaint: '投诉', thanks: '表扬' },
    },
    { name: 'says', asks: '请说', input: 'long', max: 1500 },
    { ...phoneStep, why: '想要答复的留一个；不留也可以。', optional: true },
  ],
  opening: (filled, on) => ({
    line: 'feedback',
    act: 'submit',
    given: present({
      subject: `网上意见：${(filled['says'] ?? '').replace(/\s+/g, ' ').slice(0, 30)}`,
      kind: filled['kind'],
      says: filled['says'],
      contact: optional(filled['phone']),
      receivedOn: on,
    }),
    parties: [],
  }),
}
