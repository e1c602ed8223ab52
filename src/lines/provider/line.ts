import { defineLine } from '../../kernel/line.ts'
import { acts } from './acts.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 法律服务力量名册：一人一机构一条，某日在册、停止还是已退出都查得到。 */
export const providerLine = defineLine({
  id: 'provider',
  label: '法律服务名册',
  shape: 'register',
  office: 'service',
  version: 1,
  number: '{organ}册〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'district',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
    archivist: 'district',
  },
  states,
  acts,
  clocks: {
    expiry: {
      label: '有效期满前续期',
      kind: 'duty',
      until: 'validUntil',
      starts: 'validFrom',
      when: ({ validUntil }) => validUntil !== null,
      stops: ['end'],
    },
  },
  title: 'name',
  facts: ['kind', 'employment', 'committeeKind', 'street', 'members', 'headcount', 'assessment', 'endReason'],
  concerns: ['street'],
  valid: { from: 'validFrom', until: 'validUntil' },
  columns: ['name', 'kind', 'employment', 'employer', 'street', 'validFrom', 'validUntil'],
})
