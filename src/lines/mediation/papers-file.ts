import { addressee, type Block, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import type { File } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { formatMoment, isMoment } from '../../law/moment.ts'
import { cite } from '../../law/statute.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { mediationProvisions as provisions } from '../../law/statutes/mediation-rules.ts'
import { fields } from './fields.ts'
import { type MediationPaper, parties } from './names.ts'

export function labelOf(name: keyof typeof fields, value: string | null): string {
  return fields[name].options?.[value ?? ''] ?? ''
}

export const dateOf = (on: Day | null | undefined) => (on ? formatDay(on) : '　　年　月　日')

const principals = ['applicant', 'respondent', 'other', 'guardian', 'agent'] as const

/** One row for each person in the file; what the platform does not ask is left to be written by hand. */
export function partyTable(file: File): Block {
  const rows = principals.flatMap((role) =>
    file.parties
      .filter((party) => party.role === role)
      .map(({ name, idNumber, phone, address }) => [
        parties[role],
        name,
        '',
        idNumber ?? '',
        address ?? '',
        phone ?? '',
      ]),
  )
  return table(rows, ['当事人', '姓名或者名称', '性别、民族、年龄、职业', '公民身份号码', '住址或者地址', '联系电话'])
}

export const partySignatures = (file: File) =>
  principals
    .slice(0, 3)
    .flatMap((role) =>
      file.parties
        .filter((party) => party.role === role)
        .map(({ name }) => `${parties[role]}${name}（签名、盖章或者按指印）：`),
    )

/** 进来和调解过程中的文书。 */
export const filePapers = {
  foundForm: {
    title: '矛盾纠纷排查登记表',
    after: ['registerFound'],
    body: (it, file) => [
      table([
        ['排查日期', dateOf(it.foundOn)],
        ['发生地点', it.place ?? ''],
        ['纠纷类型', labelOf('kind', it.kind)],
        ['紧急程度', labelOf('urgency', it.urgency)],
        ['简要情况', it.summary ?? ''],
      ]),
      partyTable(file),
      signatures('排查人：', '登记人：'),
    ],
  },
  application: {
    title: '人民调解申请书',
    after: ['receiveApplication', 'register', 'accept'],
    law: cite(law, '17'),
    body: (it, file) => [
      partyTable(file),
      heading('纠纷简要情况'),
      paragraph(it.summary ?? ''),
      heading('申请事项'),
      paragraph(it.requests ?? '请求调解上述纠纷。'),
      paragraph(
        `调解员已说明人民调解的规矩：自愿参加，不收费用，可以随时退出，不影响起诉。申请人清楚并同意由${file.organ}调解。`,
      ),
      signatures('申请人（签名、盖章或者按指印）：', `申请日期：${dateOf(it.appliedOn)}`),
    ],
  },
  acceptanceForm: {
    title: '人民调解受理登记表',
    after: ['register', 'accept'],
    law: cite(law, '17'),
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['受理日期', dateOf(it.acceptedOn)],
        ['纠纷类型', labelOf('kind', it.kind)],
        ['案件来源', labelOf('source', it.source)],
        ['移送单位', it.referralFrom ?? '无'],
        ['发生地点', it.place ?? ''],
        ['简要情况', it.summary ?? ''],
        ['备注', ''],
      ]),
      partyTable(file),
      signatures(...partySignatures(file), '登记人：'),
    ],
  },
  rightsNotice: {
    title: '人民调解当事人权利义务告知书',
    after: ['register', 'accept', 'appoint'],
    law: cite(provisions, '27'),
    to: ['applicant', 'respondent'],
    body: (_it, file) => [
      addressee(`${['applicant', 'respondent'].map((role) => file.names(role)).join('、')}：`),
      paragraph(`你们之间的纠纷由${file.organ}调解，不收取任何费用。现将调解中的权利义务告知如下。`),
      heading('你们可以'),
      paragraph('选择调解员，或者接受委员会指定的调解员；认为调解员不合适的，可以要求更换。'),
      paragraph('接受调解，拒绝调解，或者中途要求结束调解。'),
      paragraph('要求公开调解，或者要求不公开。'),
      paragraph('自己决定是否达成协议以及协议的内容；任何人不得强迫。'),
      paragraph('不因调解失去起诉、申请仲裁、请求行政机关处理的权利。'),
      heading('你们应当'),
      paragraph('如实说明纠纷的事实，遵守调解现场秩序，尊重调解员。'),
      paragraph('尊重对方当事人行使权利；达成协议后按照约定履行。'),
      signatures(...partySignatures(file), '告知人：', '告知日期：　　年　月　日'),
    ],
  },
  investigation: {
    title: '人民调解调查记录',
    after: ['investigate'],
    law: cite(provisions, '28'),
    body: (it) =>
      it.investigations.flatMap((one, at) => [
        heading(`第${at + 1}次调查`),
        table([
          ['时间', dateOf(one.on)],
          ['地点', one.place ?? ''],
          ['被调查人', one.asked ?? ''],
          ['在场人', one.present ?? ''],
          ['调查人', one.investigator ?? ''],
          ['记录人', one.recorder ?? ''],
        ]),
        paragraph(one.content ?? ''),
        signatures('被调查人（签名、盖章或者按指印）：', '调查人：', '记录人：'),
      ]),
  },
  record: {
    title: '人民调解记录',
    after: ['hold'],
    law: cite(law, '27'),
    body: (it, file) =>
      it.sessions.flatMap((one, at) => [
        heading(`第${at + 1}次调解`),
        table([
          ['时间', one.at && isMoment(one.at) ? formatMoment(one.at) : ''],
          ['地点', one.place ?? ''],
          [
            '当事人',
            ['applicant', 'respondent', 'other']
              .map((role) => file.names(role))
              .filter(Boolean)
              .join('、'),
          ],
          ['参加人', one.present ?? ''],
          ['调解员', one.mediators ?? ''],
          ['记录人', one.recorder ?? ''],
        ]),
        paragraph(one.content ?? ''),
        paragraph(`本次结果：${fields.sessions.rows?.result?.options?.[one.result ?? ''] ?? ''}。`),
        signatures(...partySignatures(file), '调解员：', '记录人：'),
      ]),
  },
  extensionConsent: {
    title: '延长调解期限同意书',
    after: [
      'extendSettle',
      'extendMedical',
      'extendEntrustedBefore',
      'extendEntrustedOrdinary',
      'extendEntrustedSummary',
    ],
    body: (it, file) => [
      paragraph(`${file.number}一案，因${it.extendWhy ?? ''}，各方当事人同意延长调解期限${it.extendDays ?? ''}天。`),
      signatures(...partySignatures(file), '调解员：'),
    ],
  },
  dangerReport: {
    title: '关于可能激化的民间纠纷的报告',
    after: ['reportDanger'],
    law: cite(law, '25'),
    body: (it, file) => [
      addressee(`${it.dangerTo ?? ''}：`),
      paragraph(
        `${file.organ}正在处理${file.names('applicant')}与${file.names('respondent')}的${labelOf('kind', it.kind)}纠纷（${it.place ?? ''}），有激化的可能，现予报告。`,
      ),
      paragraph(it.dangerWhat ?? ''),
      paragraph(`纠纷简要情况：${it.summary ?? ''}`),
      signatures('报告人：', `报告日期：${dateOf(it.dangerOn)}`),
    ],
  },
  declineNotice: {
    title: '不予受理告知书',
    after: ['decline'],
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `你提出的${labelOf('kind', it.kind)}纠纷，因${labelOf('declineReason', it.declineReason)}，${file.organ}不予受理。`,
      ),
      paragraph(`你可以通过下列途径解决：${it.otherWays ?? ''}`),
    ],
  },
  referOutLetter: {
    title: '矛盾纠纷移送函',
    after: ['referOut'],
    body: (it, file) => [
      addressee(`${it.referOutTo ?? ''}：`),
      paragraph(`现有${labelOf('kind', it.kind)}纠纷一件，${it.referOutWhy ?? ''}，移送你单位处理，并请告知处理结果。`),
      paragraph(`纠纷简要情况：${it.summary ?? ''}`),
      partyTable(file),
    ],
  },
} as const satisfies Readonly<Record<string, MediationPaper>>
