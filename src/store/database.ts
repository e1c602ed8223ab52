import type { Generated } from 'kysely'
import type { Answers, Fields } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import type {
  AccessTable,
  AccountTable,
  BatchTable,
  ClockTable,
  EventTable,
  FileTable,
  Instant,
  Json,
  MatterTable,
  NoticeTable,
  OrganTable,
  PaperTable,
  PartyTable,
  PostTable,
  ReferralTable,
  SessionTable,
} from './tables.ts'

/** The kernel's tables. Lines add theirs by declaration: see `LineTable`. */
export interface Database {
  district: {
    district: string
    name: string
    synthetic: boolean
    made_at: Generated<string>
    settings: Generated<unknown>
  }
  organ: OrganTable
  person: {
    district: string
    id: string
    name: string
    initials: string
    phone: string | null
    id_number: string | null
    id_token: string | null
    active: boolean
  }
  account: AccountTable
  post: PostTable
  session: SessionTable
  matter: MatterTable
  event: EventTable
  batch: BatchTable
  clock: ClockTable
  party: PartyTable
  paper: PaperTable
  counter: { district: string; series: string; organ: string; year: number; last: number }
  number_void: {
    district: string
    series: string
    number: string
    reason: string
    matter: string | null
    person: string
    voided_at: Instant
  }
  referral: ReferralTable
  draft: { district: string; person: string; key: string; content: string; saved_at: Instant }
  notice: NoticeTable
  notice_read: { district: string; notice: string; person: string; read_at: Instant }
  idempotency: {
    district: string
    person: string
    key: string
    hash: string
    answer: Json<unknown> | null
    made_at: Instant
  }
  access_log: AccessTable
  data_key: { district: string; owner: string; wrapped: string | null; destroyed_at: Instant | null }
  token: { district: string; owner: string; kind: string; token: string; secret: Generated<number> }
  file: FileTable
  attached: { district: string; file: string; matter: string }
}

type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Snake<Rest>}`
    : `_${Lowercase<First>}${Snake<Rest>}`
  : Name

type ColumnsOf<F extends Fields> = {
  readonly [Name in keyof F & string as F[Name] extends { readonly kind: 'rows' }
    ? never
    : Snake<Name>]: Answers<F>[Name]
}

/** The typed table of one line, derived from its declaration: `Database & { mediation: LineTable<typeof mediation> }`. */
export type LineTable<L extends Line> = ColumnsOf<L['fields']> & { readonly district: string; readonly matter: string }
