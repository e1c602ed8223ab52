import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { cite } from '../../law/statute.ts'
import { legalAidCriminal } from '../../law/statutes/legal-aid-acts.ts'
import { fields } from './fields.ts'
import type { LegalAidPaper } from './names.ts'
import { dateOf, labelOf } from './words.ts'

const optionIn = (rows: 'work' | 'checks' | 'subsidyParts', cell: string, value: string | null) =>
  (fields[rows].rows as Readonly<Record<string, { options?: Readonly<Record<string, string>> }>>)[cell]?.options?.[
    value ?? ''
  ] ?? ''

/** 指派、承办、结案阶段的文书。 */
export const conductPapers = {
  assignment: {
    title: '指派通知书',
    after: ['appoint', 'replace'],
    series: '援指',
    body: (it, file) => [
      addressee(`${file.nameOf(it.firm) || '承办单位'}：`),
      paragraph(
        `我处决定为${file.names('aided')}提供法律援助（${it.cause ?? ''}，${labelOf('stage', it.stage)}），现指派${file.nameOf(it.lawyer)}承办。`,
      ),
      paragraph(`请在${file.due('agreement')}以前会见、约见受援人，签订委托协议；结案后按期交卷。`),
      paragraph('承办不得收取受援人财物；遇有应当回避、无法继续承办的情形，立即告知我处。'),
      heading('回执'),
      signatures('承办人员：', '执业证号：', '联系电话：'),
    ],
  },
  officialLetter: {
    title: '法律援助公函',
    after: ['appoint', 'replace'],
    series: '援函',
    body: (it, file) => [
      addressee(`${it.noticeFrom ?? '________'}：`),
      paragraph(
        `${it.noticeNumber ? `你单位${it.noticeNumber}收悉。` : ''}我处决定为${file.names('aided')}（${it.cause ?? ''}）提供法律援助，指派${file.nameOf(it.firm)}${file.nameOf(it.lawyer)}承办，请予支持。`,
      ),
      table([
        ['承办人员', file.nameOf(it.lawyer)],
        ['联系电话', ''],
      ]),
    ],
  },
  agreement: {
    title: '法律援助委托代理（辩护）协议',
    after: ['agree'],
    to: ['aided'],
    body: (it, file) => [
      paragraph(`受援人：${file.names('aided')}`),
      paragraph(`承办单位：${file.nameOf(it.firm)}；承办人员：${file.nameOf(it.lawyer)}`),
      paragraph(`事项：${it.cause ?? ''}（${labelOf('stage', it.stage)}）。代理权限：________。`),
      paragraph('本案为法律援助，受援人不支付费用。承办人员及时通报进展，保守秘密。'),
      signatures('受援人（签名或者按指印）：', '承办单位（盖章）：', `日期：${dateOf(it.agreementOn)}`),
    ],
  },
  consent: {
    title: '会见笔录（征询是否同意辩护）',
    after: ['askConsent'],
    law: cite(legalAidCriminal, '14'),
    body: (it, file) => [
      table([
        ['会见日期', dateOf(it.consentOn)],
        ['被会见人', file.names('aided')],
        ['会见人', file.nameOf(it.lawyer)],
      ]),
      paragraph(
        it.consented === false ? '本人表示不同意由指派的律师辩护，理由：________' : '本人表示同意由指派的律师辩护。',
      ),
      signatures('被会见人（签名或者按指印）：', '会见人：'),
    ],
  },
  workLog: {
    title: '法律援助办案记录',
    after: ['logWork'],
    body: (it, file) => [
      paragraph(`${file.number}　${it.cause ?? ''}`),
      table(
        it.work.map(({ kind, on, content }) => [dateOf(on), optionIn('work', 'kind', kind), content ?? '']),
        ['日期', '工作', '情况'],
      ),
      signatures('承办人员：'),
    ],
  },
  replaceForm: {
    title: '更换法律援助人员审批表',
    after: ['askReplace', 'replace', 'keepLawyer'],
    body: (it, file) => [
      table([
        ['受援人', file.names('aided')],
        ['请求日期', dateOf(it.replaceAskedOn)],
        ['理由', it.replaceWhy ?? ''],
        ['现承办人员', file.nameOf(it.lawyer)],
        ['不予更换的理由', it.keepWhy ?? ''],
      ]),
      signatures('承办人意见：', '负责人意见：'),
    ],
  },
  replaceNotice: {
    title: '更换法律援助人员通知书',
    after: ['replace'],
    series: '援更',
    to: ['aided'],
    body: (it, file) => [
      addressee(`${file.names('aided')}：`),
      paragraph(`经审查，同意更换承办人员。自${dateOf(it.assignedOn)}起由${file.nameOf(it.lawyer)}承办。`),
    ],
  },
  termination: {
    title: '终止法律援助决定书',
    after: ['terminate'],
    series: '援终',
    to: ['aided'],
    body: (it, file) => [
      addressee(`${file.names('aided')}：`),
      paragraph(
        `因${labelOf('terminateGround', it.terminateGround)}，决定自${dateOf(it.terminatedOn)}起终止法律援助。`,
      ),
      paragraph(`事实和理由：${it.terminateWhy ?? ''}`),
      paragraph(it.toldObjection === true ? '对本决定有异议的，可以向司法行政部门提出。' : '特此告知。'),
      paragraph(`抄送：${it.noticeFrom ?? '办案机关'}、承办单位。`),
    ],
  },
  closeReport: {
    title: '结案报告表',
    after: ['close'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['受援人', file.names('aided')],
        ['案由', it.cause ?? ''],
        ['阶段', labelOf('stage', it.stage)],
        ['承办人员', file.nameOf(it.lawyer)],
        ['收到日期', dateOf(it.receivedOn)],
        ['结案日期', dateOf(it.closedOn)],
        ['结案文书', labelOf('closingPaper', it.closingPaper)],
        ['结果', labelOf('result', it.result)],
        ['取得利益或者挽回损失', file.money(it.wonAmount)],
      ]),
      signatures('承办人员：', '审查人：'),
    ],
  },
  fileReview: {
    title: '案卷审查表',
    after: ['submitFile', 'returnFile', 'passFile'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['交卷日期', dateOf(it.fileOn)],
        ['页数', String(it.filePages ?? '')],
        ['退卷补正', it.fileLacks ?? '无'],
        ['合格日期', dateOf(it.passedOn)],
      ]),
      signatures('审查人：'),
    ],
  },
  subsidy: {
    title: '法律援助补贴审核发放表',
    after: ['computeSubsidy', 'paySubsidy'],
    body: (it, file) => [
      table(
        it.subsidyParts.map(({ part, times, each }) => [
          optionIn('subsidyParts', 'part', part),
          String(times ?? 0),
          file.money(each),
          file.money((times ?? 0) * (each ?? 0)),
        ]),
        ['项目', '次数', '每次', '小计'],
      ),
      paragraph(
        `合计：${file.money(it.subsidyAmount)}。承办人员：${file.nameOf(it.lawyer)}。发放日期：${dateOf(it.paidOn)}。`,
      ),
      signatures('核算人：', '科长：', '分管领导：'),
    ],
  },
  quality: {
    title: '法律援助案件质量检查表',
    after: ['checkQuality'],
    body: (it, file) => [
      paragraph(`${file.number}　${it.cause ?? ''}　承办人员：${file.nameOf(it.lawyer)}`),
      table(
        it.checks.map(({ way, on, charged, note }) => [
          dateOf(on),
          optionIn('checks', 'way', way),
          charged === true ? '反映收取钱物' : '',
          note ?? '',
        ]),
        ['日期', '方式', '收费情况', '情况'],
      ),
      paragraph(`等次：${labelOf('grade', it.grade)}`),
      signatures('检查人：'),
    ],
  },
} as const satisfies Readonly<Record<string, LegalAidPaper>>
