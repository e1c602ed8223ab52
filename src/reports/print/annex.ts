import { type Block, heading, paragraph } from '../../kernel/page.ts'
import { formatDay } from '../../law/day.ts'
import { secondInBeijing } from '../../store/beijing.ts'
import { plainNumber } from '../compile/bind.ts'
import type { Compiled } from '../drafting/compile-draft.ts'
import type { Figure } from '../figure.ts'

export function annexBlocks({ figures, relations, before }: Compiled, reason: string): Block[] {
  const rows = [...figures.values()].map((figure, at) => [
    `${at + 1}. ${figure.label}\n${valueText(figure)}`,
    [`${figure.passport.says}。`, figure.passport.filters].filter(Boolean).join('\n'),
    sourceText(figure),
  ])
  const broken = relations.filter(({ holds }) => !holds)
  const compared = [...before].flatMap(([id, one]) => {
    const figure = figures.get(id)
    return figure
      ? [[figure.label, valueText(figure), `${plainNumber(one.value)}${one.unit}`, one.stated ? '旧报告所述' : '台账']]
      : []
  })
  return [
    paragraph('本附件列明正文每个数字的口径、统计期、统计截止、名单行数和名单指纹。凭编号和指纹可以重数。'),
    heading('一、数字'),
    long([30, 46, 80], ['指标和数值', '口径', '统计'], rows),
    ...(compared.length > 0
      ? [heading('二、与上年对照'), long([70, 28, 28, 30], ['指标', '本年', '上年', '上年出处'], compared)]
      : []),
    heading(compared.length > 0 ? '三、勾稽' : '二、勾稽'),
    ...(broken.length > 0 ? [paragraph(`有 ${broken.length} 项勾稽不符，仍然照印，理由：${reason}`)] : []),
    long(
      [140, 16],
      ['关系', '结果'],
      relations.map(({ says, holds }) => [says, holds ? '相符' : '不符']),
    ),
  ]
}

function long(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', head, rows, widths }
}

export function valueText({ value, unit, base }: Figure): string {
  if (value === null) return '没有基数'
  return `${plainNumber(value)}${unit}${base ? `（${plainNumber(base.part)}/${plainNumber(base.whole)}）` : ''}`
}

export function sourceText({ id, passport }: Figure): string {
  const { period, cutoff, version, count, hash, countedBy, signedBy } = passport
  return [
    `${id}，第 ${version} 版，${formatDay(period.from)}至${formatDay(period.until)}`,
    `截止 ${secondInBeijing(cutoff)}，名单 ${count} 行`,
    `统计人${countedBy}，${signedBy ? `签发人${signedBy}` : '尚未签发'}`,
    `指纹 ${hash}`,
  ].join('\n')
}
