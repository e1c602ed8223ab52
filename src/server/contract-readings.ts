import { z } from 'zod'
import { vetoes } from '../lines/file-review/rubric.ts'
import { matterFileSchema, pageSchema } from './contract-views.ts'

const id = z.uuid({ error: '编号格式不对' })
const text = z.string()
const day = z.string()
const row = z.coerce.number().int().min(1).max(100_000)
const words = (max: number) => z.string().max(max, `最多 ${max} 字`)

/** What a reader makes of one file, on the wire. */
const sheetSchema = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        points: z.int('分值应为整数').min(0, '分值不能小于 0').max(100, '分值不能超过 100').nullable(),
        finding: words(500),
        article: words(200),
        note: words(300),
      }),
    )
    .max(40),
  vetoes: z
    .array(
      z.strictObject({
        veto: z.enum(Object.keys(vetoes) as [keyof typeof vetoes, ...(keyof typeof vetoes)[]]),
        finding: words(500),
        article: words(200),
      }),
    )
    .max(20),
})

const rubricSchema = z.object({
  id: text,
  label: text,
  toConfirm: z.boolean(),
  items: z.array(z.object({ item: text, points: z.int() })),
  aspects: z.array(text),
  vetoes: z.array(z.object({ veto: text, label: text })),
  grades: z.array(z.object({ label: text, least: z.int() })),
})

const itemAgreement = z.object({
  item: text,
  points: z.int().nullable(),
  pairs: z.int(),
  same: z.int(),
  neither: z.int(),
  onlyFirst: z.int(),
  onlySecond: z.int(),
  both: z.int(),
  ac1: z.number().nullable(),
  apart: z.number().nullable(),
  /** The exact 95 % interval of the share that is the same. */
  low: z.number(),
  high: z.number(),
})

const openedSchema = z.object({
  reader: text,
  on: day,
  score: z.int(),
  gradeLabel: text,
  sheet: sheetSchema,
})

const overviewSchema = z.object({
  rubric: rubricSchema,
  secondShare: z.int(),
  tolerance: z.int(),
  counts: z.object({
    files: z.int(),
    twice: z.int(),
    readings: z.int(),
    toAssign: z.int(),
    handedIn: z.int(),
    ready: z.int(),
    opened: z.int(),
    results: z.int(),
  }),
  mine: z.array(
    z.object({ row: z.int(), number: text, turnLabel: text, handedInOn: day.nullable(), opened: z.boolean() }),
  ),
  readers: z.array(z.object({ name: text, given: z.int(), handedIn: z.int(), away: z.boolean() })),
  /** What may be done here, open or closed with the reasons. */
  acts: z.array(z.object({ name: z.enum(['assign', 'open', 'settle']), label: text, reasons: z.array(text) })),
  agreement: z.array(itemAgreement),
  disputes: z.array(
    z.object({
      number: text,
      first: openedSchema,
      second: openedSchema,
      decided: openedSchema.extend({ why: text }).nullable(),
    }),
  ),
})

const readingSchema = z.object({
  version: z.int(),
  number: text,
  turnLabel: text,
  rubric: rubricSchema,
  /** What this reader handed in; nobody else's. */
  mine: z.object({ sheet: sheetSchema, on: day }).nullable(),
  opened: z.boolean(),
  mayHandIn: z.array(text),
  place: z.object({ at: z.int(), of: z.int(), before: z.int().nullable(), after: z.int().nullable() }),
  record: matterFileSchema.nullable(),
  officers: z.array(
    z.object({ step: text, on: day, name: text, certificate: text.nullable(), ok: z.boolean(), says: text }),
  ),
})

const ofMatter = z.strictObject({ id })
const ofReading = z.strictObject({ id, row })
const changed = z.object({ says: text })

/** Readings of case files, each apart from the other until all of one file are handed in (decision 34). */
export const readingsContract = {
  'GET /api/matters/:id/readings': { params: ofMatter, answer: overviewSchema },
  'GET /api/matters/:id/readings/:row': { params: ofReading, answer: readingSchema },
  'GET /api/matters/:id/readings/:row/papers/:seq': {
    params: z.strictObject({ id, row, seq: z.coerce.number().int().min(1) }),
    answer: pageSchema,
  },
  'POST /api/matters/:id/readings/assign': { params: ofMatter, answer: changed },
  'POST /api/matters/:id/readings/open': { params: ofMatter, answer: changed },
  'POST /api/matters/:id/readings/settle': {
    params: ofMatter,
    body: z.strictObject({
      number: z.string().min(1).max(120),
      panel: z.string().trim().min(1, '请填写合议人').max(200),
      why: z.string().trim().min(1, '请填写合议理由').max(2000),
      sheet: sheetSchema,
    }),
    answer: changed,
  },
  'POST /api/matters/:id/readings/:row/hand-in': {
    params: ofReading,
    body: z.strictObject({ sheet: sheetSchema }),
    answer: changed.extend({ next: z.int().nullable() }),
  },
} as const
