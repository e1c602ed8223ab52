import { moneyText } from '../../door/read-number.ts'
import { fillForm } from '../../door/statistics-form.ts'
import { gapsOf } from '../../door/upstream.ts'
import { districtNames } from '../../store/intake/names.ts'
import { countRecords, outgoingRecords } from '../../store/upstream/records.ts'
import type { upstreamContract } from '../contract-upstream.ts'
import { type Outlet, outgoingCap, outletOf, outletsFor, periodOf } from '../outlets.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'

export const upstreamHandlers: Pick<Handlers, keyof typeof upstreamContract> = {
  'GET /api/upstream': async ({ desk: { store }, who }) => {
    const rows = outletsFor(store, who.post).map(async ({ id, form, label, business, day, where }) => {
      const { line } = business
      const missing = await countRecords(store, who.post, business, { day, where, missing: true })
      const kind = form ? ('form' as const) : ('rows' as const)
      return { id, kind, label, line: line.id, lineLabel: line.label, dayLabel: line.fields[day]?.label ?? '', missing }
    })
    return { rows: await Promise.all(rows) }
  },

  'GET /api/upstream/:outlet': async ({ desk: { store }, who, params, query }) => {
    const outlet = outletOf(store, who.post, params.outlet)
    if (outlet instanceof Refused) return outlet
    const period = periodOf(query)
    if (period instanceof Refused) return period
    const { business, day, where, layout, label } = outlet
    const records = await outgoingRecords(store, who.post, business, { day, where, ...period, limit: outgoingCap })
    const names = await districtNames(store)
    const gaps = layout ? gapsOf(layout, records, { business, names }) : []
    return { label, rows: records.length, gaps: [...gaps], ...filled(outlet, records) }
  },

  'GET /api/upstream/:outlet/missing': async ({ desk: { store }, who, params, query }) => {
    const outlet = outletOf(store, who.post, params.outlet)
    if (outlet instanceof Refused) return outlet
    const period = periodOf(query)
    if (period instanceof Refused) return period
    const { business, day, where } = outlet
    const { page = 1, size = 50 } = query
    const wanted = { day, where, ...period, missing: true }
    const [records, total] = await Promise.all([
      outgoingRecords(store, who.post, business, { ...wanted, limit: size, offset: (page - 1) * size }),
      countRecords(store, who.post, business, wanted),
    ])
    const rows = records.map(({ id, number, title, parties, given, openedOn }) => ({
      ...{
        id,
        number,
        title,
        parties: parties
          .map((party) => party.name)
          .filter(Boolean)
          .join('、'),
      },
      on: String(given[day] ?? openedOn),
    }))
    return { total, rows }
  },
}

function filled({ form, business }: Outlet, records: Awaited<ReturnType<typeof outgoingRecords>>) {
  if (!form) return { problems: [], table: null }
  const { columns, rows, problems } = fillForm(form, records, business)
  const isMoney = columns.map(({ sums }) => sums !== undefined && business.line.fields[sums]?.kind === 'money')
  return {
    problems: [...problems],
    table: {
      groups: columns.map(({ group = '' }) => group),
      headers: columns.map(({ header }) => header),
      rows: rows.map(({ label, values }) => ({
        label,
        cells: values.map((value, at) => (isMoney[at] ? moneyText(value) : String(value))),
      })),
    },
  }
}
