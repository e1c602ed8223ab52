import { z } from 'zod'
import { pageSchema } from './contract-views.ts'

const day = z.string()
const text = z.string()
const id = z.uuid({ error: '编号格式不对' })
const name = z.string().min(1).max(60)
const paging = {
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
}

const verdictSchema = z.object({
  row: z.int().nullable(),
  column: text.nullable(),
  cell: text.nullable(),
  code: text,
  severity: z.enum(['error', 'notice']),
  says: text,
  law: text.optional(),
  fix: text.optional(),
})

const previewSchema = z.object({
  worksheet: text.nullable(),
  /** How each column of the file was understood; `unit` only for money. */
  columns: z.array(z.object({ written: text, header: text, unit: text })),
  unknown: z.array(text),
  missing: z.array(text),
  headers: z.array(text),
  first: z.array(z.object({ row: z.int(), cells: z.array(text) })),
  sums: z.array(z.object({ header: text, says: text })),
  kinds: z.array(z.object({ code: text, label: text, severity: z.enum(['error', 'notice']), count: z.int() })),
  verdicts: z.array(verdictSchema),
  badRows: z.int(),
  zeroReport: z.boolean(),
  passes: z.boolean(),
})

const statuses = ['checking', 'preview', 'refused', 'zero', 'taking', 'taken', 'undone', 'failed'] as const

const intakeSchema = z.object({
  id: text,
  line: text,
  lineLabel: text,
  sheet: text,
  sheetLabel: text,
  fileName: text,
  size: z.int(),
  /** SM3 of the file, and of the rows as they were read. */
  fileSm3: text,
  rowsSm3: text.nullable(),
  organ: text,
  person: text,
  at: text,
  status: z.enum(statuses),
  statusLabel: text,
  /** Rows worked through, of how many. */
  done: z.int(),
  of: z.int(),
  rows: z.int().nullable(),
  errors: z.int().nullable(),
  notices: z.int().nullable(),
  trouble: text.nullable(),
  /** Empty: the take-home page's list was recognised; a text: why not; null: none came with it. */
  manifest: text.nullable(),
  receipt: text.nullable(),
  takenAt: text.nullable(),
  undoneAt: text.nullable(),
  undoneWhy: text.nullable(),
  /** The first reason why its rows may not be taken now; null when they may. */
  whyNotTake: text.nullable(),
  mayUndo: z.boolean(),
})

const zeroReportSchema = z.object({
  id: text,
  number: text,
  line: text,
  sheet: text,
  sheetLabel: text,
  organ: text,
  month: text,
  says: text,
  person: text,
  on: day,
  withdrawnBy: text.nullable(),
  withdrawnWhy: text.nullable(),
  since: z.int(),
})

const sheetSchema = z.object({
  line: text,
  lineLabel: text,
  sheet: text,
  label: text,
  required: z.array(text),
  columns: z.int(),
  key: z.array(text),
})

/** Sheets in: what may be sent, what was sent, receipts, zero reports. The files themselves are bytes. */
export const intakeContract = {
  'GET /api/sheets': { answer: z.object({ rows: z.array(sheetSchema), cap: z.int() }) },
  'GET /api/imports': {
    query: z.strictObject(paging),
    answer: z.object({ rows: z.array(intakeSchema), total: z.int() }),
  },
  'GET /api/imports/:id': {
    params: z.strictObject({ id }),
    answer: intakeSchema.extend({ preview: previewSchema.nullable() }),
  },
  'POST /api/imports/:id/take': {
    params: z.strictObject({ id }),
    body: z.strictObject({}),
    answer: intakeSchema,
  },
  'POST /api/imports/:id/undo': {
    params: z.strictObject({ id }),
    body: z.strictObject({ why: z.string().min(1, '请填写理由').max(500) }),
    answer: intakeSchema,
  },
  'GET /api/imports/:id/receipt': { params: z.strictObject({ id }), answer: pageSchema },
  'GET /api/zero-reports': { answer: z.object({ rows: z.array(zeroReportSchema) }) },
  'POST /api/zero-reports': {
    body: z.strictObject({
      line: name,
      sheet: name,
      month: z.string().max(7),
      organ: id.optional(),
      says: z.string().max(500).optional(),
    }),
    answer: z.object({ id: text, number: text }),
  },
  'POST /api/zero-reports/:id/withdraw': {
    params: z.strictObject({ id }),
    body: z.strictObject({ why: z.string().min(1, '请填写理由').max(500) }),
    answer: z.object({ id: text, number: text }),
  },
  'GET /api/zero-reports/:id/receipt': { params: z.strictObject({ id }), answer: pageSchema },
} as const
