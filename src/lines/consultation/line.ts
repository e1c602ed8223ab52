import { defineLine } from '../../kernel/line.ts'
import { acts, parties, states } from './acts.ts'
import { fields } from './fields.ts'

/** 法律咨询：大厅、热线工单、网络、信访驻点、来信，都记在一处。 */
export const consultationLine = defineLine({
  id: 'consultation',
  label: '法律咨询',
  shape: 'log',
  office: 'service',
  version: 1,
  number: '{organ}咨〔{year}〕{n}号',
  face: 'own',
  fields,
  parties,
  sees: {
    lawyer: 'own',
    mediator: 'own',
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states,
  acts,
  clocks: {
    order: {
      label: '回复工单',
      kind: 'duty',
      until: 'returnBy',
      starts: 'receivedOn',
      stops: ['replyOrder', 'sendBack'],
      when: (it) => Boolean(it.returnBy),
    },
    letter: {
      label: '处理来信',
      kind: 'duty',
      rule: 'pls-letter-answer',
      starts: 'receivedOn',
      stops: ['answerOrder', 'sendBack', 'record'],
      when: (it) => it.channel === 'letter',
    },
    booking: {
      label: '预约的律师解答',
      kind: 'duty',
      until: 'bookedOn',
      starts: 'answeredOn',
      stops: ['followUp'],
      when: (it) => Boolean(it.bookedOn),
    },
    callBack: {
      label: '差评回访',
      kind: 'duty',
      rule: 'pls-evaluation',
      starts: 'ratedOn',
      stops: ['callBack'],
      when: (it) => it.rating === 'bad' || it.rating === 'worst',
    },
  },
  title: 'question',
  facts: ['channel', 'topic', 'group', 'street', 'nextStep', 'netInTime', 'rating', 'minutes'],
  shares: { summary: 'summary', street: 'street' },
  refersTo: ['legal-aid', 'mediation', 'notary', 'reconsideration'],
  receives: 'takeOrder',
  unique: [
    {
      field: 'outerNumber',
      freeIn: ['sentBack'],
      instead: '同一张工单再来电、来访的，在那一件上登记「后续沟通」；编号写错的，请核对后重填',
    },
  ],
  columns: ['question', 'channel', 'topic', 'nextStep', 'answeredOn'],
})
