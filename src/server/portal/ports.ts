import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../../store/store.ts'
import { answerPortal } from './answers.ts'
import type { Postbox } from './envelope.ts'
import {
  type Answers,
  type Asks,
  NotYetAnswered,
  type PortalCall,
  type PortalPort,
  portalInterface,
} from './interface.ts'

/** One machine: the same validation, no wire. */
export function portInProcess(store: Store): PortalPort {
  return { call: async (name, asks) => (await answerPortal(store, name, asks)) as never }
}

/** Two processes on one machine or one trusted wire; the answer is an envelope too. */
export function portOverHttp(url: string, box: Postbox, now: () => number): PortalPort {
  return {
    async call(name, asks) {
      const id = randomUUID()
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(box.write({ id, name, at: now(), body: asks })),
        signal: AbortSignal.timeout(20_000),
      })
      if (!response.ok) throw new Error(`内网没有应答（${response.status}）`)
      return opened(name, id, box, await response.json())
    },
  }
}

export interface FilePortOptions {
  /** Carried across by whatever the bureau uses: `in` towards the desk, `out` back. */
  readonly folder: string
  readonly waitMs: number
  now(): number
}

/** How long an answer of the directory or of progress may be shown again. */
const freshMs = 5 * 60_000

/** Two networks without a wire: sealed files in a folder that somebody carries. */
export function portByFiles({ folder, waitMs, now }: FilePortOptions, box: Postbox): PortalPort {
  return {
    async call(name, asks) {
      const id = nameFor(name, asks, now())
      await mkdir(join(folder, 'in'), { recursive: true, mode: 0o700 })
      const given = await take(folder, id)
      if (given) return opened(name, id, box, given)
      await put(join(folder, 'in', `${id}.json`), JSON.stringify(box.write({ id, name, at: now(), body: asks })))
      for (let waited = 0; waited < waitMs; waited += 100) {
        await new Promise((settle) => setTimeout(settle, 100))
        const back = await take(folder, id)
        if (back) return opened(name, id, box, back)
      }
      throw new NotYetAnswered('还没有回话')
    },
  }
}

/** The same question within some minutes is the same file; a hand-over carries its own key and is one file for ever. */
function nameFor(name: PortalCall, asks: Asks<PortalCall>, now: number): string {
  const isQuestion = name === 'directory' || name === 'published' || name === 'progress' || name === 'mine'
  const slot = isQuestion ? Math.floor(now / freshMs) : 0
  return createHash('sha256')
    .update(JSON.stringify([name, slot, asks]))
    .digest('hex')
}

function opened<Call extends PortalCall>(name: Call, id: string, box: Postbox, given: unknown): Answers<Call> {
  const letter = box.read(given)
  if (letter?.id !== id || letter.name !== name) throw new Error('内网的回话不是给这一次提问的')
  return portalInterface[name].answers.parse(letter.body) as Answers<Call>
}

/** An answer is taken out of `out` when it is read; for some minutes the same question may still be answered by it. */
async function take(folder: string, id: string): Promise<unknown> {
  const [fresh, read] = [join(folder, 'out', `${id}.json`), join(folder, 'read', `${id}.json`)]
  if (await stat(fresh).catch(() => null)) {
    await mkdir(join(folder, 'read'), { recursive: true, mode: 0o700 })
    await rename(fresh, read).catch(() => {})
  }
  if (!(await stat(read).catch(() => null))) return null
  return JSON.parse(await readFile(read, 'utf8'))
}

/** What nobody came back for is sealed too, and goes after a week. */
const unreadMs = 7 * 86_400_000

/** Answers that were read, and those nobody asked about again: the folder does not grow. */
export async function sweepExchange(folder: string, now: number): Promise<number> {
  let gone = 0
  for (const [name, lasts] of [
    ['read', 2 * freshMs],
    ['out', unreadMs],
  ] as const) {
    for (const file of await readdir(join(folder, name)).catch(() => [])) {
      const place = join(folder, name, file)
      const found = await stat(place).catch(() => null)
      if (!found || now - found.mtimeMs <= lasts) continue
      await rm(place, { force: true })
      gone += 1
    }
  }
  return gone
}

async function put(place: string, text: string): Promise<void> {
  await writeFile(`${place}.half`, text, { mode: 0o600 })
  await rename(`${place}.half`, place)
}
