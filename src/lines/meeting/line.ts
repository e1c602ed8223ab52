import { defineLine } from '../../kernel/line.ts'
import { fields } from './fields.ts'

const desk = ['clerk', 'handler', 'sectionHead', 'governmentOffice'] as const

/** 会议和请示：一次记一条；议定事项转成督办任务，批复回来补上。 */
export const meetingLine = defineLine({
  id: 'meeting',
  label: '会议与请示',
  shape: 'log',
  office: 'governance',
  version: 1,
  number: '{organ}会〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
  },
  states: { recorded: { label: '已登记', final: true } },
  acts: {
    record: {
      label: '登记会议或者请示',
      by: desk,
      from: 'new',
      to: 'recorded',
      asks: ['subject', 'kind', 'domain', 'metOn'],
      mayAsk: ['chair', 'place', 'units', 'attendees', 'says', 'agreed', 'requestTo', 'replyBy'],
      day: 'metOn',
      guards: [
        {
          must: '请示应当写明请示的机关',
          field: 'requestTo',
          holds: ({ kind, requestTo }) => kind !== 'request' || requestTo !== null,
        },
        {
          must: '会议应当填写参加人数',
          field: 'attendees',
          holds: ({ kind, attendees }) => kind === 'request' || kind === 'executive' || attendees !== null,
        },
        {
          must: '议定事项的完成期限不能早于议定日期',
          field: 'agreed',
          holds: ({ agreed }) => agreed.every(({ agreedOn, dueOn }) => !!agreedOn && !!dueOn && agreedOn <= dueOn),
        },
      ],
      sets: ({ agreed }) => ({ agreedTotal: agreed.length, newAgreed: agreed.length }),
    },
    addAgreed: {
      label: '补登议定事项',
      by: desk,
      from: ['recorded'],
      to: 'same',
      asks: ['agreed'],
      guards: [
        {
          must: '登记过的议定事项不能删去',
          field: 'agreed',
          holds: ({ agreed, agreedTotal }) => agreed.length >= (agreedTotal ?? 0),
        },
        {
          must: '议定事项的完成期限不能早于议定日期',
          field: 'agreed',
          holds: ({ agreed }) => agreed.every(({ agreedOn, dueOn }) => !!agreedOn && !!dueOn && agreedOn <= dueOn),
        },
      ],
      sets: ({ agreed, agreedTotal }) => ({
        newAgreed: agreed.length - (agreedTotal ?? 0),
        agreedTotal: agreed.length,
      }),
    },
    handOver: {
      label: '登记转督办',
      help: '填上转督办日期，这一项就移送督办，事项、牵头单位、期限都带过去；已经有任务的填任务编号，不再移送',
      by: desk,
      from: ['recorded'],
      to: 'same',
      asks: ['agreed'],
      opens: [{ must: '没有议定事项可转', holds: ({ agreed }) => agreed.length > 0 }],
      guards: [
        {
          must: '转督办时不能增删议定事项',
          field: 'agreed',
          holds: ({ agreed, agreedTotal }) => agreed.length === agreedTotal,
        },
      ],
      sets: ({ agreed, handedTotal }) => {
        const handed = agreed.filter(({ handedOn }) => Boolean(handedOn)).length
        return { newHanded: Math.max(0, handed - (handedTotal ?? 0)), handedTotal: handed }
      },
      offers: {
        to: 'task',
        rows: 'agreed',
        when: 'handedOn',
        unless: 'taskNumber',
        cells: { title: 'what', unit: 'lead', dueOn: 'dueOn' },
        fields: { domain: 'domain', basis: 'subject' },
        origin: 'meeting',
      },
    },
    issueMinutes: {
      label: '印发纪要',
      by: desk,
      from: ['recorded'],
      to: 'same',
      asks: ['minutesOn', 'minutesNumber'],
      day: 'minutesOn',
      notAfter: ['issueMinutes'],
      opens: [{ must: '请示没有会议纪要', holds: ({ kind }) => kind !== 'request' }],
    },
    recordReply: {
      label: '登记批复',
      by: desk,
      from: ['recorded'],
      to: 'same',
      asks: ['repliedOn', 'reply'],
      day: 'repliedOn',
      notAfter: ['recordReply'],
      opens: [{ must: '只有请示才登记批复', holds: ({ kind }) => kind === 'request' }],
    },
  },
  clocks: {
    handOver: {
      label: '议定事项转督办',
      kind: 'duty',
      starts: 'metOn',
      stops: [],
      each: { rows: 'agreed', starts: 'agreedOn', until: 'handBy', stops: 'handedOn', title: 'what' },
    },
    reply: {
      label: '等批复',
      kind: 'duty',
      until: 'replyBy',
      starts: 'metOn',
      stops: ['recordReply'],
      when: ({ replyBy }) => Boolean(replyBy),
      waitsFor: '请示的机关',
    },
  },
  title: 'subject',
  facts: ['kind', 'domain', 'attendees', 'newAgreed', 'newHanded'],
  shares: { summary: 'says' },
  refersTo: ['task'],
  receives: 'record',
  columns: ['subject', 'kind', 'domain', 'metOn', 'attendees', 'minutesNumber', 'repliedOn'],
})
