import { z } from 'zod'

const day = z.string()
const text = z.string()

export const standings = ['valid', 'notYet', 'expired', 'ended'] as const

/** A register on one day. `valid` and `all` count before the standing filter. */
export const registerSchema = z.object({
  on: day,
  /** The day has not come yet: the entries are as they stand now. */
  ahead: z.boolean(),
  total: z.int(),
  totalExact: z.boolean(),
  valid: z.int(),
  all: z.int(),
  columns: z.array(z.object({ name: text, label: text })),
  rows: z.array(
    z.object({
      id: text,
      number: text.nullable(),
      title: text,
      stateLabel: text,
      standing: z.enum(standings),
      says: text,
      term: text,
      cells: z.record(text, text),
    }),
  ),
})

const guidesSchema = z.object({ community: text, guides: z.int(), leaders: z.int() })

export const coverageSchema = z.object({
  on: day,
  floor: z.int(),
  covered: z.int(),
  of: z.int(),
  streets: z.array(
    z.object({ street: text, covered: z.int(), communities: z.array(guidesSchema.extend({ short: z.boolean() })) }),
  ),
  elsewhere: z.array(guidesSchema),
  /** The post sees only its own organ's entries. */
  partial: z.boolean(),
})

export const fieldHistorySchema = z.object({
  rows: z.array(z.object({ seq: z.int(), on: day, label: text, shown: text })),
})
