import type { Ask, Asking } from './client.ts'
import { cpuOf, cpuOfSessions } from './cpu.ts'

/** One server under measurement: who answers, and which process is its own. */
export interface Side {
  readonly ask: Asking
  readonly pid: number
  readonly postmaster: number
}

export interface Measured {
  readonly p50: number
  readonly p95: number
  /** Milliseconds of processor an answer takes: the server's, and that of the sessions of PostgreSQL. */
  readonly server: number
  readonly database: number
}

/** Asks so many times, some at once, of a server that has been asked before; whatever answers anything but 200 stops the bench. */
export async function measure(
  { ask, pid, postmaster }: Side,
  question: (n: number) => Ask,
  { times, atOnce }: { readonly times: number; readonly atOnce: number },
): Promise<Measured> {
  for (let n = 0; n < (times < 50 ? Math.min(2, times) : 3 * times); n++) await asked(ask, question(1_000_000 + n))
  const before = { server: cpuOf(pid), database: cpuOfSessions(postmaster) }
  const spent: number[] = []
  let next = 0
  const worker = async () => {
    while (next < times) {
      const n = next++
      const started = performance.now()
      await asked(ask, question(n))
      spent.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const sorted = spent.toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(times * 0.5)] ?? 0,
    p95: sorted[Math.min(times - 1, Math.floor(times * 0.95))] ?? 0,
    server: (cpuOf(pid) - before.server) / times,
    database: (cpuOfSessions(postmaster) - before.database) / times,
  }
}

async function asked(ask: Asking, question: Ask): Promise<void> {
  const { status, bytes } = await ask(question)
  if (status !== 200) throw new Error(`${question.path}：${status} ${bytes.toString().slice(0, 300)}`)
}

export function cpuIn({ server, database }: Measured): number {
  return server + database
}
