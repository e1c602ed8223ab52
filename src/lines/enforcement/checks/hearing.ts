import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { penaltyLaw as law } from '../../../law/statutes/penalty-law.ts'
import { threeSystems, tianjinEnforcementSupervision as tianjin } from '../../../law/statutes/supervision-acts.ts'
import { both, fined, imposed, no, ordinaryImposed, perhaps, since2021, yes } from './basis.ts'

const heavy: Test = { field: 'penaltyKinds', holds: ['halt', 'close', 'revoke', 'downgrade', 'bar'] }
const lacks = (what: string): Test => no({ field: 'noticeContent', holds: [what] })
const askBy = { due: 'penalty-hearing-request', from: 'hearingToldOn', governs: 'hearingToldOn' } as const
const callBy = { due: 'penalty-hearing-notice', from: 'hearingOn' } as const

/** 告知、听证、审核和集体讨论。 */
export const hearingChecks = {
  'no-prior-notice': {
    number: 11,
    version: 1,
    label: '处罚前没有告知',
    says: '决定以前没有告知，或者告知的内容缺少事实、理由、依据、权利',
    severity: 'high',
    fault: 'procedure',
    basis: since2021(cite(law, '44'), cite(law, '62')),
    caveat: '当事人明确放弃的除外',
    governs: 'decidedOn',
    among: ordinaryImposed,
    // The unit records the steps of this case, and the notice is not among them.
    needs: ['decidedOn', 'filedOn'],
    hit: {
      all: [
        no(yes('waived')),
        {
          any: [
            { blank: 'noticeOn' },
            { compare: ['noticeOn', '>', 'decidedOn'] },
            {
              all: [
                { known: 'noticeContent' },
                { any: [lacks('facts'), lacks('reasons'), lacks('basis'), lacks('rights')] },
              ],
            },
          ],
        },
      ],
    },
  },
  'decided-before-term': {
    number: 12,
    version: 1,
    label: '听证期限未满就决定',
    says: '告知听证权利后，要求听证的期限没有届满就作出决定',
    severity: 'high',
    fault: 'procedure',
    basis: both([cite(law, '42')], [cite(law, '63'), cite(law, '64')]),
    caveat: '当事人书面放弃的、不属于听证范围的除外',
    governs: 'decidedOn',
    among: { all: [ordinaryImposed, perhaps('hearingScope')] },
    needs: ['decidedOn', 'hearingScope', 'hearingToldOn'],
    hit: { all: [{ compare: ['decidedOn', '<=', askBy] }, no(yes('waived'))] },
    shows: { 要求听证的最后一日: askBy },
  },
  'hearing-not-offered': {
    number: 13,
    version: 1,
    label: '应当告知听证没有告知',
    says: '处罚的种类或者数额在听证范围内，没有告知听证权利',
    severity: 'high',
    fault: 'procedure',
    basis: both([cite(law, '42')], [cite(law, '63')]),
    caveat: '较大数额由本机关、本省标准确定',
    governs: 'decidedOn',
    among: { all: [ordinaryImposed, { any: [heavy, perhaps('hearingScope')] }] },
    needs: ['decidedOn', 'filedOn', 'penaltyKinds'],
    needsWhen: [{ when: no(heavy), field: 'hearingScope' }],
    hit: { any: [{ blank: 'hearingToldOn' }, { compare: ['hearingToldOn', '>', 'decidedOn'] }] },
  },
  'hearing-ignored': {
    number: 14,
    version: 1,
    label: '要求听证没有举行',
    says: '当事人在期限内要求听证，始终没有举行',
    severity: 'high',
    fault: 'omission',
    basis: both([cite(law, '42')], [cite(law, '63')]),
    caveat: '撤回要求的、当事人不到视为放弃的除外',
    governs: 'decidedOn',
    among: { all: [imposed, { known: 'hearingAskedOn' }] },
    needs: ['decidedOn', 'hearingToldOn'],
    hit: {
      all: [
        { compare: ['hearingAskedOn', '<=', askBy] },
        no(yes('hearingWithdrawn')),
        { any: [{ blank: 'hearingOn' }, { compare: ['hearingOn', '>', 'decidedOn'] }] },
      ],
    },
  },
  'hearing-short-notice': {
    number: 15,
    version: 1,
    label: '听证通知不足七个工作日',
    says: '举行听证的七个工作日以前没有通知',
    severity: 'middle',
    fault: 'procedure',
    basis: both([cite(law, '42')], [cite(law, '64(2)')]),
    caveat: '当事人可能同意提前',
    governs: 'hearingOn',
    among: { known: 'hearingOn' },
    needs: ['hearingCalledOn'],
    hit: { compare: ['hearingCalledOn', '>', callBy] },
    shows: { 最迟通知日: callBy },
  },
  'hearing-chair-conflict': {
    number: 16,
    version: 1,
    label: '办案人主持听证',
    says: '听证主持人是本案的执法人员',
    severity: 'high',
    fault: 'procedure',
    basis: since2021(cite(law, '64')),
    caveat: '重新分案后同名的要核对',
    governs: 'hearingOn',
    among: { known: 'hearingOn' },
    needs: ['hearingChair', 'officers'],
    hit: { some: 'officers', where: { compare: ['name', '=', 'hearingChair'] } },
  },
  'penalty-raised-after-statement': {
    number: 17,
    version: 1,
    label: '申辩后加重',
    says: '决定的罚款高于告知的罚款，没有再次告知',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '45')),
    caveat: '查明新的事实并重新告知的除外',
    governs: 'decidedOn',
    among: { all: [fined, { field: 'procedure', is: 'ordinary' }] },
    needs: ['decidedOn', 'fined', 'noticedFine'],
    hit: { all: [{ compare: ['fined', '>', 'noticedFine'] }, { blank: 'secondNoticeOn' }] },
  },
  'no-legal-review': {
    number: 18,
    version: 1,
    label: '重大决定没有法制审核',
    says: '应当法制审核的决定，作出以前没有审核或者审核不通过',
    severity: 'high',
    fault: 'procedure',
    basis: [
      { from: '2018-12-05', until: '2021-07-14', is: [cite(threeSystems, '（十一）'), cite(tianjin, '14')] },
      { from: '2021-07-15', is: [cite(law, '58'), cite(threeSystems, '（十一）'), cite(tianjin, '14')] },
    ],
    caveat: '以各机关的审核目录清单为准',
    governs: 'decidedOn',
    among: { all: [imposed, { any: [perhaps('major'), heavy, { known: 'hearingOn' }] }] },
    needs: ['decidedOn'],
    needsWhen: [{ when: { all: [no(heavy), { blank: 'hearingOn' }] }, field: 'major' }],
    hit: {
      any: [
        { blank: 'legalReviewOn' },
        { compare: ['legalReviewOn', '>', 'decidedOn'] },
        { field: 'reviewResult', is: 'failed' },
      ],
    },
  },
  'no-collective': {
    number: 21,
    version: 1,
    label: '应当集体讨论没有讨论',
    says: '情节复杂或者重大违法的，决定以前没有集体讨论',
    severity: 'high',
    fault: 'procedure',
    basis: since2021(cite(law, '57(2)')),
    caveat: '数额标准由地方规定',
    governs: 'decidedOn',
    among: { all: [ordinaryImposed, perhaps('collectiveDue')] },
    needs: ['decidedOn', 'collectiveDue'],
    hit: { any: [{ blank: 'collectiveOn' }, { compare: ['collectiveOn', '>', 'decidedOn'] }] },
  },
} as const satisfies Checks
