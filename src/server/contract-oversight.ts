import { z } from 'zod'
import { pageSchema } from './contract-views.ts'

const text = z.string()
const id = z.uuid({ error: '编号格式不对' })
const day = z.string().max(10)
const name = z.string().min(1).max(60)
const page = z.coerce.number().int().min(1).max(100_000).optional()
const told = z.object({ label: text, shown: text })

const runSchema = z.object({ at: text, today: text, running: z.boolean() })

const checkSchema = z.object({
  id: text,
  number: z.int(),
  label: text,
  says: text,
  severity: text,
  severityLabel: text,
  faultLabel: text,
  lineLabel: text,
  version: z.int(),
  basis: z.array(text),
  needs: z.array(text),
  caveat: text,
  /** Without any record that carries what it needs it says nothing. */
  blind: z.boolean(),
  population: z.int(),
  testable: z.int(),
  missing: z.array(z.object({ label: text, n: z.int() })),
  hits: z.int(),
  open: z.int(),
  dismissed: z.int(),
  confirmed: z.int(),
  /** Recall on planted faults and alarms on near misses, where it was tried. */
  power: z.object({ faults: z.int(), found: z.int(), innocents: z.int(), alarms: z.int() }).nullable(),
})

const leadRow = z.object({
  id: text,
  check: text,
  checkLabel: text,
  title: text,
  unit: text,
  on: text.nullable(),
  state: text,
  stateLabel: text,
  present: z.boolean(),
})

const leadSchema = leadRow.extend({
  says: text,
  severityLabel: text,
  caveat: text,
  basis: z.array(text),
  matter: text.nullable(),
  evidence: z.array(told),
  words: z.array(
    z.object({
      seq: z.int(),
      label: text,
      reason: text.nullable(),
      says: text,
      by: text,
      on: text,
      files: z.array(text),
    }),
  ),
  acts: z.array(
    z.object({
      kind: text,
      label: text,
      help: text,
      says: text,
      reasons: z.array(z.object({ value: text, label: text })),
    }),
  ),
  timeline: z.array(told),
  supervision: text.nullable(),
})

const span = { from: day.optional(), until: day.optional(), unit: id.optional() }

/** What oversight asks and answers. */
export const oversightContract = {
  'GET /api/oversight/checks': {
    answer: z.object({ run: runSchema.nullable(), mayRun: z.boolean(), rows: z.array(checkSchema) }),
  },
  'POST /api/oversight/runs': { answer: z.object({ checks: z.int(), hits: z.int(), fresh: z.int() }) },
  'GET /api/oversight/leads': {
    query: z.strictObject({
      check: name.optional(),
      unit: id.optional(),
      state: z.enum(['open', 'put', 'answered', 'explained', 'dismissed', 'confirmed']).optional(),
      matter: id.optional(),
      page,
    }),
    answer: z.object({ total: z.int(), rows: z.array(leadRow) }),
  },
  'GET /api/oversight/leads/:id': { params: z.strictObject({ id }), answer: leadSchema },
  'POST /api/oversight/leads/:id/words': {
    params: z.strictObject({ id }),
    body: z.strictObject({
      kind: z.enum(['put', 'answer', 'explain', 'dismiss', 'confirm', 'reopen'], { error: '没有这种办法' }),
      says: z.string().max(2000),
      reason: name.optional(),
      files: z.array(id).max(20).optional(),
    }),
    answer: z.object({ supervision: text.nullable() }),
  },
  'GET /api/oversight/units': {
    query: z.strictObject({ from: day.optional(), until: day.optional() }),
    answer: z.object({
      from: text,
      until: text,
      rows: z.array(
        z.object({
          unit: text,
          unitLabel: text,
          received: z.int(),
          zero: z.int(),
          last: text.nullable(),
          silent: z.boolean(),
          due: z.int(),
          late: z.int(),
          leads: z.int(),
          toAnswer: z.int(),
          rectifying: z.int(),
        }),
      ),
    }),
  },
  'GET /api/oversight/officers': {
    query: z.strictObject({
      matter: id.optional(),
      q: z.string().max(60).optional(),
      problems: z.enum(['yes']).optional(),
      ...span,
      page,
    }),
    answer: z.object({
      more: z.boolean(),
      rows: z.array(
        z.object({
          matter: text,
          title: text,
          unit: text,
          step: text,
          on: text,
          name: text,
          certificate: text.nullable(),
          standing: text,
          says: text,
          term: text,
        }),
      ),
    }),
  },
  /** What was looked for and not found, as a page: counted afresh for the period and the unit. */
  'GET /api/oversight/certificate': { query: z.strictObject(span), answer: pageSchema },
} as const
