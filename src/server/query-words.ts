import type { Line } from '../kernel/line.ts'
import { because, type Reason } from '../kernel/reason.ts'
import { type Day, isDay } from '../law/day.ts'
import type { After, ListQuery } from '../store/types.ts'
import { Refused } from './problems.ts'

interface Asked {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly where?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly late?: 'yes' | undefined
  readonly mine?: 'yes' | undefined
  readonly sort?: string | undefined
  readonly order?: 'asc' | 'desc' | undefined
  readonly after?: string | undefined
  readonly page?: number | undefined
  readonly size?: number | undefined
}

/** Columns every list can be sorted by, besides the line's own. */
const sortable = ['openedOn', 'closedOn', 'number', 'title', 'state', 'nextDue']
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** The words of an address become a question the store understands, or reasons why they do not. */
export function listQuery(line: Line, asked: Asked): ListQuery | Refused {
  const { q, state, where, sort, order, page = 1, size = 50 } = asked
  const states = state?.split(',').filter(Boolean) ?? []
  const { filters, reasons: unfit } = filtersOf(line, where ?? '')
  const reasons = [...wrongDays(asked), ...wrongNames(line, states, sort), ...wrongAfter(asked), ...unfit]
  if (reasons.length > 0) return new Refused('form', reasons)
  return {
    page,
    size,
    ...(q?.trim() ? { q: q.trim() } : {}),
    ...(states.length > 0 ? { state: states } : {}),
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(sort ? { sort } : {}),
    ...(order ? { desc: order === 'desc' } : {}),
    ...spanOf(asked),
    ...(asked.after ? { after: afterOf(asked.after) } : {}),
  }
}

/** 2021-06-01.uuid: the day and the id of the last row seen, as a list gives them in `next`. */
function afterOf(text: string): After {
  return { on: text.slice(0, 10) as Day, id: text.slice(11) }
}

export function afterText({ on, id }: After): string {
  return `${on}.${id}`
}

function wrongAfter({ after, sort = 'openedOn' }: Asked): Reason[] {
  if (after === undefined) return []
  if (sort !== 'openedOn') return [because('只有按登记日期排的列表才能接着往下看，请改用页码', { field: 'after' })]
  const { on, id } = afterOf(after)
  return isDay(on) && uuid.test(id) ? [] : [because('请从上一页给出的位置接着往下看', { field: 'after' })]
}

function spanOf({ from, until, late, mine }: Asked): Partial<ListQuery> {
  return {
    ...(from ? { from: from as Day } : {}),
    ...(until ? { to: until as Day } : {}),
    ...(late ? { late: true } : {}),
    ...(mine ? { mine: true } : {}),
  }
}

function wrongDays({ from, until }: Asked): Reason[] {
  const days = Object.entries({ from, until })
  return days.flatMap(([name, text]) =>
    text !== undefined && !isDay(text) ? because('日期应写作 2021-03-15', { field: name }) : [],
  )
}

function wrongNames(line: Line, states: readonly string[], sort: string | undefined): Reason[] {
  const unknown = states.filter((state) => !Object.hasOwn(line.states, state))
  const reasons = unknown.map(() => because('没有这种状态', { field: 'state' }))
  if (!sort || sortable.includes(sort) || (line.columns ?? []).includes(sort)) return reasons
  return [...reasons, because('不能按这一栏排序', { field: 'sort' })]
}

/** kind:map,kind:novel,street:… → the values of one field are alternatives. */
function filtersOf(line: Line, where: string): { filters: Record<string, string>; reasons: Reason[] } {
  const filters: Record<string, string> = {}
  const reasons: Reason[] = []
  for (const part of where.split(',').filter(Boolean)) {
    const [name = '', ...rest] = part.split(':')
    const value = rest.join(':')
    if (!fits(line, name, value)) reasons.push(because(`不能按「${part.slice(0, 40)}」筛选`, { field: 'where' }))
    else filters[name] = Object.hasOwn(filters, name) ? `${filters[name]},${value}` : value
  }
  return { filters, reasons }
}

function fits(line: Line, name: string, value: string): boolean {
  if (name === 'organ' || name === 'handler') return uuid.test(value)
  if (name === 'campaign') return value !== ''
  const field = Object.hasOwn(line.fields, name) ? line.fields[name] : undefined
  if (!field || field.sealed) return false
  if (field.kind === 'choice') return Object.hasOwn(field.options ?? {}, value)
  if (field.kind === 'organ' || field.kind === 'person') return uuid.test(value)
  return field.kind === 'yes-no' && (value === 'true' || value === 'false')
}
