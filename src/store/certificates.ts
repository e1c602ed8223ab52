import { sql } from 'kysely'
import type { Page } from '../kernel/page.ts'
import type { Post } from '../kernel/reach.ts'
import { sm3 } from '../kernel/sm3.ts'
import { logAccess } from './access-log.ts'
import { canonical } from './event-hash.ts'
import { endRun, type RunGiven, saveTallies, startRun, type Tallied } from './oversight-runs.ts'
import type { Store } from './store.ts'
import { isUuid, newId } from './uuid.ts'

/** What was certified: the figures and the page printed from them. */
export interface Certified {
  readonly counted: unknown
  readonly page: Page
}

export interface Certificate extends Certified {
  readonly id: string
  readonly run: string
  readonly madeAt: string
  readonly person: string
  readonly digest: string
}

export function digestOf({ counted, page }: Certified): string {
  return sm3(canonical({ counted, page }))
}

interface Giving extends Certified {
  readonly span: Pick<RunGiven, 'from' | 'until' | 'unit'>
  readonly tallies: readonly Tallied[]
}

/**
 * Kept for good: the database user of the app may add and read, and nothing else. The run, its tallies, the page and
 * the entry in the sealed record of access are there together or not at all.
 */
export async function giveOut(
  store: Store,
  post: Post,
  { span, tallies, ...certified }: Giving,
): Promise<Pick<Certificate, 'id' | 'digest'>> {
  const id = newId(store.now())
  const digest = digestOf(certified)
  await store.db.transaction().execute(async (tx) => {
    const within = { ...store, db: tx }
    const run = await startRun(within, { kind: 'certificate', ...span, person: post.person })
    await saveTallies(within, run, tallies)
    await endRun(within, run)
    await sql`
      insert into oversight_certificate (district, id, run, made_at, person, post, counted, page, digest)
      values (${store.district}, ${id}, ${run}, ${store.now().toISOString()}::timestamptz, ${post.person}, ${post.id},
        ${JSON.stringify(certified.counted)}::jsonb, ${JSON.stringify(certified.page)}::jsonb, ${digest})`.execute(tx)
    await logAccess(within, post, { what: 'export', field: 'certificate', purpose: `出具筛查结果说明 ${digest}` })
  })
  return { id, digest }
}

export async function findCertificate({ db, district }: Store, id: string): Promise<Certificate | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Certificate>`
    select id, run, made_at as "madeAt", person, counted, page, digest
    from oversight_certificate
    where district = ${district} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The latest first, without their pages. */
export async function listCertificates({ db, district }: Store): Promise<Omit<Certificate, 'page'>[]> {
  const { rows } = await sql<Omit<Certificate, 'page'>>`
    select id, run, made_at as "madeAt", person, counted, digest
    from oversight_certificate
    where district = ${district}
    order by made_at desc, id desc
    limit 100`.execute(db)
  return rows
}
