import type { Patch } from './event.ts'
import type { Act, Line } from './line.ts'
import type { Matter } from './matter.ts'
import type { Offer, Shared } from './shared.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: number }

/** The rows one event hands over: filled in by it, and not before. */
export function rowsOffered(act: Act | undefined, patch: Patch, before: Matter['answers']): readonly Row[] {
  const { offers } = act ?? {}
  if (!offers) return []
  const already = new Set(rowsOf(offers, before).flatMap((row) => (row[offers.when] ? row.id : [])))
  const put = (patch.rows?.[offers.rows]?.put ?? []) as readonly Row[]
  return put.filter((row) => row[offers.when] && !already.has(row.id) && !(offers.unless && row[offers.unless]))
}

function rowsOf(offers: Offer, answers: Matter['answers']): readonly Row[] {
  return (answers[offers.rows] ?? []) as readonly Row[]
}

/** What a row takes along, in the words that lines share. */
export function carriedWith(offers: Offer, row: Row, answers: Matter['answers']): Partial<Record<Shared, unknown>> {
  const cells = Object.entries(offers.cells).map(([fact, cell]) => [fact, row[cell] ?? null] as const)
  const fields = Object.entries(offers.fields ?? {}).map(([fact, field]) => [fact, answers[field] ?? null] as const)
  const origin = offers.origin ? [['origin', offers.origin] as const] : []
  return Object.fromEntries([...fields, ...cells, ...origin].filter(([, value]) => value !== null))
}

/** Offers that point at what the line does not have. */
export function* offerProblems({ fields, acts, refersTo = [] }: Line) {
  for (const [name, { offers }] of Object.entries(acts)) {
    if (!offers) continue
    const cells = fields[offers.rows]?.rows
    if (!cells) yield `acts.${name}.offers 的 ${offers.rows} 不是多行字段`
    if (!refersTo.includes(offers.to)) yield `acts.${name}.offers 移送到 ${offers.to}，但 refersTo 中没有`
    const named = [offers.when, offers.unless, ...Object.values(offers.cells)]
    for (const cell of named) if (cell && cells && !cells[cell]) yield `acts.${name}.offers 的 ${cell} 不是这些行的栏目`
    for (const field of Object.values(offers.fields ?? {}))
      if (!fields[field]) yield `acts.${name}.offers 的 ${field} 不存在`
  }
}
