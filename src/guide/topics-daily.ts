import type { Topic } from './shape.ts'
import { agreedDay, knownDay, stageQuestion } from './topics-people.ts'
import type { WayId } from './ways.ts'

export const consumer: Topic<WayId> = {
  number: '10',
  title: '消费纠纷',
  lead: '买到假货、预付卡、退款、网购。',
  questions: [
    {
      number: '10.1',
      fact: 'answered',
      asks: '市场监管部门处理过您的投诉举报吗',
      why: '对处理结果不服的，有的可以复议。',
      answers: [
        { code: 'a', value: 'no', says: '没有投诉过' },
        { code: 'b', value: 'late', says: '投诉举报了，一直不答复' },
        { code: 'c', value: 'unhappy', says: '答复了，我不服' },
      ],
    },
    { ...stageQuestion('10.2'), when: { answered: ['no', 'late', 'unhappy'] } },
  ],
  days: [{ name: 'known', asks: '您是哪一天知道自己吃亏，或者收到答复、答复期限届满的' }, agreedDay],
  ways: [
    { way: 'complaint', when: { answered: ['no'], stage: ['talk', 'refused', 'broken'] } },
    { way: 'confirm', when: { stage: ['agreed', 'broken'] } },
    { way: 'mediation', when: { stage: ['talk'] } },
    { way: 'reconOmission', when: { answered: ['late'] } },
    { way: 'recon', when: { answered: ['unhappy'] }, note: '要看处理与您有没有直接利害关系，拿不准先咨询。' },
    { way: 'civilSuit', when: { stage: ['talk', 'refused', 'broken'] } },
    { way: 'consult' },
  ],
}

export const property: Topic<WayId> = {
  number: '11',
  title: '物业、小区',
  lead: '物业费、维修、停车、业委会。',
  questions: [
    {
      number: '11.1',
      fact: 'who',
      asks: '主要和谁的矛盾',
      why: '和物业、邻居是民事纠纷；对部门的决定不服，可以复议、诉讼。',
      answers: [
        { code: 'a', value: 'company', says: '物业公司、开发商' },
        { code: 'b', value: 'neighbour', says: '业主之间' },
        { code: 'c', value: 'agency', says: '住建、街道等部门不管，或者处理得不对' },
      ],
    },
    { ...stageQuestion('11.2'), when: { who: ['company', 'neighbour'] } },
    {
      number: '11.3',
      fact: 'agency',
      asks: '部门是怎么答复的',
      why: '不答复和答复不对，期限的算法不同。',
      answers: [
        { code: 'a', value: 'late', says: '一直不答复' },
        { code: 'b', value: 'unhappy', says: '书面答复了，我不服' },
      ],
      when: { who: ['agency'] },
    },
  ],
  days: [{ name: 'known', asks: '您是哪一天知道的（部门不答复的，填答复期限届满那天）' }, agreedDay],
  ways: [
    { way: 'confirm', when: { who: ['company', 'neighbour'], stage: ['agreed', 'broken'] } },
    { way: 'mediation', when: { who: ['company', 'neighbour'], stage: ['talk'] } },
    { way: 'complaint', when: { who: ['company'], stage: ['talk', 'refused', 'broken'] } },
    { way: 'civilSuit', when: { who: ['company', 'neighbour'], stage: ['talk', 'refused', 'broken'] } },
    { way: 'reconOmission', when: { agency: ['late'] } },
    { way: 'recon', when: { agency: ['unhappy'] } },
    { way: 'suit', when: { agency: ['unhappy'] } },
    { way: 'petition', when: { who: ['agency'] } },
    { way: 'consult' },
  ],
}

export const notaryNeed: Topic<WayId> = {
  number: '12',
  title: '要办公证',
  lead: '委托、继承、遗嘱、出国用的证明、保全证据。',
  questions: [
    {
      number: '12.1',
      fact: 'done',
      asks: '是要办公证，还是已经有公证书、觉得有错',
      why: '办公证和申请复查是两件事。',
      answers: [
        { code: 'a', value: 'new', says: '要办公证' },
        { code: 'b', value: 'wrong', says: '觉得公证书有错' },
      ],
    },
    {
      number: '12.2',
      fact: 'quarrel',
      asks: '有关的人之间有没有争议',
      why: '有争议的，公证处办不了，要先调解或者起诉。',
      answers: [
        { code: 'a', value: 'yes', says: '有争议' },
        { code: 'b', value: 'no', says: '没有' },
      ],
      when: { done: ['new'] },
    },
  ],
  days: [knownDay, { name: 'got', asks: '您是哪一天收到公证书的' }],
  ways: [
    { way: 'notary', when: { done: ['new'], quarrel: ['no'] }, note: '行动不便的可以上门办；有的事项可以远程视频办。' },
    { way: 'mediation', when: { quarrel: ['yes'] }, note: '先把争议谈妥，再来公证。' },
    { way: 'civilSuit', when: { quarrel: ['yes'] } },
    { way: 'notaryReview', when: { done: ['wrong'] } },
    { way: 'consult' },
  ],
}
