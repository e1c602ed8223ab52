import type { Topic } from './shape.ts'
import { knownDay, reviewedDay, reviewedQuestion } from './topics-agencies.ts'
import { no, yes } from './topics-people.ts'
import type { WayId } from './ways.ts'

export const inspection: Topic<WayId> = {
  number: '08',
  title: '被检查、查封、扣押',
  lead: '上门检查、扣车扣货、封门、执法不规范。',
  questions: [
    {
      number: '8.1',
      fact: 'did',
      asks: '执法人员做了什么',
      why: '只是检查和已经查封、扣押，能走的路不同。',
      answers: [
        { code: 'a', value: 'look', says: '只是检查，我觉得不规范' },
        { code: 'b', value: 'seized', says: '查封、扣押了东西' },
        { code: 'c', value: 'overdue', says: '扣了很久不处理、不还' },
      ],
    },
    {
      number: '8.2',
      fact: 'loss',
      asks: '有没有造成损失',
      why: '违法扣押造成损失的，可以要求赔偿。',
      answers: [yes, no],
      when: { did: ['seized', 'overdue'] },
    },
    { ...reviewedQuestion('8.3'), when: { did: ['seized', 'overdue'] } },
  ],
  days: [knownDay, reviewedDay],
  ways: [
    {
      way: 'superviseComplaint',
      when: { did: ['look', 'seized', 'overdue'] },
      note: '检查应当有两名以上执法人员并出示证件。',
    },
    { way: 'recon', when: { did: ['seized', 'overdue'], review: ['no'] } },
    { way: 'suit', when: { did: ['seized', 'overdue'], review: ['no'] } },
    { way: 'suitAfter', when: { review: ['done'] } },
    { way: 'waitReview', when: { review: ['waiting'] } },
    { way: 'compensation', when: { loss: ['yes'] } },
    { way: 'complaint', when: { did: ['look'] } },
    { way: 'consult' },
  ],
}

export const detention: Topic<WayId> = {
  number: '09',
  title: '被拘留、被抓',
  lead: '行政拘留、刑事拘留、逮捕、取保候审。',
  questions: [
    {
      number: '9.1',
      fact: 'kind',
      asks: '文书上写的是哪一种',
      why: '行政拘留走复议、诉讼；刑事的要尽快找律师。',
      answers: [
        { code: 'a', value: 'administrative', says: '行政拘留' },
        { code: 'b', value: 'criminal', says: '刑事拘留、逮捕、取保候审' },
        { code: 'c', value: 'unknown', says: '不知道，没有文书' },
      ],
    },
    { ...reviewedQuestion('9.2'), when: { kind: ['administrative'] } },
    {
      number: '9.3',
      fact: 'released',
      asks: '是不是已经放出来、没有被追究',
      why: '关错了的，可以申请国家赔偿。',
      answers: [yes, no],
      when: { kind: ['criminal', 'administrative'] },
    },
  ],
  days: [knownDay, reviewedDay],
  ways: [
    {
      way: 'dutyLawyer',
      when: { kind: ['criminal', 'unknown'] },
      note: '不知道是哪一种的，先打 12348，再向派出所问清。',
    },
    { way: 'aid', when: { kind: ['criminal'] }, note: '家属可以代为申请。' },
    { way: 'lawyer', when: { kind: ['criminal'] } },
    { way: 'recon', when: { kind: ['administrative'], review: ['no'] } },
    { way: 'suit', when: { kind: ['administrative'], review: ['no'] } },
    { way: 'suitAfter', when: { review: ['done'] } },
    { way: 'waitReview', when: { review: ['waiting'] } },
    { way: 'compensation', when: { released: ['yes'] } },
    { way: 'consult' },
  ],
}

export const lawyerNeed: Topic<WayId> = {
  number: '13',
  title: '要找律师',
  lead: '想请律师，或者请不起。',
  questions: [
    {
      number: '13.1',
      fact: 'aid',
      asks: '申请过法律援助吗',
      why: '被拒绝的，可以提出异议；没申请过的，先看看够不够条件。',
      answers: [
        { code: 'a', value: 'no', says: '没有' },
        { code: 'b', value: 'refused', says: '申请过，没有批准' },
        { code: 'c', value: 'ended', says: '批准过，后来终止了' },
      ],
    },
    {
      number: '13.2',
      fact: 'poor',
      asks: '请律师的钱，家里拿得出吗',
      why: '拿不出的，先申请法律援助；标准由省级政府定。',
      answers: [
        { code: 'a', value: 'yes', says: '拿不出，或者很吃力' },
        { code: 'b', value: 'no', says: '拿得出' },
      ],
      when: { aid: ['no'] },
    },
    {
      number: '13.3',
      fact: 'criminal',
      asks: '是不是有人被拘留、逮捕',
      why: '有人被关的，还可以约见值班律师。',
      answers: [yes, no],
      when: { aid: ['no', 'refused', 'ended'] },
    },
  ],
  days: [knownDay],
  ways: [
    { way: 'dutyLawyer', when: { criminal: ['yes'] } },
    { way: 'aidObjection', when: { aid: ['refused', 'ended'] } },
    { way: 'aid', when: { poor: ['yes'] } },
    { way: 'reconJustice', when: { aid: ['refused', 'ended'] }, note: '对异议的处理仍不服的。' },
    { way: 'lawyer' },
    { way: 'consult' },
  ],
}
