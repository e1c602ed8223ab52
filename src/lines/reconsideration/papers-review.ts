import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { byLaw2023, isSimplified } from './edition.ts'
import { fields } from './fields.ts'
import { reconsiderationLine } from './line.ts'
import { caseOf, dated, optionOf, said } from './paper-words.ts'

/** 审理中的通知和函件。 */
export const reviewPapers = definePapers(reconsiderationLine, {
  replyNotice: {
    title: '行政复议答复通知书',
    after: ['accept', 'deemAccepted'],
    law: cite(law, '48'),
    face: 'bureau',
    series: '答',
    to: ['respondent'],
    body: (it, file) => {
      const within = isSimplified(it) ? '五个工作日' : byLaw2023(it) ? '十个工作日' : '十日'
      return [
        addressee(`${file.names('respondent')}：`),
        paragraph(
          `${file.names('applicant')}不服你单位的「${said(it.actName)}」申请行政复议，自${dated(it.acceptedOn)}起受理。现送达申请书副本。`,
        ),
        paragraph(`请自收到之日起${within}内提出书面答复，并提交当初作出行政行为的证据、依据和其他有关材料。`),
        paragraph(
          '逾期不答复、不提交的，视为该行政行为没有证据、依据。审理期间不得自行向申请人和其他单位、个人收集证据。',
        ),
      ]
    },
  },
  thirdPartyNotice: {
    title: '第三人参加行政复议通知书',
    after: ['accept', 'deemAccepted', 'joinThirdParty'],
    face: 'bureau',
    series: '参',
    to: ['thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('thirdParty')}：`),
      paragraph(`${caseOf(file, it.actName)}，与你（单位）有利害关系，通知你（单位）作为第三人参加。`),
      paragraph('可以提出书面意见和证据；不参加的，不影响案件审理。'),
    ],
  },
  simplifiedNotice: {
    title: '适用简易程序通知书',
    after: ['accept'],
    law: cite(law, '53'),
    face: 'bureau',
    series: '简',
    to: ['applicant', 'respondent', 'thirdParty'],
    when: (it) => it.procedure === 'simplified',
    body: (it, file) => [
      addressee(`${file.names('applicant')}、${file.names('respondent')}：`),
      paragraph(
        `${caseOf(file, it.actName)}，属于「${optionOf(fields.simpleGround, it.simpleGround)}」，适用简易程序，可以书面审理。`,
      ),
      paragraph(`审理期限到${file.due('decide')}。`),
    ],
  },
  ordinaryNotice: {
    title: '转为普通程序通知书',
    after: ['toOrdinary'],
    law: cite(law, '55'),
    face: 'bureau',
    series: '普',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}、${file.names('respondent')}：`),
      paragraph(`${caseOf(file, it.actName)}，不宜继续适用简易程序，经批准转为普通程序。`),
      paragraph(`理由：${said(it.ordinaryWhy)}`),
      paragraph(`审理期限到${file.due('decide')}。`),
    ],
  },
  evidenceRequest: {
    title: '调取证据通知书',
    after: ['askEvidence'],
    law: cite(law, '45'),
    face: 'bureau',
    series: '取',
    body: (it, file) => [
      paragraph(`因审理${caseOf(file, it.actName)}，请下列单位按期提供材料：`),
      table(
        it.evidenceAsked.map(({ unit, what, dueOn }) => [said(unit), said(what), dated(dueOn)]),
        ['单位', '材料', '截止日期'],
      ),
    ],
  },
  investigationRecord: {
    title: '调查笔录',
    after: ['investigate'],
    law: cite(law, '45'),
    face: 'bureau',
    body: (it) => [
      paragraph(
        `调查日期：${dated(it.investigatedOn)}。调查人员${it.investigators ?? '__'}名，已出示行政复议工作证件。`,
      ),
      paragraph(said(it.investigation)),
      signatures('被调查人（签名）：________', '调查人（签名）：________', '记录人（签名）：________'),
    ],
  },
  stayNotice: {
    title: '停止执行通知书',
    after: ['considerStay'],
    law: cite(law, '42'),
    series: '停',
    to: ['respondent', 'applicant'],
    when: (it) => it.stayResult === 'stopped',
    body: (it, file) => [
      addressee(`${file.names('respondent')}：`),
      paragraph(
        `${caseOf(file, it.actName)}，经审查属于「${optionOf(fields.stayGround, it.stayGround)}」，自收到本通知之日起停止执行该行政行为。`,
      ),
      paragraph(`理由：${said(it.stayWhy)}`),
    ],
  },
  suspendNotice: {
    title: '行政复议中止通知书',
    after: ['suspend'],
    law: cite(law, '39'),
    series: '中',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}、${file.names('respondent')}：`),
      paragraph(
        `${caseOf(file, it.actName)}，因「${optionOf(fields.suspendGround, it.suspendGround)}」，自${file.day('suspend')}起中止审理。`,
      ),
      paragraph(said(it.suspendWhy)),
      paragraph('中止的原因消除后，恢复审理并另行书面通知。'),
    ],
  },
  resumeNotice: {
    title: '行政复议恢复审理通知书',
    after: ['resume'],
    law: cite(law, '39'),
    series: '恢',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}、${file.names('respondent')}：`),
      paragraph(
        `${caseOf(file, it.actName)}，中止的原因已经消除，自${file.day('resume')}起恢复审理，审理期限到${file.due('decide')}。`,
      ),
      paragraph(said(it.resumeWhy)),
    ],
  },
  extensionNotice: {
    title: '延长行政复议审理期限通知书',
    after: ['extend', 'extendByOrgan'],
    law: cite(law, '62(1)'),
    series: '延',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}、${file.names('respondent')}：`),
      paragraph(
        `${caseOf(file, it.actName)}，不能在期限内作出决定，经批准延长${it.extendDays ?? '__'}日，到${file.due('decide')}。`,
      ),
      paragraph(`理由：${said(it.extendWhy)}`),
    ],
  },
  makerNotice: {
    title: '规范性文件审查说明通知书',
    after: ['askMaker'],
    law: cite(law, '58'),
    face: 'bureau',
    series: '审',
    body: (it, file) => [
      addressee('制定机关：'),
      paragraph(`在审理${caseOf(file, it.actName)}中，对「${said(it.documentTitle)}」的相关条款进行审查。`),
      paragraph('请自收到之日起十个工作日内，就相关条款的合法性书面答复并提交有关材料。'),
    ],
  },
  documentTransferLetter: {
    title: '规范性文件转送函',
    after: ['sendDocument'],
    law: cite(law, '56'),
    series: '规转',
    body: (it, file) => [
      addressee(`${said(it.documentSentTo)}：`),
      paragraph(
        `在审理${caseOf(file, it.actName)}中，需要审查「${said(it.documentTitle)}」，本机关无权处理，依法转送。`,
      ),
      paragraph('请自收到之日起六十日内处理，并将处理意见回复本机关。'),
    ],
  },
} as const)
