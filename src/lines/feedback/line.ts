import { defineLine, type Sight } from '../../kernel/line.ts'
import { type Role, roles } from '../../kernel/role.ts'
import { fields } from './fields.ts'

/** Every page has the entrance, whoever opens it. */
const everyone = Object.keys(roles) as Role[]
const own: Partial<Record<Role, Sight>> = Object.fromEntries(everyone.map((role) => [role, 'own']))

/** 意见反馈：每一页都能提，每一条都有答复；差评先回访，再答复。 */
export const feedbackLine = defineLine({
  id: 'feedback',
  label: '意见反馈',
  shape: 'case',
  office: 'system',
  version: 1,
  number: '{organ}馈〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: { speaker: '反馈人' },
  // Whoever spoke reads the answer.
  sees: {
    ...own,
    clerk: 'district',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states: { received: { label: '待答复' }, answered: { label: '已答复' }, closed: { label: '已办结', final: true } },
  acts: {
    submit: {
      label: '登记意见',
      by: everyone,
      from: 'new',
      to: 'received',
      asks: ['subject', 'kind', 'says', 'receivedOn'],
      mayAsk: ['page', 'about', 'rating', 'contact', 'replyBy'],
      day: 'receivedOn',
      mayAddParties: ['speaker'],
      guards: [
        {
          must: '好差评应当选评价',
          field: 'rating',
          holds: ({ kind, rating }) => kind !== 'rating' || rating !== null,
        },
      ],
    },
    contact: {
      label: '回访',
      by: ['clerk', 'handler'],
      from: ['received'],
      to: 'same',
      asks: ['contactedOn', 'contactNote'],
      day: 'contactedOn',
    },
    answer: {
      label: '答复',
      by: ['clerk', 'handler'],
      from: ['received'],
      to: 'answered',
      asks: ['answer', 'answeredOn'],
      day: 'answeredOn',
      tells: 'opener',
      opens: [
        {
          must: '不满意的评价应当先回访，再答复',
          holds: ({ rating }, { did }) => (rating !== 'bad' && rating !== 'worst') || did('contact') !== null,
        },
      ],
    },
    close: { label: '办结', by: ['clerk', 'handler'], from: ['answered'], to: 'closed', asks: ['mended', 'closeWhy'] },
    reopen: {
      label: '重新办理',
      help: '反馈人对答复不满意的',
      by: ['clerk', 'handler', 'sectionHead'],
      from: ['closed'],
      to: 'received',
      reopens: true,
    },
  },
  clocks: {
    answer: {
      label: '答复意见',
      kind: 'duty',
      until: 'replyBy',
      starts: 'receivedOn',
      when: ({ replyBy }) => replyBy !== null,
      stops: ['answer'],
    },
  },
  title: 'subject',
  facts: ['kind', 'rating', 'mended'],
  columns: ['subject', 'kind', 'rating', 'receivedOn'],
})
