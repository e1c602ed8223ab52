import { type Business, defineBusiness } from '../../kernel/business.ts'
import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { riskKinds } from './fields.ts'
import { indicators } from './indicators.ts'
import { checkupLine } from './line.ts'

const papers = definePapers(checkupLine, {
  pact: {
    title: '结对服务协议书',
    after: ['pair'],
    when: ({ kind }) => kind !== 'checkup',
    body: (it) => [
      paragraph(
        `${it.firm ?? ''}与${it.client ?? ''}自${it.startedOn ?? ''}起结对，服务到${it.agreedUntil ?? '双方另行约定时'}。服务不收费；超出公益服务范围的，由双方另行委托。`,
      ),
      signatures('律师事务所（盖章）：____________', '服务对象（盖章）：____________'),
    ],
  },
  report: {
    title: '企业法治体检报告',
    after: ['report'],
    body: (it) => [
      addressee(`${it.client ?? ''}：`),
      paragraph(`经走访了解，${it.firm ?? ''}对你单位经营中的法律风险提出如下意见（编号${it.reportNumber ?? ''}）。`),
      heading('风险点和建议'),
      table(
        it.risks.map((risk) => [
          risk.class ? riskKinds[risk.class] : '',
          risk.what ?? '',
          risk.advice ?? '',
          risk.mendBy ?? '',
        ]),
        ['类别', '风险', '建议', '建议完成日期'],
      ),
      paragraph('报告内容仅供你单位内部使用。'),
    ],
  },
  record: {
    title: '惠企走访记录',
    after: ['visit'],
    body: (it, file) => [
      table([
        ['服务对象', it.client ?? ''],
        ['走访日期', file.day('visit')],
        ['接受服务人数', `${it.visitServed ?? ''}`],
        ['情况', it.visitOutcome ?? ''],
      ]),
      signatures('律师（签名）：____________', '服务对象（签名或者盖章）：____________'),
    ],
  },
})

const sheets = defineSheets(checkupLine, {
  ledger: {
    label: '惠企法律服务台账',
    act: 'pair',
    columns: {
      事由: { field: 'subject', aliases: ['项目'], example: '示范律师事务所与示范无人机协会结对' },
      种类: { field: 'kind', aliases: ['类型'], example: '万所联万会结对' },
      律师事务所: { field: 'firm', aliases: ['律所', '服务团'], example: '示范律师事务所' },
      服务单位: { field: 'client', aliases: ['商会', '企业', '企业名称', '商会（协会）'], example: '示范无人机协会' },
      服务对象: { field: 'clientKind', aliases: ['对象类别'], example: '商会、协会' },
      企业规模: { field: 'size' },
      行业: { field: 'industry' },
      开始日期: { field: 'startedOn', aliases: ['结对日期', '日期'], example: '2021-06-01' },
      约定服务到: { field: 'agreedUntil' },
    },
    key: ['律师事务所', '服务单位', '开始日期'],
  },
})

export const checkup: Business = defineBusiness(checkupLine, { papers, indicators, sheets })
