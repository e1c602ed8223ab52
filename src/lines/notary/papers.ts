import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { notaryLaw as law, notaryRules as rules } from '../../law/statutes/notary-acts.ts'
import { fields } from './fields.ts'
import { notaryLine } from './line.ts'

const dateOf = (on: Day | null) => (on ? formatDay(on) : '　　年　月　日')
const labelOf = (name: keyof typeof fields, value: string | readonly string[] | null) => {
  const options: Readonly<Record<string, string>> = fields[name].options ?? {}
  return [value ?? []]
    .flat()
    .map((one) => options[one] ?? one)
    .join('、')
}

/** 公证处对外的文书；公证书本身用司法部的格式，由公证处的系统出具。 */
export const papers = definePapers(notaryLine, {
  application: {
    title: '公证申请表',
    after: ['apply', 'accept'],
    law: cite(rules, '17'),
    body: (it, file) => [
      table([
        ['申请人', file.describe('applicant').join('；')],
        ['代理人', file.describe('agent').join('；')],
        ['公证事项', it.subject ?? ''],
        ['种类', labelOf('kind', it.kind)],
        ['用途', it.purpose ?? ''],
        ['使用地', it.useWhere ?? '境内'],
        ['办理方式', labelOf('mode', it.mode)],
        ['提交的材料', ''],
        ['申请日期', dateOf(it.appliedOn)],
      ]),
      signatures('申请人（签名或者按指印）：'),
    ],
  },
  acceptance: {
    title: '公证受理通知单',
    after: ['accept'],
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `你申请的${it.subject ?? ''}，自${dateOf(it.acceptedOn)}起受理，由${file.nameOf(it.notary)}承办，出证期限到${file.due('issue')}。`,
      ),
      paragraph('补充材料、核实和不可抗力的时间不计入期限。'),
    ],
  },
  notice: {
    title: '公证告知书',
    after: ['accept'],
    law: cite(law, '27'),
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `办理${it.subject ?? ''}的法律意义和可能的后果，公证员已经当面说明。你应当如实陈述、提供真实的材料；虚假的，公证可能不予办理或者被撤销，并承担法律责任。`,
      ),
      paragraph('你可以申请公证员回避；符合法律援助条件的，可以申请减免公证费。'),
      signatures('被告知人（签名或者按指印）：', '告知人：'),
    ],
  },
  supplementNotice: {
    title: '补充材料通知单',
    after: ['askSupplement'],
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph('请补充下列材料：'),
      paragraph(it.supplementList ?? ''),
    ],
  },
  verification: {
    title: '核实函',
    after: ['verify'],
    body: (it, file) => [
      addressee('________：'),
      paragraph(
        `我处正在办理${file.names('applicant')}申请的${it.subject ?? ''}，请协助核实：${it.verifyWhat ?? ''}。`,
      ),
    ],
  },
  homeRecord: {
    title: '上门办理公证记录',
    after: ['homeVisit'],
    body: (it, file) => [
      table([
        ['当事人', file.names('applicant')],
        ['日期', dateOf(it.homeOn)],
        ['地址', it.homeAddress ?? ''],
        ['原因', labelOf('homeReason', it.homeReason)],
        ['上门人数', String(it.homeStaff ?? '')],
      ]),
      signatures('当事人（签名或者按指印）：', '公证员：', '在场人：'),
    ],
  },
  videoRecord: {
    title: '远程视频办理公证记录',
    after: ['videoSession'],
    body: (it, file) => [
      table([
        ['当事人', file.names('applicant')],
        ['日期', dateOf(it.videoOn)],
        ['平台', it.videoPlatform ?? ''],
        ['录音录像编号', it.recording ?? ''],
        ['身份核验', labelOf('identity', it.identity)],
        ['境外居留情况', labelOf('overseasBasis', it.overseasBasis)],
      ]),
      signatures('公证员：'),
    ],
  },
  fee: {
    title: '公证费核定单',
    after: ['setFee', 'recordIssued'],
    law: cite(law, '34'),
    body: (it, file) => [
      table([
        ['公证事项', it.subject ?? ''],
        ['应收', file.money(it.fee)],
        ['减免', file.money(it.feeCut)],
        ['减免的原因', labelOf('feeCutWhy', it.feeCutWhy)],
        ['实收', file.money(it.feePaid)],
      ]),
      signatures('核定人：', '当事人：'),
    ],
  },
  approval: {
    title: '公证审批表',
    after: ['issue', 'refuse', 'end'],
    body: (it, file) => [
      table([
        ['受理编号', file.number],
        ['当事人', file.names('applicant')],
        ['公证事项', it.subject ?? ''],
        ['类别', labelOf('class', it.class)],
        ['承办公证员', file.nameOf(it.notary)],
        ['公证书编号', it.certificate ?? ''],
        ['办结日期', dateOf(it.finishedOn)],
      ]),
      signatures('承办公证员意见：', '审批人意见：'),
    ],
  },
  refusal: {
    title: '不予办理公证决定书',
    after: ['refuse'],
    law: cite(law, '31'),
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `你申请的${it.subject ?? ''}，因${labelOf('refuseGround', it.refuseGround)}，决定自${dateOf(it.refusedOn)}起不予办理。`,
      ),
    ],
  },
  termination: {
    title: '终止公证决定书',
    after: ['end'],
    law: cite(rules, '50'),
    to: ['applicant'],
    body: (it, file) => [
      addressee(`${file.names('applicant')}：`),
      paragraph(
        `你申请的${it.subject ?? ''}，因${labelOf('endGround', it.endGround)}，决定自${dateOf(it.endedOn)}起终止办理。`,
      ),
    ],
  },
  reviewDecision: {
    title: '公证复查处理决定',
    after: ['keepCertificate', 'amend', 'revoke'],
    law: cite(rules, '64'),
    series: '复查',
    to: ['applicant', 'interested'],
    body: (it, file) => [
      addressee(`${[file.names('applicant'), file.names('interested')].filter(Boolean).join('、')}：`),
      paragraph(`对${it.certificate ?? ''}公证书的复查申请已经处理，复查公证员为${file.nameOf(it.reviewer)}。`),
      paragraph(`理由：${it.reviewWhy ?? ''}`),
      paragraph(
        `决定：${it.revoked ? '撤销该公证书，自始无效' : it.amendKind ? labelOf('amendKind', it.amendKind) : '维持该公证书'}。`,
      ),
      paragraph('对复查决定有异议的，可以向公证协会投诉；对公证书的内容有争议的，可以就争议向人民法院起诉。'),
    ],
  },
  registerPage: {
    title: '公证登记簿（单页）',
    after: ['issue', 'recordIssued', 'refuse', 'end'],
    law: cite(rules, '57'),
    body: (it, file) => [
      table([
        ['类别', labelOf('class', it.class)],
        ['当事人', file.names('applicant')],
        ['代理人', file.names('agent')],
        ['受理日期', dateOf(it.acceptedOn)],
        ['承办人', file.nameOf(it.notary)],
        ['审批人', ''],
        ['结案方式', it.issuedOn ? '出具公证书' : it.refusedOn ? '不予办理' : '终止'],
        ['办结日期', dateOf(it.finishedOn)],
        ['公证书编号', it.certificate ?? ''],
      ]),
    ],
  },
})
