import { cite } from '../../law/statute.ts'
import { legalAidProcedure as procedure } from '../../law/statutes/legal-aid-acts.ts'
import { legalAidLaw as law } from '../../law/statutes/legal-aid-law.ts'
import { underProcedure2012, underRegulation } from './edition.ts'
import type { LegalAidAct } from './names.ts'

/** 补贴里要有办案记录支持的项目。 */
const recorded = ['meet', 'hearing'] as const

/** 交卷、审卷、补贴、质量检查、归档。 */
export const closingActs = {
  submitFile: {
    label: '交卷',
    law: cite(procedure, '41'),
    formerly: underProcedure2012(cite(procedure, '34')),
    by: ['lawyer', 'clerk'],
    from: ['closed', 'terminated'],
    to: 'filed',
    asks: ['fileOn', 'filePages'],
    day: 'fileOn',
    opens: [{ must: '没有指派过的案件没有案卷，直接归档', holds: ({ lawyer }) => lawyer !== null }],
  },
  returnFile: {
    label: '退卷补正',
    by: ['clerk', 'handler', 'reviewer'],
    from: ['filed'],
    to: 'closed',
    asks: ['fileLacks', 'fileReturnedOn'],
    day: 'fileReturnedOn',
  },
  passFile: {
    label: '案卷审查合格',
    by: ['clerk', 'handler', 'reviewer'],
    from: ['filed'],
    to: 'passed',
    asks: ['passedOn'],
    day: 'passedOn',
  },
  computeSubsidy: {
    label: '核算补贴',
    help: '会见、出庭的次数以办案记录为准，标准用本地的',
    by: ['clerk', 'handler'],
    from: ['passed'],
    to: 'same',
    asks: ['subsidyParts'],
    notAfter: ['paySubsidy', 'noSubsidy'],
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '会见、出庭的补贴次数不能多于办案记录',
        field: 'subsidyParts',
        holds: ({ subsidyParts, work }) =>
          recorded.every((kind) => {
            const claimed = subsidyParts
              .filter(({ part }) => part === kind)
              .reduce((sum, { times }) => sum + (times ?? 0), 0)
            return claimed <= work.filter((one) => one.kind === kind).length
          }),
      },
      {
        must: '办案基本补贴一件一次',
        field: 'subsidyParts',
        holds: ({ subsidyParts }) =>
          subsidyParts.filter(({ part }) => part === 'base').reduce((sum, { times }) => sum + (times ?? 0), 0) <= 1,
      },
      {
        must: '领取财政工资的机构律师不发办案补贴，办理「不发补贴」',
        field: 'subsidyParts',
        holds: ({ lawyerKind }) => lawyerKind !== 'staff',
      },
    ],
    sets: ({ subsidyParts }) => ({
      subsidyAmount: subsidyParts.reduce((sum, { times, each }) => sum + (times ?? 0) * (each ?? 0), 0),
    }),
  },
  noSubsidy: {
    label: '不发补贴',
    by: ['clerk', 'handler'],
    from: ['passed'],
    to: 'same',
    asks: ['subsidyWhy'],
    notAfter: ['computeSubsidy', 'noSubsidy'],
  },
  paySubsidy: {
    label: '发放补贴',
    law: cite(law, '52'),
    formerly: underRegulation(cite(procedure, '35')),
    by: ['clerk', 'handler'],
    from: ['passed'],
    to: 'same',
    asks: ['paidOn'],
    day: 'paidOn',
    after: ['computeSubsidy'],
    notAfter: ['paySubsidy'],
    sets: ({ subsidyAmount }) => ({ paidAmount: subsidyAmount }),
  },
  checkQuality: {
    label: '质量检查',
    help: '旁听、查卷、征询、回访、同行评估，可以做几次',
    by: ['clerk', 'handler', 'reviewer'],
    from: ['handling', 'closed', 'filed', 'passed', 'archived'],
    to: 'same',
    asks: ['checks'],
    mayAsk: ['grade'],
    guards: [
      {
        must: '评定等次要有案卷检查或者同行评估',
        field: 'grade',
        holds: ({ grade, checks }) => grade === null || checks.some(({ way }) => way === 'file' || way === 'peer'),
      },
    ],
  },
  archive: {
    label: '归档',
    help: '一案一卷：审批卷和承办卷',
    by: ['clerk', 'archivist'],
    from: ['passed', 'terminated'],
    to: 'archived',
    asks: ['archivedOn'],
    day: 'archivedOn',
    opens: [
      {
        must: '承办过的案件，交卷审查合格后才能归档',
        holds: ({ lawyer }, { state }) => state !== 'terminated' || lawyer === null,
      },
      {
        must: '补贴发放完毕或者注明不发以后，才能归档',
        holds: (_it, { state, did }) =>
          state === 'terminated' || did('paySubsidy') !== null || did('noSubsidy') !== null,
      },
    ],
  },
} as const satisfies Readonly<Record<string, LegalAidAct>>
