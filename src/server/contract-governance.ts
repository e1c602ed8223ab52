import { z } from 'zod'

const day = z.string()
const text = z.string()

/** The rows of one repeated field as they stand, each with its number: what an act that changes them starts from. */
const standingRowsSchema = z.object({
  version: z.int(),
  rows: z.array(z.object({ id: z.int(), cells: z.record(text, z.unknown()) })),
})

const listed = z.object({ id: text, number: text.nullable(), title: text, state: text, stateLabel: text })

/** What lapses soon: entries in force by the month their term ends, and those already past it that nobody has ended. */
export const expiringSchema = z.object({
  on: day,
  until: day,
  exact: z.boolean(),
  columns: z.array(z.object({ name: text, label: text })),
  rows: z.array(listed.extend({ until: day, past: z.boolean(), says: text, cells: z.record(text, text) })),
})

const restsOn = z.object({ law: text, article: text, clause: text, use: text })

/** From an upper law to the documents that rest on it. */
export const upperLawsSchema = z.object({
  laws: z.array(z.object({ law: text, documents: z.int(), articles: z.array(text) })),
  touched: z.array(
    listed.extend({ version: z.int(), issuer: text, docNumber: text, certain: z.boolean(), rows: z.array(restsOn) }),
  ),
})

const tally = z.object({ verdict: text, label: text, documents: z.int(), carriedOut: z.int() })

/** A clean-up round: what was decided on each document, what is still to be decided, and the totals. */
export const roundSchema = z.object({
  rounds: z.array(z.object({ name: text, on: day, documents: z.int() })),
  tallies: z.array(tally),
  decided: z.array(
    listed.extend({
      issuer: text,
      verdict: text,
      verdictLabel: text,
      why: text,
      on: day,
      due: day.nullable(),
      says: text,
    }),
  ),
  undecided: z.array(listed.extend({ version: z.int(), issuer: text, docNumber: text, until: day.nullable() })),
})

/** Last year's words and what came of them. */
export const saidSchema = z.object({
  rows: z.array(
    listed.extend({
      source: text,
      said: text,
      did: text,
      proof: text,
      measure: text,
      baseline: z.int().nullable(),
      target: z.int().nullable(),
      measured: z.int().nullable(),
      reached: z.boolean().nullable(),
      ended: z.boolean(),
      openedOn: day,
      due: day.nullable(),
    }),
  ),
})

const id = z.uuid({ error: '编号格式不对' })

/** One act on many matters: all of it happens, or none, and each says why not. */
const manySchema = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        matter: id,
        version: z.int().min(0).optional(),
        given: z.record(z.string().max(60), z.unknown()),
      }),
    )
    .min(1)
    .max(200),
  note: z.string().trim().min(1).max(200),
  key: z.string().min(8).max(80).optional(),
})

const manyDoneSchema = z.object({ done: z.int(), says: text })

/** What the form that takes a referral in opens with. */
const incomingSchema = z.object({
  line: text,
  given: z.record(text, z.unknown()),
  parties: z.array(z.object({ role: text, name: text })),
})

const name = z.string().min(1).max(60)
const words = z.string().max(200)

/** Whole lines looked at together, and what a form starts from. */
export const governanceContract = {
  /** Which entries of a register lapse in the next months. */
  'GET /api/lines/:line/expiring': {
    params: z.strictObject({ line: name }),
    query: z.strictObject({ months: z.coerce.number().int().min(1).max(36).optional() }),
    answer: expiringSchema,
  },
  'GET /api/upper-laws': {
    query: z.strictObject({ law: words.optional(), articles: words.optional() }),
    answer: upperLawsSchema,
  },
  'GET /api/rounds': { query: z.strictObject({ round: z.string().max(60).optional() }), answer: roundSchema },
  'GET /api/said': {
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    answer: saidSchema,
  },
  'POST /api/lines/:line/acts/:act': {
    params: z.strictObject({ line: name, act: name }),
    body: manySchema,
    answer: manyDoneSchema,
  },
  'GET /api/matters/:id/rows/:field': { params: z.strictObject({ id, field: name }), answer: standingRowsSchema },
  'GET /api/referrals/:id': { params: z.strictObject({ id }), answer: incomingSchema },
} as const
