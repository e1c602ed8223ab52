import type { Answers } from '../../kernel/field.ts'
import { addressee, type Block, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers, type File } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { byLaw2023 } from './edition.ts'
import { fields, type ReconsiderationFields } from './fields.ts'
import { reconsiderationLine } from './line.ts'
import { caseOf, dated, optionOf, partiesOf, said } from './paper-words.ts'

/** 决定书、调解书、终止、意见书和履行。 */
export const outcomePapers = definePapers(reconsiderationLine, {
  decision: {
    title: '行政复议决定书',
    after: [
      'uphold',
      'annul',
      'annulNoReply',
      'change',
      'declareIllegal',
      'orderPerformance',
      'declareVoid',
      'rejectRequest',
      'decideAgreement',
    ],
    law: cite(law, '75'),
    series: '决',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: decisionBody,
  },
  dismissal: {
    title: '驳回行政复议申请决定书',
    after: ['dismiss'],
    law: cite(law, '33'),
    series: '驳',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      ...partiesOf(file),
      paragraph(`${caseOf(file, it.actName)}，自${dated(it.acceptedOn)}起受理。审理中发现不符合受理条件：`),
      paragraph(said(it.dismissWhy)),
      paragraph('决定驳回申请人的行政复议申请。'),
      ...suing(),
    ],
  },
  mediationPaper: {
    title: '行政复议调解书',
    after: ['mediate'],
    law: cite(law, '73'),
    series: '调',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      ...partiesOf(file),
      paragraph(`${caseOf(file, it.actName)}，经调解，各方自愿达成如下协议：`),
      paragraph(said(it.mediationTerms)),
      ...compensated(it, file),
      paragraph('上述协议不违反法律规定。本调解书经各方签名或者签章并加盖行政复议机关印章后生效。'),
      signatures('申请人（签名或者盖章）：________', '被申请人（盖章）：________', '第三人（签名或者盖章）：________'),
    ],
  },
  terminationDecision: {
    title: '行政复议终止决定书',
    after: ['withdraw', 'terminate'],
    law: cite(law, '41'),
    series: '终',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      ...partiesOf(file),
      paragraph(
        it.endGround
          ? `${caseOf(file, it.actName)}，因「${optionOf(fields.endGround, it.endGround)}」，行政复议终止。`
          : `${caseOf(file, it.actName)}，申请人因「${optionOf(fields.withdrawCause, it.withdrawCause)}」请求撤回申请，经审查准许，行政复议终止。`,
      ),
      ...(it.settlementTerms ? [paragraph(`和解内容：${it.settlementTerms}`)] : []),
      ...(it.withdrawCause === 'settled' && byLaw2023(it)
        ? [paragraph('申请人不得再以同一事实和理由申请行政复议，能够证明撤回违背真实意愿的除外。')]
        : []),
    ],
  },
  opinion: {
    title: '行政复议意见书',
    after: ['issueOpinion'],
    law: cite(law, '76'),
    series: '意',
    to: ['respondent'],
    body: (it, file) => [
      addressee(`${file.names('respondent')}：`),
      paragraph(`审理${caseOf(file, it.actName)}时发现，你单位在执法中存在以下问题：`),
      paragraph(said(it.opinion)),
      paragraph('请自收到本意见书之日起六十日内，将纠正情况书面报告。'),
    ],
  },
  advice: {
    title: '行政复议建议书',
    after: ['advise'],
    face: 'bureau',
    series: '建',
    body: (it, file) => [
      addressee(`${said(it.adviceTo)}：`),
      paragraph(`审理${caseOf(file, it.actName)}时，发现有需要完善的问题，建议如下：`),
      paragraph(said(it.advice)),
    ],
  },
  copyLetter: {
    title: '行政复议决定抄告函',
    after: ['copyUpper'],
    law: cite(law, '79(2)'),
    face: 'bureau',
    series: '抄',
    body: (it, file) => [
      addressee(`${said(it.copiedTo)}：`),
      paragraph(
        `${caseOf(file, it.actName)}，处理结果为「${optionOf(fields.result, it.result)}」，现将生效的法律文书抄告你单位。`,
      ),
    ],
  },
  urgeLetter: {
    title: '责令履行行政复议决定通知书',
    after: ['urge'],
    law: cite(law, '77'),
    series: '责',
    to: ['respondent'],
    body: (it, file) => [
      addressee(`${file.names('respondent')}：`),
      paragraph(`${caseOf(file, it.actName)}的法律文书已经生效，你单位没有履行：${said(it.urgeWhy)}`),
      paragraph(`责令在${dated(it.urgeBy)}以前履行，并书面报告履行情况。`),
    ],
  },
  summonNotice: {
    title: '行政复议约谈通知书',
    after: ['summon'],
    law: cite(law, '77'),
    series: '约',
    to: ['respondent'],
    body: (it, file) => [
      addressee(`${file.names('respondent')}：`),
      paragraph(
        `因你单位没有按期履行${caseOf(file, it.actName)}的法律文书，于${dated(it.summonedOn)}约谈${said(it.summonedWho)}。`,
      ),
    ],
  },
  clueLetter: {
    title: '违法线索移送函',
    after: ['passClue'],
    law: cite(law, '85'),
    series: '移',
    body: (it, file) => [
      addressee(`${said(it.clueTo)}：`),
      paragraph(`审理${caseOf(file, it.actName)}时发现以下线索，依法移送，请将处理结果告知本机关：`),
      paragraph(said(it.clue)),
    ],
  },
  serviceSlip: {
    title: '送达回证',
    after: ['receive', 'submit'],
    face: 'bureau',
    body: (_it, file) => [
      table([
        ['案号', file.number],
        ['送达文书', '________'],
        ['受送达人', '________'],
        ['送达方式', '________'],
        ['送达地点', '________'],
        ['收到日期', '____年__月__日'],
        ['拒收事由和见证', '________'],
      ]),
      signatures('受送达人（签名或者盖章）：________', '送达人（签名）：________'),
    ],
  },
  archiveCover: {
    title: '行政复议案卷封面',
    after: ['archive'],
    face: 'bureau',
    body: (it, file) => [
      table([
        ['案号', file.number],
        ['申请人', file.names('applicant')],
        ['被申请人', file.names('respondent')],
        ['事由', said(it.subject)],
        ['处理结果', optionOf(fields.result, it.result)],
        ['归档日期', dated(it.archivedOn)],
      ]),
    ],
  },
} as const)

function decisionBody(it: Answers<ReconsiderationFields>, file: File): readonly Block[] {
  return [
    ...partiesOf(file),
    paragraph(
      `申请人不服被申请人的「${said(it.actName)}」，于${dated(it.receivedOn)}申请行政复议，自${dated(it.acceptedOn)}起受理，现已审理终结。`,
    ),
    paragraph(`申请人请求：${said(it.requests)}`),
    ...(it.grounds ? [paragraph(`申请人称：${it.grounds}`)] : []),
    paragraph(it.replyNote ? `被申请人答复：${it.replyNote}` : '被申请人没有提出书面答复。'),
    ...(it.hearingRecord ? [paragraph(`本案于${dated(it.heldOn)}举行了听证。`)] : []),
    heading('经审理查明'),
    paragraph(said(it.findings)),
    heading('本机关认为'),
    paragraph(said(it.reasoning)),
    heading('决定如下'),
    paragraph(said(it.ruling)),
    ...compensated(it, file),
    ...(it.redo === true
      ? [paragraph(`责令被申请人${it.redoBy ? `在${dated(it.redoBy)}以前` : '在法定期限内'}重新作出行政行为。`)]
      : []),
    ...suing(),
  ]
}

function compensated(it: Answers<ReconsiderationFields>, file: File): Block[] {
  if (!it.compensationRuling) return []
  const sum = it.compensation === null ? '' : `，数额为${file.money(it.compensation)}`
  return [paragraph(`对赔偿请求的处理：${it.compensationRuling}${sum}。`)]
}

function suing(): Block[] {
  return [paragraph('不服本决定的，可以自收到本决定书之日起十五日内向人民法院提起行政诉讼；法律另有规定的除外。')]
}
