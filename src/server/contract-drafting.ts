import { z } from 'zod'
import { figureSchema, relationSchema } from './contract-views.ts'

const text = z.string()
const day = z.string()
const id = z.uuid({ error: '编号格式不对' })
const ofReport = z.strictObject({ id })
const ofSection = z.strictObject({ id, row: z.coerce.number().int().min(1).max(100_000) })
const changed = z.object({ version: z.int(), says: text })

const partSchema = z.union([
  text,
  z.object({ figure: text, shown: text, exact: text, whose: z.enum(['this', 'last', 'growth']) }),
  z.object({ wrong: text, source: text }),
])

const lineSchema = z.object({
  level: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4)]),
  parts: z.array(partSchema),
  table: z.object({ head: z.array(text), rows: z.array(z.array(text)), opens: z.array(text).optional() }).nullable(),
})

const draftSchema = z.object({
  id: text,
  number: text.nullable(),
  title: text,
  kindLabel: text,
  year: z.int(),
  period: z.object({ from: day, until: day }),
  stateLabel: text,
  /** The figures are those the report keeps; before that they move with the ledger. */
  frozen: z.boolean(),
  signedBy: text.nullable(),
  sections: z.array(
    z.object({
      id: z.int(),
      heading: text,
      coversLabel: text,
      ownerName: text,
      mine: z.boolean(),
      dueOn: text,
      signedOn: text.nullable(),
      version: z.int(),
      text,
      lines: z.array(lineSchema),
      problems: z.array(z.object({ paragraph: z.int(), says: text })),
    }),
  ),
  figures: z.array(figureSchema),
  before: z.array(z.object({ figure: text, value: z.number(), unit: text, stated: z.boolean() })),
  relations: z.array(relationSchema),
  /** The acts of drafting, open or closed with their reasons. */
  acts: z.array(z.object({ name: text, label: text, reasons: z.array(text) })),
})

const marginSchema = z.object({
  rows: z.array(
    z.object({
      section: z.int(),
      heading: text,
      paragraph: z.int(),
      severity: z.enum(['error', 'warning', 'hint']),
      says: text,
      quote: text,
      verdict: z.enum(['fixed', 'kept']).nullable(),
      reason: text.nullable(),
    }),
  ),
  lastYear: z.object({ title: text, from: z.enum(['compiled', 'stated']), text }).nullable(),
})

const recountSchema = z.object({
  figure: text,
  standing: z.enum(['same', 'moved', 'disturbed', 'redefined', 'gone']),
  published: z.number().nullable(),
  today: z.number().nullable(),
  says: text,
  changes: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed']),
      list: text.nullable(),
      matter: text,
      number: text.nullable(),
      act: text.nullable(),
      on: day.nullable(),
      recordedAt: text.nullable(),
      person: text.nullable(),
      why: text.nullable(),
    }),
  ),
})

/** The report as prose with bound figures, written by several people (`src/reports/drafting`). */
export const draftingContract = {
  'GET /api/report-drafts': {
    answer: z.object({
      rows: z.array(
        z.object({ id: text, number: text.nullable(), title: text, kindLabel: text, year: text, stateLabel: text }),
      ),
    }),
  },
  'GET /api/report-drafts/:id': { params: ofReport, answer: draftSchema },
  'POST /api/report-drafts/:id/first-draft': { params: ofReport, answer: changed },
  /** 409 with both texts when somebody else changed the section since. */
  'PUT /api/report-drafts/:id/sections/:row': {
    params: ofSection,
    body: z.strictObject({
      base: z.int().min(0),
      text: z.string().min(1, '请写内容').max(20_000, '一部分最多 20000 字'),
      heading: z.string().min(1, '请写标题').max(100).optional(),
    }),
    answer: changed,
  },
  'POST /api/report-drafts/:id/sections/:row/sign': {
    params: ofSection,
    body: z.strictObject({ base: z.int().min(0) }),
    answer: changed,
  },
  'GET /api/report-drafts/:id/sections/:row/versions': {
    params: ofSection,
    answer: z.object({
      rows: z.array(z.object({ version: z.int(), at: text, by: text, text, signed: z.boolean() })),
    }),
  },
  /** What the proof-reader says of the compiled text, in reading order, and last year's text. */
  'GET /api/report-drafts/:id/margin': { params: ofReport, answer: marginSchema },
  'POST /api/report-drafts/:id/warnings': {
    params: ofReport,
    body: z.strictObject({
      where: z.string().min(1).max(200),
      says: z.string().min(1).max(500),
      verdict: z.enum(['fixed', 'kept']),
      reason: z.string().max(500).optional(),
    }),
    answer: changed,
  },
  'POST /api/report-drafts/:id/freeze': {
    params: ofReport,
    /** A day before today: what was recorded up to its end, for bureaus that agreed on one day. Otherwise up to now. */
    body: z.strictObject({ reason: z.string().max(500).optional(), cutoffOn: z.string().max(10).optional() }),
    answer: changed,
  },
  /** The frozen figures that are another today. */
  'GET /api/report-drafts/:id/moved': {
    params: ofReport,
    answer: z.object({
      rows: z.array(
        z.object({
          figure: text,
          label: text,
          unit: text,
          published: z.number().nullable(),
          today: z.number().nullable(),
        }),
      ),
    }),
  },
  'GET /api/report-drafts/:id/recount/:figure': {
    params: z.strictObject({ id, figure: z.string().min(3).max(120) }),
    answer: recountSchema,
  },
  /** Every declared figure by name, for the picker. */
  'GET /api/figure-names': {
    answer: z.object({
      rows: z.array(z.object({ id: text, label: text, line: text, lineLabel: text, says: text, unit: text })),
    }),
  },
} as const

export const printQuery = z.strictObject({ reason: z.string().max(500).optional() })
export const reportParams = ofReport
