import { describe, expect, it } from 'vitest'
import { builtInCalendar } from './calendar.ts'
import { reckon } from './clock.ts'
import type { Day } from './day.ts'
import type { Rule, RuleEdition } from './rule.ts'
import { rules } from './rules/register.ts'

/** The oracle below shares only holiday and rule data with the clock: its days are counted with Date, one by one. */
const cases = 100_000
const oneDay = 86_400_000

describe('十万个随机案例，与逐日数的结果一致', () => {
  it('届满日、暂定、计入的天数都一致', () => {
    const random = seeded(20_240_101)
    const periods = Object.values<Rule>(rules).filter((rule) => rule.kind === 'period')
    let answered = 0
    for (let index = 0; index < cases; index += 1) {
      const asked = randomCase(random, periods)
      const found = reckon({
        rule: asked.rule,
        start: text(asked.start),
        governs: text(asked.governs),
        pauses: asked.pauses.map(([from, to]) => ({ from: text(from), resume: text(to), ground: '中止' })),
        extensions: asked.extend === 0 ? [] : [{ length: asked.extend }],
      })
      const expected = walk(asked)
      const where = `第${index}例 ${asked.rule.id} 起算${text(asked.start)} 适用${text(asked.governs)} 中止${asked.pauses.map(([from, to]) => `${text(from)}..${text(to)}`).join('、')} 延长${asked.extend}`
      if (found.due !== expected.due || found.provisional !== expected.provisional) {
        expect({ due: found.due, provisional: found.provisional }, where).toEqual({
          due: expected.due,
          provisional: expected.provisional,
        })
      }
      if (found.due === null) continue
      answered += 1
      if (!found.days.some((it) => it.day === found.due)) expect.fail(`${where}：逐日说明里没有届满日`)
      if (expected.counted !== null) {
        const counted = found.days.filter((it) => it.counted).length
        if (counted !== expected.counted) expect(counted, where).toBe(expected.counted)
      }
    }
    expect(answered).toBeGreaterThan(cases / 2)
  }, 60_000)
})

interface Case {
  readonly rule: Rule
  readonly start: number
  readonly governs: number
  readonly pauses: readonly (readonly [number, number])[]
  readonly extend: number
}

interface Answer {
  readonly due: string | null
  readonly provisional: boolean
  /** Null where the strip may leave days out. */
  readonly counted: number | null
}

const nothing: Answer = { due: null, provisional: false, counted: null }

function randomCase(random: () => number, periods: readonly Rule[]): Case {
  const upTo = (count: number) => Math.floor(random() * count)
  const rule = periods[upTo(periods.length)] as Rule
  const start = number('2018-03-01') + upTo(3200)
  const turns = [
    '2021-07-14',
    '2021-07-15',
    '2021-12-31',
    '2022-01-01',
    '2023-12-31',
    '2024-01-01',
    '2026-06-30',
    '2026-07-01',
  ]
  const governs = upTo(4) === 0 ? number(turns[upTo(turns.length)] as string) : start
  const pauses = Array.from({ length: upTo(4) }, () => {
    const from = start + upTo(120) - 10
    return [from, from + upTo(40)] as const
  })
  const edition = pick(rule, governs)
  return { rule, start, governs, pauses, extend: upTo(3) === 0 ? lawfulExtension(edition, upTo) : 0 }
}

function lawfulExtension(edition: RuleEdition | null, upTo: (count: number) => number): number {
  if (edition === null || edition.extension === 'none' || edition.direction === 'before' || edition.unit === 'hour')
    return 0
  const most = typeof edition.extension === 'object' ? (edition.extension.max ?? 45) : 45
  return upTo(most + 1)
}

function pick(rule: Rule, governs: number): RuleEdition | null {
  for (const edition of rule.editions) {
    if (edition.from !== null && number(edition.from) > governs) continue
    if (edition.until !== null && number(edition.until) < governs) continue
    return edition
  }
  return null
}

function walk(asked: Case): Answer {
  const edition = pick(asked.rule, asked.governs)
  if (edition === null || edition.length === null || edition.standing === 'unknown') return nothing
  if (edition.unit === 'hour' && edition.length % 24 !== 0) return nothing
  if (edition.unit === 'hour')
    return { due: text(asked.start + edition.length / 24), provisional: false, counted: null }
  const paused = (on: number) => asked.pauses.some(([from, to]) => from <= on && on < to)
  if (edition.direction === 'before') return backwards(asked, edition, paused)
  if (edition.unit === 'working-day') return workingDays(asked, edition.length, paused)
  if (edition.unit === 'calendar-day') {
    const total = edition.length + asked.extend
    if (total === 0) return { due: text(asked.start), provisional: false, counted: 0 }
    const last = after(asked.start, total, (on) => !paused(on))
    return { ...rolled(last, paused), counted: total }
  }
  return byMonths(asked, edition.unit === 'year' ? edition.length * 12 : edition.length, paused)
}

function backwards(asked: Case, edition: RuleEdition, paused: (on: number) => boolean): Answer {
  const { length } = edition
  if (length === 0) return { due: text(asked.start), provisional: false, counted: 0 }
  if (edition.unit === 'month')
    return { due: text(monthsLater(asked.start, -(length as number))), provisional: false, counted: null }
  const working = edition.unit === 'working-day'
  let on = asked.start
  let provisional = false
  for (let left = length as number; left > 0; ) {
    on -= 1
    if (paused(on)) continue
    if (working && unsure(on)) provisional = true
    if (!working || !rests(on)) left -= 1
  }
  return { due: text(on), provisional, counted: length }
}

function workingDays(asked: Case, length: number, paused: (on: number) => boolean): Answer {
  const total = length + asked.extend
  const last = after(asked.start, total, (on) => !paused(on) && !rests(on))
  let provisional = false
  for (let on = asked.start + 1; on <= last; on += 1) {
    if (!paused(on) && unsure(on)) provisional = true
  }
  return { due: text(last), provisional, counted: total }
}

function byMonths(asked: Case, months: number, paused: (on: number) => boolean): Answer {
  const nominal = monthsLater(asked.start, months)
  let owed = asked.extend
  for (let on = asked.start + 1; on <= nominal; on += 1) if (paused(on)) owed += 1
  const last = owed === 0 ? nominal : after(nominal, owed, (on) => !paused(on))
  return { ...rolled(last, paused), counted: null }
}

function monthsLater(start: number, months: number): number {
  const from = new Date(start * oneDay)
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
  const date = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate())
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, date) / oneDay
}

function after(start: number, count: number, counts: (on: number) => boolean): number {
  let on = start
  for (let left = count; left > 0; ) {
    on += 1
    if (counts(on)) left -= 1
  }
  return on
}

function rolled(last: number, paused: (on: number) => boolean): { due: string; provisional: boolean } {
  let on = last
  let provisional = unsure(on)
  while (rests(on) || (on > last && paused(on))) {
    on += 1
    provisional = provisional || unsure(on)
  }
  return { due: text(on), provisional }
}

const off = new Set(builtInCalendar.years.flatMap((it) => Object.keys(it.off)))
const work = new Set(builtInCalendar.years.flatMap((it) => Object.keys(it.work)))
const noticed = new Set(builtInCalendar.years.map((it) => it.year))
const restKnown = new Map<number, boolean>()
const unsureKnown = new Map<number, boolean>()

function rests(on: number): boolean {
  const known = restKnown.get(on)
  if (known !== undefined) return known
  const day = text(on)
  const weekend = [0, 6].includes(new Date(on * oneDay).getUTCDay())
  const answer = off.has(day) || (!work.has(day) && (weekend || holidayWithoutNotice(day)))
  restKnown.set(on, answer)
  return answer
}

/** 2027's lunar holidays and, in any year without a notice, the fixed ones. */
function holidayWithoutNotice(day: string): boolean {
  if (noticed.has(Number(day.slice(0, 4)))) return false
  const lunar2027 = ['02-05', '02-06', '02-07', '02-08', '04-05', '06-09', '09-15']
  if (day.startsWith('2027') && lunar2027.includes(day.slice(5))) return true
  if (day.endsWith('-05-02')) return day >= '2025'
  return ['01-01', '05-01', '10-01', '10-02', '10-03'].includes(day.slice(5))
}

function unsure(on: number): boolean {
  const known = unsureKnown.get(on)
  if (known !== undefined) return known
  const day = text(on)
  const answer = !off.has(day) && !work.has(day) && !noticed.has(Number(day.slice(0, 4)))
  unsureKnown.set(on, answer)
  return answer
}

const written = new Map<number, Day>()

function text(on: number): Day {
  const known = written.get(on)
  if (known !== undefined) return known
  const day = new Date(on * oneDay).toISOString().slice(0, 10) as Day
  written.set(on, day)
  return day
}

function number(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / oneDay
}

/** mulberry32: the same cases on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
