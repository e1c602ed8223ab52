import { createHash } from 'node:crypto'
import type { Kysely, RawBuilder } from 'kysely'
import type { Business } from '../kernel/business.ts'
import { isRatio, isStock } from '../kernel/indicator.ts'
import { type Asked, type Behind, behindStock, behindTally } from './behind.ts'
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
  /** SHA-256 over the sorted lines `matter/seq`. */
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
  // biome-ignore lint/suspicious/noExplicitAny: any database whose tables the raw queries name
  readonly reader: Kysely<any>
  readonly district: string
  readonly businesses: ReadonlyMap<string, Business>
}

export interface Count {
  readonly period: Period
  readonly cutoff: string
  readonly countedBy: string
}

/** Counts one indicator. Null when there is no such indicator. */
export async function figureOf(reading: Reading, id: string, count: Count): Promise<Figure | null> {
  const definition = findDefinition(reading.businesses, id)
  return definition ? countOne(reading, definition, count) : null
}

export async function countOne(reading: Reading, definition: Definition, count: Count): Promise<Figure> {
  const { indicator, business } = definition
  if (isRatio(indicator)) return rate(reading, definition, count)
  const list = await listBehind(reading, definition, count)
  const value = valueOf(definition, list)
  return {
    id: definition.id,
    line: business.line.id,
    label: indicator.label,
    value,
    unit: indicator.unit,
    base: null,
    vocabulary: indicator.vocabulary ?? null,
    passport: passportOf(definition, count, list.length, hashOf(list)),
  }
}

function valueOf({ indicator, business }: Definition, list: readonly Behind[]): number {
  if (isStock(indicator) || isRatio(indicator)) return list.length
  if (indicator.of === 'distinct') return new Set(list.flatMap(({ key }) => key ?? [])).size
  if (indicator.of !== 'sum') return list.length
  const total = list.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0)
  return business.line.fields[indicator.sum ?? '']?.kind === 'money' ? total / 100 : total
}

async function rate(reading: Reading, definition: Definition, count: Count): Promise<Figure> {
  const { indicator, business } = definition
  if (!isRatio(indicator)) throw new Error(`${definition.id} 不是比率`)
  const side = (name: string) => {
    const found = findDefinition(reading.businesses, `${business.line.id}.${name}`)
    if (!found) throw new Error(`${definition.id} 引用了不存在的指标 ${name}`)
    return countOne(reading, found, count)
  }
  const [part, whole] = [await side(indicator.part), await side(indicator.whole)]
  const base = { part: part.value ?? 0, whole: whole.value ?? 0, partLabel: part.label, wholeLabel: whole.label }
  return {
    id: definition.id,
    line: business.line.id,
    label: indicator.label,
    value: base.whole === 0 ? null : Math.round((base.part / base.whole) * 10_000) / 100,
    unit: '%',
    base,
    vocabulary: indicator.vocabulary ?? null,
    passport: passportOf(definition, count, part.passport.count, sha(`${part.passport.hash}/${whole.passport.hash}`)),
  }
}

/** The list a figure counts, sorted by matter. */
export async function listBehind({ reader, district }: Reading, definition: Definition, { period, cutoff }: Count): Promise<Behind[]> {
  const asked: Asked = { district, line: definition.business.line, period, cutoff }
  const { indicator } = definition
  if (isRatio(indicator)) throw new Error(`${definition.id} 是比率，请看它的分子和分母`)
  const query: RawBuilder<Behind> = isStock(indicator) ? behindStock(asked, indicator) : behindTally(asked, indicator)
  const { rows } = await query.execute(reader)
  return rows
}

function passportOf(definition: Definition, { period, cutoff, countedBy }: Count, count: number, hash: string): Passport {
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

function hashOf(list: readonly Behind[]): string {
  return sha(list.map(({ matter, seq }) => `${matter}/${seq}`).toSorted().join('\n'))
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
