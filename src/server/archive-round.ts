import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Post } from '../kernel/reach.ts'
import { addDays, type Day } from '../law/day.ts'
import { progressOf } from '../store/archive/destroy.ts'
import { reasons } from '../store/archive/files.ts'
import { sinceFrozen } from '../store/archive/list.ts'
import { groupsOf } from '../store/archive/read-round.ts'
import type { Round, RoundState } from '../store/archive/rounds.ts'
import { type Witness, witnessesOf } from '../store/archive/sign.ts'
import type { Store } from '../store/store.ts'
import type { Running } from './operations.ts'
import type { Answer } from './route.ts'

type RoundView = Answer<'GET /api/archive/rounds/:id'>

export const stateLabels: Readonly<Record<RoundState, string>> = {
  appraisal: '正在鉴定',
  frozen: '清册已封定，等批准',
  approved: '已批准，等监销',
  executing: '正在销毁',
  done: '已销毁',
  withdrawn: '已撤回',
}

/** Instead of a number that is not told. */
export const unsaid = '（封闭业务，不在您的查看范围内）'

export const struckSays = (why: string): string =>
  why === 'changed' ? '封册以后又办理过' : (reasons[why as keyof typeof reasons] ?? why)

/** Everything a round's page draws. */
export async function roundView(store: Store, post: Post, round: Round, running: Running): Promise<RoundView> {
  const [groups, witnesses, progress, { people }] = await Promise.all([
    groupsOf(store, round.id),
    witnessesOf(store, round.id),
    progressOf(store, round.id),
    store.directory.with([]),
  ])
  const open = round.state === 'frozen' || round.state === 'approved'
  const since = open ? await sinceFrozen(store, post, round.id) : null
  const nameOf = (person: string | null) => (person && people.get(person)?.name) || ''
  return {
    ...rowView(round, nameOf),
    groups: groups.map((group) => ({ ...group, lineLabel: labelOf(store, group.line) })),
    signatures: signaturesOf(round, witnesses, nameOf),
    witnesses: witnesses.length,
    listHash: round.listHash,
    unchanged: since && since.hash === round.listHash,
    changed: (since?.changed ?? []).map(({ number, why }) => ({ number: number ?? unsaid, says: struckSays(why) })),
    ...progress,
    backups: round.state === 'done' ? backupsBefore(running.data, round.doneAt ?? '') : null,
    withdrawnWhy: round.withdrawnWhy,
    may: mayDo(post, round, witnesses),
  }
}

export function rowView(round: Round, nameOf: (person: string) => string) {
  const { id, no, state, note, madeBy, madeAt, listed } = round
  return { id, no, state, stateLabel: stateLabels[state], note, madeBy: nameOf(madeBy), madeAt, listed }
}

export function labelOf({ businesses }: Pick<Store, 'businesses'>, line: string): string {
  return businesses.get(line)?.line.label ?? line
}

/** Who put their name to which step, in the order of the procedure. */
export function signaturesOf(round: Round, witnesses: readonly Witness[], nameOf: (person: string | null) => string) {
  const step = (what: string, person: string | null, at: string | null) =>
    person && at ? [{ what, name: nameOf(person), at }] : []
  return [
    ...step('发起鉴定', round.madeBy, round.madeAt),
    ...step('封定清册', round.frozenBy, round.frozenAt),
    ...step('批准', round.approvedBy, round.approvedAt),
    ...witnesses.map(({ person, name, at }) => ({ what: '监销', name: name ?? nameOf(person), at })),
    ...step('执行销毁', round.executedBy, round.executingAt),
  ]
}

const leading = ['sectionHead', 'deputyHead', 'head']

/** What the page offers; the store decides again. */
function mayDo({ role, person }: Post, { state, ...round }: Round, witnesses: readonly Witness[]): string[] {
  const prepares = role === 'archivist' || role === 'sectionHead'
  const drewUp = [round.madeBy, round.frozenBy, round.approvedBy].includes(person)
  const signed = witnesses.some((one) => one.person === person)
  const others = witnesses.filter((one) => one.person !== person).length
  return [
    ...(state === 'appraisal' && prepares ? ['archivist', 'freeze'] : []),
    ...(state === 'appraisal' && leading.includes(role) ? ['line'] : []),
    ...(state === 'frozen' && role === 'head' && !drewUp ? ['approve'] : []),
    ...(state === 'approved' && !drewUp && !signed ? ['witness'] : []),
    ...(state === 'approved' && prepares && others >= 2 ? ['destroy'] : []),
    ...(state === 'executing' && prepares ? ['go-on'] : []),
    ...(['appraisal', 'frozen', 'approved'].includes(state) && role !== 'auditor' ? ['withdraw'] : []),
  ]
}

/** How many copies `npm run backup` keeps. */
const keptCopies = 14

/** Copies that were made before the last key went. Made daily, the youngest of them is replaced after as many days as copies are kept. */
export function backupsBefore(data: string | null, doneAt: string): RoundView['backups'] {
  const folder = data ? join(data, 'backups') : ''
  if (!existsSync(folder)) return null
  const until = doneAt.replaceAll(':', '').slice(0, 17)
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-\d{2}-\d{2}T\d{4}.*\.fhb$/.test(name) && name.slice(0, 17) <= until)
    .sort()
  const last = names.at(-1)
  return { names, lastFallsOutOn: last ? addDays(last.slice(0, 10) as Day, keptCopies) : null }
}
