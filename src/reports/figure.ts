import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Business } from '../kernel/business.ts'
import { type Indicator, isRatio, isStock } from '../kernel/indicator.ts'
import type { Database } from '../store/database.ts'
import type { Behind } from './behind.ts'
import { type Counted, countLine, listOf } from './count-line.ts'
import { type Definition, filtersText, findDefinition } from './definition.ts'
import type { Period } from './period.ts'

/** Everything needed to defend a figure: what it counts, as of when, and the fingerprint of its list. */
export interface Passport {
  readonly id: string
  readonly version: number
  readonly says: string
  readonly period: Period
  readonly cutoff: string
  readonly filters: string
  readonly count: number
  /** SHA-256 over the sorted lines `matter/seq`; empty where the figure comes from kept tallies, without its list. */
  readonly hash: string
  readonly countedBy: string
  readonly countedAt: string
  readonly signedBy: string | null
}

export interface Figure {
  readonly id: string
  readonly line: string
  readonly label: string
  /** Null for a rate whose base is nought. */
  readonly value: number | null
  readonly unit: string
  readonly base: Base | null
  readonly vocabulary: string | null
  readonly passport: Passport
}

export interface Base {
  readonly part: number
  readonly whole: number
  readonly partLabel: string
  readonly wholeLabel: string
}

/** What reports may ask of the store: a connection that can only read, and nothing else. */
export interface Reading {
  readonly reader: Kysely<Database>
  readonly district: string
  readonly businesses: ReadonlyMap<string, Business>
}

export interface Count {
  readonly period: Period
  readonly cutoff: string
  readonly countedBy: string
}

/** Counts one indicator as it was defined for that period. Null when there is no such indicator. */
export async function figureOf(reading: Reading, id: string, count: Count): Promise<Figure | null> {
  const definition = findDefinition(reading.businesses, id, count.period.until)
  return definition ? countOne(reading, definition, count) : null
}

export async function countOne(reading: Reading, definition: Definition, count: Count): Promise<Figure> {
  const { indicator, name, business } = definition
  const names = isRatio(indicator) ? [indicator.part, indicator.whole] : [name]
  return figureFrom(definition, await countLine(reading, business, names, count), count)
}

/** One figure out of what its line was counted to; a rate out of its part and its base. */
export function figureFrom(definition: Definition, counted: ReadonlyMap<string, Counted>, count: Count): Figure {
  const { id, name, indicator, business } = definition
  const common = { id, line: business.line.id, label: indicator.label, vocabulary: indicator.vocabulary ?? null }
  if (!isRatio(indicator)) {
    const one = known(counted, name)
    const passport = passportOf(definition, count, one.rows, one.hash)
    return { ...common, value: valueOf(business, indicator, one), unit: indicator.unit, base: null, passport }
  }
  const part = known(counted, indicator.part)
  const whole = known(counted, indicator.whole)
  const side = (of: string, one: Counted) => valueOf(business, business.indicators.all[of], one)
  const label = (of: string) => business.indicators.all[of]?.label ?? of
  const base = {
    part: side(indicator.part, part),
    whole: side(indicator.whole, whole),
    partLabel: label(indicator.part),
    wholeLabel: label(indicator.whole),
  }
  const value = base.whole === 0 ? null : Math.round((base.part / base.whole) * 10_000) / 100
  return {
    ...common,
    value,
    unit: '%',
    base,
    passport: passportOf(definition, count, part.rows, part.hash && sha(`${part.hash}/${whole.hash}`)),
  }
}

function known(counted: ReadonlyMap<string, Counted>, name: string): Counted {
  const one = counted.get(name)
  if (!one) throw new Error(`指标 ${name} 没有数出来`)
  return one
}

function valueOf({ line }: Business, indicator: Indicator | undefined, { rows, amount, different }: Counted): number {
  if (!indicator || isStock(indicator) || isRatio(indicator)) return rows
  if (indicator.of === 'distinct') return different
  if (indicator.of !== 'sum') return rows
  return line.fields[indicator.sum ?? '']?.kind === 'money' ? amount / 100 : amount
}

/** The list a figure counts, sorted by matter. */
export async function listBehind(
  reading: Reading,
  { business, indicator }: Definition,
  count: Count,
): Promise<Behind[]> {
  return listOf(reading, business, indicator, count)
}

function passportOf(
  definition: Definition,
  { period, cutoff, countedBy }: Count,
  count: number,
  hash: string,
): Passport {
  return {
    id: definition.id,
    version: definition.indicator.version ?? 1,
    says: definition.indicator.says,
    period,
    cutoff,
    filters: filtersText(definition),
    count,
    hash,
    countedBy,
    countedAt: cutoff,
    signedBy: null,
  }
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
