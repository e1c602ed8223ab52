import { findIndicator } from '../reader/vocabulary.ts'
import type { Proofreading } from './proofread.ts'
import { type Severity, shown, type Warning } from './warning.ts'

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑问', hint: '提示' }

/** 给人看的校对结果。 */
export function inWords(answer: Proofreading): string {
  const { text, figures, warnings, relations, ledger } = answer
  const lines = lineStarts(text)
  const told = warnings.map(
    (it) => `${severities[it.severity]}　第${lineOf(lines, it.start)}行　${it.says}${quote(text, it)}`,
  )
  const sums = relations
    .filter((it) => it.kind === 'sum')
    .map(
      ({ parts, whole, holds }) =>
        `${parts.map((it) => shown(it.value)).join('+')}${holds ? '=' : '≠'}${shown(whole.value)}${whole.unit}`,
    )
  const compared = ledger.map(
    (it) =>
      `${findIndicator(it.indicator)?.name ?? it.label}　报告${shown(it.stated)}　台账${shown(it.ledger)}　${it.agrees ? '相符' : `相差${shown(it.difference)}`}`,
  )
  return [
    `读到${figures.length}个数，其中${figures.filter((it) => it.indicator !== null).length}个认出了指标；疑点${warnings.length}处。`,
    ...section('疑点', told),
    ...section('核过的合计', sums),
    ...section('与台账对照', compared),
  ].join('\n')
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ['', `【${title}】`, ...rows]
}

function quote(text: string, { start, end }: Warning): string {
  if (end <= start) return ''
  const around = text.slice(Math.max(0, start - 12), Math.min(text.length, end + 8)).replace(/\s+/g, ' ')
  return `（……${around}……）`
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts: readonly number[], at: number): number {
  let line = starts.findIndex((start) => start > at)
  if (line < 0) line = starts.length
  return line
}
