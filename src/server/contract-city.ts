import { z } from 'zod'
import { reportingStandings } from '../kernel/city-sums.ts'

const text = z.string()
const day = z.string().max(10)
const asked = z.string().trim().max(60)
const standing = z.enum(Object.keys(reportingStandings) as (keyof typeof reportingStandings)[])

/** One report of one period: 年度报告, 2021-01-01 to 2021-12-31. */
export const roundQuery = z.strictObject({ report: z.string().max(40), from: day, until: day })

const round = z.object({ report: text, label: text, from: text, until: text })

const part = z.object({
  label: text,
  members: z.array(text),
  version: z.int(),
  definition: text,
  cutoffOn: text,
  sum: z.number().nullable(),
  base: z.object({ part: z.number(), whole: z.number() }).nullable(),
})

const figure = z.object({
  id: text,
  label: text,
  unit: text,
  line: text,
  parts: z.array(part),
  whole: z.boolean(),
  says: z.array(text),
})

/** What a district's letter is worth: who sent it, whether it is what was signed, and what does not fit. */
const letter = z.object({
  no: z.int(),
  receivedAt: text,
  hash: text,
  key: text,
  wrong: z.array(text),
  title: text,
  number: text.nullable(),
  signedBy: text,
  handedBy: text,
  why: text.nullable(),
  value: z.number().nullable(),
})

const passport = z.object({
  version: z.int(),
  definition: text,
  says: text,
  filters: text,
  cutoff: text,
  listed: z.int(),
  hash: text,
  countedBy: text,
})

/** What two people agree on: one asked, another decides. */
export const consentSchema = z.object({
  no: z.int(),
  whatLabel: text,
  why: text,
  askedBy: text,
  askedAt: text,
  decidedBy: text.nullable(),
  decidedAt: text.nullable(),
  agreed: z.boolean().nullable(),
  /** Why this reader may not decide it; empty when they may, null when it is decided. */
  closed: z.array(text).nullable(),
})

const told = z.object({ says: text })

/** The city's side: sums of what districts signed. The district's side: agreeing, and handing up. */
export const cityContract = {
  'GET /api/city': {
    answer: z.object({
      on: text,
      members: z.array(z.object({ member: text, name: text, from: text, to: text.nullable(), says: text })),
      rounds: z.array(round),
    }),
  },
  'GET /api/city/sums': {
    query: roundQuery,
    answer: z.object({
      round,
      members: z.array(
        z.object({ member: text, name: text, standing, standingLabel: text, wrong: z.array(text), letters: z.int() }),
      ),
      figures: z.array(figure.extend({ cells: z.record(text, z.number().nullable()) })),
    }),
  },
  /** One figure of the city, down to the passport each district signed. */
  'GET /api/city/figures/:id': {
    params: z.strictObject({ id: z.string().min(3).max(120) }),
    query: roundQuery,
    answer: z.object({
      figure,
      districts: z.array(
        z.object({
          member: text,
          name: text,
          standingLabel: text,
          value: z.number().nullable(),
          passport: passport.nullable(),
          letters: z.array(letter),
        }),
      ),
    }),
  },

  'GET /api/handing-up': {
    answer: z.object({
      cities: z.array(
        z.object({
          city: text,
          name: text,
          from: text,
          to: text.nullable(),
          joined: z.boolean(),
          mayAsk: z.boolean(),
          consents: z.array(consentSchema),
        }),
      ),
      mayHandUp: z.boolean(),
      reports: z.array(
        z.object({
          matter: text,
          title: text,
          kindLabel: text,
          from: text,
          until: text,
          signedBy: text,
          figures: z.int(),
          sent: z.array(z.object({ city: text, no: z.int(), at: text, by: text })),
        }),
      ),
    }),
  },
  'POST /api/handing-up/:city/consents': {
    params: z.strictObject({ city: asked }),
    body: z.strictObject({ what: z.enum(['join', 'leave']), why: z.string().trim().min(1, '请写明理由').max(300) }),
    answer: told,
  },
  'PUT /api/handing-up/:city/consents/:no': {
    params: z.strictObject({ city: asked, no: z.coerce.number().int().min(1).max(100_000) }),
    body: z.strictObject({ agreed: z.boolean() }),
    answer: told,
  },
  'POST /api/handing-up/:city/reports/:id': {
    params: z.strictObject({ city: asked, id: z.uuid({ error: '编号格式不对' }) }),
    body: z.strictObject({ why: z.string().trim().max(300).optional() }),
    answer: told,
  },
} as const
