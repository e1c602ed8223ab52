import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { licensingLaw as law } from '../../../law/statutes/licensing-law.ts'
import { discretionStandards } from '../../../law/statutes/supervision-acts.ts'
import { from, no, perhaps, yes } from './basis.ts'

const licence: Test = { field: 'kind', is: 'licence' }
const since2019 = (...articles: Parameters<typeof from>[1][]) => from('2019-04-23', ...articles)
const plain = { due: 'licence-decide', from: 'filedOn', plus: { orZero: 'excludedDays' } } as const
const joint = { due: 'licence-decide-joint', from: 'filedOn', plus: { orZero: 'excludedDays' } } as const
const done = { orToday: 'decidedOn' } as const

/** 行政许可。 */
export const licenceChecks = {
  'licence-overdue': {
    number: 46,
    version: 1,
    label: '许可超期',
    says: '受理后超过二十个工作日（联合办理四十五个）没有决定，又没有批准的延长',
    severity: 'middle',
    fault: 'omission',
    basis: since2019(cite(law, '42'), cite(law, '45')),
    caveat: '听证、检验、专家评审等时间不计；承诺的更短期限另查',
    governs: 'filedOn',
    among: licence,
    needs: ['filedOn'],
    hit: {
      all: [
        {
          any: [
            { all: [no(yes('jointly')), { compare: [done, '>', plain] }] },
            { all: [yes('jointly'), { compare: [done, '>', joint] }] },
          ],
        },
        { any: [{ blank: 'extendedUntil' }, { compare: [done, '>', 'extendedUntil'] }] },
      ],
    },
    shows: { 最后一日: plain },
  },
  'licence-correction-twice': {
    number: 47,
    version: 1,
    label: '两次要求补正',
    says: '第二次补正要求了新的材料',
    severity: 'middle',
    fault: 'abuse',
    basis: since2019(cite(law, '32(4)')),
    caveat: '可能是申请人自己改了申请',
    governs: 'filedOn',
    among: licence,
    needs: ['filedOn', 'corrections'],
    needsWhen: [{ when: { compare: ['corrections', '>=', 2] }, field: 'newMaterial' }],
    hit: { all: [{ compare: ['corrections', '>=', 2] }, yes('newMaterial')] },
  },
  'licence-silent-renewal': {
    number: 48,
    version: 1,
    label: '逾期未延续却按失效处理',
    says: '届满前没有决定是否延续，却按失效或者无证处理',
    severity: 'high',
    fault: 'abuse',
    basis: since2019(cite(law, '50(2)')),
    caveat: '申请晚于届满前三十日的另论',
    governs: 'expiredOn',
    among: { all: [licence, { any: [{ known: 'renewalAskedOn' }, yes('treatedLapsed')] }] },
    needs: ['renewalAskedOn', 'treatedLapsed'],
    hit: {
      all: [
        yes('treatedLapsed'),
        { compare: ['renewalAskedOn', '<=', { due: 'licence-renew-apply', from: 'expiredOn' }] },
        { any: [{ blank: 'renewalDecidedOn' }, { compare: ['renewalDecidedOn', '>', 'expiredOn'] }] },
      ],
    },
  },
  'licence-deliver-late': {
    number: 49,
    version: 1,
    label: '颁证迟延',
    says: '准予许可后超过十个工作日才颁发、送达证件',
    severity: 'low',
    fault: 'procedure',
    basis: since2019(cite(law, '44')),
    caveat: '电子证照可能自动签发',
    governs: 'decidedOn',
    among: { all: [licence, { field: 'result', is: 'granted' }] },
    needs: ['decidedOn', 'deliveredOn'],
    hit: { compare: ['deliveredOn', '>', { due: 'licence-deliver', from: 'decidedOn' }] },
    shows: { 最后一日: { due: 'licence-deliver', from: 'decidedOn' } },
  },
  'licence-extra-material': {
    number: 50,
    version: 1,
    label: '要求指南以外的材料',
    says: '要求申请人提交办事指南没有列出的材料',
    severity: 'middle',
    fault: 'abuse',
    basis: [
      { from: '2019-04-23', until: '2022-07-28', is: [cite(law, '32')] },
      { from: '2022-07-29', is: [cite(law, '32'), cite(discretionStandards, '（七）')] },
    ],
    caveat: '办事指南可能没有更新',
    governs: 'filedOn',
    among: { all: [licence, perhaps('unlistedMaterial')] },
    needs: ['filedOn', 'unlistedMaterial'],
    hit: no(yes('guideOutdated')),
  },
} as const satisfies Checks
