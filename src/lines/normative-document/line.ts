import { defineLine } from '../../kernel/line.ts'
import { enterActs } from './acts-enter.ts'
import { keepActs } from './acts-keep.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 规范性文件：一份一条，有效期、备案、清理都在册上；废止和失效分开登记，合起来报告。 */
export const normativeDocumentLine = defineLine({
  id: 'normative-document',
  label: '规范性文件',
  shape: 'register',
  office: 'documents',
  version: 1,
  number: '{organ}规〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    liaison: 'organ',
    clerk: 'district',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
  },
  states,
  acts: { ...enterActs, ...keepActs },
  clocks: {
    filing: {
      label: '报送备案',
      kind: 'duty',
      rule: 'doc-filing-tj-2019',
      instead: [{ rule: 'doc-filing-tj-2008', when: ({ publishedOn }) => !!publishedOn && publishedOn < '2019-12-01' }],
      starts: 'publishedOn',
      stops: ['file', 'repeal', 'lapse'],
      waitsFor: '制定机关',
    },
    filingInner: {
      label: '报送备案（内部）',
      kind: 'duty',
      until: 'filingBy',
      starts: 'publishedOn',
      stops: ['file', 'repeal', 'lapse'],
      when: ({ filingBy }) => Boolean(filingBy),
      waitsFor: '制定机关',
    },
    radar: {
      label: '届满前评估',
      kind: 'duty',
      until: 'radarOn',
      starts: 'termFrom',
      stops: ['evaluate', 'repeal', 'lapse'],
      when: ({ radarOn }) => Boolean(radarOn),
    },
    expiry: {
      label: '有效期届满前处理',
      kind: 'duty',
      until: 'termUntil',
      starts: 'termFrom',
      stops: ['repeal', 'lapse'],
      when: ({ termUntil }) => Boolean(termUntil),
    },
    carryOut: {
      label: '落实清理结论',
      kind: 'duty',
      until: 'carryOutBy',
      starts: 'roundOn',
      stops: ['amend', 'repeal', 'lapse'],
      when: ({ verdict, carryOutBy }) => verdict !== 'keep' && Boolean(carryOutBy),
      waitsFor: '制定机关',
    },
    change: {
      label: '处理上位法变动',
      kind: 'duty',
      until: 'changeBy',
      starts: { act: 'flagChange' },
      stops: ['cleanUp', 'amend', 'repeal', 'lapse'],
      waitsFor: '制定机关',
    },
  },
  governs: 'publishedOn',
  title: 'title',
  facts: [
    ...(['issuer', 'issuerLevel', 'market', 'filingResult', 'roundName', 'verdict'] as const),
    ...(['repealGround', 'lapseGround'] as const),
  ],
  concerns: ['issuer'],
  valid: { from: 'effectiveOn', until: 'expiresOn' },
  receives: 'register',
  unique: [{ field: 'docNumber', instead: '修改、延期、清理都在那一件上办；文号写错的，请核对后重填' }],
  columns: ['title', 'docNumber', 'issuer', 'effectiveOn', 'expiresOn', 'verdict', 'endedOn'],
})
