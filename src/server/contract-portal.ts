import { z } from 'zod'

const id = z.uuid({ error: '编号格式不对' })
const ok = z.object({ ok: z.literal(true) })

const trayRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  on: z.string(),
  lineLabel: z.string(),
  /** What was filled in, as it was asked; id numbers and telephones masked. */
  answers: z.array(z.object({ label: z.string(), value: z.string() })),
  files: z.array(z.object({ id: z.string(), name: z.string() })),
})

const noteRow = z.object({
  receipt: z.string(),
  number: z.string(),
  title: z.string(),
  kind: z.string(),
  body: z.string(),
  on: z.string(),
  matter: z.string().nullable(),
})

const paperRow = z.object({
  receipt: z.string(),
  number: z.string(),
  matter: z.string(),
  matterNumber: z.string().nullable(),
  seq: z.int(),
  title: z.string(),
  on: z.string(),
})

const servedRow = z.object({
  number: z.string(),
  matter: z.string(),
  matterNumber: z.string().nullable(),
  title: z.string(),
  on: z.string(),
  /** When it was opened; null while it was not. */
  seenAt: z.string().nullable(),
})

/** What came in by the citizens' door and waits for somebody at the desk. */
export const portalContract = {
  'GET /api/portal/tray': {
    answer: z.object({
      rows: z.array(trayRow),
      notes: z.array(noteRow),
      papers: z.array(paperRow),
      served: z.array(servedRow),
    }),
  },
  'POST /api/portal/receipts/:id/accept': {
    params: z.strictObject({ id }),
    answer: z.object({ matter: z.string(), number: z.string().nullable() }),
  },
  'POST /api/portal/receipts/:id/decline': {
    params: z.strictObject({ id }),
    body: z.strictObject({ why: z.string().trim().min(4, '请写明原因，申请人会看到').max(500) }),
    answer: ok,
  },
  'POST /api/portal/receipts/:id/reply': {
    params: z.strictObject({ id }),
    body: z.strictObject({ says: z.string().trim().min(1, '请写答复').max(2000) }),
    answer: ok,
  },
  'POST /api/portal/receipts/:id/serve': {
    params: z.strictObject({ id }),
    body: z.strictObject({ seq: z.int().min(1).max(1_000_000) }),
    answer: ok,
  },
} as const
