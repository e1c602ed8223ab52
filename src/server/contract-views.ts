import { z } from 'zod'

const day = z.string()
const text = z.string()

export const reasonSchema = z.object({ says: text, field: text.optional(), article: text.optional() })

export const postSchema = z.object({
  id: text,
  role: text,
  roleLabel: text,
  organ: text,
  organName: text,
  lines: z.union([z.literal('all'), z.array(text)]),
})

export const meSchema = z.object({
  person: z.object({ id: text, name: text }),
  post: postSchema,
  posts: z.array(postSchema),
  district: z.object({
    id: text,
    name: text,
    synthetic: z.boolean(),
    /** By itself, named by a city, or a city: decides which pages of a city's figures are offered. */
    rank: z.enum(['alone', 'member', 'city']),
  }),
  /** Shown in the top bar: 2026年6月12日（周五） 工作日 · 本月还剩 12 个工作日 */
  today: z.object({
    day,
    label: text,
    workday: z.boolean(),
    why: text,
    workdaysLeft: z.int(),
    provisional: z.boolean(),
  }),
  mustChangePassword: z.boolean(),
  /** The bureau asks everyone for a second check, and this person has none yet. */
  mustAddFactor: z.boolean(),
})

/** A row of the ledger, wherever matters are listed. */
export const rowSchema = z.object({
  id: text,
  line: text,
  lineLabel: text,
  number: text.nullable(),
  title: text,
  state: text,
  stateLabel: text,
  final: z.boolean(),
  parties: text,
  handler: text.nullable(),
  organ: text,
  openedOn: day,
  closedOn: day.nullable(),
  paused: z.boolean(),
  awaiting: text.nullable(),
  clock: z
    .object({
      name: text,
      label: text,
      kind: z.enum(['duty', 'right']),
      start: day,
      due: day.nullable(),
      says: text,
      tone: z.enum(['late', 'soon', 'calm', 'paused', 'unknown']),
      progress: z.number(),
    })
    .nullable(),
  /** Values of the line's own columns, already as text. */
  cells: z.record(text, text),
})

export const listSchema = z.object({
  rows: z.array(rowSchema),
  total: z.int(),
  /** False when counting stopped at a bound: 一万条以上. */
  totalExact: z.boolean(),
  /** Asked for with `after`, gives the next page however far down, without counting; null at the end. */
  next: text.nullable(),
  columns: z.array(z.object({ name: text, label: text })),
})

export const todaySchema = z.object({
  groups: z.array(
    z.object({
      name: z.enum(['overdue', 'today', 'soon', 'waiting', 'returned']),
      label: text,
      total: z.int(),
      totalExact: z.boolean(),
      rows: z.array(rowSchema.extend({ next: z.object({ act: text, label: text }).nullable() })),
    }),
  ),
})

export const waitingSchema = rowSchema.extend({ act: text, actLabel: text, by: text, since: day, step: text })

export const noticeSchema = z.object({
  id: text,
  says: text,
  at: text,
  matter: text.nullable(),
  line: text.nullable(),
  read: z.boolean(),
})

/** A matter another line hands over, waiting to be taken in. */
export const referralSchema = z.object({
  id: text,
  line: text,
  fromLineLabel: text,
  fromNumber: text.nullable(),
  why: text,
  on: day,
  /** The opening act that takes it in. */
  act: text,
  actLabel: text,
})

export const hitSchema = z.object({
  id: text,
  line: text,
  lineLabel: text,
  number: text.nullable(),
  title: text,
  parties: text,
  stateLabel: text,
  openedOn: day,
})

export const lineSchema = z.object({
  id: text,
  label: text,
  office: text,
  officeLabel: text,
  shape: z.enum(['case', 'register', 'log']),
  open: z.int(),
  openExact: z.boolean(),
  mayOpen: z.array(z.object({ act: text, label: text })),
})

export const stripDaySchema = z.object({
  day,
  counted: z.boolean(),
  n: z.int().optional(),
  why: text,
  mark: text.optional(),
})

export const clockSchema = z.object({
  name: text,
  row: z.int().nullable(),
  label: text,
  kind: z.enum(['duty', 'right']),
  start: day,
  startedBy: text,
  due: day.nullable(),
  status: z.enum(['running', 'paused', 'stopped']),
  stoppedOn: day.nullable(),
  late: z.boolean().nullable(),
  /** 还剩 3 个工作日 · 已逾期 2 日 · 已中止 · 按期完成 */
  says: text,
  tone: z.enum(['late', 'soon', 'calm', 'paused', 'unknown', 'done']),
  progress: z.number(),
  waitsFor: text.nullable(),
  edition: text.nullable(),
  article: text.nullable(),
  standing: z.enum(['checked', 'to-confirm', 'unknown']).nullable(),
  provisional: z.boolean(),
  length: text.nullable(),
  notes: z.array(text),
  days: z.array(stripDaySchema),
})

export const actSchema = z.object({
  name: text,
  label: text,
  help: text.nullable(),
  reasons: z.array(reasonSchema),
  notMine: z.boolean(),
  common: z.boolean(),
  issues: z.array(text),
  signedBy: z.array(text),
})

export const partySchema = z.object({
  id: z.int(),
  role: text,
  roleLabel: text,
  kind: text,
  kindLabel: text,
  name: text,
  idNumber: text.nullable(),
  phone: text.nullable(),
  address: text.nullable(),
  /** The fields that hold something masked. */
  sealed: z.array(text),
})

export const factSchema = z.object({
  name: text,
  label: text,
  kind: text,
  /** As text, with option labels, 元 and full dates. */
  shown: text,
  sealed: z.boolean(),
  rows: z.array(z.array(text)).optional(),
  head: z.array(text).optional(),
  /** The files it names, to be opened: of a field, or of the cells of its rows. */
  files: z.array(z.object({ file: text, row: z.int().nullable(), cell: z.int().nullable() })).optional(),
  /** Rows that were struck out, as they last stood, and by whom and why. */
  struck: z.array(z.object({ cells: z.array(text), says: text })).optional(),
  /** The act that asked it, to keep facts in the order of the procedure. */
  act: text,
})

export const paperSchema = z.object({
  seq: z.int(),
  name: text,
  title: text,
  number: text.nullable(),
  madeOn: day,
  act: text,
  serves: z.array(z.object({ party: z.int(), name: text, servedOn: day.nullable() })),
})

export const timelineSchema = z.object({
  seq: z.int(),
  act: text,
  label: text,
  on: day,
  recordedAt: text,
  by: text,
  role: text,
  from: text.nullable(),
  to: text,
  /** What it changed, one line each. */
  says: z.array(text),
  undone: z.boolean(),
  takenOver: z.boolean(),
  late: z.boolean(),
})

export const proposalSchema = z.object({
  act: text,
  label: text,
  by: text,
  on: day,
  answers: z.array(z.object({ label: text, shown: text })),
  steps: z.array(
    z.object({
      role: text,
      organ: text.nullable(),
      signed: z.object({ by: text, on: day, opinion: text.nullable() }).nullable(),
      due: z.boolean(),
    }),
  ),
  mine: z.boolean(),
  papers: z.array(z.lazy(() => pageSchema)),
})

export const matterFileSchema = z.object({
  row: rowSchema,
  version: z.int(),
  /** By which round of the archive the file was destroyed, and when. */
  destroyed: z.object({ round: z.int(), on: day }).nullable(),
  line: text,
  summary: text,
  facts: z.array(factSchema),
  parties: z.array(partySchema),
  clocks: z.array(clockSchema.omit({ days: true })),
  acts: z.array(actSchema),
  papers: z.array(paperSchema),
  timeline: z.array(timelineSchema),
  proposal: proposalSchema.nullable(),
  chain: z.array(
    z.object({ id: text, lineLabel: text, number: text.nullable(), title: text, stateLabel: text, relation: text }),
  ),
  attachments: z.array(z.object({ file: text, name: text, kind: text })),
  campaign: text.nullable(),
  upstream: z.object({ system: text, number: text, on: day }).nullable(),
  refersTo: z.array(z.object({ line: text, label: text })),
  synthetic: z.boolean(),
})

export const performedSchema = z.object({
  matter: text,
  number: text.nullable(),
  version: z.int(),
  state: text,
  /** 已受理 · 已呈批，等科长审批 */
  says: text,
  papers: z.array(z.object({ seq: z.int(), title: text })),
})

const blockSchema = z.union([
  z.object({ kind: z.literal('addressee'), text }),
  z.object({ kind: z.literal('paragraph'), text }),
  z.object({ kind: z.literal('heading'), text, level: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ kind: z.literal('table'), head: z.array(text).optional(), rows: z.array(z.array(text)) }),
  z.object({ kind: z.literal('signatures'), lines: z.array(text) }),
])

export const pageSchema = z.object({
  organ: text,
  title: text,
  number: text.nullable(),
  blocks: z.array(blockSchema),
  closing: z.object({ organ: text, on: text, sealed: z.boolean() }).nullable(),
  mark: text.optional(),
})

export const formPreviewSchema = z.object({ pages: z.array(pageSchema), says: text })

export const personSchema = z.object({ id: text, name: text, roles: z.array(text), organName: text.nullable() })
export const organSchema = z.object({ id: text, name: text, kind: text, parent: text.nullable() })
export const fileSchema = z.object({ id: text, name: text, size: z.int(), type: text })

export const passportSchema = z.object({
  id: text,
  version: z.int(),
  says: text,
  period: z.object({ from: day, until: day }),
  cutoff: text,
  filters: text,
  count: z.int(),
  hash: text,
  countedBy: text,
  countedAt: text,
  signedBy: text.nullable(),
})

export const figureSchema = z.object({
  id: text,
  line: text,
  label: text,
  value: z.number().nullable(),
  unit: text,
  /** For a rate: part and base. */
  base: z.object({ part: z.number(), whole: z.number(), partLabel: text, wholeLabel: text }).nullable(),
  vocabulary: text.nullable(),
  passport: passportSchema,
})

export const relationSchema = z.object({ says: text, holds: z.boolean(), whole: text, parts: z.array(text) })

export const reportSchema = z.object({
  year: z.int(),
  title: text,
  figures: z.array(figureSchema),
  relations: z.array(relationSchema),
  /** Prose with bound figures: strings and figure ids in reading order. */
  sections: z.array(
    z.object({ heading: text, paragraphs: z.array(z.array(z.union([text, z.object({ figure: text, shown: text })]))) }),
  ),
})

export const figureListSchema = z.object({
  rows: z.array(rowSchema.extend({ on: day, act: text, amount: z.number().nullable() })),
  total: z.int(),
})

export type Row = z.infer<typeof rowSchema>
export type MatterFileView = z.infer<typeof matterFileSchema>
export type ClockCard = z.infer<typeof clockSchema>
export type FigureView = z.infer<typeof figureSchema>
export type ReportView = z.infer<typeof reportSchema>
export type PageView = z.infer<typeof pageSchema>
