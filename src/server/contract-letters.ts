import { z } from 'zod'
import { consentSchema } from './contract-city.ts'

const text = z.string()
const place = z.strictObject({ from: text.min(1).max(60), no: z.coerce.number().int().min(1).max(1_000_000) })
const id = z.uuid({ error: '编号格式不对' })
const told = z.object({ says: text })

const inRow = z.object({
  from: text,
  fromName: text,
  no: z.int(),
  lineLabel: text,
  receivedAt: text,
  /** 等接收、已接收、已退回，或者核验不符。 */
  standing: text,
  waits: z.boolean(),
  wrong: z.array(text),
  matter: text.nullable(),
  doneBy: text.nullable(),
  doneAt: text.nullable(),
})

const outRow = z.object({
  to: text,
  toName: text,
  no: z.int(),
  matter: text,
  lineLabel: text,
  number: text.nullable(),
  title: text,
  sentBy: text,
  sentAt: text,
  standing: text,
  wrong: z.array(text),
})

/** Letters between districts of a city: what came, what went, and the key they are signed with. */
export const lettersContract = {
  'GET /api/letters': {
    answer: z.object({
      inbox: z.array(inRow),
      outbox: z.array(outRow),
      districts: z.array(z.object({ district: text, name: text, closed: text.nullable() })),
    }),
  },
  /** One letter with its content: identity numbers and telephones masked. */
  'GET /api/letters/:from/:no': {
    params: place,
    answer: inRow.extend({
      line: text,
      act: text,
      actLabel: text,
      /** The day from which this side counts. */
      receivedOn: text,
      title: text,
      number: text.nullable(),
      why: text,
      sentBy: text,
      hash: text,
      key: text,
      answers: z.array(z.object({ label: text, value: text })),
      parties: z.array(z.object({ role: text, roleLabel: text, name: text })),
      papers: z.array(z.object({ title: text, number: text.nullable(), lines: z.array(text) })),
      files: z.array(z.object({ name: text, size: z.int() })),
      /** What the opening form begins with. */
      given: z.record(text, z.unknown()),
      mayTake: z.boolean(),
      doneWhy: text.nullable(),
    }),
  },
  'POST /api/letters/:from/:no/return': {
    params: place,
    body: z.strictObject({ why: z.string().trim().min(4, '请写明退回的理由，对方会看到').max(1000) }),
    answer: told,
  },

  /** Whether this matter can go to another district, and what became of it where it did. */
  'GET /api/matters/:id/handing-over': {
    params: z.strictObject({ id }),
    answer: z.object({
      /** Why not now; null when it may, or when the line never does. */
      closed: text.nullable(),
      offered: z.boolean(),
      districts: z.array(z.object({ district: text, name: text, closed: text.nullable() })),
      files: z.array(z.object({ file: text, name: text })),
      papers: z.array(z.object({ seq: z.int(), title: text, number: text.nullable() })),
      sent: z.array(outRow),
    }),
  },
  'POST /api/matters/:id/handing-over': {
    params: z.strictObject({ id }),
    body: z.strictObject({
      to: z.string().min(1, '请选择移送到哪个区').max(60),
      why: z.string().trim().min(4, '请写明移送的理由').max(1000),
      files: z.array(id).max(50),
      papers: z.array(z.int().min(1).max(1_000_000)).max(50),
      key: z.string().min(8).max(80).optional(),
    }),
    answer: told,
  },

  'GET /api/district-keys': {
    answer: z.object({
      keys: z.array(z.object({ id: text, madeAt: text, standing: text, current: z.boolean(), sealed: z.boolean() })),
      changes: z.array(consentSchema),
      mayAsk: z.boolean(),
    }),
  },
  'POST /api/district-keys/changes': {
    body: z.strictObject({
      what: z.enum(['renew', 'lost']),
      why: z.string().trim().min(1, '请写明理由').max(300),
    }),
    answer: told,
  },
  'PUT /api/district-keys/changes/:no': {
    params: z.strictObject({ no: z.coerce.number().int().min(1).max(100_000) }),
    body: z.strictObject({ agreed: z.boolean() }),
    answer: told,
  },
} as const
