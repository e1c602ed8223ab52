import { type RawBuilder, sql } from 'kysely'
import type { Field } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import { bare, wanted } from './grams.ts'
import { withinReach } from './reach-filter.ts'
import { snake, tableOf } from './schema.ts'
import type { Store } from './store.ts'
import { tokensFor } from './tokens.ts'
import type { After, ListQuery } from './types.ts'
import { isUuid } from './uuid.ts'
import { annulled } from './working.ts'

export interface Conditions {
  /** Those an index answers. */
  readonly quick: readonly RawBuilder<unknown>[]
  /** Those that must look at each row: only ever asked of a bounded number of rows. */
  readonly slow: readonly RawBuilder<unknown>[]
  /** The search text among them, for a first look at the newest. */
  readonly text: RawBuilder<unknown> | null
  /** The whole line, seen by somebody of the district: one plan serves whatever is asked. */
  readonly whole: boolean
  /** The organs a list is confined to, by reach or by a filter: it is met organ by organ in its order. */
  readonly near: readonly string[] | null
}

type Clause = RawBuilder<unknown>

export function conditionsOf(store: Store, post: Post, line: Line, query: ListQuery): Conditions {
  const { state, filters = {}, from, to, late, mine, q, after, sort = 'openedOn', desc = true } = query
  const states = state === undefined ? [] : typeof state === 'string' ? state.split(',').filter(Boolean) : [...state]
  const filtered = Object.entries(filters).map(([name, value]) => filterOf(line, name, value))
  const { sees } = reachOf(line, post)
  const near = confinedTo(line, filters, sees === 'organs' ? post.organs : null)
  // Said so, no index answers it: what is confined to organs is met in its order, and only held against this.
  const held = (clause: Clause) => (near ? sql`(${clause}) is true` : clause)
  const ofLine = ({ clause, own }: Filter) => (near && own ? besideMatter(line, clause) : clause)
  const quick: Clause[] = [
    sql`matter.district = ${store.district}`,
    // Written out, so that a plan made once knows how many rows there are.
    sql`matter.line = ${sql.lit(line.id)}`,
    states.length > 0 ? sql`matter.state = any(${states}::text[])` : sql`matter.state <> ${sql.lit(annulled)}`,
    ...(sees === 'district' ? [] : [held(withinReach(store, post, 'matter', [line.id]))]),
    ...(from ? [sql`matter.opened_on >= ${from}`] : []),
    ...(to ? [sql`matter.opened_on <= ${to}`] : []),
    ...(late ? [sql`matter.next_due < ${store.today()}`] : []),
    ...(after ? [beyond(after, sort === 'openedOn' && !desc)] : []),
    ...(mine ? [sql`matter.handler = ${post.person}`] : []),
    ...filtered.filter(({ quick: indexed }) => indexed).map((one) => held(ofLine(one))),
  ]
  return {
    quick,
    near,
    slow: filtered.filter(({ quick: indexed }) => !indexed).map(ofLine),
    text: q?.trim() ? matching(store, line, q) : null,
    whole: sees === 'district' && ![...states, ...filtered, from, to, late, mine, q?.trim()].some(Boolean),
  }
}

const mostOrgans = 40

/** What a line says a matter concerns is among the organs kept with it: a filter by it leads to them, or else what is seen. */
function confinedTo(
  { fields, concerns = [] }: Line,
  filters: Readonly<Record<string, string>>,
  seen: readonly string[] | null,
): readonly string[] | null {
  const name = Object.keys(filters).find(
    (one) => one === 'organ' || (concerns.includes(one) && fields[one]?.kind === 'organ' && !fields[one]?.sealed),
  )
  const organs = name === undefined ? seen : valuesIn(filters[name] ?? '').filter(isUuid)
  return organs && organs.length <= mostOrgans ? organs : null
}

function valuesIn(value: string): string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

/** The rows after one, in the order of the day of opening. */
function beyond({ on, id }: After, upwards: boolean): Clause {
  const last = sql`(${on}::date, ${id}::uuid)`
  return upwards ? sql`(matter.opened_on, matter.id) > ${last}` : sql`(matter.opened_on, matter.id) < ${last}`
}

/** Open lines by number, subject, names and initials; closed lines by the exact number or an exact sealed value. */
function matching(store: Store, line: Line, q: string): Clause {
  const text = bare(q)
  const owners = sql`select token.owner from token where token.district = ${store.district} and token.token = any(${tokensFor(store, q)}::text[])`
  if (line.closed) return sql`(matter.number = ${q.trim()} or matter.id in (${owners}))`
  const grams = wanted(text)
  if (grams.length === 0) return text === '' ? sql`false` : sql`matter.haystack like ${`%${text}%`}`
  const found = sql`(matter.grams @> ${grams}::text[] and matter.haystack like ${`%${text}%`})`
  return /^[\dX+-]{5,20}$/i.test(q.trim()) ? sql`(${found} or matter.id in (${owners}))` : found
}

/** Asked of the line's own row when the matter has been met, and not before: the planner must not begin with it. */
function besideMatter(line: Line, clause: Clause): Clause {
  return sql`(select ${clause} from ${sql.table(tableOf(line).name)} as it where it.district = matter.district and it.matter = matter.id)`
}

interface Filter {
  readonly clause: Clause
  readonly quick: boolean
  /** Of a field of the line. */
  readonly own?: true
}

const common: Readonly<Record<string, { readonly column: string; readonly type: string; readonly quick: boolean }>> = {
  organ: { column: 'matter.organ', type: 'uuid', quick: false },
  handler: { column: 'matter.handler', type: 'uuid', quick: true },
  campaign: { column: 'matter.campaign', type: 'text', quick: false },
  number: { column: 'matter.number', type: 'text', quick: true },
}

/** A filter nobody declared finds nothing: silently ignoring it would show the wrong list. */
function filterOf(line: Line, name: string, value: string): Filter {
  const asked = valuesIn(value)
  const field = Object.hasOwn(line.fields, name) ? line.fields[name] : undefined
  if (field?.column && !field.sealed)
    return {
      clause: declared(snake(name), field, asked),
      quick: tableOf(line).indexed.includes(snake(name)),
      own: true,
    }
  const own = Object.hasOwn(common, name) ? common[name] : undefined
  if (!own) return { clause: sql`false`, quick: true }
  const values = own.type === 'uuid' ? asked.filter(isUuid) : asked
  const clause = sql`${sql.ref(own.column)} = any(${values}::${sql.raw(own.type)}[])`
  // The organs a matter concerns are indexed, and its own is always one of them.
  if (name === 'organ') return { clause: sql`(${clause} and matter.organs && ${values}::uuid[])`, quick: true }
  return { clause, quick: own.quick }
}

function declared(name: string, { kind, column }: Field, asked: readonly string[]): Clause {
  const ref = sql.ref(`it.${name}`)
  if (column === 'text[]') return sql`${ref} && ${[...asked]}::text[]`
  if (column === 'uuid') return sql`${ref} = any(${asked.filter(isUuid)}::uuid[])`
  if (column === 'boolean') return sql`${ref} = ${asked[0] === 'true' || asked[0] === 'yes'}`
  if (column === 'date' || column === 'integer' || column === 'bigint') return between(ref, column, asked[0] ?? '')
  return kind === 'choice'
    ? sql`${ref} = any(${[...asked]}::text[])`
    : sql`${ref} ilike ${`%${(asked[0] ?? '').replace(/[\\%_]/g, '\\$&')}%`}`
}

/** 2021-03-01..2021-03-31, 5.., ..100 or one value. */
function between(ref: Clause, column: string, range: string): Clause {
  const shape =
    column === 'date'
      ? /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
      : column === 'integer'
        ? /^\d{1,9}$/
        : /^\d{1,15}$/
  const [low = '', high = low] = range.split('..')
  if (![low, high].every((end) => end === '' || shape.test(end)) || low + high === '') return sql`false`
  const type = sql.raw(column)
  const ends = [...(low ? [sql`${ref} >= ${low}::${type}`] : []), ...(high ? [sql`${ref} <= ${high}::${type}`] : [])]
  return sql`(${sql.join(ends, sql` and `)})`
}
