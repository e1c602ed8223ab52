import { cap } from '../../door/read-table.ts'
import { beginTaking, readPreview, undoIntake, whyNotTake } from '../../store/intake/decide-intake.ts'
import { type IntakeRow, listIntakes, readIntake } from '../../store/intake/intake-row.ts'
import { offeredTo } from '../../store/intake/offered.ts'
import { listZeroReports, makeZeroReport, readZeroReport, withdrawZeroReport } from '../../store/intake/zero-reports.ts'
import type { Store } from '../../store/store.ts'
import type { intakeContract } from '../contract-intake.ts'
import { notFound, Refused } from '../problems.ts'
import { receiptPage, zeroReportPage } from '../receipt-page.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'
import { intakeView, zeroReportView } from '../views/intake.ts'
import { pageView } from '../views/page.ts'

const gone = () => notFound('没有这次导入，或者不在您的查看范围内')

async function viewOf(store: Store, { post }: SignedIn, id: string) {
  const row = await readIntake(store, post, id)
  return row ? intakeView(store, post, row) : gone()
}

export const intakeHandlers: Pick<Handlers, keyof typeof intakeContract> = {
  'GET /api/sheets': async ({ desk: { store }, who }) => {
    const rows = offeredTo(store, who.post).map(({ business: { line }, name, sheet }) => {
      const asks: readonly string[] = line.acts[sheet.act]?.asks ?? []
      const required = Object.entries(sheet.columns).flatMap(([header, { field }]) =>
        asks.includes(field) ? [header] : [],
      )
      const { label, key, columns } = sheet
      return {
        ...{ line: line.id, lineLabel: line.label, sheet: name, label, required, key: [...key] },
        columns: Object.keys(columns).length,
      }
    })
    return { rows, cap: cap.rows }
  },

  'GET /api/imports': async ({ desk: { store }, who, query: { page = 1, size = 50 } }) => {
    const { rows, total } = await listIntakes(store, who.post, { page, size })
    return { rows: rows.map((row) => intakeView(store, who.post, row)), total }
  },

  'GET /api/imports/:id': async ({ desk: { store }, who, params }) => {
    const row = await readIntake(store, who.post, params.id)
    if (!row) return gone()
    const preview = await readPreview(store, row)
    return { ...intakeView(store, who.post, row), preview: structuredClone(preview) as never }
  },

  'POST /api/imports/:id/take': async ({ desk: { store, begin }, who, params }) => {
    const row = await readIntake(store, who.post, params.id)
    if (!row) return gone()
    const reason = whyNotTake(store, who.post, row)
    if (reason) return new Refused('procedure', [reason])
    if (await beginTaking(store, row.id)) await begin('intake', row.id)
    return viewOf(store, who, row.id)
  },

  'POST /api/imports/:id/undo': async ({ desk: { store }, who, params, body }) => {
    const row: IntakeRow | null = await readIntake(store, who.post, params.id)
    if (!row) return gone()
    const reasons = await undoIntake(store, who, row, body.why)
    return reasons.length > 0 ? new Refused('procedure', reasons) : viewOf(store, who, row.id)
  },

  'GET /api/imports/:id/receipt': async ({ desk: { store }, who, params }) => {
    const row = await readIntake(store, who.post, params.id)
    const page = row && receiptPage(store, row)
    return page ? pageView(page) : notFound('还没有回执')
  },

  'GET /api/zero-reports': async ({ desk: { store }, who }) => ({
    rows: (await listZeroReports(store, who.post)).map((row) => zeroReportView(store, row)),
  }),

  'POST /api/zero-reports': async ({ desk: { store }, who, body }) => {
    const { organ, says, ...rest } = body
    const given = { ...rest, ...(organ ? { organ } : {}), ...(says ? { says } : {}) }
    const made = await makeZeroReport(store, who, given)
    return made.allowed ? { id: made.id, number: made.number } : new Refused('form', made.reasons)
  },

  'POST /api/zero-reports/:id/withdraw': async ({ desk: { store }, who, params, body }) => {
    const made = await withdrawZeroReport(store, who, params.id, body.why)
    return made.allowed ? { id: made.id, number: made.number } : new Refused('procedure', made.reasons)
  },

  'GET /api/zero-reports/:id/receipt': async ({ desk: { store }, who, params }) => {
    const row = await readZeroReport(store, who.post, params.id)
    return row ? pageView(zeroReportPage(store, row)) : notFound('没有这份零报告，或者不在您的查看范围内')
  },
}
