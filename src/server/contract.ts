import { z } from 'zod'
import { accountContract, peopleContract } from './contract-account.ts'
import { archiveContract } from './contract-archive.ts'
import { auditContract } from './contract-audit.ts'
import { bulletinsContract } from './contract-bulletins.ts'
import { certificatesContract } from './contract-certificates.ts'
import { cityContract } from './contract-city.ts'
import { draftingContract } from './contract-drafting.ts'
import { fileReviewContract } from './contract-file-review.ts'
import { governanceContract } from './contract-governance.ts'
import { hallContract } from './contract-hall.ts'
import { intakeContract } from './contract-intake.ts'
import { leaderContract } from './contract-leader.ts'
import { lettersContract } from './contract-letters.ts'
import { operationsContract } from './contract-operations.ts'
import { oversightContract } from './contract-oversight.ts'
import { doublesContract } from './contract-people.ts'
import { portalContract } from './contract-portal.ts'
import { readingsContract } from './contract-readings.ts'
import { coverageSchema, fieldHistorySchema, registerSchema, standings } from './contract-registers.ts'
import { saidContract } from './contract-said.ts'
import { servicesContract } from './contract-services.ts'
import { linksContract, signInContract } from './contract-sign-in.ts'
import { statedContract } from './contract-stated.ts'
import { upstreamContract } from './contract-upstream.ts'
import {
  clockSchema,
  figureListSchema,
  figureSchema,
  fileSchema,
  formPreviewSchema,
  hitSchema,
  lineSchema,
  listSchema,
  matterFileSchema,
  meSchema,
  noticeSchema,
  organSchema,
  pageSchema,
  performedSchema,
  personSchema,
  referralSchema,
  reportSchema,
  todaySchema,
  waitingSchema,
} from './contract-views.ts'

const id = z.uuid({ error: '编号格式不对' })
const name = z.string().min(1).max(60)
const day = z.string().max(10)
const given = z.record(z.string().max(60), z.unknown())

const attempt = z.strictObject({
  /** The version of the matter the screen showed. */
  version: z.int().min(0).optional(),
  given,
  parties: z.array(z.unknown()).max(200).optional(),
  on: day.optional(),
  signatures: z.array(z.unknown()).max(20).optional(),
  countersign: z.array(id).max(20).optional(),
  /** 补录: numbers that already stand on its papers, from the continuity pack. */
  paperNumbers: z.array(z.string().trim().min(1).max(100)).max(5).optional(),
  /** Made by the client once per form: sending it twice does the act once. */
  key: z.string().min(8).max(80).optional(),
})

/** A letter of another district that is taken in: whose, and which. */
const letterPlace = z.strictObject({ from: z.string().min(1).max(60), no: z.int().min(1).max(1_000_000) })

const openMatter = attempt.extend({
  act: name,
  organ: id.optional(),
  referral: id.optional(),
  letter: letterPlace.optional(),
})

const takeOver = z.strictObject({
  steps: z
    .array(z.strictObject({ act: name, on: day, given: given.optional() }))
    .min(1)
    .max(60),
  parties: z.array(z.unknown()).max(200).optional(),
  organ: id.optional(),
  key: z.string().min(8).max(80).optional(),
})

const list = z.strictObject({
  q: z.string().max(100).optional(),
  state: z.string().max(200).optional(),
  /** field:value, several joined by commas; checked against the declaration. */
  where: z.string().max(500).optional(),
  from: day.optional(),
  until: day.optional(),
  late: z.enum(['yes']).optional(),
  mine: z.enum(['yes']).optional(),
  sort: z.string().max(60).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
  /** Instead of a page: where the page before ended, as its `next` said. */
  after: z.string().max(60).optional(),
})

const registerQuery = z.strictObject({
  on: day.optional(),
  q: z.string().max(100).optional(),
  standing: z.enum(standings).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
})

const figureQuery = z.strictObject({ from: day, until: day, cutoff: z.string().max(40).optional() })

/**
 * Every question the desk may ask, keyed by method and path. The same schemas validate, type the handlers,
 * describe the API and type the one fetch of the web (decision 17).
 */
export const contract = {
  ...governanceContract,
  ...fileReviewContract,
  ...readingsContract,
  ...signInContract,
  ...doublesContract,
  ...linksContract,

  'POST /api/session': {
    body: z.strictObject({
      login: z.string().max(60),
      password: z.string().max(200),
      /** The second factor, where the account has one: asked for once the password is right. */
      code: z.string().max(20).optional(),
    }),
    answer: meSchema,
  },
  'GET /api/session': { answer: meSchema },
  'DELETE /api/session': { answer: z.object({ ok: z.literal(true) }) },
  'PUT /api/session/post': { body: z.strictObject({ post: id }), answer: meSchema },
  'PUT /api/session/password': {
    body: z.strictObject({ old: z.string().max(200), fresh: z.string().max(200) }),
    answer: z.object({ ok: z.literal(true) }),
  },

  'GET /api/today': { answer: todaySchema },
  'GET /api/waiting': { answer: z.object({ rows: z.array(waitingSchema) }) },
  'GET /api/notices': { answer: z.object({ rows: z.array(noticeSchema) }) },
  'GET /api/referrals': { answer: z.object({ rows: z.array(referralSchema) }) },
  'POST /api/notices/read': {
    body: z.strictObject({ notices: z.array(id).max(200) }),
    answer: z.object({ ok: z.literal(true) }),
  },
  'GET /api/search': {
    query: z.strictObject({ q: z.string().max(100) }),
    answer: z.object({ rows: z.array(hitSchema) }),
  },
  'GET /api/progress': { answer: z.object({ making: z.boolean(), done: z.int(), of: z.int(), says: z.string() }) },

  'GET /api/lines': { answer: z.object({ rows: z.array(lineSchema) }) },
  'GET /api/lines/:line/matters': { params: z.strictObject({ line: name }), query: list, answer: listSchema },
  /** A register as it stood on a day; today unless asked. */
  'GET /api/lines/:line/register': {
    params: z.strictObject({ line: name }),
    query: registerQuery,
    answer: registerSchema,
  },
  'POST /api/lines/:line/matters': {
    params: z.strictObject({ line: name }),
    body: openMatter,
    answer: performedSchema,
  },
  /** The papers an opening act would issue, without doing it. */
  'POST /api/lines/:line/matters/preview': {
    params: z.strictObject({ line: name }),
    body: openMatter,
    answer: formPreviewSchema,
  },
  'POST /api/lines/:line/take-over': {
    params: z.strictObject({ line: name }),
    body: takeOver,
    answer: performedSchema,
  },
  'GET /api/coverage': { query: z.strictObject({ on: day.optional() }), answer: coverageSchema },

  'GET /api/matters/:id': { params: z.strictObject({ id }), answer: matterFileSchema },
  'POST /api/matters/:id/acts/:act': {
    params: z.strictObject({ id, act: name }),
    body: attempt,
    answer: performedSchema,
  },
  /** The papers an act would issue, as they would look, without doing it; refusals as the act itself would meet them. */
  'POST /api/matters/:id/acts/:act/preview': {
    params: z.strictObject({ id, act: name }),
    body: attempt,
    answer: formPreviewSchema,
  },
  'GET /api/matters/:id/clocks/:clock': {
    params: z.strictObject({ id, clock: name }),
    query: z.strictObject({ row: z.coerce.number().int().optional() }),
    answer: clockSchema,
  },
  /** What a field held, act after act; the last is what it holds now. */
  'GET /api/matters/:id/fields/:field': { params: z.strictObject({ id, field: name }), answer: fieldHistorySchema },
  'GET /api/matters/:id/papers/:seq': {
    params: z.strictObject({ id, seq: z.coerce.number().int().min(1) }),
    answer: pageSchema,
  },
  'POST /api/matters/:id/reveal': {
    params: z.strictObject({ id }),
    body: z.strictObject({ party: z.int().optional(), field: name, purpose: z.string().max(200) }),
    /** The mark stands beside the value as long as it is shown: who, when and what for. */
    answer: z.object({ value: z.string(), mark: z.string() }),
  },

  'GET /api/drafts/:key': {
    params: z.strictObject({ key: z.string().min(1).max(120) }),
    answer: z.object({ content: z.unknown(), savedAt: z.string().nullable() }),
  },
  'PUT /api/drafts/:key': {
    params: z.strictObject({ key: z.string().min(1).max(120) }),
    body: z.strictObject({ content: z.unknown() }),
    answer: z.object({ savedAt: z.string() }),
  },
  'DELETE /api/drafts/:key': {
    params: z.strictObject({ key: z.string().min(1).max(120) }),
    answer: z.object({ ok: z.literal(true) }),
  },

  'GET /api/people': {
    query: z.strictObject({
      roles: z.string().max(300).optional(),
      q: z.string().max(60).optional(),
      id: id.optional(),
    }),
    answer: z.object({ rows: z.array(personSchema) }),
  },
  'GET /api/organs': {
    query: z.strictObject({
      kinds: z.string().max(300).optional(),
      q: z.string().max(60).optional(),
      id: id.optional(),
    }),
    answer: z.object({ rows: z.array(organSchema) }),
  },
  'GET /api/files/:id': { params: z.strictObject({ id }), answer: fileSchema },

  'GET /api/reports/:year': {
    params: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: reportSchema,
  },
  'GET /api/figures/:id': {
    params: z.strictObject({ id: z.string().min(3).max(120) }),
    query: figureQuery,
    answer: figureSchema,
  },
  'GET /api/figures/:id/list': {
    params: z.strictObject({ id: z.string().min(3).max(120) }),
    query: figureQuery.extend({
      page: z.coerce.number().int().min(1).max(100_000).optional(),
      size: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: figureListSchema,
  },
  ...intakeContract,
  ...upstreamContract,
  ...servicesContract,
  ...portalContract,
  ...oversightContract,
  ...certificatesContract,
  ...bulletinsContract,

  'POST /api/feedback': {
    body: z.strictObject({ page: z.string().max(200), says: z.string().min(1).max(2000) }),
    answer: z.object({ ok: z.literal(true) }),
  },
  ...accountContract,
  ...peopleContract,
  ...auditContract,
  ...archiveContract,
  ...operationsContract,
  ...hallContract,
  ...draftingContract,
  ...saidContract,
  ...statedContract,
  ...leaderContract,
  ...cityContract,
  ...lettersContract,
} as const

/*
 * Beside these, three answers are bytes: POST /api/files (multipart), GET /api/files/:id/content,
 * GET /api/matters/:id/papers/:seq/docx, GET /api/lines/:line/matters.xlsx, GET /api/reports/:year/docx.
 */

export type Contract = typeof contract
export type Endpoint = keyof Contract

/** RFC 9457 problem details: what is wrong, where, by which article, what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  kind: z.enum(['form', 'procedure', 'reach', 'stale', 'missing', 'signed-out', 'too-much', 'away', 'bug']),
  reasons: z.array(z.object({ says: z.string(), field: z.string().optional(), article: z.string().optional() })),
  /** For stale: what others did since the screen was drawn. */
  changes: z.array(z.object({ act: z.string(), by: z.string(), on: z.string() })).optional(),
  /** For stale prose: what was being saved and what stands there now, so that nothing typed is lost. */
  clash: z.object({ mine: z.string(), theirs: z.string(), version: z.int(), by: z.string() }).optional(),
  instance: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>
