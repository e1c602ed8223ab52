import { z } from 'zod'
import { meSchema } from './contract-views.ts'

const id = z.uuid({ error: '编号格式不对' })
const ok = z.object({ ok: z.literal(true) })
const password = z.string().max(200)
/** What the browser and the authenticator agree on; read by the library that made it, not by us. */
const options = z.record(z.string(), z.unknown())
const keyId = z.string().regex(/^[\w-]{8,1400}$/, '通行密钥的编号格式不对')
const credential = z.looseObject({
  id: keyId,
  rawId: keyId,
  type: z.literal('public-key'),
  response: z.record(z.string().max(40), z.unknown()),
  clientExtensionResults: z.record(z.string().max(40), z.unknown()).optional(),
})

/** The other ways in: unified sign-in, passkeys, and the second half of a sign-in. */
export const signInContract = {
  'GET /api/sign-in': {
    answer: z.object({ oidc: z.string().nullable(), passkeys: z.boolean() }),
  },
  'POST /api/session/oidc/start': { answer: z.object({ url: z.string() }) },
  'POST /api/session/oidc': {
    /** The query the provider sent the browser back with, as it stands in the address. */
    body: z.strictObject({ answer: z.string().max(8000) }),
    answer: meSchema,
  },
  'POST /api/session/second': { body: z.strictObject({ code: z.string().max(20) }), answer: meSchema },
  'POST /api/session/passkey/start': { answer: options },
  'POST /api/session/passkey': { body: z.strictObject({ response: credential }), answer: meSchema },
  'GET /api/session/passkeys': {
    answer: z.object({
      possible: z.boolean(),
      rows: z.array(z.object({ id: z.string(), name: z.string(), since: z.string(), used: z.string().nullable() })),
    }),
  },
  'POST /api/session/passkeys/start': { body: z.strictObject({ password }), answer: options },
  'POST /api/session/passkeys': {
    body: z.strictObject({
      response: credential,
      name: z.string().trim().min(1, '请给它起个名字，比如「办公室的钥匙」').max(40),
    }),
    answer: ok,
  },
  'DELETE /api/session/passkeys/:id': {
    params: z.strictObject({ id: keyId }),
    body: z.strictObject({ password }),
    answer: ok,
  },
} as const

const subject = z.string().trim().min(1, '请填写统一身份的标识').max(255)
const ofSubject = z.strictObject({ id, token: z.string().regex(/^[\w-]{43}$/, '编号格式不对') })

/** Whose identity is whose: put forward by one administrator and confirmed by another person, never made up. */
export const linksContract = {
  'GET /api/admin/people/:id/subjects': {
    params: z.strictObject({ id }),
    answer: z.object({
      issuer: z.string().nullable(),
      rows: z.array(
        z.object({
          ...{ token: z.string(), hint: z.string(), linkedBy: z.string(), linkedAt: z.string() },
          /** Null while it waits, and for what was linked before a second person was asked. */
          confirmedBy: z.string().nullable(),
          waiting: z.boolean(),
        }),
      ),
    }),
  },
  'POST /api/admin/people/:id/subjects': {
    params: z.strictObject({ id }),
    body: z.strictObject({ subject }),
    answer: ok,
  },
  'DELETE /api/admin/people/:id/subjects/:token': { params: ofSubject, answer: ok },
  /** The second person types the identity anew, or turns it down. */
  'PUT /api/admin/people/:id/subjects/:token': {
    params: ofSubject,
    body: z.strictObject({ granted: z.boolean(), subject: subject.optional() }),
    answer: ok,
  },
  /** What waits for a second person. */
  'GET /api/admin/subjects': {
    answer: z.object({
      rows: z.array(
        z.object({
          ...{ token: z.string(), person: z.string(), name: z.string(), hint: z.string() },
          ...{ askedBy: z.string(), askedAt: z.string(), mine: z.boolean() },
        }),
      ),
    }),
  },
  /** For whoever lost the telephone, the key and the recovery codes. */
  'DELETE /api/admin/people/:id/factors': { params: z.strictObject({ id }), answer: ok },
} as const
