import type { Business } from '../kernel/business.ts'
import { earlierOf, type Indicator, isRatio, isStock, type Tally } from '../kernel/indicator.ts'
import type { Line } from '../kernel/line.ts'
import type { Day } from '../law/day.ts'

/** An indicator with the line it belongs to, found by its id: 'mediation.accepted'. */
export interface Definition {
  readonly id: string
  readonly name: string
  readonly business: Business
  readonly indicator: Indicator
}

export function definitionsOf(businesses: Iterable<Business>): Definition[] {
  return [...businesses].flatMap((business) =>
    Object.entries(business.indicators.all).map(([name, indicator]) => ({
      id: `${business.line.id}.${name}`,
      name,
      business,
      indicator,
    })),
  )
}

/** As the definition stood for a period ending on a day; as it stands now unless a day is given. */
export function findDefinition(businesses: ReadonlyMap<string, Business>, id: string, until?: Day): Definition | null {
  const [line = '', name = '', ...rest] = id.split('.')
  const current = businesses.get(line)
  if (!current || rest.length > 0 || !Object.hasOwn(current.indicators.all, name)) return null
  const business = until === undefined ? current : definedFor(current, until)
  const indicator = business.indicators.all[name]
  return indicator ? { id, name, business, indicator } : null
}

/** The business with each indicator as it was defined for a period that ended on this day. */
export function definedFor(business: Business, until: Day): Business {
  return redefined(business, (one) => earlierOf(one).find((former) => former.until >= until))
}

/** The business as it was when this indicator had that version; null when no such version was kept. */
export function definedAs(business: Business, name: string, version: number): Business | null {
  const now = business.indicators.all[name]
  if (!now) return null
  if ((now.version ?? 1) === version) return business
  const former = earlierOf(now).find((one) => one.version === version)
  return former ? definedFor(business, former.until) : null
}

function redefined(business: Business, formerOf: (one: Indicator) => Indicator | undefined): Business {
  const { all, relations } = business.indicators
  if (Object.values(all).every((one) => !formerOf(one))) return business
  const dated = Object.entries(all).map(([name, one]) => {
    const former = formerOf(one)
    return [name, former && one.vocabulary ? { ...former, vocabulary: one.vocabulary } : (former ?? one)] as const
  })
  return { ...business, indicators: { all: Object.fromEntries(dated), relations } }
}

/** What is counted, in words: 动作、筛选和计数单位, for the passport. */
export function filtersText({ business: { line, indicators }, indicator }: Definition): string {
  if (isRatio(indicator)) {
    const label = (name: string) => indicators.all[name]?.label ?? name
    return `${label(indicator.part)} ÷ ${label(indicator.whole)}`
  }
  if (isStock(indicator)) {
    const standing = indicator.standing.map((state) => `「${line.states[state]?.label ?? state}」`).join('、')
    return [`期末状态为${standing}`, ...whereText(line, indicator.where)].join('，')
  }
  return tallyText(line, indicator)
}

function tallyText(line: Line, { counts, of = 'matters', where = {}, inTime, sum, distinct }: Tally): string {
  const acts = counts.map((act) => `「${line.acts[act]?.label ?? act}」`).join('或者')
  const filters = whereText(line, where)
  const timely = inTime ? [`在「${line.clocks[inTime]?.label ?? inTime}」内`] : []
  const label = (field: string | undefined) => `「${line.fields[field ?? '']?.label ?? field}」`
  const units = {
    matters: '每个事项计一次',
    acts: '每次动作计一次',
    sum: `合计${label(sum)}`,
    distinct: `${label(distinct)}相同的计一次`,
  }
  const unit = units[of]
  return [acts, ...filters, ...timely, unit].join('，')
}

function whereText(line: Line, where: Tally['where'] = {}): string[] {
  return Object.entries(where).map(
    ([name, value]) => `${line.fields[name]?.label ?? name}为${valueText(line, name, value)}`,
  )
}

function valueText(line: Line, name: string, value: unknown): string {
  const one = (key: unknown) =>
    typeof key === 'boolean' ? (key ? '是' : '否') : (line.fields[name]?.options?.[String(key)] ?? String(key))
  return Array.isArray(value) ? value.map(one).join('或者') : one(value)
}
