import { z } from 'zod'

const bytes = z.number().int().min(0)

/** What whoever runs the machine sees: sizes, turns of the works, seals, copies. Never a case. */
export const operationsContract = {
  'GET /api/operations': {
    answer: z.object({
      version: z.string(),
      startedAt: z.string(),
      memory: bytes,
      disk: z.object({ free: bytes, total: bytes }).nullable(),
      database: z.object({
        version: z.string(),
        bytes,
        migration: z.string(),
        connections: z.int(),
        busy: z.int(),
        largest: z.array(z.object({ name: z.string(), bytes })).readonly(),
        replicaLag: bytes.nullable(),
      }),
      sessions: z.int(),
      sealedAt: z.string().nullable(),
      /** The newest copy that was made and restored once; null when there is none, or the database is another's. */
      backedUpAt: z.string().nullable(),
      works: z.array(
        z.object({
          work: z.string(),
          label: z.string(),
          often: z.string(),
          beganAt: z.string().nullable(),
          endedAt: z.string().nullable(),
          failure: z.string().nullable(),
        }),
      ),
      /** What wants looking after, in the order of weight. */
      warnings: z.array(z.string()),
    }),
  },
} as const
