import { z } from 'zod'
import { pageSchema } from './contract-views.ts'

const text = z.string()
const id = z.uuid({ error: '编号格式不对' })
const span = {
  from: z.string().max(10).optional(),
  until: z.string().max(10).optional(),
  unit: id.optional(),
}

const listed = z.object({
  id: text,
  at: text,
  by: text,
  /** 全区，2021年1月1日至2021年12月31日 */
  scope: text,
  conclusion: text,
  digest: text,
})

/** 「未发现」的说明, as it was given out: counted once, kept with its digest, never counted again. */
export const certificatesContract = {
  'GET /api/oversight/certificates': { answer: z.object({ rows: z.array(listed) }) },
  'POST /api/oversight/certificates': {
    body: z.strictObject(span),
    answer: z.object({ id: text, digest: text }),
  },
  'GET /api/oversight/certificates/:id': {
    params: z.strictObject({ id }),
    answer: listed.extend({
      page: pageSchema,
      /** Of the whole district, not of one unit. */
      whole: z.boolean(),
      from: text.nullable(),
      until: text.nullable(),
      /** Whether what is kept still has the digest it was given out under. */
      holds: z.boolean(),
      /** Checks whose figures are others today, each with then and now. */
      moved: z.array(z.object({ label: text, then: text, now: text })),
    }),
  },
} as const

export const certificateParams = z.strictObject({ id })
