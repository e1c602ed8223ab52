import type { Answer, Topic } from './shape.ts'
import type { WayId } from './ways.ts'

export const yes: Answer = { code: 'a', value: 'yes', says: '是' }
export const no: Answer = { code: 'b', value: 'no', says: '不是' }

export const knownDay = { name: 'known', asks: '您是哪一天知道权利受到损害、是谁造成的' } as const
export const agreedDay = { name: 'agreed', asks: '调解协议是哪一天生效的（一般是双方签字、盖章那天）' } as const

/** 谈没谈过、对方愿不愿谈：决定先调解还是先去别处。 */
export function stageQuestion(number: string) {
  return {
    number,
    fact: 'stage',
    asks: '现在到哪一步了',
    why: '调解要双方都愿意；已经有协议的，走的是另一条路。',
    answers: [
      { code: 'a', value: 'talk', says: '还没有谈，或者愿意再谈谈' },
      { code: 'b', value: 'refused', says: '对方明确不肯谈' },
      { code: 'c', value: 'agreed', says: '已经签了调解协议' },
      { code: 'd', value: 'broken', says: '签了协议，对方不履行' },
    ],
  } as const
}

export const neighbour: Topic<WayId> = {
  number: '01',
  title: '邻里纠纷',
  lead: '噪声、漏水、通道、采光、宠物、口角。',
  questions: [
    {
      number: '1.1',
      fact: 'danger',
      asks: '有没有动手、砸东西、威胁',
      why: '有危险的，先保证安全，顺序就不一样。',
      answers: [
        { code: 'a', value: 'yes', says: '有' },
        { code: 'b', value: 'no', says: '没有' },
      ],
    },
    stageQuestion('1.2'),
  ],
  days: [knownDay, agreedDay],
  ways: [
    { way: 'police', when: { danger: ['yes'] }, note: '正在发生的，先打 110。' },
    { way: 'confirm', when: { stage: ['agreed', 'broken'] } },
    { way: 'mediation', when: { stage: ['talk'] }, note: '邻居还要做下去，先调解多半最合适。' },
    { way: 'civilSuit', when: { stage: ['talk', 'refused', 'broken'] } },
    { way: 'complaint', when: { stage: ['talk', 'refused'] }, note: '噪声扰民、违章搭建，也可以请主管部门来管。' },
    { way: 'consult' },
  ],
}

export const family: Topic<WayId> = {
  number: '02',
  title: '婚姻家庭',
  lead: '离婚、抚养、赡养、继承、家庭暴力。',
  questions: [
    {
      number: '2.1',
      fact: 'violence',
      asks: '有没有家庭暴力',
      why: '受家暴的人申请法律援助，不看经济状况。',
      answers: [
        { code: 'a', value: 'yes', says: '有' },
        { code: 'b', value: 'no', says: '没有' },
      ],
    },
    {
      number: '2.2',
      fact: 'about',
      asks: '主要为什么事',
      why: '继承、财产的事，公证处也能办；抚养、赡养的事，援助范围不同。',
      answers: [
        { code: 'a', value: 'divorce', says: '离婚、分财产' },
        { code: 'b', value: 'support', says: '抚养费、赡养费' },
        { code: 'c', value: 'inherit', says: '继承、遗嘱' },
      ],
    },
    { ...stageQuestion('2.3'), when: { about: ['divorce', 'support', 'inherit'] } },
  ],
  days: [knownDay, agreedDay],
  ways: [
    { way: 'police', when: { violence: ['yes'] }, note: '正在受伤害，先打 110；留下伤情照片和就诊材料。' },
    {
      way: 'aid',
      when: { violence: ['yes'] },
      note: '受家暴的人主张权利，申请法律援助不看经济状况。',
    },
    { way: 'confirm', when: { stage: ['agreed', 'broken'], about: ['support', 'inherit'] } },
    { way: 'notary', when: { about: ['inherit'], stage: ['talk', 'agreed'] }, note: '大家没有争议的，公证最省事。' },
    { way: 'mediation', when: { stage: ['talk'] } },
    {
      way: 'civilSuit',
      when: { stage: ['talk', 'refused', 'broken', 'agreed'] },
      note: '离婚协议在民政部门办理；谈不成的起诉。',
    },
    { way: 'consult' },
  ],
}

export const wages: Topic<WayId> = {
  number: '03',
  title: '拖欠工资、劳动争议',
  lead: '欠薪、离职补偿、加班费、不签合同。',
  questions: [
    {
      number: '3.1',
      fact: 'person',
      asks: '您是不是进城务工人员（农民工）',
      why: '农民工要工资，申请法律援助免予核查经济状况。',
      answers: [yes, no],
    },
    {
      number: '3.2',
      fact: 'boss',
      asks: '欠您钱的是谁',
      why: '单位欠的走劳动仲裁；个人包工头没有劳动关系的，直接起诉。',
      answers: [
        { code: 'a', value: 'unit', says: '单位、公司、个体户' },
        { code: 'b', value: 'person', says: '个人，没有签劳动合同' },
      ],
    },
    stageQuestion('3.3'),
  ],
  days: [{ name: 'known', asks: '您是哪一天知道权利被侵害的（已经离职的，填离职那天）' }, agreedDay],
  ways: [
    { way: 'aid', when: { person: ['yes'] }, note: '农民工请求支付劳动报酬的，免予核查经济状况。' },
    { way: 'labourConfirm', when: { boss: ['unit'], stage: ['agreed'] } },
    { way: 'labourMediation', when: { stage: ['talk'], boss: ['unit'] } },
    { way: 'mediation', when: { stage: ['talk'], boss: ['person'] } },
    { way: 'labourInspection', when: { boss: ['unit'], stage: ['talk', 'refused', 'broken'] } },
    { way: 'labourArbitration', when: { boss: ['unit'], stage: ['talk', 'refused', 'broken'] } },
    { way: 'confirm', when: { boss: ['person'], stage: ['agreed', 'broken'] } },
    { way: 'civilSuit', when: { boss: ['person'], stage: ['talk', 'refused', 'broken'] } },
    { way: 'consult' },
  ],
}

export const injury: Topic<WayId> = {
  number: '04',
  title: '受伤、赔偿',
  lead: '工伤、交通事故、医疗、被人打伤、摔伤。',
  questions: [
    {
      number: '4.1',
      fact: 'how',
      asks: '怎么受的伤',
      why: '不同的伤，找的部门不同。',
      answers: [
        { code: 'a', value: 'work', says: '干活时' },
        { code: 'b', value: 'traffic', says: '交通事故' },
        { code: 'c', value: 'medical', says: '看病时' },
        { code: 'd', value: 'beaten', says: '被人打伤' },
        { code: 'e', value: 'other', says: '别的原因' },
      ],
    },
    {
      number: '4.2',
      fact: 'recognised',
      asks: '工伤认定的结果是什么',
      why: '工伤认定是行政决定，不服的可以复议、诉讼。',
      answers: [
        { code: 'a', value: 'none', says: '还没有申请或者没有结果' },
        { code: 'b', value: 'refused', says: '不予认定' },
        { code: 'c', value: 'yes', says: '已经认定，单位不赔' },
      ],
      when: { how: ['work'] },
    },
    { ...stageQuestion('4.3'), when: { how: ['traffic', 'medical', 'beaten', 'other'] } },
  ],
  days: [
    { name: 'known', asks: '您是哪一天受伤，或者收到不予认定决定的' },
    { name: 'got', asks: '您是哪一天收到事故认定书（或者复核结论）的' },
    agreedDay,
  ],
  ways: [
    { way: 'police', when: { how: ['beaten'] } },
    { way: 'recon', when: { how: ['work'], recognised: ['refused'] }, note: '对不予认定工伤的决定不服。' },
    { way: 'suit', when: { how: ['work'], recognised: ['refused'] } },
    { way: 'aid', when: { how: ['work'] }, note: '农民工请求工伤赔偿的，免予核查经济状况。' },
    {
      way: 'labourInspection',
      when: { how: ['work'], recognised: ['none'] },
      note: '工伤认定要向人社部门申请，有时间限制，请马上去问。',
    },
    { way: 'labourArbitration', when: { how: ['work'], recognised: ['yes', 'none'] } },
    { way: 'confirm', when: { stage: ['agreed', 'broken'] } },
    { way: 'trafficPolice', when: { how: ['traffic'], stage: ['talk'] } },
    { way: 'medical', when: { how: ['medical'], stage: ['talk'] } },
    { way: 'mediation', when: { how: ['traffic', 'beaten', 'other'], stage: ['talk'] } },
    {
      way: 'civilSuit',
      when: { how: ['traffic', 'medical', 'beaten', 'other'], stage: ['talk', 'refused', 'broken'] },
    },
    { way: 'consult' },
  ],
}
