import PgBoss from 'pg-boss'
import { followActs } from '../oversight/follow.ts'
import { runChecks } from '../oversight/run.ts'
import { goOnWithAll } from '../store/archive/destroy.ts'
import { collectOverdue } from '../store/hall/hand-in.ts'
import { forgetIntakes } from '../store/intake/decide-intake.ts'
import { unfinishedIntakes } from '../store/intake/intake-row.ts'
import { forgetAnswers } from '../store/once.ts'
import { refreshClocks } from '../store/refresh-clocks.ts'
import { remindReport } from '../store/remind-report.ts'
import { remindOverdue } from '../store/reminders.ts'
import { makeSeals } from '../store/seals/seal.ts'
import { sweepSessions } from '../store/sessions.ts'
import { sweepSteps } from '../store/sign-in-steps.ts'
import type { Store } from '../store/store.ts'
import { noteRun } from '../store/work-runs.ts'
import { traceOf } from './errors.ts'
import { type IntakeWork, workAndTell } from './intake-work.ts'
import { jobsDatabase } from './jobs-database.ts'
import { beijing, collecting, destroying, following, forgotten, nightly, packing, type TimedWork } from './works.ts'

/** Sheets that were sent in: read and taken one after another, so that a long one does not hold up the desk. */
const intake = { work: 'intake', expireInSeconds: 1800, retryLimit: 2, retryDelay: 5 }

export interface Jobs {
  readonly intakeWork: IntakeWork
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
  await onTime({ boss, store }, following, () => followActs(store))
  await onTime({ boss, store }, destroying, () => goOnWithAll(store, within(50_000)))
  const intakeWork = await startIntake(boss, store)
  return {
    intakeWork,
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 })
      await db.close()
    },
  }
}

/** What a server that went down left half way is begun again; twice does no harm (store/intake/work.ts). */
async function startIntake(boss: PgBoss, store: Store): Promise<IntakeWork> {
  const { work, ...options } = intake
  const queue = queueOf(store, work)
  await boss.createQueue(queue)
  const start = async (id: string) => {
    await boss.send(queue, { id }, options)
  }
  for (const id of await unfinishedIntakes(store)) await start(id)
  const here = new Set<string>()
  await boss.work<{ id: string }>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (!job) return
    here.add(job.data.id)
    await workAndTell(store, job.data.id).finally(() => here.delete(job.data.id))
  })
  await onTime({ boss, store }, forgotten, async () => {
    for (const id of await unfinishedIntakes(store))
      if (!here.has(id)) await boss.send(queue, { id }, { ...options, singletonKey: id, singletonSeconds: 120 })
  })
  return { start }
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
}
