import { z } from 'zod'

const id = z.uuid({ error: '编号格式不对' })
const ok = z.object({ ok: z.literal(true) })
const why = z.string().trim().min(1, '请写明理由').max(200, '理由最多 200 字')

const cardSchema = z.object({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  /** Under their masks. */
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  login: z.string().nullable(),
  posts: z.array(z.string()),
})

/** Two records of the register that are one person: offered by the id number, confirmed and taken apart by hand. */
export const doublesContract = {
  'GET /api/admin/doubles': {
    answer: z.object({
      suggested: z.array(z.object({ one: cardSchema, other: cardSchema })),
      merged: z.array(
        z.object({
          id: z.string(),
          kept: cardSchema,
          other: cardSchema,
          why: z.string(),
          by: z.string(),
          at: z.string(),
        }),
      ),
    }),
  },
  'POST /api/admin/doubles': { body: z.strictObject({ kept: id, other: id, why }), answer: ok },
  'POST /api/admin/doubles/:id/part': { params: z.strictObject({ id }), body: z.strictObject({ why }), answer: ok },
} as const
