import { z } from 'zod'

const id = z.uuid({ error: '编号格式不对' })
const text = z.string()
const day = z.string()
const asked = z.string().max(10).optional()

/** One draw as it stands: what was promised, what was frozen, how it is shared out, what was drawn. */
const drawSchema = z.object({
  sampling: text,
  seedHash: text.nullable(),
  plannedOn: day.nullable(),
  frameHash: text.nullable(),
  frameCount: z.int(),
  frozenOn: day.nullable(),
  sampleSize: z.int().nullable(),
  seed: text.nullable(),
  drawnOn: day.nullable(),
  strata: z.array(z.object({ label: text, files: z.int(), take: z.int(), drawn: z.int() })),
  sample: z.array(text),
})

const frameSchema = z.object({
  from: day,
  until: day,
  files: z.int(),
  /** False: there are more, and the frame is not the whole. */
  exact: z.boolean(),
  frame: text,
})

const unitResults = z.object({
  unit: text,
  rounds: z.int(),
  whole: z.int().nullable(),
  files: z.int(),
  grades: z.object({ excellent: z.int(), good: z.int(), passed: z.int(), failed: z.int() }),
  vetoed: z.int(),
  ways: z.object({ self: z.int(), cross: z.int(), spot: z.int() }),
  problems: z.int(),
  rectified: z.int(),
  agreement: z.object({ second: z.int(), agreed: z.int(), kappa: z.number().nullable() }),
})

const span = z.strictObject({ from: asked, until: asked })

export const fileReviewContract = {
  /** What was found, by unit, of the rounds whose reading ended in the span. */
  'GET /api/review-results': {
    query: span,
    answer: z.object({ from: day, until: day, units: z.array(unitResults).readonly(), all: unitResults }),
  },
  'GET /api/matters/:id/draw': { params: z.strictObject({ id }), answer: drawSchema },
  /** The frame of a round out of the records already in the ledger. */
  'GET /api/matters/:id/frame': {
    params: z.strictObject({ id }),
    query: span,
    answer: frameSchema,
  },
} as const
