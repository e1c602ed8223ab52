import { z } from 'zod'
import { checkFile, sheetOf } from '../door/check.ts'
import { type Reconciled, reconcile } from '../door/reconcile.ts'
import { makeReconciledBook } from '../door/reconciled-book.ts'
import { fillForm, formBook } from '../door/statistics-form.ts'
import { deliver } from '../door/upstream.ts'
import { reachOf } from '../kernel/reach.ts'
import { type Day, formatDay, isDay } from '../law/day.ts'
import { logAccess } from '../store/access-log.ts'
import { districtNames } from '../store/intake/names.ts'
import { outgoingRecords } from '../store/upstream/records.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { periodQuery, type ReconciledView } from './contract-upstream.ts'
import { sheetFile } from './intake-bytes.ts'
import { outgoingCap, outletOf, type Period, periodOf } from './outlets.ts'
import { notFound, Refused } from './problems.ts'
import { readUpload } from './read-upload.ts'
import { purposeIn, purposeQuery, watermark } from './watermark.ts'

const name = z.string().min(1).max(60)

export const upstreamBytes = {
  'GET /api/upstream/:outlet/export.xlsx': {
    params: z.strictObject({ outlet: name }),
    query: periodQuery.extend({ missing: z.enum(['yes']).optional(), ...purposeQuery }),
    give: giveExport,
  },
  'POST /api/reconcile': { give: giveReconciled },
  'POST /api/reconcile.xlsx': { give: giveReconciledBook },
} as const

async function giveExport({ desk: { store }, who, params, query }: Bytes): Promise<Outgoing | Refused> {
  const outlet = outletOf(store, who.post, params.outlet as string)
  if (outlet instanceof Refused) return outlet
  const period = periodOf(query)
  if (period instanceof Refused) return period
  const purpose = purposeIn(query)
  if (purpose instanceof Refused) return purpose
  const { business, day, where, label, layout, form } = outlet
  const missing = query.missing === 'yes'
  const records = await outgoingRecords(store, who.post, business, {
    ...{ day, where, missing },
    ...period,
    limit: outgoingCap + 1,
  })
  if (records.length > outgoingCap)
    return new Refused('too-much', [`一次最多导出 ${outgoingCap} 行，请按月份分几次导出`], { status: 422 })
  await logAccess(store, who.post, { what: 'export', field: outlet.id, purpose })
  const mark = `导出：${watermark(store, who, purpose)}`
  const names = await districtNames(store)
  const words = periodWords(period, store.today())
  const named = `${label}（${words}${missing ? '，未录上级平台' : ''}）`
  if (layout) return sheetFile(named, (await deliver(layout, records, { business, names, mark })).bytes)
  if (!form) return notFound('没有这种报表')
  const unit = who.organName
  return sheetFile(
    named,
    await formBook(form, fillForm(form, records, business), { period: words, unit, business, mark }),
  )
}

function periodWords({ from, until }: Period, today: Day): string {
  if (!from && !until) return `截至${formatDay(today)}`
  return `${from ? formatDay(from) : '开始'}至${formatDay(until ?? today)}`
}

interface Compared {
  readonly found: Reconciled
  readonly numbers: ReadonlyMap<string, string>
  readonly ours: number
  readonly theirs: number
  readonly unread: number
  readonly period: string
  readonly trouble: string | null
}

/** Their export beside our records of the days it covers. */
async function compare({ desk: { store }, who, request }: Bytes): Promise<Compared | Refused> {
  const upload = await readUpload(request)
  if (upload instanceof Refused) return upload
  const { line: lineName = '', sheet: sheetName = '' } = upload.fields
  const business = store.businesses.get(lineName)
  const seen = business && reachOf(business.line, who.post).sees !== 'nothing'
  if (!business || !seen || !Object.hasOwn(business.sheets, sheetName))
    return new Refused('reach', ['没有这种表，或者不在您的查看范围内'])
  const asked = periodOf(upload.fields)
  if (asked instanceof Refused) return asked
  const sheet = sheetOf(business, sheetName)
  const names = await districtNames(store)
  const theirs = await checkFile(upload.file, { business, sheet: sheetName, today: store.today(), names })
  const day = dayColumn(business.line.fields, sheet)
  const period =
    asked.from || asked.until || !day ? asked : covered(theirs.rows.map(({ attempt }) => attempt.given[day]))
  const where = Object.fromEntries(Object.entries(sheet.fixed ?? {}).filter(([, value]) => typeof value === 'string'))
  const records = await outgoingRecords(store, who.post, business, {
    day: day ?? Object.keys(business.line.fields)[0] ?? '',
    where: where as Record<string, string>,
    ...(day ? period : {}),
    limit: outgoingCap,
  })
  const trouble =
    theirs.rows.length > 0
      ? null
      : (theirs.verdicts.find(({ severity }) => severity === 'error')?.says ?? '没有读到数据行')
  await logAccess(store, who.post, { what: 'export', field: `reconcile/${lineName}/${sheetName}` })
  return {
    found: reconcile(records, theirs, { business, names }),
    numbers: new Map(records.map(({ id, number, title }) => [id, number ?? title])),
    ours: records.length,
    theirs: theirs.rows.length,
    unread: theirs.rows.filter(({ verdicts }) =>
      verdicts.some(({ code }) => code.startsWith('bad-') || code === 'digits-lost'),
    ).length,
    period: periodWords(period, store.today()),
    trouble,
  }
}

/** The day in the key tells which of ours the file should hold. */
function dayColumn(
  fields: Readonly<Record<string, { readonly kind: string }>>,
  {
    key,
    columns,
  }: { readonly key: readonly string[]; readonly columns: Readonly<Record<string, { readonly field: string }>> },
): string | null {
  const all = [...key, ...Object.keys(columns)].flatMap((header) => columns[header]?.field ?? [])
  return all.find((field) => fields[field]?.kind === 'day') ?? null
}

function covered(days: readonly unknown[]): Period {
  const said = days.filter((one): one is Day => typeof one === 'string' && isDay(one)).toSorted()
  return { from: said[0], until: said.at(-1) }
}

const shown = 500

async function giveReconciled(asked: Bytes): Promise<Refused | Readonly<Record<string, unknown>>> {
  const compared = await compare(asked)
  if (compared instanceof Refused) return compared
  const { found, numbers, ...rest } = compared
  const number = (id: string) => numbers.get(id) ?? ''
  const view: ReconciledView = {
    ...rest,
    same: found.same,
    onlyHere: found.onlyHere.slice(0, shown).map(({ id, key }) => ({ id, number: number(id), key })),
    onlyThere: found.onlyThere.slice(0, shown).map((one) => ({ ...one })),
    different: found.different
      .slice(0, shown)
      .map(({ id, row, columns }) => ({ id, number: number(id), row, columns: columns.map((one) => ({ ...one })) })),
    more: [found.onlyHere, found.onlyThere, found.different].reduce(
      (sum, all) => sum + Math.max(0, all.length - shown),
      0,
    ),
  }
  return { ...view }
}

async function giveReconciledBook(asked: Bytes): Promise<Outgoing | Refused> {
  const compared = await compare(asked)
  if (compared instanceof Refused) return compared
  const { found, numbers, period } = compared
  return sheetFile(`核对结果（${period}）`, await makeReconciledBook(found, (id) => numbers.get(id) ?? ''))
}
