import { sql } from 'kysely'
import type { Face } from '../kernel/face.ts'
import type { Line } from '../kernel/line.ts'
import { type Day, yearOf } from '../law/day.ts'
import type { Known, OrganEntry } from './directory.ts'
import type { Tx } from './load.ts'

/** One number wanted: from which counter, and how it is written. */
export interface Wanted {
  readonly series: string
  readonly organ: OrganEntry
  /** Whose counter it is: organs that write the same word share one, or their numbers would meet. */
  readonly counter: string
  readonly year: number
  readonly template: string
}

/**
 * Takes numbers from their counters, each counter once and in one order, so that two batches never wait for each other.
 * Last in the transaction: a counter's row is locked for the moment of the commit, and a rollback gives the number back.
 */
export async function takeNumbers(tx: Tx, district: string, wanted: readonly Wanted[]): Promise<string[]> {
  if (wanted.length === 0) return []
  const groups = new Map<string, { series: string; organ: string; year: number; count: number }>()
  for (const { series, counter, year } of wanted) {
    const group = groups.get(counterKey(series, counter, year)) ?? { series, organ: counter, year, count: 0 }
    groups.set(counterKey(series, counter, year), { ...group, count: group.count + 1 })
  }
  const blocks = [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
  const { rows } = await sql<{ series: string; organ: string; year: number; last: number }>`
    insert into counter (district, series, organ, year, last)
    select ${district}, series, organ, year, count
    from json_to_recordset(${JSON.stringify(blocks)}::json) as block (series text, organ uuid, year integer, count integer)
    on conflict (district, series, organ, year) do update set last = counter.last + excluded.last
    returning series, organ, year, last`.execute(tx)
  const next = new Map(
    rows.map(({ series, organ, year, last }) => {
      const key = counterKey(series, organ, year)
      return [key, last - (groups.get(key)?.count ?? 0)]
    }),
  )
  return wanted.map((one) => {
    const key = counterKey(one.series, one.counter, one.year)
    const n = (next.get(key) ?? 0) + 1
    next.set(key, n)
    return writeNumber(one.template, one.organ, one.year, n)
  })
}

/** A matter taken over brings its number: the counter moves past it, so that it is never given again. */
export async function passNumber(tx: Tx, district: string, wanted: Wanted, number: string): Promise<void> {
  const serial = serialIn(wanted, number)
  if (serial === null) return
  await sql`
    insert into counter (district, series, organ, year, last)
    values (${district}, ${wanted.series}, ${wanted.counter}, ${wanted.year}, ${serial})
    on conflict (district, series, organ, year) do update set last = greatest(counter.last, excluded.last)`.execute(tx)
}

export function matterNumber(known: Known, line: Line, organ: OrganEntry, on: Day): Wanted {
  return {
    series: line.id,
    organ,
    counter: counterOf(known, organ, line.number),
    year: yearOf(on),
    template: line.number,
  }
}

/** A paper's series stands between the organ's word and the year: 示复受〔2024〕3号. */
export function paperNumber(
  known: Known,
  { line, series }: { line: Line; series: string },
  organ: OrganEntry,
  on: Day,
): Wanted {
  const [before = '{organ}'] = line.number.split('〔')
  const template = `${before}${series}〔{year}〕{n}号`
  return {
    series: `${line.id}/${series}`,
    organ,
    counter: counterOf(known, organ, template),
    year: yearOf(on),
    template,
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

function counterOf({ organs }: Known, organ: OrganEntry, template: string): string {
  if (!template.includes('{organ}')) return nobody
  const same = [...organs.values()].filter((other) => wordOf(other) === wordOf(organ)).map(({ id }) => id)
  return same.toSorted()[0] ?? organ.id
}

/** 代字, or what stands in its place. */
function wordOf({ codeWord, short, name }: OrganEntry): string {
  return codeWord ?? short ?? name
}

/** The organ in whose name it goes out. The district's own one of that kind, as it stood that day. */
export function faceOrgan({ organs }: Known, face: Face, own: string, on: Day): OrganEntry {
  const mine = organs.get(own)
  if (!mine) throw new Error(`机构名册中没有 ${own}`)
  if (face === 'own') return mine
  const named = [...organs.values()].filter(({ kind }) => kind === face)
  return named.find(({ validFrom, validTo }) => validFrom <= on && (!validTo || on <= validTo)) ?? named[0] ?? mine
}

export function writeNumber(template: string, organ: OrganEntry, year: number, n: number | string): string {
  return template.replaceAll('{organ}', wordOf(organ)).replaceAll('{year}', String(year)).replaceAll('{n}', String(n))
}

function serialIn({ template, organ, year }: Wanted, number: string): number | null {
  const [head = '', tail = ''] = writeNumber(template, organ, year, '{n}').split('{n}')
  if (!number.startsWith(head) || !number.endsWith(tail)) return null
  const serial = number.slice(head.length, number.length - tail.length)
  return /^\d{1,9}$/.test(serial) ? Number(serial) : null
}

function counterKey(series: string, organ: string, year: number): string {
  return `${series}\n${organ}\n${year}`
}
