import { sql } from 'kysely'
import type { Store } from './store.ts'

/** One turn of a work the server does by itself. Instants are ISO text. */
export interface WorkRun {
  readonly work: string
  readonly beganAt: string
  /** Null while it runs, and when the process died over it. */
  readonly endedAt: string | null
  readonly failure: string | null
}

const kept = 50

/** Does the work and notes how it went; what it threw is thrown on. `describe` says where it failed, without quoting. */
export async function noteRun(
  store: Store,
  work: string,
  { does, describe }: { does: () => Promise<unknown>; describe: (error: unknown) => string },
): Promise<void> {
  const { db, district } = store
  const began = store.now().toISOString()
  await sql`
    insert into work_run (district, work, began_at) values (${district}, ${work}, ${began})
    on conflict (district, work, began_at) do nothing`.execute(db)
  const end = async (failure: string | null) => {
    await sql`
      update work_run set ended_at = ${store.now().toISOString()}, failure = ${failure}
      where district = ${district} and work = ${work} and began_at = ${began}`.execute(db)
    await forgetOld(store, work)
  }
  try {
    await does()
  } catch (error) {
    await end(describe(error)).catch(() => {})
    throw error
  }
  await end(null)
}

/** The latest turn of each work, by name. */
export async function latestRuns({ db, district }: Store): Promise<readonly WorkRun[]> {
  const { rows } = await sql<WorkRun>`
    select distinct on (work) work, began_at as "beganAt", ended_at as "endedAt", failure
    from work_run
    where district = ${district}
    order by work, began_at desc`.execute(db)
  return rows
}

async function forgetOld({ db, district }: Store, work: string): Promise<void> {
  await sql`
    delete from work_run
    where district = ${district} and work = ${work} and began_at < (
      select min(latest.began_at)
      from (
        select began_at from work_run
        where district = ${district} and work = ${work}
        order by began_at desc
        limit ${kept}) latest)`.execute(db)
}
