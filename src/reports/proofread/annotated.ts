import { readdirSync, readFileSync } from 'node:fs'
import { findIndicator } from '../reader/vocabulary.ts'

/** 人工标注：[[79件|79|exact|recon-applications]]；没有指标的写 - 和条线。 */
export interface Annotation {
  readonly value: number
  readonly bound: string
  readonly indicator: string | null
  readonly line: string | null
  readonly start: number
  readonly end: number
}

export interface Annotated {
  readonly name: string
  readonly text: string
  readonly figures: readonly Annotation[]
  /** 埋下的错；干净的报告为空。 */
  readonly faults: readonly string[]
}

const folder = new URL('./fixtures/', import.meta.url)

export function annotatedReports(): Annotated[] {
  return readdirSync(folder)
    .filter((name) => /^\d+-.*\.txt$/.test(name))
    .sort()
    .map((name) => parse(name, readFileSync(new URL(name, folder), 'utf8')))
}

function parse(name: string, source: string): Annotated {
  const faults = /^#: faults (.*)$/m.exec(source)?.[1]?.split(' ') ?? []
  const marked = source.replace(/^#:.*\n/gm, '')
  const figures: Annotation[] = []
  let text = ''
  let at = 0
  for (const it of marked.matchAll(/\[\[([^|\]]+)\|([^|\]]+)\|([^|\]]+)\|([^|\]]+)(?:\|([^\]]+))?\]\]/g)) {
    const [whole, written = '', value, bound = '', id = '-', line] = it
    text += marked.slice(at, it.index)
    const indicator = id === '-' ? null : id
    const start = text.length
    text += written
    figures.push({ value: Number(value), bound, indicator, line: line ?? lineOf(indicator), start, end: text.length })
    at = it.index + whole.length
  }
  return { name, text: text + marked.slice(at), figures, faults }
}

function lineOf(indicator: string | null): string | null {
  if (indicator === null) return null
  const entry = findIndicator(indicator)
  if (entry === undefined) throw new Error(`标注里的编号不在指标表里：${indicator}`)
  return entry.line
}
