import { z } from 'zod'

const text = z.string()

/** What last year's report said is lacking or planned, each sentence with what of a task it already says. */
export const saidContract = {
  'GET /api/said/words': {
    query: z.strictObject({ year: z.coerce.number().int().min(2001).max(2100) }),
    answer: z.object({
      /** The report it was read from; null where last year's is not there, or not this reader's. */
      title: text.nullable(),
      rows: z.array(
        z.object({
          at: z.int(),
          source: text,
          said: text,
          given: z.record(text, z.union([text, z.number()])),
          /** The task that took it up, when this reader may open it. */
          task: z.object({ id: text, number: text.nullable(), title: text }).nullable(),
        }),
      ),
    }),
  },
} as const
