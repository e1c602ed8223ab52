import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { coercionLaw } from '../../../law/statutes/coercion-law.ts'
import { penaltyLaw as law } from '../../../law/statutes/penalty-law.ts'
import { threeSystems } from '../../../law/statutes/supervision-acts.ts'
import { both, from, imposed, no, penalty, perhaps, since2021, yes } from './basis.ts'

const onSite: Test = { field: 'kind', is: ['penalty', 'inspection', 'coercion'] }

/** 谁在执法：人数、证件、审核人。 */
export const peopleChecks = {
  'one-officer': {
    number: 5,
    version: 1,
    label: '一人执法',
    says: '案卷上具名的执法人员不足两人',
    severity: 'high',
    fault: 'procedure',
    basis: both(
      [cite(law, '37', '调查、检查时执法人员不得少于两人'), cite(coercionLaw, '18')],
      [cite(law, '42'), cite(coercionLaw, '18')],
    ),
    caveat: '法律另有规定可以一人的（如部分交通执法）除外',
    governs: 'decidedOn',
    among: onSite,
    needs: ['decidedOn', 'officers'],
    hit: { all: [{ compare: [{ count: 'officers', distinct: 'name' }, '<', 2] }, no(yes('soloAllowed'))] },
    shows: { 具名人数: { count: 'officers', distinct: 'name' } },
  },
  'card-invalid': {
    number: 6,
    version: 1,
    label: '执法证当日无效',
    says: '所填的执法证号当日不在册、已失效、被暂扣，或者不是本单位的',
    severity: 'high',
    fault: 'abuse',
    basis: both(
      [cite(law, '37', '执法人员应当出示证件'), cite(coercionLaw, '18')],
      [cite(law, '42'), cite(law, '76(5)'), cite(threeSystems, '（十一）')],
    ),
    caveat: '部委制发的证件可能没有在本区备案；换发期间有滞后',
    governs: 'decidedOn',
    among: onSite,
    needs: ['decidedOn', 'officers', 'officers.certificate'],
    hit: {
      some: 'officers',
      where: no({ enrolled: 'certificate', by: { number: 'certificate', unit: 'unit' }, on: 'decidedOn' }),
    },
  },
  'card-overlap': {
    number: 7,
    version: 1,
    label: '同一人同时在两处',
    says: '同一执法人员在重叠的时间出现在两个地点',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '42'), cite(law, '47')),
    caveat: '可能是远程询问，或者记录仪时间不准',
    governs: 'decidedOn',
    among: onSite,
    needs: ['decidedOn', 'startedAt', 'endedAt', 'site', 'officers', 'officers.certificate'],
    hit: {
      twin: {
        same: [],
        differs: ['site'],
        shares: ['officers', 'certificate'],
        overlaps: ['startedAt', 'endedAt'],
        laterBy: 'decidedOn',
      },
    },
  },
  'reviewer-unqualified': {
    number: 19,
    version: 1,
    label: '审核人员没有资格',
    says: '2018年以后初次从事法制审核的人员没有取得法律职业资格',
    severity: 'middle',
    fault: 'procedure',
    basis: both([cite(law, '38')], [cite(law, '58(2)')]),
    caveat: '2018年以前已经从事审核的不受此限',
    governs: 'legalReviewOn',
    among: { all: [penalty, { known: 'legalReviewOn' }] },
    needs: ['reviewer', 'reviewerQualified', 'reviewerSince'],
    hit: {
      all: [{ field: 'reviewerQualified', is: false }, { compare: ['reviewerSince', '>=', { date: '2018-01-01' }] }],
    },
  },
  'reviewer-is-handler': {
    number: 20,
    version: 1,
    label: '审核人就是办案人',
    says: '法制审核人员同时是本案的执法人员',
    severity: 'high',
    fault: 'procedure',
    basis: from('2018-12-05', cite(threeSystems, '（十一）')),
    caveat: '人员很少的单位；同名的要核对',
    governs: 'legalReviewOn',
    among: { known: 'legalReviewOn' },
    needs: ['reviewer', 'officers'],
    hit: { some: 'officers', where: { compare: ['name', '=', 'reviewer'] } },
  },
  'camera-unreviewed': {
    number: 65,
    version: 1,
    label: '监控设备没有审核或者公布',
    says: '电子技术监控设备没有经过法制和技术审核，或者设置地点没有公布',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '41')),
    caveat: '审核记录可能在别处',
    governs: 'decidedOn',
    among: { all: [imposed, perhaps('deviceUsed')] },
    needs: ['decidedOn', 'deviceUsed'],
    needsWhen: [
      { when: yes('deviceUsed'), field: 'deviceReviewed' },
      { when: yes('deviceUsed'), field: 'devicePublic' },
    ],
    hit: {
      any: [
        { field: 'deviceReviewed', is: false },
        { field: 'devicePublic', is: false },
      ],
    },
  },
  'out-of-area': {
    number: 66,
    version: 1,
    label: '辖区以外执法',
    says: '在本辖区以外执法，没有指定管辖或者协作文书',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '22')),
    caveat: '网络违法有多个连接点',
    governs: 'decidedOn',
    among: { all: [onSite, perhaps('outOfArea')] },
    needs: ['decidedOn', 'outOfArea'],
    needsWhen: [{ when: yes('outOfArea'), field: 'areaPaper' }],
    hit: { all: [yes('outOfArea'), { field: 'areaPaper', is: false }] },
  },
  'delegated-unpublished': {
    number: 67,
    version: 1,
    label: '委托不合规',
    says: '受委托组织的委托书过期、没有公布，或者以自己的名义作出决定',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '20')),
    caveat: '可能是法律、法规授权而不是委托',
    governs: 'decidedOn',
    among: { all: [imposed, { any: [{ field: 'unitLevel', is: 'entrusted' }, yes('delegated')] }] },
    needs: ['decidedOn', 'delegationUntil', 'delegationPublic', 'ownName'],
    hit: {
      any: [
        { compare: ['delegationUntil', '<', 'decidedOn'] },
        { field: 'delegationPublic', is: false },
        { field: 'ownName', is: true },
      ],
    },
  },
} as const satisfies Checks
