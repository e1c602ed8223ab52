import { isRatio } from '../kernel/indicator.ts'
import type { Behind } from './behind.ts'
import { type Definition, definedAs, findDefinition } from './definition.ts'
import { type Count, countOne, listBehind, type Reading } from './figure.ts'
import type { Frozen } from './frozen.ts'
import { laterEvents } from './later-events.ts'
import { type Change, changedMatters, changesOf } from './list-changes.ts'
import { changesText } from './recount-words.ts'

/**
 * same: nothing moved. moved: what was recorded since moved the list. disturbed: not even the old cut-off gives the
 * published figure. redefined, gone: the definition it was counted under is no longer there.
 */
type Standing = 'same' | 'moved' | 'disturbed' | 'redefined' | 'gone'

export interface Recount {
  readonly figure: string
  readonly standing: Standing
  readonly published: number | null
  readonly today: number | null
  readonly changes: readonly Change[]
  /** 公布 66 件，今天 67 件，因为…… */
  readonly says: string
}

interface Now {
  readonly cutoff: string
  readonly countedBy: string
}

/** Counts a published figure again under its own definition and period, and says what moved it and who did. */
export async function recount(reading: Reading, frozen: Frozen, now: Now): Promise<Recount> {
  const current = findDefinition(reading.businesses, frozen.figure)
  const version = current?.indicator.version ?? 1
  if (!current) return unanswered(frozen, 'gone', `现在没有「${frozen.label}」这个指标了，不能重数`)
  const definition = underVersion(current, frozen.version)
  if (!definition) {
    return unanswered(
      frozen,
      'redefined',
      `口径已经从第 ${frozen.version} 版改为第 ${version} 版，新口径的数不能拿来比`,
    )
  }
  const { period } = frozen
  const then = await countOne(reading, definition, { period, cutoff: frozen.cutoff, countedBy: now.countedBy })
  const today = await countOne(reading, definition, { period, ...now })
  const changes = await changesSince(reading, definition, frozen, now)
  const disturbed = then.passport.hash !== frozen.hash || then.value !== frozen.value
  const standing = disturbed ? 'disturbed' : changes.length > 0 ? 'moved' : 'same'
  const counted = { figure: frozen.figure, standing, published: frozen.value, today: today.value, changes } as const
  return { ...counted, says: saysOf(frozen, definition, { ...counted, then: then.value }) }
}

/** The published figure keeps the definition it was counted under, also when a newer one has come since. */
function underVersion(current: Definition, version: number): Definition | null {
  const { business, name } = current
  const dated = definedAs(business, name, version)
  return dated && findDefinition(new Map([[dated.line.id, dated]]), current.id)
}

function unanswered({ figure, value, unit }: Frozen, standing: Standing, why: string): Recount {
  return { figure, standing, published: value, today: null, changes: [], says: `公布 ${shown(value, unit)}；${why}` }
}

async function changesSince(reading: Reading, definition: Definition, frozen: Frozen, now: Now): Promise<Change[]> {
  const { period, cutoff } = frozen
  const sides = sidesOf(definition)
  const lists = []
  for (const side of sides) {
    const before = await valued(reading, side, { period, cutoff, countedBy: now.countedBy })
    const after = await valued(reading, side, { period, ...now })
    lists.push({ side, before, after })
  }
  const matters = changedMatters(lists)
  const later = matters.length > 0 ? await laterEvents(reading, { matters, after: cutoff, until: now.cutoff }) : []
  return lists.flatMap(({ side, before, after }) =>
    changesOf({ before, after, later, line: side.business.line, list: sides.length > 1 ? side.indicator.label : null }),
  )
}

/** The list with its amounts as a reader sees them: numbers, and money in 元. */
async function valued(reading: Reading, side: Definition, count: Count): Promise<Behind[]> {
  const sum = 'counts' in side.indicator ? (side.indicator.sum ?? '') : ''
  const scale = side.business.line.fields[sum]?.kind === 'money' ? 100 : 1
  const rows = await listBehind(reading, side, count)
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : Number(row.amount) / scale }))
}

/** A rate is two lists; anything else is one. */
function sidesOf(definition: Definition): Definition[] {
  const { indicator, business } = definition
  if (!isRatio(indicator)) return [definition]
  const businesses = new Map([[business.line.id, business]])
  return [indicator.part, indicator.whole].flatMap(
    (name) => findDefinition(businesses, `${business.line.id}.${name}`) ?? [],
  )
}

interface Counted extends Omit<Recount, 'says'> {
  readonly then: number | null
}

function saysOf(
  { unit, cutoff }: Frozen,
  { indicator }: Definition,
  { standing, published, today, then, changes }: Counted,
): string {
  const head =
    published === today
      ? `公布 ${shown(published, unit)}，今天重数仍是 ${shown(today, unit)}`
      : `公布 ${shown(published, unit)}，今天 ${shown(today, unit)}`
  const each = 'counts' in indicator && (indicator.of === 'sum' || indicator.of === 'distinct') ? '项' : unit
  const moved = changes.length > 0 ? changesText(changes, isRatio(indicator) ? '件' : each) : ''
  if (standing === 'disturbed') {
    const alarm = `按冻结时的截止时间（${cutoff}）重数是 ${shown(then, unit)}，名单也与冻结时的指纹对不上：口径改过却没有换版本，或者台账被改动，请先查明`
    return `${head}。${alarm}${moved ? `。此后的变动：${moved}` : ''}`
  }
  if (standing === 'same') return `${head}，名单没有变动`
  return published === today ? `${head}，但名单有变动：${moved}` : `${head}，因为${moved}`
}

function shown(value: number | null, unit: string): string {
  return value === null ? '无数值' : unit === '%' ? `${value}%` : `${value} ${unit}`
}
