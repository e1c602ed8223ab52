import type { Checks } from '../../kernel/check.ts'
import { cite } from '../../law/statute.ts'
import { headAppearance } from '../../law/statutes/head-appearance.ts'
import { litigationLaw as law } from '../../law/statutes/litigation-law.ts'

const since = (...is: readonly ReturnType<typeof cite>[]) => [{ from: '2017-07-01', is }]
const answerBy = { due: 'agency-answer-and-evidence', from: 'receivedOn' } as const

/** 应诉里看什么。 */
export const checks: Checks = {
  'court-loss-not-fixed': {
    number: 58,
    version: 1,
    label: '败诉后没有重作或者履行',
    says: '判决撤销、责令履行后，到期没有新的行为',
    severity: 'high',
    fault: 'omission',
    basis: since(cite(law, '71'), cite(law, '72')),
    caveat: '可能正在上诉',
    governs: 'judgedOn',
    among: {
      field: 'judgment',
      is: ['annulled', 'partlyAnnulled', 'performance', 'payment', 'remedy', 'changed', 'reversed'],
    },
    needs: ['redoBy'],
    hit: { all: [{ blank: 'appealedOn' }, { compare: [{ orToday: 'performedOn' }, '>', 'redoBy'] }] },
  },
  'head-absent': {
    number: 61,
    version: 1,
    label: '负责人没有出庭',
    says: '开庭而负责人没有出庭，没有盖章的正当理由',
    severity: 'middle',
    fault: 'omission',
    basis: [
      { from: '2017-07-01', until: '2020-06-30', is: [cite(law, '3(3)')] },
      { from: '2020-07-01', is: [cite(law, '3(3)'), cite(headAppearance, '9'), cite(headAppearance, '12')] },
    ],
    caveat: '同一审级的其他庭次可能已经出庭',
    governs: 'heldOn',
    among: { known: 'heldOn' },
    needs: ['headAppeared'],
    hit: {
      all: [
        { field: 'headAppeared', is: false },
        {
          not: {
            all: [
              { field: 'headAbsentWhy', is: ['forceMajeure', 'accident', 'irreplaceable', 'other'] },
              { field: 'headAbsentProof', is: true },
            ],
          },
        },
      ],
    },
  },
  'answer-late': {
    number: 62,
    version: 1,
    label: '逾期答辩举证',
    says: '收到起诉状副本后超过十五日才提交答辩状和证据',
    severity: 'high',
    fault: 'omission',
    basis: since(cite(law, '67'), cite(law, '34')),
    caveat: '法院可能准许延期',
    governs: 'receivedOn',
    among: { field: 'instance', is: 'first' },
    needs: ['receivedOn'],
    hit: {
      all: [
        { compare: [{ orToday: 'answeredOn' }, '>', answerBy] },
        { any: [{ blank: 'evidenceUntil' }, { compare: [{ orToday: 'answeredOn' }, '>', 'evidenceUntil'] }] },
      ],
    },
    shows: { 最后一日: answerBy },
  },
}
