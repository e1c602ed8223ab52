import { z } from 'zod'

const sealSchema = z.object({
  stream: z.string(),
  label: z.string(),
  no: z.int(),
  count: z.int(),
  madeAt: z.string(),
  hash: z.string(),
})

const accessSchema = z.object({
  at: z.string(),
  /** What was done: a sealed value shown, a file downloaded, a list or a file exported. */
  what: z.string(),
  by: z.string().nullable(),
  matter: z.string().nullable(),
  number: z.string().nullable(),
  field: z.string().nullable(),
  purpose: z.string().nullable(),
})

const checkSchema = z.object({
  no: z.int(),
  askedAt: z.string(),
  looked: z.int(),
  due: z.int(),
  endedAt: z.string().nullable(),
  /** Null while it runs, and where it went wrong. */
  outcome: z
    .object({
      seals: z.int(),
      rows: z.int(),
      unsealed: z.int(),
      /** Lines whose words went with a destroyed file; their fingerprints hold. */
      emptied: z.int(),
      broken: z.array(z.object({ says: z.string(), seal: z.int().nullable(), matter: z.string().optional() })),
    })
    .nullable(),
})

/** What the security auditor sees: who looked at what, and the seals over the journal. Never a value, never a file. */
export const auditContract = {
  'GET /api/audit/access': {
    query: z.strictObject({
      q: z.string().max(60).optional(),
      page: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
    answer: z.object({ rows: z.array(accessSchema), more: z.boolean() }),
  },
  'GET /api/audit/seals': { answer: z.object({ rows: z.array(sealSchema), unsealed: z.int() }) },
  'POST /api/audit/seals': { answer: z.object({ made: z.int() }) },
  /** Begins a look through everything; the one that runs already when there is one. */
  'POST /api/audit/verify': { answer: z.object({ check: z.int() }) },
  'GET /api/audit/verify': { answer: z.object({ check: checkSchema.nullable() }) },
} as const
