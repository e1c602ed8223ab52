import { z } from 'zod'

const day = z.string()
const text = z.string()
const id = z.uuid({ error: '编号格式不对' })
const name = z.string().min(1).max(60)
const asked = z.string().max(10).optional()

const measuredSchema = z.object({ takers: z.int(), rate: z.number().nullable() })

/** Before and after, with what may honestly be said of it. */
const effectSchema = z.object({
  before: measuredSchema,
  after: measuredSchema,
  gained: z.number().nullable(),
  margin: z.number().nullable(),
  says: text,
})

const rightSchema = z.object({ right: z.int(), of: z.int() })

const quizSchema = z.object({
  opened: z.boolean(),
  questions: z.array(
    z.object({
      question: text,
      options: z.array(z.object({ label: text, right: z.boolean() })),
      before: rightSchema,
      after: rightSchema,
    }),
  ),
  codes: z.array(z.object({ side: text, label: text, path: text, open: z.boolean(), says: text, sheets: z.int() })),
  effect: effectSchema,
  groups: z.array(effectSchema.extend({ label: text })),
  /** Sheets of groups too small to be shown by themselves. */
  hidden: z.int(),
  /** Whether the result may be entered in the record now. */
  mayEnter: z.boolean(),
})

const effectsSchema = z.object({
  from: day,
  until: day,
  activities: z.int(),
  whole: effectSchema,
  places: z.array(effectSchema.extend({ label: text })),
  groups: z.array(effectSchema.extend({ label: text })),
  cells: z.array(effectSchema.extend({ place: text, group: text })),
  hidden: z.int(),
})

export const supplySchema = z.object({
  on: day,
  from: day,
  until: day,
  sides: z.array(
    z.object({
      line: text,
      label: text,
      unit: text,
      takers: text,
      hidden: z.boolean(),
      streets: z
        .array(z.object({ street: text, supply: z.int(), demand: z.int(), each: z.number().nullable() }))
        .readonly(),
      unplaced: z.object({ supply: z.int(), demand: z.int() }),
    }),
  ),
})

const candidatesSchema = z.object({
  rows: z.array(
    z.object({
      id: text,
      name: text,
      organName: text.nullable(),
      load: z.int(),
      loadAll: z.int(),
      recused: text.nullable(),
      entry: z
        .object({
          speciality: text.nullable(),
          languages: z.array(text).readonly(),
          minorSkill: z.boolean(),
          years: z.int().nullable(),
          suspended: z.boolean(),
        })
        .nullable(),
    }),
  ),
})

const dutiesSchema = z.object({
  year: z.int(),
  units: z.array(
    z.object({
      unit: text,
      held: z.int(),
      prompts: z.int(),
      unreplied: z.int(),
      duties: z.array(
        z.object({
          id: text,
          law: text,
          measures: text,
          by: day.nullable(),
          head: text,
          publishedOn: day.nullable(),
          publishedAt: text,
          doneOn: day.nullable(),
          late: z.boolean(),
        }),
      ),
    }),
  ),
})

const movedSchema = z.object({ why: text, entries: z.int() })

const flowSchema = z.object({
  from: day,
  until: day,
  before: z.int(),
  after: z.int(),
  came: z.array(movedSchema).readonly(),
  went: z.array(movedSchema).readonly(),
  exact: z.boolean(),
})

const given = z.record(z.string().max(60), z.unknown())

const batchBody = z.strictObject({
  rows: z
    .array(z.strictObject({ matter: id, version: z.int().min(0).optional(), given: given.optional() }))
    .min(1, '请至少选一件')
    .max(500, '一批最多 500 件'),
  given,
  on: asked,
  note: z.string().max(300).optional(),
  key: z.string().min(8).max(80).optional(),
})

/** What was done to each, in the order it was asked. */
const receiptSchema = z.object({
  batch: text,
  says: text,
  at: text,
  rows: z.array(z.object({ matter: text, number: text.nullable(), title: text, state: text, papers: z.int() })),
})

const span = z.strictObject({ from: asked, until: asked })

/** The services' own questions, beside the ones every line shares. */
export const servicesContract = {
  'GET /api/matters/:id/quiz': { params: z.strictObject({ id }), answer: quizSchema },
  /** Enters what the codes brought in into the record, without typing it again. */
  'POST /api/matters/:id/quiz/result': {
    params: z.strictObject({ id }),
    body: z.strictObject({ key: z.string().min(8).max(80).optional() }),
    answer: z.object({ says: text }),
  },
  'GET /api/quiz-effects': { query: span, answer: effectsSchema },
  'GET /api/supply': { query: z.strictObject({ on: asked, from: asked, until: asked }), answer: supplySchema },
  'GET /api/matters/:id/candidates/:act': { params: z.strictObject({ id, act: name }), answer: candidatesSchema },
  'GET /api/duty-lists/:year': {
    params: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: dutiesSchema,
  },
  'GET /api/lines/:line/flow': { params: z.strictObject({ line: name }), query: span, answer: flowSchema },
  /** The same act on many matters: all of them or none. */
  'POST /api/lines/:line/acts/:act/batch': {
    params: z.strictObject({ line: name, act: name }),
    body: batchBody,
    answer: receiptSchema,
  },
} as const
