import PgBoss from 'pg-boss'
import { followActs } from '../oversight/follow.ts'
import { runChecks } from '../oversight/run.ts'
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
import { traceOf } from './errors.ts'
import { type IntakeWork, workAndTell } from './intake-work.ts'

/** Ten past midnight in Beijing: the day has changed for every clock. */
const nightly = { queue: 'nightly', cron: '10 0 * * *', tz: 'Asia/Shanghai' }

/** Sheets that were sent in: read and taken one after another, so that a long one does not hold up the desk. */
const intake = { queue: 'intake', expireInSeconds: 1800, retryLimit: 2, retryDelay: 5 }

/** Papers whose time is over: nobody waits longer than a minute to know that theirs was taken. */
const everyMinute = { queue: 'hall', cron: '* * * * *', tz: 'Asia/Shanghai' }

/** What was done in the last minute is looked at in this one. */
const following = { queue: 'oversight-follow', cron: '* * * * *', tz: 'Asia/Shanghai' }

export interface Jobs {
  readonly intakeWork: IntakeWork
  stop(): Promise<void>
}

/** One machine of several runs each night's work, whichever takes the job first. */
export async function startJobs(store: Store, ownerUrl: string): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', application_name: 'faheng-jobs', max: 2 })
  boss.on('error', (error) =>
    process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'jobs', ...traceOf(error) })}\n`),
  )
  await boss.start()
  await onTime(boss, nightly, () => everyNight(store))
  await onTime(boss, everyMinute, () => collectOverdue(store))
  await onTime(boss, following, () => followActs(store), { name: following.queue, policy: 'short' })
  const intakeWork = await startIntake(boss, store)
  return { intakeWork, stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

/** What a server that went down left half way is begun again; twice does no harm (store/intake/work.ts). */
async function startIntake(boss: PgBoss, store: Store): Promise<IntakeWork> {
  const { queue, ...options } = intake
  await boss.createQueue(queue)
  const start = async (id: string) => {
    await boss.send(queue, { id }, options)
  }
  for (const id of await unfinishedIntakes(store)) await start(id)
  await boss.work<{ id: string }>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await workAndTell(store, job.data.id)
  })
  return { start }
}

interface Timed {
  readonly queue: string
  readonly cron: string
  readonly tz: string
}

async function onTime(
  boss: PgBoss,
  { queue, cron, tz }: Timed,
  work: () => Promise<unknown>,
  options?: PgBoss.Queue,
): Promise<void> {
  await boss.createQueue(queue, options)
  await boss.schedule(queue, cron, {}, { tz })
  await boss.work(queue, { batchSize: 1 }, async () => {
    await work()
  })
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
