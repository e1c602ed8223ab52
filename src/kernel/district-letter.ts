import { z } from 'zod'
import { partySchema } from './party.ts'

/** What one district sends another of the same city. Signed as the text it is written as. */
const text = (max: number) => z.string().max(max)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/)

const head = {
  from: text(60),
  fromName: text(60),
  to: text(60),
  toName: text(60),
  /** Letters of one district to another are numbered, and each carries the fingerprint of the one before. */
  no: z.int().min(1),
  previous: hash,
  at: instant,
  /** For the receiver alone: which of its keys opens the box. */
  sealed: z.strictObject({ key: hash, box: text(30_000_000) }),
}

export const districtLetterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('referral'), ...head, line: text(60), lineLabel: text(60) }),
  z.strictObject({
    kind: z.literal('answer'),
    ...head,
    answers: z.strictObject({ no: z.int().min(1), hash }),
    how: z.enum(['accepted', 'returned']),
  }),
])

export type DistrictLetter = z.infer<typeof districtLetterSchema>
export type ReferralLetter = Extract<DistrictLetter, { kind: 'referral' }>
export type AnswerLetter = Extract<DistrictLetter, { kind: 'answer' }>

/** Inside the box of a matter that is handed over: what the other district needs, and nothing that points into this one. */
export const handedSchema = z.strictObject({
  title: text(500),
  number: text(100).nullable(),
  why: text(1000),
  sentBy: text(60),
  /** By the names of the line's own fields; both run the same declaration. */
  given: z.record(text(60), z.unknown()),
  parties: z.array(partySchema).max(200),
  papers: z.array(z.strictObject({ title: text(200), number: text(100).nullable(), lines: z.array(text(20_000)) })),
  files: z.array(z.strictObject({ name: text(200), data: text(20_000_000) })).max(50),
})
export type Handed = z.infer<typeof handedSchema>

/** Inside the box of an answer. */
export const answeredSchema = z.strictObject({
  why: text(1000).nullable(),
  number: text(100).nullable(),
  by: text(60),
})
export type Answered = z.infer<typeof answeredSchema>
