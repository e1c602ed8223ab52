import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { fields } from './fields.ts'
import { reconsiderationLine } from './line.ts'
import { caseOf, dated, optionOf, said } from './paper-words.ts'

/** 听取意见、查阅、听证和咨询的笔录与通知。 */
export const hearingPapers = definePapers(reconsiderationLine, {
  hearingOfParties: {
    title: '听取意见记录',
    after: ['hearParties'],
    law: cite(law, '49'),
    face: 'bureau',
    body: (it, file) => [
      table([
        ['案件', caseOf(file, it.actName)],
        ['日期', dated(it.heardOn)],
        ['方式', optionOf(fields.heardHow, it.heardHow)],
        ['意见', said(it.heardWhat)],
        ['调解意愿', it.willMediate === null ? '未表示' : it.willMediate ? '愿意' : '不愿意'],
      ]),
      signatures('当事人（签名）：________', '承办人（签名）：________'),
    ],
  },
  accessRecord: {
    title: '查阅、复制案卷记录',
    after: ['showFile'],
    law: cite(law, '47'),
    face: 'bureau',
    body: (it) => [
      paragraph(`${said(it.accessWho)}于${dated(it.accessOn)}查阅、复制：${said(it.accessWhat)}。`),
      paragraph('涉及国家秘密、商业秘密、个人隐私和其他依法不能公开的内容除外。'),
      signatures('查阅人（签名）：________', '经办人（签名）：________'),
    ],
  },
  hearingNotice: {
    title: '行政复议听证通知书',
    after: ['setHearing'],
    law: cite(law, '51'),
    face: 'bureau',
    series: '听',
    to: ['applicant', 'respondent', 'thirdParty'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}、${file.names('respondent')}：`),
      paragraph(`${caseOf(file, it.actName)}，定于${dated(it.hearingOn)}在${said(it.hearingPlace)}举行听证。`),
      paragraph(
        '被申请人的负责人应当参加；不能参加的，说明理由并委托相应的工作人员参加。申请人没有正当理由不参加的，视为放弃听证权利。',
      ),
    ],
  },
  hearingRecord: {
    title: '行政复议听证笔录',
    after: ['holdHearing'],
    law: cite(law, '50'),
    face: 'bureau',
    body: (it, file) => [
      table([
        ['日期', dated(it.heldOn)],
        ['地点', said(it.hearingPlace)],
        ['主持人', file.nameOf(it.hearingChair)],
        ['听证员', `${it.hearers ?? '__'}名`],
        ['记录员', file.nameOf(it.hearingRecorder)],
        ['被申请人负责人', it.headAttended ? '参加' : `未参加：${said(it.headAbsentWhy)}`],
        ['申请人', it.applicantAttended ? '参加' : '未参加'],
      ]),
      paragraph(said(it.hearingRecord)),
      signatures(
        '申请人（签名）：________',
        '被申请人（签名）：________',
        '主持人（签名）：________',
        '记录员（签名）：________',
      ),
    ],
  },
  committeeLetter: {
    title: '提请行政复议委员会咨询函',
    after: ['consultCommittee'],
    law: cite(law, '52'),
    face: 'bureau',
    series: '询',
    body: (it, file) => [
      paragraph(`${caseOf(file, it.actName)}，现就以下问题提请咨询：`),
      paragraph(said(it.committeeQuestion)),
    ],
  },
  committeeRecord: {
    title: '行政复议委员会咨询意见记录',
    after: ['committeeAdvises'],
    law: cite(law, '61(3)'),
    face: 'bureau',
    body: (it, file) => [
      paragraph(
        `${dated(it.committeeOn)}，${it.committeeMembers ?? '__'}名委员就${caseOf(file, it.actName)}提出咨询意见：`,
      ),
      paragraph(said(it.committeeAdvice)),
      paragraph('咨询意见是作出复议决定的重要参考。'),
      signatures('委员（签名）：________', '记录人（签名）：________'),
    ],
  },
} as const)
