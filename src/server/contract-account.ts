import { z } from 'zod'

const id = z.uuid({ error: '编号格式不对' })
const ok = z.object({ ok: z.literal(true) })
const password = z.string().max(200)
const day = z.string().max(10)

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  login: z.string().nullable(),
  locked: z.boolean(),
  secondFactor: z.boolean(),
  posts: z.array(
    z.object({
      id: z.string(),
      roleLabel: z.string(),
      organName: z.string(),
      lines: z.string(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
})

const requestSchema = z.object({
  id: z.string(),
  person: z.string(),
  says: z.string(),
  why: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  mine: z.boolean(),
})

/** One's own account: the second factor, and where one is signed in. */
export const accountContract = {
  'GET /api/session/factor': { answer: z.object({ on: z.boolean(), recoveryLeft: z.int() }) },
  'POST /api/session/factor': {
    body: z.strictObject({ password }),
    answer: z.object({ secret: z.string(), uri: z.string() }),
  },
  'PUT /api/session/factor': {
    body: z.strictObject({ code: z.string().max(20) }),
    answer: z.object({ recovery: z.array(z.string()) }),
  },
  'DELETE /api/session/factor': { body: z.strictObject({ password }), answer: ok },
  'GET /api/sessions': {
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          since: z.string(),
          seen: z.string(),
          agent: z.string().nullable(),
          how: z.enum(['password', 'oidc', 'passkey']),
          here: z.boolean(),
        }),
      ),
      /** Identities of unified sign-in that open this account: whose link is not one's own is seen by its owner. */
      subjects: z.array(
        z.object({
          ...{ hint: z.string(), linkedBy: z.string(), linkedAt: z.string() },
          confirmedBy: z.string().nullable(),
        }),
      ),
      idleMinutes: z.int(),
      hours: z.int(),
    }),
  },
  'DELETE /api/sessions/:id': { params: z.strictObject({ id }), answer: ok },
} as const

/** People, accounts and posts: the administrator's work. A post is granted by somebody else than who asked for it. */
export const peopleContract = {
  'GET /api/admin/people': {
    query: z.strictObject({ q: z.string().max(60).optional() }),
    answer: z.object({ rows: z.array(personSchema), more: z.boolean() }),
  },
  'POST /api/admin/people': {
    body: z.strictObject({ name: z.string().trim().min(1).max(30), login: z.string().max(40) }),
    answer: z.object({ id: z.string(), password: z.string() }),
  },
  'POST /api/admin/people/:id/password': { params: z.strictObject({ id }), answer: z.object({ password: z.string() }) },
  'PUT /api/admin/people/:id/active': {
    params: z.strictObject({ id }),
    body: z.strictObject({ active: z.boolean() }),
    answer: ok,
  },
  'GET /api/admin/requests': { answer: z.object({ rows: z.array(requestSchema) }) },
  'POST /api/admin/requests': {
    body: z.strictObject({
      person: id,
      role: z.string().max(30),
      organ: id,
      lines: z.union([z.literal('all'), z.array(z.string().max(60)).min(1).max(60)]),
      from: day,
      to: day.optional(),
      ends: id.optional(),
      why: z.string().trim().min(1).max(300),
    }),
    answer: z.object({ id: z.string() }),
  },
  'PUT /api/admin/requests/:id': {
    params: z.strictObject({ id }),
    body: z.strictObject({ granted: z.boolean() }),
    answer: ok,
  },
} as const
