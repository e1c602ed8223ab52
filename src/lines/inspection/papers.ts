import { addressee, heading, paragraph, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { byUnit } from './by-unit.ts'
import { fields } from './fields.ts'
import { inspectionLine } from './line.ts'
import type { It } from './names.ts'

const dated = (on: Day | null | undefined) => (on ? formatDay(on) : '')
const met = (value: string | null) => fields.items.rows?.selfMet?.options?.[value ?? ''] ?? ''
const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

const unitTable = ({ items, findings }: It) =>
  table(
    byUnit(items, findings).map((row) => [
      row.unit,
      String(row.items),
      String(row.withEvidence),
      String(row.met),
      number(row.selfScore),
      number(row.score),
      `${row.rectified} / ${row.findings}`,
    ]),
    ['单位', '指标', '已有佐证', '自评达到', '自评得分', '评审得分', '已整改 / 问题'],
  )

export const papers = definePapers(inspectionLine, {
  breakdown: {
    title: '指标任务分解表',
    after: ['shareOut'],
    body: (it) => [
      paragraph(`${it.subject ?? ''}，依据：${fields.edition.options?.[it.edition ?? ''] ?? ''}。`),
      table(
        it.items.map((row) => [row.code ?? '', row.heading ?? '', row.name ?? '', row.unit ?? '', dated(row.dueOn)]),
        ['序号', '一级指标', '指标', '责任单位', '佐证截止'],
      ),
    ],
  },
  progress: { title: '分单位进展表', after: ['shareOut'], body: (it) => [unitTable(it)] },
  selfReport: {
    title: '自查自评报告',
    after: ['selfScore'],
    body: (it) => [
      heading('一、总体情况'),
      unitTable(it),
      heading('二、逐项自评'),
      table(
        it.items.map((row) => [
          row.code ?? '',
          row.name ?? '',
          met(row.selfMet),
          number(row.selfScore),
          row.evidence ?? '',
        ]),
        ['序号', '指标', '自评', '得分', '佐证'],
      ),
    ],
  },
  feedback: {
    title: '督察反馈意见',
    after: ['raise'],
    series: '督反',
    body: (it, file) => [
      addressee(`${it.inspectee ? file.nameOf(it.inspectee) : '各责任单位'}：`),
      paragraph('现将问题反馈如下，请按期整改并报送佐证。'),
      table(
        it.findings.map((row) => [row.problem ?? '', row.unit ?? '', dated(row.dueOn)]),
        ['问题', '责任单位', '整改期限'],
      ),
    ],
  },
  rectification: {
    title: '问题整改清单',
    after: ['raise'],
    body: (it) => [
      table(
        it.findings.map((row) => [
          row.problem ?? '',
          row.unit ?? '',
          dated(row.dueOn),
          dated(row.doneOn),
          row.proof ?? '',
        ]),
        ['问题', '责任单位', '期限', '完成', '佐证'],
      ),
    ],
  },
})
