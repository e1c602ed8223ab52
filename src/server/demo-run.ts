import type { Store } from '../store/store.ts'
import type { DemoPort } from './demo-port.ts'
import { alone, type District, emptySynthetic, settingsOf, writeSettings } from './district-settings.ts'
import { traceOf } from './errors.ts'
import type { Progress } from './progress.ts'

interface Running {
  readonly district: District
  readonly store: Store
  readonly progress: Progress
  isStopping(): boolean
  /** Once people exist there can be accounts for them. */
  onPeople(): Promise<void>
}

export async function isDemoMade(district: District): Promise<boolean> {
  return (await settingsOf(district)).demo === 'made'
}

/**
 * Makes the district-year unless it is made: one process at a time, whether server or command; the others wait. A
 * making that was cut short leaves a district nobody can tell from a whole one, and is begun again from nothing.
 */
export async function makeAlone(district: District, make: () => Promise<void>): Promise<void> {
  await alone(district, async () => {
    const { demo } = await settingsOf(district)
    if (demo === 'made') return
    if (demo === 'making') await emptySynthetic(district)
    await writeSettings(district, { demo: 'making' })
    await make()
    await writeSettings(district, { demo: 'made' })
  })
}

/** Makes the district-year once, behind the running desk. */
export async function makeDemo(
  port: DemoPort,
  { district, store, progress, isStopping, onPeople }: Running,
): Promise<void> {
  Object.assign(progress, { making: true, says: '正在准备示范区' })
  let told: Promise<void> | null = null
  try {
    await makeAlone(district, () =>
      port.make(store, ({ done, of, says }) => {
        Object.assign(progress, { done, of, says })
        if (done > 0) told ??= onPeople()
      }),
    )
    await (told ?? onPeople())
    progress.says = '示范区年度数据已就绪'
  } catch (error) {
    if (isStopping()) return
    progress.says = '示范区年度数据没有做完，重新启动后会再做'
    process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'demo', ...traceOf(error) })}\n`)
  } finally {
    progress.making = false
  }
}
