import { isRatio } from '../../kernel/indicator.ts'
import type { Store } from '../../store/store.ts'
import { countLine } from '../count-line.ts'
import { definedFor, definitionsOf, filtersText, findDefinition } from '../definition.ts'
import { type Count, type Figure, figureFrom, type Reading } from '../figure.ts'
import type { Frozen } from '../frozen.ts'
import type { Draft } from './draft.ts'

/**
 * Every figure of the lines that a text names, so that relations between them can be reconciled. Once frozen, the
 * figures are those the report keeps, whatever the ledger says today.
 */
export async function figuresFor(
  reading: Reading,
  lines: Iterable<string>,
  count: Count,
): Promise<Map<string, Figure>> {
  const all = new Map<string, Figure>()
  for (const id of new Set(lines)) {
    const declared = reading.businesses.get(id)
    if (!declared) continue
    const business = definedFor(declared, count.period.until)
    const counted = await countLine(reading, business, Object.keys(business.indicators.all), count)
    for (const definition of definitionsOf([business])) all.set(definition.id, figureFrom(definition, counted, count))
  }
  return all
}

export function lineOfFigure(id: string): string {
  return id.split('.')[0] ?? ''
}

/** What the report keeps, as figures again: with their passports, and with who signed. */
export function keptFigures({ businesses }: Pick<Store, 'businesses'>, draft: Draft): Map<string, Figure> {
  const values = new Map(draft.frozen.map((one) => [one.figure, one]))
  return new Map(
    draft.frozenRows.flatMap((row) => {
      const frozen = values.get(row.figure ?? '')
      return frozen ? [[frozen.figure, keptFigure(businesses, frozen, { draft, values, row })] as const] : []
    }),
  )
}

interface Kept {
  readonly draft: Draft
  readonly values: ReadonlyMap<string, Frozen>
  readonly row: Draft['frozenRows'][number]
}

function keptFigure(businesses: Reading['businesses'], frozen: Frozen, { draft, values, row }: Kept): Figure {
  const definition = findDefinition(businesses, frozen.figure, frozen.period.until)
  const indicator = definition?.indicator
  const line = lineOfFigure(frozen.figure)
  const base = indicator && isRatio(indicator) ? baseOf(values, line, indicator) : null
  const { cutoff } = frozen
  return {
    id: frozen.figure,
    line,
    label: frozen.label,
    value: frozen.value,
    unit: frozen.unit,
    base,
    vocabulary: indicator?.vocabulary ?? null,
    passport: {
      id: frozen.figure,
      version: frozen.version,
      says: indicator?.says ?? '这个指标现在没有了，数字照冻结时的保存',
      period: frozen.period,
      cutoff,
      filters: definition ? filtersText(definition) : '',
      count: row.listed ?? 0,
      hash: frozen.hash,
      countedBy: row.countedBy ?? '',
      countedAt: cutoff,
      signedBy: draft.signedBy,
    },
  }
}

function baseOf(
  values: ReadonlyMap<string, Frozen>,
  line: string,
  { part, whole }: { readonly part: string; readonly whole: string },
): Figure['base'] {
  const [one, other] = [values.get(`${line}.${part}`), values.get(`${line}.${whole}`)]
  if (!one || !other) return null
  return { part: one.value ?? 0, whole: other.value ?? 0, partLabel: one.label, wholeLabel: other.label }
}

/** The figures to be frozen for a text: those it names, and the two sides of each rate. */
export function withSides({ businesses }: Reading, ids: readonly string[], until: Count['period']['until']): string[] {
  const sides = ids.flatMap((id) => {
    const indicator = findDefinition(businesses, id, until)?.indicator
    if (!indicator || !isRatio(indicator)) return [id]
    const line = lineOfFigure(id)
    return [id, `${line}.${indicator.part}`, `${line}.${indicator.whole}`]
  })
  return [...new Set(sides)]
}
