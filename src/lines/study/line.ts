import { defineLine } from '../../kernel/line.ts'
import { fields } from './fields.ts'

/** 学法：一次学习记一条，讲座、读书班、旁听庭审分别计数；培训学时另算。 */
export const studyLine = defineLine({
  id: 'study',
  label: '学法',
  shape: 'log',
  office: 'publicity',
  version: 1,
  number: '{organ}学〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
    liaison: 'organ',
    archivist: 'district',
  },
  states: { recorded: { label: '已登记', final: true } },
  acts: {
    record: {
      label: '登记学习',
      help: '一次学习记一条；同一场讲座不要由几个科室各记一次',
      by: ['clerk', 'handler', 'liaison'],
      from: 'new',
      to: 'recorded',
      asks: ['subject', 'kind', 'heldOn', 'audience', 'headcount', 'sessions'],
      mayAsk: [
        'organiser',
        'hours',
        'venue',
        'lecturer',
        'court',
        'courtCase',
        'copies',
        'passed',
        'contents',
        'proof',
      ],
      day: 'heldOn',
      guards: [
        { must: '场次至少为 1', field: 'sessions', holds: ({ sessions }) => sessions !== null && sessions >= 1 },
        {
          must: '旁听庭审应当写明法院和案件',
          field: 'courtCase',
          holds: ({ kind, court, courtCase }) => kind !== 'court' || (court !== null && courtCase !== null),
        },
        {
          must: '测试合格人数不能多于参加人数',
          field: 'passed',
          holds: ({ passed, headcount }) => passed === null || (headcount !== null && passed <= headcount),
        },
        {
          must: '购发资料应当写明份数',
          field: 'copies',
          holds: ({ kind, copies }) => kind !== 'materials' || copies !== null,
        },
      ],
    },
    addProof: {
      label: '补充凭证',
      by: ['clerk', 'handler', 'liaison'],
      from: ['recorded'],
      to: 'same',
      asks: ['proof'],
    },
  },
  clocks: {},
  title: 'subject',
  facts: ['kind', 'audience', 'headcount', 'sessions', 'hours', 'copies', 'passed'],
  concerns: ['organiser'],
  columns: ['subject', 'kind', 'audience', 'heldOn', 'headcount'],
})
