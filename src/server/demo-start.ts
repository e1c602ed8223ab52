import type { Store } from '../store/store.ts'
import { type DemoPerson, demoPort } from './demo-port.ts'
import { makeDemo } from './demo-run.ts'
import type { District } from './district-settings.ts'
import { traceOf } from './errors.ts'
import { demoAccounts } from './first-start.ts'
import type { Progress } from './progress.ts'

export const demoDistrictId = 'shifan'

interface Starting {
  readonly district: District
  readonly store: Store
  readonly progress: Progress
  readonly passwordFile: string
  readonly made: boolean
  isStopping(): boolean
  say(text: string): void
}

/** Behind the running desk: whoever opens the address meets the sign-in page and a progress bar at once. */
export function startDemo(starting: Starting): void {
  run(starting).catch((error) => {
    if (!starting.isStopping())
      process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'demo', ...traceOf(error) })}\n`)
  })
}

async function run({ district, store, progress, passwordFile, made, isStopping, say }: Starting): Promise<void> {
  const port = await demoPort()
  const { people } = port
  const onPeople = async () => {
    const password = await demoAccounts(store, { logins: people, passwordFile })
    say(['示范账号（合成数据）：', ...tableOf(people), `密码都是 ${password}`, ''].join('\n'))
  }
  if (made) return onPeople()
  say('示范区的年度数据正在后台生成，登录页上可以看到进度。\n')
  await makeDemo(port, { district, store, progress, isStopping, onPeople })
}

/** By organ: every office with its desks, and one of each kind of the many small ones. */
function tableOf(people: readonly DemoPerson[]): string[] {
  const organs = [...new Set(people.map(({ organName }) => organName))]
  const shown = new Set<string>()
  return organs.flatMap((organ) => {
    const here = people.filter(({ organName }) => organName === organ)
    const kinds = here.map(({ role }) => role).join()
    if (here.length < 3 && shown.has(kinds)) return []
    shown.add(kinds)
    return `  ${organ}：${here.map(({ login, roleLabel }) => `${roleLabel} ${login}`).join('，')}`
  })
}
