import type { Answers } from '../../kernel/field.ts'
import { addressee, type Block, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers, type File } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { citationText } from '../../law/statute.ts'
import { basisOn, type Instrument } from './edition.ts'
import { fields } from './fields.ts'
import { supervisionLine } from './line.ts'
import type { Fields } from './names.ts'

type It = Answers<Fields>

const dated = (on: Day | null) => (on ? formatDay(on) : '　　年　月　日')
const label = (
  name:
    | 'mode'
    | 'source'
    | 'severity'
    | 'suspected'
    | 'confirmedKind'
    | 'dismissReason'
    | 'objectionAnswer'
    | 'transferTo',
  value: string | null,
) => fields[name].options?.[value ?? ''] ?? '未登记'

/** The basis goes by the day of issue; what is only believed is printed as 待核, for the lawyer to settle before it is sealed. */
function basis(instrument: Instrument, issuedOn: Day | null): string {
  const found = basisOn(instrument, issuedOn)
  if (!found) return '（依据待核）'
  return `${citationText(found.law)}${found.standing === 'checked' ? '' : '（待核）'}`
}

const toUnit =
  (instrument: Instrument) =>
  (it: It, file: File): Block[] => [
    addressee(`${file.nameOf(it.unit)}：`),
    paragraph(`经查，${it.subject ?? ''}（认定为${label('confirmedKind', it.confirmedKind)}）。`),
    heading('认定的事实'),
    paragraph(it.findings ?? ''),
    heading('要求'),
    paragraph(it.requirement ?? ''),
    paragraph(
      `依据${basis(instrument, it.issuedOn)}，请于${dated(it.replyBy)}前书面答复，于${dated(it.rectifyBy)}前完成整改并附证明材料。`,
    ),
    ...(it.objectBy ? [paragraph(`对本文书有异议的，请于${dated(it.objectBy)}前提出。`)] : []),
  ]

const process = {
  leadSheet: {
    title: '行政执法监督线索登记表',
    after: ['openLead'],
    body: (it: It, file: File) => [
      table([
        ['执法单位', file.nameOf(it.unit)],
        ['监督方式', label('mode', it.mode)],
        ['线索来源', label('source', it.source)],
        ['发现日期', dated(it.leadOn)],
        ['疑似问题', label('suspected', it.suspected)],
        ['轻重', label('severity', it.severity)],
        ['涉及的案号', it.recordNumber ?? '无'],
        ['筛查规则', it.checkId ?? '无'],
        ['线索', it.subject ?? ''],
        ['详细情况', it.detail ?? ''],
      ]),
      signatures('登记人：', '负责人：'),
    ],
  },
  explanationNotice: {
    title: '关于请说明有关执法情况的通知',
    after: ['askExplanation'],
    series: '询',
    body: (it: It, file: File) => [
      addressee(`${file.nameOf(it.unit)}：`),
      paragraph(`工作中发现以下情况，请予说明：${it.subject ?? ''}`),
      paragraph(`涉及案号：${it.recordNumber ?? '无'}。请于${dated(it.explanationDue)}前书面说明并附有关材料。`),
    ],
  },
  dismissalRecord: {
    title: '执法监督线索排除说明',
    after: ['dismiss'],
    body: (it: It, file: File) => [
      paragraph(`线索：${it.subject ?? ''}（${file.nameOf(it.unit)}）。`),
      paragraph(`单位说明：${it.explanation ?? '未要求说明'}`),
      paragraph(`排除原因：${label('dismissReason', it.dismissReason)}。${it.dismissWhy ?? ''}`),
      signatures('承办人：', '负责人：'),
    ],
  },
} as const

export const papers = definePapers(supervisionLine, {
  ...process,
  letter: { title: '行政执法督办函', after: ['issueLetter'], series: '督', body: toUnit('letter') },
  opinion: { title: '行政执法监督意见书', after: ['issueOpinion'], series: '监意', body: toUnit('opinion') },
  decision: {
    title: '行政执法监督决定书',
    after: ['issueDecision'],
    series: '监决',
    body: (it, file) => [...toUnit('decision')(it, file), paragraph('申请复查不停止本决定的执行。')],
  },
  objectionAnswer: {
    title: '行政执法监督复查答复书',
    after: ['answerObjection', 'revokeInstrument'],
    series: '监复',
    body: (it, file) => [
      addressee(`${file.nameOf(it.unit)}：`),
      paragraph(`你单位${dated(it.objectedOn)}提出的异议收悉：${it.objection ?? ''}`),
      paragraph(
        it.objectionAnswer === null
          ? '经复查，异议成立，撤销原监督文书。'
          : `经复查，决定${label('objectionAnswer', it.objectionAnswer)}原监督文书。`,
      ),
      paragraph(`理由：${it.answerWhy ?? ''}`),
    ],
  },
  circular: {
    title: '关于行政执法监督情况的通报',
    after: ['circulate'],
    series: '监通',
    body: (it, file) => [
      addressee(`${it.circulatedTo ?? ''}：`),
      paragraph(`${file.nameOf(it.unit)}存在以下问题：${it.subject ?? ''}`),
      paragraph(it.findings ?? ''),
      paragraph(`整改情况：${it.verifyNote ?? it.reply ?? '正在整改'}`),
    ],
  },
  transferLetter: {
    title: '执法监督线索移送函',
    after: ['transfer'],
    series: '监移',
    body: (it, file) => [
      addressee(`${label('transferTo', it.transferTo)}：`),
      paragraph(`${file.nameOf(it.unit)}有关情况如下，现移送你机关处理：${it.subject ?? ''}`),
      paragraph(it.transferWhy ?? ''),
    ],
  },
  closingSheet: {
    title: '执法监督整改销号表',
    after: ['verify'],
    body: (it, file) => [
      table([
        ['执法单位', file.nameOf(it.unit)],
        ['认定的问题', label('confirmedKind', it.confirmedKind)],
        ['整改期限', dated(it.rectifyBy)],
        ['报告完成', dated(it.rectifiedOn)],
        ['核验情况', it.verifyNote ?? ''],
      ]),
      table(
        it.rectifications.map(({ what, doneOn, proof }) => [what ?? '', dated(doneOn), proof ?? '']),
        ['措施', '完成日期', '证明材料'],
      ),
      signatures('核验人：', '负责人：'),
    ],
  },
})
