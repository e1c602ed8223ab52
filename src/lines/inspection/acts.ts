import { cite } from '../../law/statute.ts'
import { supervisionDuties as duties } from '../../law/statutes/document-acts.ts'
import type { InspectionAct, It } from './names.ts'

const desk = ['clerk', 'handler'] as const
const withUnits = ['clerk', 'handler', 'liaison'] as const

const rectified = ({ findings }: It) => findings.filter(({ doneOn }) => Boolean(doneOn)).length

/** 分解指标、收佐证、自评、报送、评审、整改；督察别人走同样的步子，换个角色。 */
export const inspectionActs = {
  open: {
    label: '立项',
    by: desk,
    from: 'new',
    to: 'planned',
    asks: ['subject', 'role', 'edition', 'openedOn'],
    mayAsk: ['dueOn', 'inspectee', 'noticeNumber', 'scope'],
    day: 'openedOn',
    guards: [
      {
        must: '督察其他单位应当写明被督察单位和方案文号',
        law: cite(duties, '11'),
        field: 'inspectee',
        holds: ({ role, inspectee, noticeNumber }) =>
          role !== 'inspector' || (inspectee !== null && noticeNumber !== null),
      },
      {
        must: '截止日期不能早于立项日期',
        field: 'dueOn',
        holds: ({ dueOn, openedOn }) => !dueOn || (openedOn !== null && openedOn <= dueOn),
      },
    ],
  },
  shareOut: {
    label: '分解指标',
    help: '每项写明责任单位和佐证截止日期；可以分几次分解',
    by: desk,
    from: ['planned', 'collecting'],
    to: 'collecting',
    asks: ['items'],
    guards: [
      {
        must: '佐证截止日期不能早于分解日期，也不能晚于报送截止日期',
        field: 'items',
        holds: ({ items, dueOn }) =>
          items.every(
            (row) => !!row.givenOn && !!row.dueOn && row.givenOn <= row.dueOn && (!dueOn || row.dueOn <= dueOn),
          ),
      },
      {
        must: '指标序号不能重复',
        field: 'items',
        holds: ({ items }) => new Set(items.map(({ code }) => code)).size === items.length,
      },
    ],
    sets: ({ items, itemTotal }) => ({
      newItems: Math.max(0, items.length - (itemTotal ?? 0)),
      itemTotal: items.length,
    }),
  },
  collect: {
    label: '登记佐证',
    by: withUnits,
    from: ['collecting'],
    to: 'same',
    asks: ['items'],
    guards: [
      {
        must: '填了佐证的写明报送日期，填了日期的写明佐证',
        field: 'items',
        holds: ({ items }) => items.every(({ evidence, evidenceOn }) => Boolean(evidence) === Boolean(evidenceOn)),
      },
    ],
  },
  selfScore: {
    label: '自评',
    by: desk,
    from: ['collecting'],
    to: 'selfScored',
    asks: ['selfScoredOn', 'items'],
    day: 'selfScoredOn',
    guards: [
      {
        must: '每项指标都应当自评',
        field: 'items',
        holds: ({ items }) => items.every(({ selfMet }) => Boolean(selfMet)),
      },
      {
        must: '自评达到、部分达到的应当有佐证',
        field: 'items',
        holds: ({ items }) =>
          items.every(({ selfMet, evidence }) => (selfMet !== 'met' && selfMet !== 'partly') || Boolean(evidence)),
      },
    ],
  },
  reopen: {
    label: '退回补充',
    by: [...desk, 'sectionHead'],
    from: ['selfScored'],
    to: 'collecting',
    asks: ['reopenedOn', 'reopenedWhy'],
    day: 'reopenedOn',
  },
  submit: {
    label: '申报、报送',
    by: desk,
    from: ['selfScored'],
    to: 'submitted',
    asks: ['submittedOn', 'submittedTo'],
    day: 'submittedOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
  },
  review: {
    label: '登记评审',
    help: '申报和自查的，登记上级评审；督察其他单位的，由本局评审',
    by: [...desk, 'reviewer'],
    from: ['submitted'],
    to: 'reviewed',
    asks: ['reviewedOn', 'reviewers', 'items'],
    day: 'reviewedOn',
    guards: [
      {
        must: '评审得分与自评得分不一致的，写明评审意见',
        field: 'items',
        holds: ({ items }) =>
          items.every(
            ({ score, selfScore, reviewSays }) => (score ?? null) === (selfScore ?? null) || Boolean(reviewSays),
          ),
      },
    ],
  },
  raise: {
    label: '反馈问题',
    law: cite(duties, '18'),
    by: [...desk, 'reviewer'],
    from: ['reviewed', 'rectifying'],
    to: 'rectifying',
    asks: ['findings'],
    guards: [
      {
        must: '请至少反馈一个新的问题',
        field: 'findings',
        holds: ({ findings, findingTotal }) => findings.length > (findingTotal ?? 0),
      },
      {
        must: '整改期限不能早于反馈日期',
        field: 'findings',
        holds: ({ findings }) => findings.every(({ foundOn, dueOn }) => !!foundOn && !!dueOn && foundOn <= dueOn),
      },
    ],
    sets: ({ findings, findingTotal }) => ({
      newFindings: findings.length - (findingTotal ?? 0),
      findingTotal: findings.length,
    }),
  },
  rectify: {
    label: '登记整改',
    by: withUnits,
    from: ['rectifying'],
    to: 'same',
    asks: ['findings'],
    guards: [
      {
        must: '整改完成的应当有佐证',
        field: 'findings',
        holds: ({ findings }) => findings.every(({ doneOn, proof }) => !doneOn || Boolean(proof)),
      },
      {
        must: '整改时不能增删问题',
        field: 'findings',
        holds: ({ findings, findingTotal }) => findings.length === findingTotal,
      },
    ],
    sets: (it) => ({
      newRectified: Math.max(0, rectified(it) - (it.rectifiedTotal ?? 0)),
      rectifiedTotal: rectified(it),
    }),
  },
  close: {
    label: '办结',
    by: desk,
    from: ['reviewed', 'rectifying'],
    to: 'done',
    asks: ['closedOn', 'outcome'],
    day: 'closedOn',
    opens: [
      {
        must: '还有问题没有整改',
        law: cite(duties, '18'),
        holds: (it) => rectified(it) === it.findings.length,
      },
    ],
  },
  withdraw: {
    label: '终止',
    by: desk,
    from: 'open',
    to: 'withdrawn',
    asks: ['withdrawnOn', 'withdrawnWhy'],
    day: 'withdrawnOn',
    signedBy: ['deputyHead'],
  },
} as const satisfies Readonly<Record<string, InspectionAct>>
