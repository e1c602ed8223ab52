import { prose } from './annual/outline.ts'
import type { Figure } from './figure.ts'

/** A paragraph as it prints: words, and figures that open. */
export type Part = string | { readonly figure: string; readonly shown: string }

export interface Section {
  readonly heading: string
  readonly paragraphs: readonly (readonly Part[])[]
}

/** A section as it is written: `{mediation.accepted}` stands for that figure with its unit. */
export interface Draft {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** Binds the figures into the prose. A paragraph whose figures are all unknown here is left out. */
export function sectionsOf(figures: readonly Figure[]): Section[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return prose
    .map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.map((text) => bind(text, byId)).filter((parts) => parts.length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
}

const slot = /\{([a-z-]+\.[A-Za-z]+)\}/

function bind(text: string, byId: ReadonlyMap<string, Figure>): Part[] {
  const pieces = text.split(slot)
  const ids = pieces.filter((_, at) => at % 2 === 1)
  if (ids.length > 0 && !ids.some((id) => byId.has(id))) return []
  return pieces.flatMap((piece, at): Part[] => {
    if (at % 2 === 0) return piece === '' ? [] : [piece]
    const figure = byId.get(piece)
    if (!figure) throw new Error(`报告正文引用了不存在的指标 ${piece}`)
    return [{ figure: piece, shown: shownFigure(figure) }]
  })
}

export function shownFigure({ value, unit, base }: Figure): string {
  if (value === null) return '（没有基数，不计比率）'
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2).replace(/0+$/, '').replace(/\.$/, '')
  return base ? `${number}%（${base.part}/${base.whole}）` : `${number}${unit}`
}
