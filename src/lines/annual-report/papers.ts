import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { cite } from '../../law/statute.ts'
import { supervisionDuties as duties } from '../../law/statutes/document-acts.ts'
import { annualReportLine } from './line.ts'

const parts = {
  work: '举措和成效',
  gaps: '不足和原因',
  chief: '主要负责人履职',
  plan: '下年打算',
  other: '其他',
} as const
const verdicts = { fixed: '已改正', kept: '核实后保留' } as const

export const papers = definePapers(annualReportLine, {
  division: {
    title: '报告编写分工表',
    after: ['divide'],
    body: (it, file) => [
      paragraph(`${it.title ?? ''}由下列人员分头撰写，请按期交稿。`),
      table(
        it.sections.map(({ heading, covers, owner, dueOn }) => [
          heading ?? '',
          covers ? parts[covers] : '',
          file.nameOf(owner),
          dueOn ?? '',
        ]),
        ['部分', '内容', '撰写人', '交稿期限'],
      ),
    ],
  },
  figures: {
    title: '数字冻结清单',
    after: ['freeze'],
    body: (it) => [
      paragraph(`${it.title ?? ''}所用数字如下。每个数字可以凭统计截止时间和名单指纹重数。`),
      table(
        it.frozen.map((one) => [
          one.label ?? '',
          `${one.value ?? '—'}${one.unit ?? ''}`,
          `${one.from ?? ''}至${one.until ?? ''}`,
          `第${one.version ?? ''}版`,
          one.cutoff ?? '',
          one.countedBy ?? '',
          (one.hash ?? '').slice(0, 12),
        ]),
        ['指标', '数值', '统计期', '口径', '统计截止', '统计人', '名单指纹（前十二位）'],
      ),
      signatures('核对人（签名）：____________'),
    ],
  },
  warnings: {
    title: '核对提示处理单',
    after: ['check', 'freeze'],
    body: (it) => [
      table(
        it.warnings.map(({ where, says, verdict, reason }) => [
          where ?? '',
          says ?? '',
          verdict ? verdicts[verdict] : '未处理',
          reason ?? '',
        ]),
        ['位置', '提示', '处理', '理由'],
      ),
    ],
  },
  report: {
    title: '年度报告文稿',
    after: ['freeze', 'approve', 'approveInside'],
    law: cite(duties, '25'),
    body: (it) => [
      paragraph(it.title ?? ''),
      ...it.sections.flatMap(({ heading: title, text }) => [heading(title ?? ''), paragraph(text ?? '')]),
      ...(it.shortcomings.length > 0
        ? [
            heading('上年不足的改进情况'),
            table(
              it.shortcomings.map(({ said, did, done }) => [said ?? '', did ?? '', done ? '已解决' : '正在解决']),
              ['上年的不足', '办理情况', '结果'],
            ),
          ]
        : []),
    ],
  },
  cover: {
    title: '年度报告报送函',
    after: ['approve', 'approveInside'],
    law: cite(duties, '23'),
    series: '送',
    body: (it) => [
      addressee(`${it.submittedTo ?? '（报送单位）'}：`),
      paragraph(`现将《${it.title ?? ''}》报上，请审阅。`),
    ],
  },
  amendment: {
    title: '年度报告更正说明',
    after: ['amend'],
    body: (it) => [
      paragraph(`${it.title ?? ''}于${it.publishedOn ?? ''}公布后，下列内容作了更正。`),
      table(
        it.corrections.map(({ where, was, now, why, correctedOn }) => [
          where ?? '',
          was ?? '',
          now ?? '',
          why ?? '',
          correctedOn ?? '',
        ]),
        ['位置', '原文', '更正为', '原因', '更正日期'],
      ),
    ],
  },
})
