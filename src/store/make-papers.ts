import type { Business } from '../kernel/business.ts'
import { dueOf } from '../kernel/clock.ts'
import { complete } from '../kernel/complete.ts'
import { doneOn, type Matter } from '../kernel/matter.ts'
import type { Page } from '../kernel/page.ts'
import type { File, Paper } from '../kernel/paper.ts'
import type { Party } from '../kernel/party.ts'
import { type Day, formatDay } from '../law/day.ts'
import type { Known, OrganEntry } from './directory.ts'
import { faceOrgan, paperNumber, type Wanted } from './numbering.ts'
import type { AsOf } from './project.ts'
import type { Pending, Working } from './working.ts'

/** A paper that an act issues, before it has its number. */
export interface Issued {
  readonly working: Working
  readonly pending: Pending
  readonly name: string
  readonly paper: Paper
  readonly organ: OrganEntry
  readonly on: Day
  readonly wanted: Wanted | null
}

/**
 * The papers an act issues, in the order of their declaration. Those of a matter taken over exist already, and a
 * paper for a party nobody is goes to nobody.
 */
export function papersOf(working: Working, pending: Pending, known: Known): Issued[] {
  const { event, after } = pending
  if (event.takenOver || event.countsAs !== event.act) return []
  const { line, papers } = working.business
  const it = complete(line.fields, after.answers)
  return Object.entries(papers).flatMap(([name, paper]) => {
    if (!paper.after.includes(event.act) || (paper.when && !paper.when(it as never))) return []
    if (paper.to && !after.parties.some(({ role }) => paper.to?.includes(role))) return []
    const organ = faceOrgan(known, paper.face ?? line.face, working.organ, event.happenedOn)
    const wanted = paper.series ? paperNumber(known, { line, series: paper.series }, organ, event.happenedOn) : null
    return [{ working, pending, name, paper, organ, on: event.happenedOn, wanted }]
  })
}

interface Printing extends AsOf {
  readonly known: Known
  readonly number: string | null
  readonly mark: string | null
}

export function pageOf({ working, pending, paper, organ, on }: Issued, printing: Printing): Page {
  const { business } = working
  const file = fileOf(business, pending.after, { ...printing, matterNumber: working.number, organ: organ.name, on })
  const it = complete(business.line.fields, pending.after.answers)
  return {
    organ: organ.name,
    title: paper.title,
    number: printing.number,
    blocks: paper.body(it as never, file),
    closing: { organ: organ.name, on: formatDay(on), sealed: true },
    ...(printing.mark ? { mark: printing.mark } : {}),
  }
}

interface Setting extends Printing {
  readonly matterNumber: string | null
  readonly organ: string
  readonly on: Day
}

function fileOf(
  { line }: Business,
  matter: Matter,
  { known, number, matterNumber, organ, on, today, calendar }: Setting,
): File {
  const inRole = (role: string) => matter.parties.filter((party) => party.role === role)
  return {
    number: matterNumber ?? '（尚未编号）',
    paperNumber: number,
    organ,
    on,
    parties: matter.parties,
    names: (role) =>
      inRole(role)
        .map(({ name }) => name)
        .join('、'),
    describe: (role) => inRole(role).map(describe),
    due: (clock) => {
      const due = dueOf(line, matter, clock, { today, calendar })
      return due ? formatDay(due) : '（期限待核）'
    },
    day: (act) => {
      const done = doneOn(matter, act)
      return done ? formatDay(done) : '　　年　　月　　日'
    },
    nameOf: (id) => (id ? (known.organs.get(id)?.name ?? known.people.get(id)?.name ?? '') : ''),
    money: (fen) => (fen === null ? '' : `${yuan(fen)}元`),
  }
}

function describe({ kind, name, idNumber, address, phone }: Party): string {
  const id = kind === 'person' ? '公民身份号码' : '统一社会信用代码'
  const parts = [
    name,
    idNumber && `${id}${idNumber}`,
    address && `${kind === 'person' ? '住' : '地址'}${address}`,
    phone && `联系电话${phone}`,
  ]
  return `${parts.filter(Boolean).join('，')}。`
}

function yuan(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
