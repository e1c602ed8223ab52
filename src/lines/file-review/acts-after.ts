import { cite } from '../../law/statute.ts'
import { guangdongFileReview as elsewhere } from '../../law/statutes/supervision-acts.ts'
import type { FileReviewAct } from './names.ts'
import { gradeOf } from './rubric.ts'
import { totals } from './totals.ts'

const desk: Pick<FileReviewAct, 'by'> = { by: ['clerk', 'handler'] }
const feedback: Pick<FileReviewAct, 'from' | 'to'> = { from: ['announced'], to: 'same' }

/** 反馈、异议、改评、整改、报告。期限由评查文书写明，外省有十个工作日的做法可以参考。 */
export const afterActs = {
  announce: {
    label: '反馈评查结果',
    ...desk,
    from: ['scored'],
    to: 'announced',
    asks: ['announcedOn', 'objectBy'],
    day: 'announcedOn',
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '提出异议的期限应当晚于反馈日期',
        law: cite(elsewhere, '12(7)'),
        field: 'objectBy',
        holds: ({ objectBy, announcedOn }) => objectBy !== null && announcedOn !== null && announcedOn < objectBy,
      },
    ],
  },
  recordObjections: {
    label: '登记异议和答复',
    help: '一份案卷一行，答复了填答复日期和结果',
    law: cite(elsewhere, '12(7)'),
    by: ['liaison', 'clerk', 'handler'],
    ...feedback,
    asks: ['objections'],
    guards: [
      {
        must: '异议应当在期限内提出',
        law: cite(elsewhere, '12(7)'),
        field: 'objections',
        holds: ({ objections, objectBy }) =>
          objections.every(({ on }) => on !== null && objectBy !== null && on <= objectBy),
      },
      {
        must: '异议的案卷应当在评查之列',
        field: 'objections',
        holds: ({ objections, files }) =>
          objections.every(({ number }) => files.some((file) => file.number === number)),
      },
      {
        must: '已答复的应当填写结果',
        field: 'objections',
        holds: ({ objections }) => objections.every(({ answeredOn, outcome }) => !answeredOn || Boolean(outcome)),
      },
    ],
  },
  rescore: {
    label: '改评',
    help: '异议成立的，改那一行的得分和等次',
    law: cite(elsewhere, '12(7)'),
    ...desk,
    ...feedback,
    asks: ['files'],
    opens: [
      {
        must: '没有答复为改评的异议',
        law: cite(elsewhere, '12(7)'),
        holds: ({ objections }) => objections.some(({ outcome }) => outcome === 'changed'),
      },
    ],
    guards: [
      {
        must: '改评只改已有的案卷，不增加',
        field: 'files',
        holds: ({ files, filesTotal }) => files.length === filesTotal,
      },
      {
        must: '等次应当与评分标准、得分和否决项一致',
        law: cite(elsewhere, '16'),
        field: 'files',
        holds: ({ files, rubric }) =>
          rubric !== null &&
          files.every(({ score, vetoes, grade }) => score !== null && gradeOf(rubric, score, vetoes) === grade),
      },
    ],
  },
  requireRectification: {
    label: '提出整改要求',
    law: cite(elsewhere, '21'),
    ...desk,
    ...feedback,
    asks: ['rectifications'],
    notAfter: ['requireRectification'],
    sets: ({ rectifications }) => ({ problemTotal: rectifications.length }),
  },
  recordRectification: {
    label: '登记整改完成',
    by: ['liaison', 'clerk', 'handler'],
    ...feedback,
    asks: ['rectifications'],
    after: ['requireRectification'],
    guards: [
      {
        must: '整改的问题已经定下，只填完成日期和证明',
        field: 'rectifications',
        holds: ({ rectifications, problemTotal }) => rectifications.length === problemTotal,
      },
      {
        must: '完成日期不能晚于今天，且应当有证明材料或者证明文件',
        field: 'rectifications',
        holds: ({ rectifications }, { today }) =>
          rectifications.every(
            ({ doneOn, proof, proofFiles }) =>
              !doneOn || (doneOn <= today && (Boolean(proof) || (proofFiles ?? []).length > 0)),
          ),
      },
    ],
    sets: ({ rectifications }) => ({ rectifiedTotal: rectifications.filter(({ doneOn }) => Boolean(doneOn)).length }),
  },
  close: {
    label: '报告并结束',
    ...desk,
    from: ['announced'],
    to: 'closed',
    asks: ['reportedOn', 'report'],
    day: 'reportedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    opens: [
      {
        must: '还有异议没有答复',
        holds: ({ objections }) => objections.every(({ answeredOn }) => Boolean(answeredOn)),
      },
      {
        must: '还有问题没有整改完成',
        holds: ({ rectifications }) => rectifications.every(({ doneOn }) => Boolean(doneOn)),
      },
      {
        must: '答复为改评的异议，还没有改评',
        holds: ({ objections }, at) =>
          objections.every(({ outcome }) => outcome !== 'changed') || at.did('rescore') !== null,
      },
    ],
    sets: totals,
  },
} as const satisfies Readonly<Record<string, FileReviewAct>>
