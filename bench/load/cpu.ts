import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of processor a process has used so far, by the kernel's own account. */
export function cpuOf(pid: number): number {
  const fields = statOf(pid)
  return fields ? ticks(fields, 11, 12) : 0
}

/** The same for the sessions of a PostgreSQL, those that have ended among them; writers and vacuum in the background left out. */
export function cpuOfSessions(postmaster: number): number {
  const own = statOf(postmaster)
  const ended = own ? ticks(own, 13, 14) : 0
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .reduce((sum, pid) => {
      const fields = statOf(pid)
      return fields && Number(fields[1]) === postmaster && isSession(pid) ? sum + ticks(fields, 11, 12) : sum
    }, ended)
}

export function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
}

export function loadNow(): string {
  return readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ')
}

function isSession(pid: number): boolean {
  const named = read(`/proc/${pid}/cmdline`)
  return /^postgres: (faheng|bureau|postgres faheng|parallel worker)/.test(named)
}

/** What stands after the name in parentheses: state first, then the parent. */
function statOf(pid: number): string[] | null {
  const text = read(`/proc/${pid}/stat`)
  return text === '' ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** The kernel counts in hundredths of a second. */
function ticks(fields: readonly string[], ...at: readonly number[]): number {
  return at.reduce((sum, one) => sum + Number(fields[one]), 0) * 10
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
