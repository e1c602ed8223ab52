import { paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { enforcementLine } from './line.ts'

const dated = (on: Day | null) => (on ? formatDay(on) : '未登记')
const label = (name: 'kind' | 'procedure' | 'result' | 'annulledHow', value: string | null) =>
  fields[name].options?.[value ?? ''] ?? '未登记'

export const papers = definePapers(enforcementLine, {
  recordSheet: {
    title: '行政执法案件信息表',
    after: ['record'],
    face: 'bureau',
    body: (it, file) => [
      table([
        ['执法单位', file.nameOf(it.unit)],
        ['执法类别', label('kind', it.kind)],
        ['案由或者事项', it.cause ?? ''],
        ['行政相对人', file.names('party')],
        ['决定书文号', it.decisionNumber ?? '未登记'],
        ['程序', label('procedure', it.procedure)],
        ['依据', [it.basisLaw, it.basisArticle].filter(Boolean).join('') || '未登记'],
        ['立案或者受理', dated(it.filedOn)],
        ['告知', dated(it.noticeOn)],
        ['听证', dated(it.hearingOn)],
        ['法制审核', dated(it.legalReviewOn)],
        ['集体讨论', dated(it.collectiveOn)],
        ['决定', dated(it.decidedOn)],
        ['送达', dated(it.servedOn)],
        ['公示', dated(it.publishedOn)],
        ['结案', dated(it.closedOn)],
        ['结果', label('result', it.result)],
        ['罚款', file.money(it.fined ?? 0)],
        ['没收', file.money(it.confiscated ?? 0)],
      ]),
      table(
        it.officers.map(({ name, certificate }) => [name ?? '', certificate ?? '未登记']),
        ['执法人员', '执法证号'],
      ),
      paragraph('本表由归集的数据生成，与案卷不一致的，以案卷为准。'),
    ],
  },
  withdrawalNotice: {
    title: '撤回行政执法公示信息的说明',
    after: ['withdraw'],
    body: (it, file) => [
      paragraph(
        `${file.organ}公示的「${it.cause ?? ''}」（${it.decisionNumber ?? '无文号'}）已于${dated(it.annulledOn)}被${label('annulledHow', it.annulledHow)}，公示信息于${dated(it.withdrawnOn)}撤回。`,
      ),
      paragraph(`理由：${it.withdrawnWhy ?? ''}`),
      signatures('经办人：', '审核人：'),
    ],
  },
})
