import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { correctionLaw as law, correctionMeasures as measures } from '../../law/statutes/correction-acts.ts'
import { classes, revokeGrounds } from './fields.ts'
import { correctionLine } from './line.ts'

export const papers = definePapers(correctionLine, {
  assessment: {
    title: '调查评估意见书',
    after: ['assess'],
    law: cite(measures, '14'),
    series: '矫评',
    body: (it, file) => [
      addressee(`${it.commissionedFrom ?? ''}：`),
      paragraph(
        `受你单位委托（${it.commissionNumber ?? ''}），对${file.names('subject')}拟适用社区矫正的情况作了调查评估。`,
      ),
      heading('评估意见'),
      paragraph(it.assessment === 'suitable' ? '经评估，适宜适用社区矫正。' : '经评估，不适宜适用社区矫正。'),
    ],
  },
  receipt: {
    title: '社区矫正法律文书送达回执',
    after: ['sendReceipt'],
    law: cite(measures, '16'),
    body: (it, file) => [paragraph(`${file.names('subject')}的社区矫正法律文书已于${it.papersOn ?? ''}收到。`)],
  },
  arrival: {
    title: '社区矫正对象报到情况通知单',
    after: ['receive'],
    law: cite(law, '21'),
    body: (it, file) => [
      paragraph(
        `${file.names('subject')}（${it.class ? classes[it.class] : ''}）已于${it.reportedOn ?? ''}报到，矫正期自${it.termFrom ?? ''}至${it.termUntil ?? ''}。`,
      ),
    ],
  },
  announcement: {
    title: '社区矫正宣告书',
    after: ['announce'],
    body: (it, file) => [
      paragraph(
        `${file.names('subject')}：你的矫正类别为${it.class ? classes[it.class] : ''}，矫正期至${it.termUntil ?? ''}。矫正期间应当遵守法律和监督管理规定，按时报告，外出、变更执行地应当先申请。`,
      ),
      signatures('社区矫正对象（签名）：____________', '监护人（签名）：____________'),
    ],
  },
  leave: {
    title: '社区矫正对象外出审批表',
    after: ['leaveShort', 'leaveLong'],
    law: cite(measures, '27'),
    body: (it, file) => [
      table([
        ['对象', file.names('subject')],
        ['外出起止', `${it.leaveFrom ?? ''}至${it.leaveUntil ?? ''}`],
        ['两个月内累计天数', `${it.leaveTotal ?? ''}`],
        ['返回销假', file.due('leaveBack')],
      ]),
      signatures('批准人（签名）：____________'),
    ],
  },
  move: {
    title: '社区矫正对象执行地变更决定书',
    after: ['decideMove'],
    law: cite(measures, '30'),
    series: '矫变',
    body: (it, file) => [
      addressee(`${file.names('subject')}：`),
      paragraph(
        it.moveAllowed
          ? '你变更执行地的申请，经征求新执行地意见，予以同意。请按期到新执行地报到。'
          : '你变更执行地的申请，经征求意见，不予同意。',
      ),
    ],
  },
  admonition: {
    title: '社区矫正训诫决定书',
    after: ['admonish'],
    law: cite(measures, '34'),
    series: '矫训',
    body: (_it, file) => [
      paragraph(`${file.names('subject')}违反监督管理规定，决定自${file.day('admonish')}起给予训诫。`),
    ],
  },
  warning: {
    title: '社区矫正警告决定书',
    after: ['warn'],
    law: cite(measures, '35'),
    series: '矫警',
    body: (_it, file) => [paragraph(`${file.names('subject')}违反监督管理规定，决定自${file.day('warn')}起给予警告。`)],
  },
  penalty: {
    title: '治安管理处罚建议书',
    after: ['proposePenalty'],
    series: '矫罚',
    body: (_it, file) => [paragraph(`${file.names('subject')}在社区矫正期间违反规定，建议依法给予治安管理处罚。`)],
  },
  revocation: {
    title: '撤销缓刑（假释）建议书',
    after: ['proposeRevoke'],
    law: cite(measures, '46'),
    series: '矫撤',
    body: (it, file) => [
      paragraph(
        `${file.names('subject')}在社区矫正期间，${it.revokeGround ? revokeGrounds[it.revokeGround] : ''}。建议依法撤销${it.class ? classes[it.class] : ''}。`,
      ),
    ],
  },
  recall: {
    title: '收监执行建议书',
    after: ['proposeRecall'],
    law: cite(law, '49'),
    series: '矫收',
    body: (it, file) => [
      paragraph(`${file.names('subject')}在暂予监外执行期间，${it.recallGround ?? ''}。建议依法收监执行。`),
    ],
  },
  certificate: {
    title: '解除社区矫正证明书',
    after: ['release'],
    law: cite(law, '44'),
    series: '矫解',
    body: (it, file) => [paragraph(`${file.names('subject')}矫正期满，自${it.endedOn ?? ''}起解除社区矫正。`)],
  },
  releaseNotice: {
    title: '解除社区矫正通知书',
    after: ['release'],
    law: cite(law, '44'),
    body: (it, file) => [
      paragraph(
        `${file.names('subject')}已于${it.endedOn ?? ''}解除社区矫正，特此通知决定机关、人民检察院和公安机关。`,
      ),
    ],
  },
  endNotice: {
    title: '终止社区矫正通知书',
    after: ['revoke', 'imprison', 'end'],
    body: (it, file) => [paragraph(`${file.names('subject')}的社区矫正于${it.endedOn ?? ''}终止。`)],
  },
})
