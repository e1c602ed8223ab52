import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { byLaw2023 } from './edition.ts'
import { fields } from './fields.ts'
import { reconsiderationLine } from './line.ts'
import { dated, optionOf, partiesOf, said } from './paper-words.ts'

/** 接待、收件、补正、不予受理、转送、受理。 */
export const intakePapers = definePapers(reconsiderationLine, {
  receptionForm: {
    title: '行政复议接待登记表',
    after: ['visit'],
    face: 'bureau',
    body: (it, file) => [
      table([
        ['来访人', file.names('applicant')],
        ['接待日期', dated(it.visitedOn)],
        ['来访事项', optionOf(fields.visitKind, it.visitKind)],
        ['事由', said(it.subject)],
        ['请求', said(it.requests)],
        ['答复和处理', said(it.visitResult ?? it.settleResult)],
      ]),
      signatures('来访人（签名）：________', '接待人（签名）：________'),
    ],
  },
  settlementRecord: {
    title: '行政复议案前化解记录',
    after: ['settle'],
    face: 'bureau',
    body: (it, file) => [
      paragraph(`${file.names('applicant')}因「${said(it.subject)}」来访，同意先行化解。`),
      paragraph(`化解方案：${said(it.settlePlan)}`),
      paragraph(`${dated(it.settledOn)}的结果：${said(it.settleResult)}`),
      paragraph('化解期间不改变法定的复议申请期限。本件未计入收到的行政复议申请。'),
      signatures('申请人（签名）：________', '行政机关（盖章）：________', '记录人（签名）：________'),
    ],
  },
  oralApplication: {
    title: '口头申请行政复议笔录',
    after: ['receive', 'submit'],
    law: cite(law, '22'),
    face: 'bureau',
    when: (it) => it.channel === 'oral',
    body: (it, file) => [
      ...partiesOf(file),
      paragraph(`被申请复议的行政行为：${said(it.actName)}，知道该行为的日期为${dated(it.knownOn)}。`),
      paragraph(`复议请求：${said(it.requests)}`),
      paragraph(`事实和理由：${said(it.grounds)}`),
      paragraph('以上笔录已向申请人宣读，核对无误。'),
      signatures('申请人（签名或者按指印）：________', '记录人（签名）：________'),
    ],
  },
  receipt: {
    title: '行政复议申请材料收取凭证',
    after: ['receive', 'submit'],
    face: 'bureau',
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `${dated(it.receivedOn)}收到你（单位）对「${said(it.actName)}」的行政复议申请，提交方式为${optionOf(fields.channel, it.channel)}。`,
      ),
      paragraph(`是否受理的审查期限到${file.due('review')}。办理行政复议不收取任何费用。`),
    ],
  },
  correctionNotice: {
    title: '补正行政复议申请通知书',
    after: ['askCorrection'],
    law: cite(law, '31'),
    series: '补',
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(`你（单位）${dated(it.receivedOn)}提出的行政复议申请，材料不齐全或者表述不清楚，需要补正以下内容：`),
      paragraph(said(it.correctionWhat)),
      paragraph(
        byLaw2023(it)
          ? '请在收到本通知之日起十个工作日内补正；有正当理由不能按期补正的，可以申请延长。没有正当理由逾期不补正的，视为放弃申请。'
          : `请在${dated(it.correctionDueOn)}以前补正。补正所用时间不计入审理期限；没有正当理由逾期不补正的，视为放弃申请。`,
      ),
    ],
  },
  giveUpRecord: {
    title: '视为放弃行政复议申请记录',
    after: ['giveUp'],
    face: 'bureau',
    body: (it, file) => [
      paragraph(`${file.names('applicant')}收到补正通知后逾期没有补正，也没有说明正当理由，视为放弃申请，记录在案。`),
      paragraph(`需要补正的内容：${said(it.correctionWhat)}`),
      signatures('承办人（签名）：________'),
    ],
  },
  declineDecision: {
    title: '不予受理行政复议申请决定书',
    after: ['decline'],
    law: cite(law, '30'),
    series: '不受',
    to: ['applicant'],
    body: (it, file) => [
      ...partiesOf(file),
      paragraph(
        `申请人${dated(it.receivedOn)}就「${said(it.actName)}」提出行政复议申请。经审查，该申请属于：${optionOf(fields.declineGround, it.declineGround)}。`,
      ),
      paragraph(said(it.declineWhy)),
      ...(it.competentOrgan ? [paragraph(`有管辖权的机关是${it.competentOrgan}，申请人可以向该机关提出。`)] : []),
      paragraph('决定不予受理。'),
      ...(it.precondition === true
        ? [paragraph('本案属于复议前置，不服本决定的，可以自收到本决定书之日起十五日内向人民法院起诉。')]
        : []),
    ],
  },
  redirectNotice: {
    title: '行政复议告知书',
    after: ['redirect'],
    face: 'bureau',
    series: '告',
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(`你（单位）关于「${said(it.subject)}」的申请不由本机关办理，请向${said(it.competentOrgan)}提出。`),
    ],
  },
  transferLetter: {
    title: '行政复议申请转送函',
    after: ['transfer'],
    series: '转',
    body: (it, file) => [
      addressee(`${said(it.transferTo)}：`),
      paragraph(
        `${file.names('applicant')}就「${said(it.actName)}」提出的行政复议申请，本机关于${dated(it.receivedOn)}收到，属于：${optionOf(fields.transferGround, it.transferGround)}。`,
      ),
      paragraph('现将申请材料转送，请依法办理，并将结果告知申请人。'),
    ],
  },
  acceptNotice: {
    title: '行政复议受理通知书',
    after: ['accept', 'deemAccepted'],
    law: cite(law, '30'),
    series: '受',
    to: ['applicant', 'thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `你（单位）对${file.names('respondent')}的「${said(it.actName)}」提出的行政复议申请，自${dated(it.acceptedOn)}起受理，适用${optionOf(fields.procedure, it.procedure)}。`,
      ),
      paragraph(`审理期限到${file.due('decide')}；依法中止、延长的，另行书面告知。`),
      paragraph('审理期间可以依法查阅、复制被申请人的答复和证据，可以申请回避，可以请求调解。'),
    ],
  },
} as const)
