import { endingSteps, optional, partyOf, phoneStep, present } from './apply-common.ts'
import type { Kind } from './apply-shape.ts'

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
