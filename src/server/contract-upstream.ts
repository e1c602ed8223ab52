import { z } from 'zod'

const text = z.string()
const name = z.string().min(1).max(60)
const day = z.string().max(10)
export const periodQuery = z.strictObject({ from: day.optional(), until: day.optional() })

const outletSchema = z.object({
  id: text,
  kind: z.enum(['rows', 'form']),
  label: text,
  line: text,
  lineLabel: text,
  /** Which day puts a record into a period. */
  dayLabel: text,
  /** Recorded here and without a number upstream. */
  missing: z.int(),
})

/** Filled in once, handed on in other people's columns; what they have and what we have, compared. */
export const upstreamContract = {
  'GET /api/upstream': { answer: z.object({ rows: z.array(outletSchema) }) },
  /** What would go out for a period: how many rows, what upstream would refuse, and a counted form as it stands. */
  'GET /api/upstream/:outlet': {
    params: z.strictObject({ outlet: name }),
    query: periodQuery,
    answer: z.object({
      label: text,
      rows: z.int(),
      gaps: z.array(z.object({ header: text, count: z.int() })),
      problems: z.array(text),
      table: z
        .object({
          groups: z.array(text),
          headers: z.array(text),
          rows: z.array(z.object({ label: text, cells: z.array(text) })),
        })
        .nullable(),
    }),
  },
  'GET /api/upstream/:outlet/missing': {
    params: z.strictObject({ outlet: name }),
    query: periodQuery.extend({
      page: z.coerce.number().int().min(1).max(10_000).optional(),
      size: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: z.object({
      total: z.int(),
      rows: z.array(z.object({ id: text, number: text.nullable(), title: text, parties: text, on: text })),
    }),
  },
} as const

/** The answer to POST /api/reconcile, whose question is a file. */
export const reconciledSchema = z.object({
  same: z.int(),
  ours: z.int(),
  theirs: z.int(),
  /** Rows of their file that could not be read whole. */
  unread: z.int(),
  period: text,
  onlyHere: z.array(z.object({ id: text, number: text, key: text })),
  onlyThere: z.array(z.object({ row: z.int(), key: text })),
  different: z.array(
    z.object({
      id: text,
      number: text,
      row: z.int(),
      columns: z.array(z.object({ header: text, here: text, there: text })),
    }),
  ),
  /** Why their file could not be read at all. */
  trouble: text.nullable(),
  more: z.int(),
})
export type ReconciledView = z.infer<typeof reconciledSchema>
