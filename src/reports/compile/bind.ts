import type { Figure } from '../figure.ts'
import { approximate } from './bound-words.ts'
import { type Line, parse, type Slot } from './markup.ts'

/** A paragraph as it prints: words, figures that open, and places where nothing may stand yet. */
export type Part = string | Bound | { readonly wrong: string; readonly source: string }

export interface Bound {
  readonly figure: string
  readonly shown: string
  /** What the ledger says exactly, also where the text says 余. */
  readonly exact: string
  readonly whose: Slot['whose']
}

export interface BoundLine {
  readonly level: Line['level']
  readonly parts: readonly Part[]
  readonly table: Grid | null
}

export interface Grid {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** For each row, the page of the desk that lists what it counts. */
  readonly opens?: readonly string[]
}

/** A figure of the year before, from the ledger or as the old report stated it. */
export interface Before {
  readonly value: number
  readonly unit: string
  readonly stated: boolean
}

export interface Sources {
  figure(id: string): Figure | undefined
  before(id: string): Before | undefined
  table(name: string): Grid | undefined
}

export function bind(text: string, sources: Sources): BoundLine[] {
  return parse(text).map(({ level, pieces, table }) => {
    if (table !== null) return bindTable(table, sources)
    const parts = pieces.map((piece): Part => {
      if (piece.kind === 'words') return piece.text
      return piece.kind === 'mistake' ? { wrong: piece.says, source: piece.source } : fill(piece, sources)
    })
    return { level, parts, table: null }
  })
}

function bindTable(name: string, sources: Sources): BoundLine {
  const table = sources.table(name) ?? null
  const missing = { wrong: `没有「${name}」这张表`, source: `{{表|${name}}}` }
  return { level: 0, parts: table ? [] : [missing], table }
}

/** A line as a reader sees it. */
export function lineText({ parts }: BoundLine): string {
  return parts.map((part) => (typeof part === 'string' ? part : 'shown' in part ? part.shown : part.source)).join('')
}

function fill(slot: Slot, sources: Sources): Part {
  const figure = sources.figure(slot.figure)
  if (!figure) return { wrong: `没有「${slot.figure}」这个指标`, source: slot.source }
  if (slot.whose === 'growth') return growth(slot, figure, sources)
  if (slot.whose === 'last') {
    const before = sources.before(slot.figure)
    if (!before) return { wrong: `${figure.label}没有上年的数，台账里没有，旧报告里也没有`, source: slot.source }
    return print(slot, { ...figure, value: before.value, base: null })
  }
  return print(slot, figure)
}

function print(slot: Slot, figure: Figure): Part {
  const { value, unit } = figure
  const exact = `${value ?? '没有基数'}${value === null ? '' : unit}`
  const bound = { figure: slot.figure, exact, whose: slot.whose }
  if (value === null) return { wrong: `${figure.label}没有基数，不能写比率`, source: slot.source }
  if (slot.bound === null) return { ...bound, shown: exactly(slot, figure, value) }
  const divided = slot.scale ? value / scales[slot.scale] : value
  const near = approximate(divided, slot.bound, slot.written ?? wholeNumber(slot, unit, divided))
  if ('refused' in near) return { wrong: `${figure.label}：${near.refused}`, source: slot.source }
  return { ...bound, shown: inWords(slot, plainNumber(near.number), slot.bare ? '' : unit) }
}

const scales = { 万: 10_000, 亿: 100_000_000 } as const

/** 4.12 万 is written 4万余, and 98.4% is written 98%以上. */
function wholeNumber({ scale, bound }: Slot, unit: string, divided: number): number | null {
  if ((!scale && unit !== '%') || divided < 1) return null
  const whole = bound === '近' ? Math.ceil(divided) : bound === '约' ? Math.round(divided) : Math.floor(divided)
  return 'number' in approximate(divided, bound ?? '余', whole) ? whole : null
}

/** 2000余份, 4万余人次, 近2000份, 约30场, 98%以上. */
function inWords({ bound, scale }: Slot, number: string, unit: string): string {
  const scaled = `${number}${scale ?? ''}`
  if (bound === '近' || bound === '约') return `${bound}${scaled}${unit}`
  return bound === '以上' ? `${scaled}${unit}以上` : `${scaled}${bound ?? ''}${unit}`
}

/** A rate never stands without its base. */
function exactly({ scale, bare }: Slot, { unit, base }: Figure, value: number): string {
  const shown = scale ? `${plainNumber(value / scales[scale])}${scale}` : plainNumber(value)
  if (bare) return shown
  return base ? `${shown}%（${plainNumber(base.part)}/${plainNumber(base.whole)}）` : `${shown}${unit}`
}

export function plainNumber(value: number): string {
  return String(Number(value.toFixed(4)))
}

function growth(slot: Slot, figure: Figure, sources: Sources): Part {
  const before = sources.before(slot.figure)
  if (figure.value === null || !before || before.value === 0)
    return { wrong: `${figure.label}没有上年的数可比，不能写同比`, source: slot.source }
  const points = figure.unit === '%'
  const moved = points ? figure.value - before.value : ((figure.value - before.value) / before.value) * 100
  const size = plainNumber(Math.round(Math.abs(moved) * 100) / 100)
  const shown = moved === 0 ? '持平' : `${moved > 0 ? '上升' : '下降'}${size}${points ? '个百分点' : '%'}`
  const exact = `${plainNumber(figure.value)}${figure.unit}，上年${before.stated ? '（报告所述）' : ''} ${plainNumber(before.value)}${figure.unit}`
  return { figure: slot.figure, shown: `同比${shown}`, exact, whose: 'growth' }
}
