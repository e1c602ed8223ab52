import { z } from 'zod'

/**
 * Everything that may pass between the portal and the desk's network. Nothing else does: no query, no table, no login.
 * Questions change nothing; hand-overs are done at most once for each receipt number or key.
 */
const number = z.string().regex(/^W[0-9A-HJKMNP-TV-Z]{8}$/)
const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = z.string().min(1).max(2000)
const phone = z.string().regex(/^[\d-]{5,20}$/)

/** A hash of issuer and subject: the other side can recognise who signed in, and learns nothing about them. */
const subject = z.string().regex(/^[0-9a-f]{64}$/)
/** Whose telephone was proved by a code sent to it, or who came through unified sign-in, or both. */
const identity = z.strictObject({ phone: phone.optional(), subject: subject.optional() })

/** Who asks: whoever holds the receipt, or has shown who they are. */
const proof = z.union([z.strictObject({ code }), identity])
const held = { number, proof }

const file = z.strictObject({
  name: z.string().min(1).max(120),
  /** base64 */
  bytes: z.string().max(14_000_000),
})

const entry = z.strictObject({
  name: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  employer: z.string().nullable(),
  street: z.string().nullable(),
  address: z.string().nullable(),
  speciality: z.string().nullable(),
  phone: z.string().nullable(),
  hours: z.string().nullable(),
})

const published = z.strictObject({
  documents: z.array(
    z.strictObject({ title: z.string(), number: z.string(), from: day.nullable(), until: day.nullable() }),
  ),
  decisions: z.array(
    z.strictObject({ subject: z.string(), outcome: z.string(), on: day.nullable(), where: z.string() }),
  ),
  reports: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      on: day.nullable(),
      url: z.string(),
      figures: z.array(
        z.strictObject({
          label: z.string(),
          value: z.string(),
          unit: z.string(),
          from: z.string(),
          until: z.string(),
          cutoff: z.string(),
        }),
      ),
    }),
  ),
})

const progress = z.strictObject({
  number,
  title: z.string(),
  sentence: z.string(),
  receivedOn: day,
  holder: z.string(),
  /** The running clocks: what, until when, whose turn. */
  clocks: z.array(
    z.strictObject({
      label: z.string(),
      due: day.nullable(),
      yours: z.boolean(),
      waitsFor: z.string().nullable(),
      why: z.string(),
    }),
  ),
  steps: z.array(z.strictObject({ label: z.string(), on: day })),
  notes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      mine: z.boolean(),
      /** Of a served paper only its title: opening it is a step of its own, and is the proof. */
      body: z.string(),
      on: day,
      opens: z.boolean(),
    }),
  ),
  electronic: z.boolean(),
  mayWithdraw: z.boolean(),
  mayRate: z.boolean(),
})

const done = z.strictObject({ done: z.boolean(), says: z.array(z.string()) })

export const portalInterface = {
  directory: {
    asks: z.strictObject({
      kinds: z.array(z.string().max(20)).max(20),
      street: z.string().max(60),
      q: z.string().max(30),
    }),
    answers: z.strictObject({ entries: z.array(entry), total: z.int(), streets: z.array(z.string()) }),
  },
  published: { asks: z.strictObject({}), answers: published },
  progress: { asks: z.strictObject(held), answers: progress.nullable() },
  mine: {
    asks: identity,
    answers: z.array(z.strictObject({ number, title: z.string(), on: day, state: z.string() })),
  },
  apply: {
    asks: z.strictObject({
      number,
      code,
      kind: z.string().max(20),
      on: day,
      filled: z.record(z.string().max(30), z.string().max(4000)),
      files: z.array(file).max(6),
      subject: subject.optional(),
    }),
    answers: done,
  },
  /** The text of a served paper; the first opening is written down with its minute. */
  open: {
    asks: z.strictObject({ ...held, note: z.uuid() }),
    answers: z.strictObject({ lines: z.array(z.string()), on: day }).nullable(),
  },
  tell: {
    asks: z.strictObject({
      ...held,
      key: z.string().min(8).max(40),
      kind: z.enum(['material', 'question', 'withdraw']),
      says: words,
      files: z.array(file).max(6),
    }),
    answers: done,
  },
  rate: {
    asks: z.strictObject({
      ...held,
      key: z.string().min(8).max(40),
      rating: z.enum(['best', 'good', 'fair', 'bad', 'worst']),
      says: z.string().max(1000),
    }),
    answers: done,
  },
  consent: { asks: z.strictObject({ ...held, electronic: z.boolean() }), answers: done },
} as const

export type PortalCall = keyof typeof portalInterface
export type Asks<Call extends PortalCall> = z.output<(typeof portalInterface)[Call]['asks']>
export type Answers<Call extends PortalCall> = z.output<(typeof portalInterface)[Call]['answers']>

/** How the portal reaches the other side: in process, over the loopback, or by files carried across. */
export interface PortalPort {
  call<Call extends PortalCall>(name: Call, asks: Asks<Call>): Promise<Answers<Call>>
}

/** The files have not come back yet. What was handed over is on its way and will not be lost. */
export class NotYetAnswered extends Error {}

export function isPortalCall(name: string): name is PortalCall {
  return Object.hasOwn(portalInterface, name)
}
