import { defineLine } from '../../kernel/line.ts'
import { draftActs } from './acts-draft.ts'
import { issueActs } from './acts-issue.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 年度报告：一份报告是一件事，从分工到公布，数字冻结后有据可查。 */
export const annualReportLine = defineLine({
  id: 'annual-report',
  label: '年度报告',
  shape: 'case',
  office: 'report',
  version: 1,
  number: '{organ}报〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    liaison: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
    archivist: 'district',
  },
  states,
  acts: { ...draftActs, ...issueActs },
  clocks: {
    submit: {
      label: '报送年度报告',
      kind: 'duty',
      until: 'reportBy',
      starts: { act: 'open' },
      when: ({ reportBy }) => reportBy !== null,
      stops: ['submit', 'drop'],
    },
    publish: {
      label: '公布报告',
      kind: 'duty',
      until: 'publishBy',
      starts: { act: 'open' },
      when: ({ publishBy }) => publishBy !== null,
      stops: ['publish', 'file', 'drop'],
    },
    inside: {
      label: '内部完成期限',
      kind: 'duty',
      until: 'dueOn',
      starts: { act: 'open' },
      when: ({ dueOn }) => dueOn !== null,
      stops: ['submit', 'publish', 'file', 'drop'],
    },
    section: {
      label: '交稿',
      kind: 'duty',
      starts: { act: 'divide' },
      stops: [],
      waitsFor: '撰写人',
      each: { rows: 'sections', starts: 'askedOn', until: 'dueOn', stops: 'signedOn', title: 'heading' },
    },
  },
  title: 'title',
  facts: ['kind', 'issuer', 'year'],
  concerns: ['lead'],
  columns: ['title', 'kind', 'issuer', 'year', 'reportBy', 'publishBy'],
})
