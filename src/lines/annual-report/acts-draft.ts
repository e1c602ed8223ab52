import { yearOf } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { supervisionDuties as duties } from '../../law/statutes/document-acts.ts'
import { isPeriodOf, publishBy, required, submitBy } from './dates.ts'
import { type ReportAct, staff } from './names.ts'

/** 立项、分工、交稿、回应上年、核对、冻结数字。 */
export const draftActs = {
  open: {
    label: '立项编写',
    help: '一份报告一件；报送和公布的最迟日期随年度算出',
    law: cite(duties, '23'),
    by: [...staff, 'governmentOffice'],
    from: 'new',
    to: 'drafting',
    asks: ['title', 'kind', 'issuer', 'year', 'first'],
    mayAsk: ['lead', 'dueOn', 'periodFrom', 'periodUntil'],
    guards: [
      {
        must: '统计期应当在报告年度以内，起止都要写；年度报告统计全年',
        field: 'periodUntil',
        holds: ({ kind, year, periodFrom, periodUntil }) => isPeriodOf({ kind, year, periodFrom, periodUntil }),
      },
      {
        must: '只能为当年或者以前的年度编写报告',
        field: 'year',
        holds: ({ year }, { on }) => year !== null && year >= 2000 && year <= yearOf(on),
      },
      {
        must: '法律没有规定期限的报告，应当定内部完成期限',
        field: 'dueOn',
        holds: ({ kind, dueOn }) => kind === 'annual' || kind === 'enforcement' || dueOn !== null,
      },
    ],
    sets: ({ kind, year }) => ({ reportBy: submitBy(kind, year), publishBy: publishBy(kind, year) }),
  },
  divide: {
    label: '分工',
    help: '一行一部分：标题、写什么、撰写人、交稿期限',
    by: staff,
    from: ['drafting'],
    to: 'same',
    asks: ['sections'],
    guards: [
      {
        must: '交稿期限不能早于分工日期，也不能晚于报送期限',
        field: 'sections',
        holds: ({ sections, reportBy, dueOn }) => {
          const last = reportBy ?? dueOn
          return sections.every(
            (it) =>
              it.askedOn !== null && it.dueOn !== null && it.askedOn <= it.dueOn && (last === null || it.dueOn <= last),
          )
        },
      },
    ],
  },
  write: {
    label: '交稿',
    help: '写好的部分填内容；定稿的填定稿日期',
    by: [...staff, 'liaison'],
    from: ['drafting'],
    to: 'same',
    asks: ['sections'],
    after: ['divide'],
    guards: [
      {
        must: '定稿的部分应当有内容，定稿日期不能晚于今天',
        field: 'sections',
        holds: ({ sections }, { today }) =>
          sections.every(({ text, signedOn }) => !signedOn || (Boolean(text) && signedOn <= today)),
      },
    ],
  },
  answerLastYear: {
    label: '回应上年不足',
    help: '上年报告写了几条不足，这里逐条写办了什么',
    by: staff,
    from: ['drafting'],
    to: 'same',
    asks: ['shortcomings'],
    guards: [
      {
        must: '写明已经解决的，应当有凭证',
        field: 'shortcomings',
        holds: ({ shortcomings }) => shortcomings.every(({ done, proof }) => done === false || Boolean(proof)),
      },
    ],
  },
  check: {
    label: '处理核对提示',
    help: '核对给出的每一条提示，改正或者写明保留的理由',
    by: staff,
    from: ['drafting'],
    to: 'same',
    asks: ['warnings'],
    guards: [
      {
        must: '核实后保留的提示应当写明理由',
        field: 'warnings',
        holds: ({ warnings }) => warnings.every(({ verdict, reason }) => verdict !== 'kept' || Boolean(reason)),
      },
    ],
  },
  freeze: {
    label: '冻结数字',
    help: '数字连同口径、截止时间和名单指纹一起存下，此后以此为准',
    by: staff,
    from: ['drafting'],
    to: 'frozen',
    asks: ['frozen'],
    opens: [
      {
        must: '各部分都应当先定稿',
        holds: ({ sections }) => sections.length > 0 && sections.every(({ signedOn }) => Boolean(signedOn)),
      },
      {
        must: '年度报告应当写举措和成效、不足和原因、主要负责人履职、下年打算',
        law: cite(duties, '25'),
        holds: ({ kind, sections }) =>
          kind !== 'annual' || required.every((part) => sections.some(({ covers }) => covers === part)),
      },
      {
        must: '上年报告写的不足应当逐条回应',
        holds: ({ kind, first, shortcomings }) => kind !== 'annual' || first === true || shortcomings.length > 0,
      },
      { must: '核对提示应当逐条处理', holds: ({ warnings }) => warnings.every(({ verdict }) => Boolean(verdict)) },
    ],
    guards: [
      {
        must: '同一指标在同一统计期只能冻结一次',
        field: 'frozen',
        holds: ({ frozen }) =>
          new Set(frozen.map(({ figure, from, until }) => `${figure} ${from} ${until}`)).size === frozen.length,
      },
      {
        must: '冻结的数字应当带截止时间和六十四位的名单指纹',
        field: 'frozen',
        holds: ({ frozen }) =>
          frozen.every(
            ({ cutoff, hash }) =>
              /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(cutoff ?? '') && /^[0-9a-f]{64}$/.test(hash ?? ''),
          ),
      },
    ],
  },
  drop: {
    label: '不再编写',
    by: ['sectionHead', 'deputyHead', 'head'],
    from: ['drafting'],
    to: 'dropped',
    asks: ['dropWhy'],
  },
} as const satisfies Record<string, ReportAct>
