import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { cite } from '../../law/statute.ts'
import { legalAidRegulation as regulation } from '../../law/statutes/legal-aid-acts.ts'
import { underLaw } from './edition.ts'
import type { LegalAidPaper } from './names.ts'
import { aidedTable, dateOf, labelOf } from './words.ts'

const granting = ['grant', 'grantUrgent', 'acceptNotice', 'orderAid'] as const

/** 申请和审查阶段的文书。 */
export const reviewPapers = {
  application: {
    title: '法律援助申请表',
    after: ['receiveApplication'],
    body: (it, file) => [
      aidedTable(file),
      table([
        ['案由', it.cause ?? ''],
        ['案件类型', labelOf('caseType', it.caseType)],
        ['办理阶段', labelOf('stage', it.stage)],
        ['受援人群体', labelOf('groups', it.groups)],
        ['申请日期', dateOf(it.receivedOn)],
      ]),
      heading('事实和理由'),
      paragraph(it.summary ?? ''),
      heading('请求援助的事项'),
      paragraph(it.requests ?? '请求指派人员代理、辩护。'),
      signatures('申请人（签名或者按指印）：', '代理申请人：'),
    ],
  },
  means: {
    title: '法律援助申请人经济状况说明表',
    after: ['receiveApplication', 'checkMeans'],
    body: (it, file) => [
      paragraph(`申请人：${file.names('aided')}`),
      table(
        [
          ['', '', '', ''],
          ['', '', '', ''],
        ],
        ['家庭成员', '与申请人关系', '月收入', '主要财产'],
      ),
      table([
        ['特殊身份', labelOf('exemption', it.exemption)],
        ['核查方式', labelOf('meansBasis', it.meansBasis)],
        ['核查情况', it.meansNote ?? ''],
      ]),
      paragraph('以上情况属实。本人同意为核查经济状况查询有关信息；有不实的，愿意承担责任。'),
      signatures('申请人（签名或者按指印）：', '日期：　　年　月　日'),
    ],
  },
  receipt: {
    title: '法律援助申请材料接收凭证',
    after: ['receiveApplication'],
    to: ['aided'],
    body: (it, file) => [
      paragraph(`${file.names('aided')}于${dateOf(it.receivedOn)}就${it.cause ?? ''}提交下列材料。`),
      table([['1', '法律援助申请表', '', '']], ['序号', '材料名称', '份数', '页数']),
      signatures('提交人：', '接收人：'),
    ],
  },
  supplementNotice: {
    title: '补充材料、说明通知书',
    after: ['askSupplement'],
    series: '补',
    to: ['aided'],
    body: (it, file) => [
      addressee(`${file.names('aided')}：`),
      paragraph('你的法律援助申请还缺下列材料或者说明：'),
      paragraph(it.supplementList ?? ''),
      paragraph(`请在${dateOf(it.supplementDueOn)}以前补齐。逾期不补的，按撤回申请处理。补充的时间不计入审查期限。`),
    ],
  },
  cooperation: {
    title: '法律援助协作函',
    after: ['askCooperation'],
    series: '协',
    body: (it, file) => [
      addressee('________法律援助机构：'),
      paragraph(
        `我处正在审查${file.names('aided')}（${it.cause ?? ''}）的申请，请协助核查其经济状况和下列事项，并复函。`,
      ),
      paragraph('需要核查的事项：________'),
    ],
  },
  approval: {
    title: '法律援助审批表',
    after: [...granting, 'refuse', 'checkMeans'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['申请人', file.names('aided')],
        ['案由', it.cause ?? ''],
        ['来源', labelOf('way', it.way)],
        ['管辖', it.ours === null ? '' : it.ours ? '归本机构管辖' : '不归本机构管辖'],
        ['范围', labelOf('scope', it.scope)],
        ['经济状况', labelOf('meansBasis', it.meansBasis)],
        ['免予核查、不受限制的情形', labelOf('exemption', it.exemption)],
        ['先行提供', labelOf('urgentGround', it.urgentGround)],
        ['决定日期', dateOf(it.grantedOn ?? it.refusedOn)],
      ]),
      signatures('承办人意见：', '负责人意见：', '日期：　　年　月　日'),
    ],
  },
  grantDecision: {
    title: '给予法律援助决定书',
    after: [...granting],
    series: '援给',
    to: ['aided'],
    body: (it, file) => [
      addressee(`${file.names('aided')}：`),
      paragraph(`你就${it.cause ?? ''}提出的法律援助申请（或者有关机关的通知），经审查决定给予法律援助，不收取费用。`),
      paragraph('我处将指派承办人员，请如实陈述情况，配合办理。承办人员不得向你收取任何财物。'),
      paragraph('经济状况变化，或者自行委托了律师的，请及时告知。'),
    ],
  },
  refusal: {
    title: '不予法律援助决定书',
    after: ['refuse'],
    law: cite(regulation, '19'),
    series: '援不',
    to: ['aided'],
    body: (it, file) => [
      addressee(`${file.names('aided')}：`),
      paragraph(
        `你就${it.cause ?? ''}提出的法律援助申请，因${labelOf('refuseReason', it.refuseReason)}，决定不予援助。`,
      ),
      paragraph(`理由：${it.refuseNote ?? ''}`),
      paragraph(
        underLaw(it.refusedOn)
          ? '对本决定有异议的，可以向主管法律援助工作的司法行政部门提出；司法行政部门自收到异议之日起五日内审查。'
          : '对本决定有异议的，可以向确定法律援助机构的司法行政部门提出；司法行政部门自收到异议之日起五个工作日内审查。',
      ),
    ],
  },
  noticeReturn: {
    title: '退回通知函',
    after: ['returnNotice'],
    body: (it) => [
      addressee(`${it.noticeFrom ?? ''}：`),
      paragraph(`来函${it.noticeNumber ?? ''}收悉。${it.returnReason ?? ''}，现将通知及材料退回。`),
    ],
  },
  objectionDecision: {
    title: '法律援助异议审查决定书',
    after: ['keepDecision', 'orderAid', 'orderResume'],
    face: 'bureau',
    series: '援异',
    to: ['aided'],
    body: (it, file) => [
      addressee(`${file.names('aided')}：`),
      paragraph(`你于${dateOf(it.objectionOn)}提出的异议，我局已经审查。`),
      paragraph(`理由：${it.objectionWhy ?? ''}`),
      paragraph(
        it.grantedOn !== it.objectionDecidedOn
          ? '决定：维持法律援助机构的决定。不服的，可以依法申请行政复议或者提起行政诉讼。'
          : '决定：责令法律援助机构提供法律援助。',
      ),
    ],
  },
} as const satisfies Readonly<Record<string, LegalAidPaper>>
