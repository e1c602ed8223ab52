import { endingSteps, optional, partyOf, present } from './apply-common.ts'
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
  nextBy: { rule: 'la-review-decision', label: '告诉您给不给援助' },
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
    {
      name: 'street',
      asks: '那里属于哪个街道',
      why: '交给那个街道的调解委员会，离您近。不清楚的可以不选。',
      input: 'street',
      max: 60,
      optional: true,
    },
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
    ...(filled['street'] ? { street: filled['street'] } : {}),
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
