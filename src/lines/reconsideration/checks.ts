import type { Checks } from '../../kernel/check.ts'
import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/statutes/reconsideration-regulation.ts'

const usual = { due: 'recon-reply', from: 'copySentOn' } as const
const simple = { due: 'recon-simple-reply', from: 'copySentOn' } as const

/** 复议里看被申请人什么。 */
export const checks: Checks = {
  'recon-reply-late': {
    number: 59,
    version: 1,
    label: '逾期答复复议',
    says: '被申请人超过期限才书面答复：2023年以前十日，2024年起十个工作日，简易程序五个工作日',
    severity: 'high',
    fault: 'omission',
    basis: [
      { until: '2023-12-31', is: [cite(law, '23'), cite(law, '28(1)4')] },
      { from: '2024-01-01', is: [cite(law, '48'), cite(law, '54'), cite(law, '70')] },
    ],
    caveat: '以单位实际收到副本的日期为准，这里从发出之日起算',
    governs: 'receivedOn',
    among: { known: 'copySentOn' },
    needs: [],
    hit: {
      any: [
        {
          all: [{ not: { field: 'procedure', is: 'simplified' } }, { compare: [{ orToday: 'repliedOn' }, '>', usual] }],
        },
        { all: [{ field: 'procedure', is: 'simplified' }, { compare: [{ orToday: 'repliedOn' }, '>', simple] }] },
      ],
    },
    shows: { 最后一日: usual },
  },
  'opinion-no-feedback': {
    number: 60,
    version: 1,
    label: '复议意见书没有反馈',
    says: '收到复议意见书后六十日内没有报告纠正情况',
    severity: 'middle',
    fault: 'omission',
    basis: [
      { until: '2023-12-31', is: [cite(regulation, '57')] },
      { from: '2024-01-01', is: [cite(law, '76')] },
    ],
    caveat: '可能只报告了一部分',
    governs: 'receivedOn',
    among: { clock: 'opinionFeedback', ran: 'at-all' },
    needs: [],
    hit: { clock: 'opinionFeedback', ran: 'late' },
  },
}
