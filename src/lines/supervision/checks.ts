import type { Checks } from '../../kernel/check.ts'
import { cite } from '../../law/statute.ts'
import {
  enforcementSupervision,
  tianjinEnforcementSupervision as tianjin,
} from '../../law/statutes/supervision-acts.ts'

/** 监督文书发出以后看什么。 */
export const checks: Checks = {
  'supervision-letter-overdue': {
    number: 75,
    version: 1,
    label: '监督文书到期没有回音',
    says: '督办函、意见书、决定书写明的答复或者整改日期已过，没有答复或者没有报告',
    severity: 'high',
    fault: 'omission',
    basis: [
      { from: '2014-10-01', until: '2026-01-31', is: [cite(tianjin, '23')] },
      { from: '2026-02-01', is: [cite(enforcementSupervision, 'ch4')] },
    ],
    caveat: '只用文书上写明的日期；条例的天数没有查明',
    governs: 'issuedOn',
    among: { known: 'issuedOn' },
    needs: ['replyBy', 'rectifyBy'],
    hit: {
      any: [
        { compare: [{ orToday: 'repliedOn' }, '>', 'replyBy'] },
        { compare: [{ orToday: 'rectifiedOn' }, '>', 'rectifyBy'] },
      ],
    },
  },
}
