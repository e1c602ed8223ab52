import { z } from 'zod'

const text = z.string()
const day = z.string()
const id = z.uuid({ error: '编号格式不对' })
const name = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().max(most)
const said = (most: number) => z.string().trim().min(1).max(most)
const year = z.coerce.number().int().min(1949).max(2200)

/** What our law material says; never reckoned with. */
const noteSchema = z.object({ says: text, standing: text })

const periodSchema = z.object({
  id: text,
  lineLabel: text,
  /** 「书的种类：小说」; empty for all the rest of the line. */
  only: text,
  kind: text,
  years: z.int().nullable(),
  starts: text,
  source: text,
  approvedBy: text,
  approvedOn: day,
  validFrom: day,
  enteredBy: text,
  /** Waiting for the second person, in force, not yet, replaced, refused. */
  standing: z.enum(['waiting', 'in-force', 'not-yet', 'replaced', 'refused']),
  says: text,
  mine: z.boolean(),
})

const groupSchema = z.object({
  line: text,
  lineLabel: text,
  reason: text,
  says: text,
  organ: text.nullable(),
  organName: text.nullable(),
  year: z.int().nullable(),
  files: z.int(),
})

const after = { afterOn: z.string().max(10).optional(), afterId: id.optional() }
const next = z.object({ on: day, id: text }).nullable()

const roundRow = z.object({
  id: text,
  no: z.int(),
  state: text,
  stateLabel: text,
  note: text,
  madeBy: text,
  madeAt: text,
  listed: z.int().nullable(),
})

const signature = z.object({ what: text, name: text, at: text })

/** Retention and destruction by the archive's procedure: the bureau's table, the rehearsal, holds, rounds. */
export const archiveContract = {
  'GET /api/archive/periods': {
    answer: z.object({
      rows: z.array(periodSchema),
      starts: z.array(z.object({ value: text, label: text })),
      lines: z.array(
        z.object({
          id: text,
          label: text,
          /** Whether some line of the table speaks of it today. */
          told: z.boolean(),
          fields: z.array(
            z.object({ name: text, label: text, options: z.array(z.object({ value: text, label: text })) }),
          ),
          notes: z.array(noteSchema),
        }),
      ),
      /** What is known of every line's files. */
      notes: z.array(noteSchema),
      mayEnter: z.boolean(),
      mayConfirm: z.boolean(),
    }),
  },
  'POST /api/archive/periods': {
    body: z.strictObject({
      line: name,
      field: name.nullable(),
      value: name.nullable(),
      kind: said(100),
      years: z.int().nullable(),
      starts: z.enum(['next-year', 'closing']),
      source: said(200),
      approvedBy: said(100),
      approvedOn: z.string().max(10),
      validFrom: z.string().max(10),
    }),
    answer: z.object({ id: text }),
  },
  'PUT /api/archive/periods/:id': {
    params: z.strictObject({ id }),
    /** A reason refuses it; none confirms it. */
    body: z.strictObject({ why: said(200).nullable() }),
    answer: z.object({ ok: z.literal(true) }),
  },
  'GET /api/archive/rehearsal': { answer: z.object({ groups: z.array(groupSchema), mayStart: z.boolean() }) },
  'GET /api/archive/files': {
    query: z.strictObject({ line: name, reason: name, organ: id.optional(), year: year.optional(), ...after }),
    answer: z.object({
      rows: z.array(
        z.object({
          id: text,
          number: text,
          organName: text,
          openedOn: day,
          closedOn: day.nullable(),
          kind: text,
          dueOn: day.nullable(),
        }),
      ),
      next,
    }),
  },
  'GET /api/archive/holds': {
    answer: z.object({
      rows: z.array(
        z.object({
          id: text,
          lineLabel: text,
          number: text,
          why: text,
          by: text,
          heldAt: text,
          liftedAt: text.nullable(),
          liftedWhy: text.nullable(),
        }),
      ),
      lines: z.array(z.object({ id: text, label: text })),
      mayHold: z.boolean(),
    }),
  },
  'POST /api/archive/holds': {
    body: z.strictObject({ line: name, number: said(100), why: said(200) }),
    answer: z.object({ id: text }),
  },
  'PUT /api/archive/holds/:id': {
    params: z.strictObject({ id }),
    body: z.strictObject({ why: said(200) }),
    answer: z.object({ ok: z.literal(true) }),
  },
  'GET /api/archive/rounds': { answer: z.object({ rows: z.array(roundRow) }) },
  'POST /api/archive/rounds': {
    body: z.strictObject({
      note: said(200),
      line: name.optional(),
      organ: id.optional(),
      until: z.int().min(1949).max(2200).optional(),
    }),
    answer: z.object({ id: text, files: z.int() }),
  },
  'GET /api/archive/rounds/:id': {
    params: z.strictObject({ id }),
    answer: roundRow.extend({
      groups: z.array(
        z.object({
          line: text,
          lineLabel: text,
          organ: text,
          organName: text,
          year: z.int(),
          kind: text,
          files: z.int(),
          archivistDestroys: z.int(),
          archivistKeeps: z.int(),
          lineDestroys: z.int(),
          lineKeeps: z.int(),
        }),
      ),
      signatures: z.array(signature),
      witnesses: z.int(),
      listHash: text.nullable(),
      /** The list is still the one that was frozen; null before there is one, and once it was destroyed. */
      unchanged: z.boolean().nullable(),
      changed: z.array(z.object({ number: text, says: text })),
      destroyed: z.int(),
      struck: z.int(),
      left: z.int(),
      /** Copies made before the end, which still hold the wrapped keys; null where the copies are another's. */
      backups: z.object({ names: z.array(text), lastFallsOutOn: day.nullable() }).nullable(),
      withdrawnWhy: text.nullable(),
      /** What this reader may do now. */
      may: z.array(text),
    }),
  },
  'GET /api/archive/rounds/:id/files': {
    params: z.strictObject({ id }),
    query: z.strictObject({ line: name.optional(), organ: id.optional(), year: year.optional(), ...after }),
    answer: z.object({
      rows: z.array(
        z.object({
          id: text,
          lineLabel: text,
          number: text,
          organName: text,
          openedOn: day,
          closedOn: day,
          kind: text,
          dueOn: day,
          archivist: text,
          head: text,
          says: text,
        }),
      ),
      next,
    }),
  },
  'POST /api/archive/rounds/:id/opinions': {
    params: z.strictObject({ id }),
    body: z.strictObject({
      as: z.enum(['archivist', 'line']),
      says: z.enum(['destroy', 'keep']),
      why: words(200),
      line: name,
      organ: id.optional(),
      year: z.int().min(1949).max(2200).optional(),
      matters: z.array(id).min(1).max(500).optional(),
    }),
    answer: z.object({ files: z.int() }),
  },
  'POST /api/archive/rounds/:id/steps': {
    params: z.strictObject({ id }),
    body: z.strictObject({
      step: z.enum(['freeze', 'approve', 'witness', 'destroy', 'go-on', 'withdraw']),
      why: words(200).optional(),
    }),
    answer: z.object({ says: text }),
  },
} as const

export const archiveRoundParams = z.strictObject({ id })
