import { disclosureLayouts } from '../door/disclosure-layouts.ts'
import type { StatisticsForm } from '../door/statistics-form.ts'
import { statisticsForms } from '../door/statistics-forms.ts'
import type { UpstreamLayout } from '../door/upstream.ts'
import type { Business } from '../kernel/business.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import { type Day, isDay } from '../law/day.ts'
import type { Store } from '../store/store.ts'
import { notFound, Refused } from './problems.ts'

/** Somewhere else that wants what was recorded here: row by row, or counted. */
export interface Outlet {
  readonly id: string
  readonly business: Business
  readonly label: string
  readonly day: string
  readonly where: Readonly<Record<string, string>>
  readonly layout: UpstreamLayout | null
  readonly form: StatisticsForm | null
}

/** Those of the lines a post sees. */
export function outletsFor({ businesses }: Pick<Store, 'businesses'>, post: Post): Outlet[] {
  const layouts = Object.entries<UpstreamLayout>(disclosureLayouts).map(([id, layout]) => ({
    ...{ id, layout, form: null, where: layout.where },
    ...{ label: layout.label, line: layout.line, day: layout.day },
  }))
  const forms = Object.entries(statisticsForms).map(([id, form]) => ({
    ...{ id, layout: null, form, where: {} },
    ...{ label: form.label, line: form.line, day: form.day },
  }))
  return [...layouts, ...forms].flatMap(({ line, ...outlet }) => {
    const business = businesses.get(line)
    return business && reachOf(business.line, post).sees !== 'nothing' ? { ...outlet, business } : []
  })
}

export function outletOf(store: Pick<Store, 'businesses'>, post: Post, id: string): Outlet | Refused {
  return outletsFor(store, post).find((one) => one.id === id) ?? notFound('没有这种报表，或者不在您的查看范围内')
}

export interface Period {
  readonly from: Day | undefined
  readonly until: Day | undefined
}

export function periodOf(query: Readonly<Record<string, unknown>>): Period | Refused {
  const read = (name: 'from' | 'until') => {
    const given = query[name]
    if (given === undefined || given === '') return undefined
    return typeof given === 'string' && isDay(given)
      ? given
      : new Refused('form', [{ says: '日期应写作 2021-03-15', field: name }])
  }
  const from = read('from')
  const until = read('until')
  if (from instanceof Refused) return from
  return until instanceof Refused ? until : { from, until }
}

/** Records that go out at once: the cap of a sheet. */
export const outgoingCap = 20_000
