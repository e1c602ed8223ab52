import { z } from 'zod'

const text = z.string()
const id = z.uuid({ error: '编号格式不对' })
const longest = 250_000

const foundSchema = z.object({
  at: z.int(),
  indicator: text.nullable(),
  label: text,
  value: z.number(),
  bound: text,
  unit: text,
  line: text,
  quote: text,
})

/** Past years come in: an old report is read, its figures are confirmed, and kept apart as stated. */
export const statedContract = {
  'GET /api/stated-reports': {
    answer: z.object({
      rows: z.array(z.object({ id: text, year: z.int(), title: text, takenInAt: text, by: text, figures: z.int() })),
    }),
  },
  /** Reads without keeping: an uploaded file, or pasted text. */
  'POST /api/stated-reports/read': {
    body: z.strictObject({ file: id.optional(), text: z.string().max(longest).optional() }),
    answer: z.object({ text, figures: z.array(foundSchema) }),
  },
  'POST /api/stated-reports': {
    body: z.strictObject({
      year: z.int().min(1990, '年度应在 1990 年以后').max(2100),
      title: z.string().trim().min(1, '请写报告名称').max(200),
      text: z.string().min(1, '请先读入报告').max(longest),
      /** The places of the figures that were confirmed, each with the indicator it belongs to. */
      figures: z.array(z.strictObject({ at: z.int().min(0), indicator: z.string().max(120).nullable() })).max(5000),
    }),
    answer: z.object({ id: text, figures: z.int() }),
  },
  /** Each figure of a year beside the year before: from the ledger, or as an old report states it. */
  'GET /api/year-on-year/:year': {
    params: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: z.object({
      rows: z.array(
        z.object({
          figure: text,
          label: text,
          line: text,
          unit: text,
          value: z.number().nullable(),
          before: z.number().nullable(),
          stated: z.number().nullable(),
          quote: text.nullable(),
        }),
      ),
    }),
  },
} as const
