import { defineLine } from '../../kernel/line.ts'
import { acts } from './acts.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 学法用法和执法资格考试：一轮考试一件。名单报出去、成绩收回来在先，自行组织的考试在后。 */
export const examLine = defineLine({
  id: 'exam',
  label: '法律知识考试',
  shape: 'case',
  office: 'publicity',
  version: 1,
  number: '{organ}考〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
    archivist: 'district',
  },
  states,
  acts,
  clocks: {
    roster: {
      label: '上报名单',
      kind: 'duty',
      until: 'rosterBy',
      starts: 'plannedOn',
      stops: ['submitRoster', 'cancel'],
    },
    results: {
      label: '成绩回传',
      kind: 'duty',
      until: 'resultsBy',
      starts: { act: 'submitRoster' },
      when: ({ resultsBy }) => resultsBy !== null,
      stops: ['result', 'cancel'],
      waitsFor: '考试组织机构',
    },
    makeUp: {
      label: '补考',
      kind: 'duty',
      until: 'makeUpBy',
      starts: { act: 'result' },
      when: ({ makeUpBy }) => makeUpBy !== null,
      stops: ['makeUp', 'close'],
    },
  },
  governs: 'opensOn',
  title: 'title',
  facts: ['kind', 'audience', 'organiser', 'registered', 'unitCount', 'taken', 'passed', 'makeUpTaken', 'makeUpPassed'],
  columns: ['title', 'kind', 'audience', 'opensOn', 'registered', 'taken', 'passed'],
})
