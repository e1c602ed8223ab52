import { z } from 'zod'

const id = z.uuid({ error: '编号格式不对' })
const text = z.string()
const instant = z.string()
const n = z.coerce.number().int().min(1).max(1000)
const sitting = z.strictObject({ id, n })
const seat = z.strictObject({ id, n, seat: id })
const ok = z.object({ says: text })

/** What a paper can hold: ticks, or words. The whole of it fits into one small row. */
const answers = z
  .record(
    z.string().max(40),
    z.union([z.array(z.int().min(0).max(7)).max(8), z.string().max(3500, '一题最多写 3500 字')]),
  )
  .refine((given) => Object.keys(given).length <= 300, '答题内容过多')
  .refine((given) => JSON.stringify(given).length <= 60_000, '答题内容过多')
const sheet = z.strictObject({ seq: z.int().min(0).max(1_000_000), answers })

/** What a candidate sees, and nothing beside: their own sitting, and the paper while they write it. */
export const hallSchema = z.object({
  standing: z.enum(['early', 'ready', 'sitting', 'handedIn', 'over']),
  title: text,
  kindLabel: text,
  who: z.object({ name: text, unit: text, ticket: text }),
  opensAt: instant,
  closesAt: instant,
  minutes: z.int(),
  now: instant,
  /** Milliseconds until the doors open, or until the writing ends; null when there is nothing to wait for. */
  leftMs: z.int().nullable(),
  endsAt: instant.nullable(),
  handedInAt: instant.nullable(),
  seat: id,
  questions: z.array(
    z.object({
      id: text,
      kind: text,
      kindLabel: text,
      written: z.boolean(),
      /** More than one option may be ticked. */
      multiple: z.boolean(),
      lettered: z.boolean(),
      marks: z.int(),
      stem: text,
      material: text.nullable(),
      options: z.array(text),
    }),
  ),
  seq: z.int(),
  answers: z.record(text, z.union([z.array(z.int()), text])),
})

const keptSchema = z.object({
  /** False: the hall has something newer, and here it is. */
  kept: z.boolean(),
  seq: z.int(),
  answers: z.record(text, z.union([z.array(z.int()), text])).nullable(),
  now: instant,
})

const sittingSchema = z.object({
  n: z.int(),
  kindLabel: text,
  opensAt: instant,
  closesAt: instant,
  minutes: z.int(),
  seats: z.int(),
  started: z.int(),
  handedIn: z.int(),
  marked: z.int(),
})

export const overviewSchema = z.object({
  title: text,
  number: text.nullable(),
  version: z.int(),
  candidates: z.int(),
  passMark: z.int().nullable(),
  fullMark: z.int().nullable(),
  /** What may be done now, or why not. */
  next: z.object({ kindLabel: text, open: z.boolean(), reasons: z.array(text) }),
  cells: z.array(
    z.object({ kindLabel: text, topic: text, count: z.int(), marks: z.int(), there: z.int(), needed: z.int() }),
  ),
  sittings: z.array(sittingSchema),
  mayPublish: z.boolean(),
  units: z.array(
    z.object({
      unit: text,
      registered: z.int(),
      waived: z.int(),
      sat: z.int(),
      passed: z.int(),
      outstanding: z.array(text),
    }),
  ),
})

const seatSchema = z.object({
  id,
  ticket: text,
  name: text,
  unit: text,
  form: text,
  startedAt: instant.nullable(),
  endsAt: instant.nullable(),
  handedInAt: instant.nullable(),
  givenBack: z.int(),
})

const toMarkSchema = z.object({
  id,
  version: z.int(),
  code: text,
  sitting: text,
  questions: z.array(
    z.object({ n: z.int(), stem: text, material: text.nullable(), points: text, answer: text, full: z.int() }),
  ),
})

/** The exam hall: the candidate's side, the officer's, the marker's. */
export const hallContract = {
  'POST /api/hall/session': {
    body: z.strictObject({
      ticket: z.string().min(1, '请填写准考证号').max(40),
      code: z.string().min(1, '请填写入场码').max(20),
    }),
    answer: hallSchema,
  },
  'DELETE /api/hall/session': { answer: z.object({ ok: z.literal(true) }) },
  'GET /api/hall': { answer: hallSchema },
  'POST /api/hall/start': { answer: hallSchema },
  'PUT /api/hall/answers': { body: sheet, answer: keptSchema },
  'POST /api/hall/hand-in': { body: sheet, answer: hallSchema },
  /** For those who are signed in to the desk: the sittings their name stands on. */
  'GET /api/hall/mine': {
    answer: z.object({
      rows: z.array(z.object({ seat: id, title: text, kindLabel: text, opensAt: instant, closesAt: instant })),
    }),
  },
  'POST /api/hall/mine/:seat': { params: z.strictObject({ seat: id }), answer: hallSchema },

  'GET /api/exams/:id/hall': { params: z.strictObject({ id }), answer: overviewSchema },
  'GET /api/exams/:id/sittings/:n/seats': {
    params: sitting,
    query: z.strictObject({
      q: z.string().max(60).optional(),
      unit: z.string().max(60).optional(),
      page: z.coerce.number().int().min(1).max(100_000).optional(),
      size: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: z.object({ rows: z.array(seatSchema), total: z.int() }),
  },
  /** The entrance codes of one unit; who took them out is noted. */
  'GET /api/exams/:id/sittings/:n/slips': {
    params: sitting,
    query: z.strictObject({ unit: z.string().max(60).optional() }),
    answer: z.object({ rows: z.array(z.object({ ticket: text, name: text, code: text })) }),
  },
  'POST /api/exams/:id/sittings/:n/seats/:seat/time': {
    params: seat,
    body: z.strictObject({
      minutes: z.int({ error: '补时分钟数应为整数' }).min(1, '补时至少一分钟').max(120, '一次最多补 120 分钟'),
    }),
    answer: ok,
  },
  'POST /api/exams/:id/sittings/:n/seats/:seat/code': { params: seat, answer: z.object({ says: text, code: text }) },
  'POST /api/exams/:id/results': {
    params: z.strictObject({ id }),
    body: z.strictObject({ makeUpBy: z.string().max(10).optional() }),
    answer: ok,
  },
  'GET /api/exams/:id/items': {
    params: z.strictObject({ id }),
    answer: z.object({
      rows: z.array(
        z.object({
          question: text,
          stem: text,
          kindLabel: text,
          topic: text,
          answered: z.int(),
          difficulty: z.number(),
          discrimination: z.number().nullable(),
          advice: text.nullable(),
        }),
      ),
    }),
  },
  /** A list copied out of a spreadsheet: names before the exam, results after one held elsewhere. */
  'POST /api/exams/:id/roster': {
    params: z.strictObject({ id }),
    body: z.strictObject({
      text: z.string().min(1, '请粘贴名单').max(900_000),
      what: z.enum(['names', 'results', 'makeUps']),
    }),
    answer: ok,
  },

  'GET /api/marking': {
    query: z.strictObject({ skip: id.optional() }),
    answer: z.object({ left: z.int(), paper: toMarkSchema.nullable() }),
  },
} as const
