import type { Checks, Roster } from '../../kernel/check.ts'
import { cite } from '../../law/statute.ts'
import { ruleOfLawOutline, tianjinEnforcementSupervision as tianjin } from '../../law/statutes/supervision-acts.ts'

/** The same as standing.ts says for one card, told as data so that a register can be asked for many days at once. */
export const roster: Roster = {
  from: 'validFrom',
  until: 'validUntil',
  ended: 'endedOn',
  suspended: { by: 'suspend', until: 'restore', marks: 'suspendedOn' },
}

export const checks: Checks = {
  'training-short': {
    number: 68,
    version: 1,
    label: '培训学时不足',
    says: '年度培训少于六十学时（2021年以前按本市规定四十学时）',
    severity: 'low',
    fault: 'procedure',
    basis: [
      { from: '2014-10-01', until: '2021-07-31', is: [cite(tianjin, '10'), cite(ruleOfLawOutline, '34')] },
      { from: '2021-08-01', is: [cite(ruleOfLawOutline, '34'), cite(tianjin, '10')] },
    ],
    caveat: '年中上岗的按比例；政治学习另计',
    governs: 'validFrom',
    among: { field: 'kind', is: ['enforcement', 'ministry'] },
    needs: ['years', 'years.hours'],
    hit: {
      some: 'years',
      where: {
        any: [
          { compare: ['hours', '<', 40] },
          { all: [{ compare: ['year', '>=', 2022] }, { compare: ['hours', '<', 60] }] },
        ],
      },
    },
  },
}
