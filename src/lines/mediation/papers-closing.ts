import type { Answers } from '../../kernel/field.ts'
import { addressee, type Block, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import type { File } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { fields } from './fields.ts'
import type { Fields, MediationPaper } from './names.ts'
import { dateOf, labelOf } from './papers-file.ts'

const title = (file: File) => `${file.names('applicant')}与${file.names('respondent')}`

/** 案卷的顺序；「必备」之外的有则入卷。 */
function dossierRows(it: Answers<Fields>, file: File): Block {
  const has = (present: unknown) => (present ? '有' : '无')
  const agreed =
    it.agreementForm === 'written'
      ? '人民调解协议书'
      : it.agreementForm === 'oral'
        ? '人民调解口头协议登记表'
        : '终止调解告知书'
  const items: [string, string][] = [
    ['卷内目录', '必备'],
    ['人民调解申请书或者人民调解受理登记表', '必备'],
    ['当事人权利义务告知书', '必备'],
    ['当事人身份证明', '必备'],
    ['授权委托书', has(file.names('agent'))],
    ['人民调解调查记录', has(it.investigations.length)],
    ['人民调解证据材料', ''],
    ['人民调解记录', has(it.sessions.length)],
    [agreed, '必备'],
    ['履行凭证', has(it.terms.some(({ receipt }) => receipt) || it.performanceProof)],
    ['人民调解回访记录', has(it.visits.length)],
    ['司法确认材料', has(it.confirmAppliedOn)],
    ['卷宗情况说明', has(it.dossierNote)],
    ['封底', '必备'],
  ]
  return table(
    items.map(([item, state], at) => [String(at + 1), item, state, '']),
    ['序号', '文件', '有无', '页次'],
  )
}

/** 回访、结案、归档和补贴的文书。 */
export const closingPapers = {
  visitRecord: {
    title: '人民调解回访记录',
    after: ['visit'],
    law: cite(law, '31'),
    body: (it, file) => [
      paragraph(`当事人：${title(file)}；协议编号：${file.number}；回访事由：了解协议履行情况。`),
      table(
        it.visits.map(({ on, visited, visitor, performed, satisfied, signs }) => [
          dateOf(on),
          visited ?? '',
          fields.visits.rows?.performed?.options?.[performed ?? ''] ?? '',
          fields.visits.rows?.satisfied?.options?.[satisfied ?? ''] ?? '',
          signs ?? '无',
          visitor ?? '',
        ]),
        ['回访日期', '被回访人', '履行情况', '是否满意', '反复激化迹象和措施', '回访人'],
      ),
      signatures('被回访人：', '回访人：'),
    ],
  },
  closingReport: {
    title: '人民调解结案报告表',
    after: ['closeReport'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['调解组织', file.organ],
        ['承办调解员', file.nameOf(it.mediator)],
        ['当事人', title(file)],
        ['纠纷类型', labelOf('kind', it.kind)],
        ['案件来源', labelOf('source', it.source)],
        ['受理日期', dateOf(it.acceptedOn)],
        ['结案日期', dateOf(it.reportOn)],
        ['协议形式', labelOf('agreementForm', it.agreementForm) || '未达成协议'],
        ['协议金额', it.agreedAmount === null ? '无' : file.money(it.agreedAmount)],
        ['履行情况', labelOf('performedHow', it.performedHow) || '—'],
      ]),
      heading('纠纷事实'),
      paragraph(it.summary ?? ''),
      heading('调解经过和结果'),
      paragraph(it.process ?? ''),
      signatures('调解员：', '负责人：'),
    ],
  },
  dossier: {
    title: '人民调解卷宗（封面、目录、情况说明）',
    after: ['closeReport', 'archive'],
    law: cite(law, '27'),
    body: (it, file) => [
      heading('卷宗封面'),
      table([
        ['卷名', `${title(file)}${labelOf('kind', it.kind)}纠纷`],
        ['卷号', file.number],
        ['人民调解员', file.nameOf(it.mediator)],
        ['调解起止', `${dateOf(it.acceptedOn)}至${dateOf(it.reportOn)}`],
        ['立卷人', it.keeper ?? ''],
        ['立卷日期', dateOf(it.archivedOn)],
        ['保管期限', it.keeping ?? ''],
        ['备注', ''],
      ]),
      heading('卷内目录'),
      dossierRows(it, file),
      heading('卷宗情况说明'),
      paragraph(it.dossierNote ?? '本卷材料齐全，没有需要说明的情况。'),
      paragraph(`本卷共 ${it.pages ?? '　'} 页。`),
      signatures('立卷人：', '检查人：'),
    ],
  },
  allowanceReview: {
    title: '人民调解以奖代补审核表',
    after: ['claimAllowance', 'reviewAllowance', 'refuseAllowance'],
    face: 'bureau',
    body: (it, file) => [
      table([
        ['案件编号', file.number],
        ['当事人', title(file)],
        ['调解员', file.nameOf(it.mediator)],
        ['补贴档次', labelOf('allowanceKind', it.allowanceKind)],
        ['申报金额', file.money(it.allowanceAsked)],
        ['依据的本地办法', it.allowanceBasis ?? ''],
        ['核定金额', it.allowanceGranted === null ? '' : file.money(it.allowanceGranted)],
        ['审核意见', it.allowanceNote ?? ''],
      ]),
      signatures('申报人：', '审核人：', '科长：', '分管领导：'),
    ],
  },
  allowanceNotice: {
    title: '人民调解补贴公示',
    after: ['publiciseAllowance'],
    face: 'bureau',
    body: (it, file) => [
      addressee('各人民调解委员会、人民调解员：'),
      paragraph(
        `现将${file.number}一案的补贴情况公示如下，公示期自${dateOf(it.publicFrom)}至${dateOf(it.publicUntil)}。有异议的，请在公示期内向司法局提出。`,
      ),
      table(
        [
          [
            file.number,
            file.nameOf(it.mediator),
            labelOf('allowanceKind', it.allowanceKind),
            file.money(it.allowanceGranted),
          ],
        ],
        ['案件编号', '调解员', '档次', '核定金额'],
      ),
    ],
  },
} as const satisfies Readonly<Record<string, MediationPaper>>
