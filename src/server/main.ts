import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseTrouble } from '../store/postgres/trouble.ts'
import { refuseOldClock } from './clock-check.ts'
import { type Config, configOf } from './config.ts'
import { continuityPlace, nightlyPack } from './continuity.ts'
import { isDemoMade } from './demo-run.ts'
import { startDemo } from './demo-start.ts'
import { buildDesk } from './desk.ts'
import { firstAdministrator } from './first-start.ts'
import { keepHeapSmall } from './heap.ts'
import { openInstallation } from './installation.ts'
import { startJobs } from './jobs.ts'
import { listen } from './listen.ts'
import { portalBeside } from './portal/beside.ts'
import { noProgress } from './progress.ts'
import { signInWays } from './sign-in-ways.ts'
import { type Endings, endings, stopOnSignal } from './stopping.ts'

keepHeapSmall()
await run()

async function run(): Promise<void> {
  const ends = endings()
  stopOnSignal(ends)
  try {
    await start(configOf(process.env), ends)
  } catch (error) {
    process.stderr.write(`法衡没有启动：${error instanceof Error ? error.message : String(error)}\n`)
    if (!(error instanceof DatabaseTrouble) && error instanceof Error && error.stack)
      process.stderr.write(`${error.stack}\n`)
    await ends.stop()
    process.exit(1)
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function start(config: Config, ends: Endings): Promise<void> {
  const { access, store, data, isDemo } = await openInstallation(process.env)
  ends.add(() => access.stop())
  ends.add(() => store.close())
  if (!isDemo) await refuseOldClock(store)
  const district = { ownerUrl: access.ownerUrl, id: store.district }
  const made = isDemo && (await isDemoMade(district))
  const place = continuityPlace(process.env, { root: config.root, data })
  const jobs = await startJobs(store, access.ownerUrl, () => nightlyPack(store, place))
  ends.add(() => jobs.stop())
  const progress = noProgress()
  const app = await buildDesk(store, {
    ...builtPages(config.root),
    begin: jobs.begin,
    ...listening(config),
    progress,
    ways: signInWays(process.env),
    data,
    stopping: ends.isStopping,
  })
  ends.add(() => app.close())
  const first = await firstAdministrator(store)
  if (first) say(`\n系统管理员账号 ${first.login}，初始密码 ${first.password}\n（只在这里显示这一次；首次登录须修改）`)
  const address = await listen(app, config)
  const portal = await portalBeside({ env: process.env, store, data, config })
  ends.add(() => portal.stop())
  say(`\n法衡已启动，请用浏览器打开：${address}\n${portal.says ? `${portal.says}\n` : ''}按 Ctrl-C 停止。\n`)
  if (isDemo)
    startDemo({
      district,
      store,
      progress,
      made,
      passwordFile: join(data, 'demo-password'),
      isStopping: ends.isStopping,
      say,
    })
}

function listening({ tls, proxied, logLevel, version }: Config) {
  return { tls, proxied, logLevel, version }
}

function builtPages(root: string): { webDir: string | null; checkerPage: string } {
  const webDir = join(root, 'dist/web')
  return { webDir: existsSync(webDir) ? webDir : null, checkerPage: join(root, 'dist/checker/checker.html') }
}
