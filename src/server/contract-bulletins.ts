import { z } from 'zod'

const day = z.string().max(10)

/** 通报: a report matter opened for a period, with its first draft, in one step. */
export const bulletinsContract = {
  'POST /api/bulletins': {
    body: z.strictObject({
      kind: z.enum(['reviewBulletin', 'oversightBulletin']),
      from: day,
      until: day,
      /** The inner due day, which no law sets. */
      dueOn: day,
    }),
    answer: z.object({ id: z.string(), title: z.string() }),
  },
} as const
