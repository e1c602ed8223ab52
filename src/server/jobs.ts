import PgBoss from 'pg-boss'
import { followActs } from '../oversight/follow.ts'
import { runChecks } from '../oversight/run.ts'
import { forgetAnswers } from '../store/once.ts'
import { refreshClocks } from '../store/refresh-clocks.ts'
import { remindOverdue } from '../store/reminders.ts'
import { sweepSessions } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { traceOf } from './errors.ts'

/** Ten past midnight in Beijing: the day has changed for every clock. */
const nightly = { queue: 'nightly', cron: '10 0 * * *', tz: 'Asia/Shanghai' }

/** What was done in the last minute is looked at in this one. */
const following = { queue: 'oversight-follow', cron: '* * * * *', tz: 'Asia/Shanghai' }

export interface Jobs {
  stop(): Promise<void>
}

/** One machine of several runs each night's work, whichever takes the job first. */
export async function startJobs(store: Store, ownerUrl: string): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', application_name: 'faheng-jobs', max: 2 })
  boss.on('error', (error) =>
    process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'jobs', ...traceOf(error) })}\n`),
  )
  await boss.start()
  await boss.createQueue(nightly.queue)
  await boss.schedule(nightly.queue, nightly.cron, {}, { tz: nightly.tz })
  await boss.work(nightly.queue, { batchSize: 1 }, async () => {
    await everyNight(store)
  })
  await boss.createQueue(following.queue, { name: following.queue, policy: 'short' })
  await boss.schedule(following.queue, following.cron, {}, { tz: following.tz })
  await boss.work(following.queue, { batchSize: 1 }, async () => {
    await followActs(store)
  })
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

/** May run twice on one night without harm. */
export async function everyNight(store: Store): Promise<void> {
  await refreshClocks(store)
  await remindOverdue(store)
  await forgetAnswers(store)
  await sweepSessions(store)
  await runChecks(store, { kind: 'full' })
}
