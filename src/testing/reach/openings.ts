import { sql } from 'kysely'
import type * as kernelReach from '../../kernel/reach.ts'
import type * as serverGates from '../../server/gates.ts'
import type * as rowFilter from '../../store/reach-filter.ts'

/**
 * Takes reach calls out, in tests only. A file that proves reach mocks the three modules every such call comes from with
 * `openable…` below; from then on a site can be opened, and everything it asks is answered with yes.
 */
const state: { open: ((site: string) => boolean) | null; heard: Set<string> | null } = { open: null, heard: null }

/** Runs with every reach call of some sites answering yes. */
export async function withOpen<T>(isOpen: (site: string) => boolean, work: () => Promise<T>): Promise<T> {
  state.open = isOpen
  try {
    return await work()
  } finally {
    state.open = null
  }
}

/** Which sites ask about reach while something is read: file, function and line. */
export async function sitesIn(work: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const heard = new Set<string>()
  state.heard = heard
  try {
    await work()
  } finally {
    state.heard = null
  }
  return heard
}

function isOpenHere(): boolean {
  if (!state.open && !state.heard) return false
  const site = callerOf(new Error().stack ?? '')
  state.heard?.add(site)
  return state.open?.(site) ?? false
}

/** at search (/…/src/store/search.ts:45:40) → store/search.ts:45 */
function callerOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => line.includes('/src/') && !line.includes('/testing/reach/'))
  const frame = frames.find((line) => !/\/(kernel\/reach|store\/reach-filter|server\/gates)\.ts/.test(line)) ?? ''
  return /\/src\/([^\s):?]+)[^:]*:(\d+)/.exec(frame)?.slice(1, 3).join(':') ?? 'unknown'
}

const district = { sees: 'district' } as const

export function openableKernel(real: typeof kernelReach): typeof kernelReach {
  return {
    ...real,
    reachOf: (line, post) => (isOpenHere() ? district : real.reachOf(line, post)),
    mayRead: (reach, concerned) => isOpenHere() || real.mayRead(reach, concerned),
  }
}

export function openableFilter(real: typeof rowFilter): typeof rowFilter {
  return {
    ...real,
    withinReach: (store, post, table, lines) =>
      isOpenHere() ? sql<boolean>`true` : real.withinReach(store, post, table, lines),
    sightOf: (store, post, lines) =>
      isOpenHere()
        ? { district: [...store.businesses.keys()].filter((id) => lines?.includes(id) ?? true), organs: [], own: [] }
        : real.sightOf(store, post, lines),
  }
}

export function openableGates(real: typeof serverGates): typeof serverGates {
  return { ...real, mayEnter: (gate, post) => isOpenHere() || real.mayEnter(gate, post) }
}
