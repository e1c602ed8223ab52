import PgBoss from 'pg-boss'
import { followActs, planFollowing } from '../oversight/follow.ts'
import { runChecks } from '../oversight/run.ts'
import { goOnWithAll } from '../store/archive/destroy.ts'
import { takeAnswers } from '../store/city/take-answers.ts'
import { foldTallies, recountTallies } from '../store/day-tallies.ts'
import { collectOverdue } from '../store/hall/hand-in.ts'
import { forgetIntakes } from '../store/intake/decide-intake.ts'
import { unfinishedIntakes } from '../store/intake/intake-row.ts'
import { forgetAnswers } from '../store/once.ts'
import { refreshClocks } from '../store/refresh-clocks.ts'
import { remindReport } from '../store/remind-report.ts'
import { remindOverdue } from '../store/reminders.ts'
import { unfinishedChecks } from '../store/seals/check.ts'
import { makeSeals } from '../store/seals/seal.ts'
import { sweepSessions } from '../store/sessions.ts'
import { sweepSteps } from '../store/sign-in-steps.ts'
import type { Store } from '../store/store.ts'
import { noteRun } from '../store/work-runs.ts'
import { traceOf } from './errors.ts'
import { jobsDatabase } from './jobs-database.ts'
import { type Begin, type LongWork, workAndTell } from './work.ts'
import {
  answering,
  beijing,
  collecting,
  destroying,
  folding,
  following,
  forgotten,
  nightly,
  packing,
  type TimedWork,
} from './works.ts'

/** Each kind of long work has a queue, worked off one after another, so that a long one does not hold up the desk. */
const behind = { expireInSeconds: 1800, retryLimit: 2, retryDelay: 5 }
const unfinished: Readonly<Record<LongWork, (store: Store) => Promise<readonly string[]>>> = {
  intake: unfinishedIntakes,
  check: unfinishedChecks,
}

export interface Jobs {
  readonly begin: Begin
  stop(): Promise<void>
}

/** Of several servers of a district, whichever takes the job first does it; every district has queues of its own. */
export async function startJobs(
  store: Store,
  ownerUrl: string,
  alsoAtNight: () => Promise<unknown> = async () => {},
): Promise<Jobs> {
  const db = jobsDatabase(ownerUrl)
  const boss = new PgBoss({ db, schema: 'pgboss' })
  boss.on('error', (error) =>
    process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'jobs', ...traceOf(error) })}\n`),
  )
  await boss.start()
  await onTime({ boss, store }, nightly, () => everyNight(store))
  await onTime({ boss, store }, packing, alsoAtNight)
  await onTime({ boss, store }, collecting, () => collectOverdue(store))
  await onTime({ boss, store }, answering, () => takeAnswers(store))
  await planFollowing(store)
  await onTime({ boss, store }, following, () => followActs(store))
  await onTime({ boss, store }, destroying, () => goOnWithAll(store, within(50_000)))
  await onTime({ boss, store }, folding, () => foldTallies(store, 'many'))
  const begin = await startLongWorks({ boss, store })
  return {
    begin,
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 })
      await db.close()
    },
  }
}

/** What a server that went down left half way is begun again; twice does no harm (store/intake/work.ts). */
async function startLongWorks({ boss, store }: Runner): Promise<Begin> {
  const here = new Set<string>()
  for (const work of Object.keys(unfinished) as LongWork[]) {
    const queue = queueOf(store, work)
    await boss.createQueue(queue)
    for (const id of await unfinished[work](store)) await boss.send(queue, { id }, behind)
    await boss.work<{ id: string }>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (!job) return
      here.add(job.data.id)
      await workAndTell(store, work, job.data.id).finally(() => here.delete(job.data.id))
    })
  }
  await onTime({ boss, store }, forgotten, async () => {
    for (const work of Object.keys(unfinished) as LongWork[])
      for (const id of await unfinished[work](store))
        if (!here.has(id))
          await boss.send(queueOf(store, work), { id }, { ...behind, singletonKey: id, singletonSeconds: 120 })
  })
  return async (work, id) => void (await boss.send(queueOf(store, work), { id }, behind))
}

/** A turn ends before the next one begins. */
function within(milliseconds: number): () => boolean {
  const until = performance.now() + milliseconds
  return () => performance.now() > until
}

interface Runner {
  readonly boss: PgBoss
  readonly store: Store
}

/** A turn that finds the one before it still waiting is left out. */
async function onTime({ boss, store }: Runner, { work, cron }: TimedWork, does: () => Promise<unknown>): Promise<void> {
  const queue = queueOf(store, work)
  await boss.createQueue(queue, { name: queue, policy: 'short' })
  await boss.schedule(queue, cron, {}, { tz: beijing })
  await boss.work(queue, { batchSize: 1 }, () =>
    noteRun(store, work, { does, describe: (error) => JSON.stringify(traceOf(error)) }),
  )
}

function queueOf({ district }: Store, work: string): string {
  return `${work}_${district}`.replaceAll(/\W/g, '_')
}

/** May run twice on one night without harm. */
export async function everyNight(store: Store): Promise<void> {
  await refreshClocks(store)
  await remindOverdue(store)
  await remindReport(store)
  await forgetAnswers(store)
  await sweepSessions(store)
  await sweepSteps(store)
  await makeSeals(store)
  await forgetIntakes(store)
  await runChecks(store, { kind: 'full' })
  await foldTallies(store)
  // Put right before it is told: the night that is begun again finds nothing more.
  const wrong = await recountTallies(store, true)
  if (wrong.length > 0) throw new Error(`${wrong.length} counts by day were not what is counted one by one`)
}
