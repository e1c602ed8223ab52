import { z } from 'zod'
import { type Day, isDay } from '../law/day.ts'

/**
 * What a district sends to its city. Signed as the text it is written as; it names figures and whoever counted and
 * signed them, and never a matter or a party.
 */
const text = (max: number) => z.string().max(max)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const onDay = z.custom<Day>((given) => typeof given === 'string' && isDay(given))
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/)

/** How a figure of several districts becomes one of the city. */
const adding = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('sum') }),
  /** Out of the sums of its two sides; a mean of rates is no rate. */
  z.strictObject({ how: z.literal('rate'), part: text(120), whole: text(120) }),
  z.strictObject({ how: z.literal('never'), why: text(200) }),
])

const figure = z.strictObject({
  id: text(120),
  label: text(120),
  unit: text(20),
  /** Of the definition: its number and its fingerprint, since two programs may disagree about what 第 1 版 is. */
  version: z.int().min(1),
  definition: hash,
  says: text(500),
  filters: text(2000),
  adding,
  value: z.number().nullable(),
  listed: z.int().min(0),
  /** Of the sorted list behind it, which stays in the district. */
  hash,
  cutoff: instant,
  countedBy: text(60),
})

const head = {
  city: text(60),
  district: text(60),
  districtName: text(60),
  /** The district's letters to this city are numbered, and each carries the fingerprint of the one before. */
  no: z.int().min(1),
  previous: hash,
  at: instant,
}

const consentLetter = {
  ...head,
  why: text(300),
  askedBy: text(60),
  agreedBy: text(60),
}

export const letterSchema = z.discriminatedUnion('kind', [
  /** Two people of the district agreed; from here on the city knows its key. */
  z.strictObject({ kind: z.literal('join'), ...consentLetter, publicKey: text(400), sealKey: text(400).optional() }),
  z.strictObject({ kind: z.literal('leave'), ...consentLetter }),
  /** Another key takes the place of one; where that was lost, the new key signs for itself and the lost one is done with. */
  z.strictObject({
    kind: z.literal('key'),
    ...consentLetter,
    publicKey: text(400),
    sealKey: text(400),
    replaces: hash,
    lost: z.boolean(),
    /** What the old key signed until then stays good. */
    until: instant,
  }),
  z.strictObject({
    kind: z.literal('figures'),
    ...head,
    report: z.strictObject({
      kind: text(40),
      title: text(200),
      number: text(100).nullable(),
      signedBy: text(200),
    }),
    period: z.strictObject({ from: onDay, until: onDay }),
    /** The fingerprint of the letter this one corrects, and why. */
    replaces: hash.nullable(),
    why: text(300).nullable(),
    handedBy: text(60),
    figures: z.array(figure).max(3000),
  }),
])

export type Letter = z.infer<typeof letterSchema>
export type FiguresLetter = Extract<Letter, { kind: 'figures' }>
export type LetterFigure = z.infer<typeof figure>
export type Adding = LetterFigure['adding']

/** Before the first letter. */
export const noLetterBefore = '0'.repeat(64)
