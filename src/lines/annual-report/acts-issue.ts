import { cite } from '../../law/statute.ts'
import { supervisionDuties as duties } from '../../law/statutes/document-acts.ts'
import { type ReportAct, staff } from './names.ts'

/** 签发、报送、公布、公布后更正、归档。 */
export const issueActs = {
  sendBack: {
    label: '退回编写',
    help: '冻结后要改的，先退回；改好后重新冻结',
    by: ['sectionHead', 'deputyHead', 'head', 'governmentOffice'],
    from: ['frozen', 'approved'],
    to: 'drafting',
    asks: ['backWhy'],
    notAfter: ['submit'],
  },
  approve: {
    label: '政府签发',
    by: staff,
    from: ['frozen'],
    to: 'approved',
    signedBy: ['sectionHead', 'deputyHead', 'head', 'governmentOffice'],
    opens: [{ must: '以区人民政府名义作出的报告才由政府签发', holds: ({ issuer }) => issuer === 'government' }],
  },
  approveInside: {
    label: '本局签发',
    by: staff,
    from: ['frozen'],
    to: 'approved',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    opens: [{ must: '以本局名义作出的报告才由本局签发', holds: ({ issuer }) => issuer === 'bureau' }],
  },
  submit: {
    label: '报送',
    help: '年度报告三月一日前报送',
    law: cite(duties, '23'),
    by: staff,
    from: ['approved', 'published'],
    to: 'same',
    asks: ['submittedOn', 'submittedTo'],
    day: 'submittedOn',
  },
  publish: {
    label: '公布',
    help: '年度报告四月一日前公布',
    law: cite(duties, '24'),
    by: staff,
    from: ['approved'],
    to: 'published',
    asks: ['publishedOn', 'url', 'secretsChecked'],
    day: 'publishedOn',
    guards: [
      {
        must: '公布前应当作保密审查',
        law: cite(duties, '24'),
        field: 'secretsChecked',
        holds: ({ secretsChecked }) => secretsChecked === true,
      },
      {
        must: '公布网址应当以 http:// 或者 https:// 开头',
        field: 'url',
        holds: ({ url }) => /^https?:\/\/\S+$/.test(url ?? ''),
      },
    ],
  },
  amend: {
    label: '公布后更正',
    help: '原文不改，另行公布更正：哪里、原来写的、改为什么、为什么',
    by: staff,
    from: ['published'],
    to: 'same',
    asks: ['corrections'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    guards: [
      {
        must: '更正公布日期不能早于报告公布日期，也不能晚于今天',
        field: 'corrections',
        holds: ({ corrections, publishedOn }, { today }) =>
          corrections.every(
            ({ correctedOn }) =>
              correctedOn !== null && publishedOn !== null && correctedOn >= publishedOn && correctedOn <= today,
          ),
      },
    ],
  },
  file: {
    label: '归档',
    help: '不公开的报告签发后归档',
    by: staff,
    from: ['approved'],
    to: 'filed',
    opens: [{ must: '年度报告应当公布，不能只归档', law: cite(duties, '24'), holds: ({ kind }) => kind !== 'annual' }],
  },
} as const satisfies Record<string, ReportAct>
