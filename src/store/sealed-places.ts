import type { Patch } from '../kernel/event.ts'
import type { Field, Fields } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter, Proposal } from '../kernel/matter.ts'
import { type Party, sealedOfParty } from '../kernel/party.ts'

/** What stands in a sealed place: which kind decides how it is masked and whether it can be searched for. */
export type SealedKind = 'name' | 'idNumber' | 'phone' | 'address' | 'text'
export type Change = (text: string, kind: SealedKind) => string

/**
 * Walks every sealed place of a patch, in a fixed order, and puts what `change` returns there. Used three times:
 * to gather what must be sealed, to put the ciphertext in, and to open or mask it.
 */
export function changePatch(line: Line, patch: Patch, change: Change): Patch {
  const next: { -readonly [Name in keyof Patch]: Patch[Name] } = { ...patch }
  if (patch.fields) next.fields = changeAnswers(line.fields, patch.fields, change)
  if (patch.rows) {
    const rows = Object.entries(patch.rows).map(([name, { put, ...gone }]) => {
      const cells = line.fields[name]?.rows ?? {}
      return [name, { put: put.map((row) => changeAnswers(cells, row, change)), ...gone }]
    })
    next.rows = Object.fromEntries(rows)
  }
  if (patch.parties)
    next.parties = { ...patch.parties, put: patch.parties.put.map((party) => changeParty(line, party, change)) }
  if (patch.proposal) next.proposal = changeProposal(line, patch.proposal, change)
  if (line.closed) {
    if (patch.service) next.service = patch.service.map((one) => ({ ...one, to: change(one.to, 'name') }))
    if (patch.attachment) next.attachment = { ...patch.attachment, name: change(patch.attachment.name, 'text') }
  }
  return next
}

/** The same for a folded matter. */
export function changeMatter(line: Line, matter: Matter, change: Change): Matter {
  return {
    ...matter,
    answers: changeAnswers(line.fields, matter.answers, change),
    parties: matter.parties.map((party) => changeParty(line, party, change)),
    proposal: matter.proposal && changeProposal(line, matter.proposal, change),
    ...(line.closed
      ? {
          service: matter.service.map((one) => ({ ...one, to: change(one.to, 'name') })),
          attachments: matter.attachments.map((one) => ({ ...one, name: change(one.name, 'text') })),
        }
      : {}),
  }
}

export function changeParty(line: Pick<Line, 'closed'>, party: Party, change: Change): Party {
  const next: { -readonly [Name in keyof Party]: Party[Name] } = { ...party }
  if (line.closed && party.name) next.name = change(party.name, 'name')
  for (const name of sealedOfParty) {
    const value = party[name]
    if (value) next[name] = change(value, name)
  }
  return next
}

function changeProposal(line: Line, proposal: Proposal, change: Change): Proposal {
  return {
    ...proposal,
    given: changeAnswers(line.fields, proposal.given, change),
    parties: proposal.parties.map((party) => changeParty(line, party, change)),
  }
}

/** Answers, a row's cells, or raw given values: only declared sealed fields are touched. */
function changeAnswers<T extends Readonly<Record<string, unknown>>>(fields: Fields, answers: T, change: Change): T {
  let next: Record<string, unknown> | null = null
  for (const [name, value] of Object.entries(answers)) {
    const field = fields[name]
    const changed = field ? changeValue(field, value, change) : value
    if (changed === value) continue
    next ??= { ...answers }
    next[name] = changed
  }
  return (next ?? answers) as T
}

function changeValue(field: Field, value: unknown, change: Change): unknown {
  if (field.rows && Array.isArray(value))
    return value.map((row) => changeAnswers(field.rows ?? {}, row as Record<string, unknown>, change))
  return field.sealed && typeof value === 'string' && value !== '' ? change(value, kindOf(value)) : value
}

/** Declared sealed fields are id numbers, phones or addresses; their shape tells which. */
export function kindOf(value: string): SealedKind {
  if (/^\d{17}[\dX]$/i.test(value)) return 'idNumber'
  return /^\+?[\d-]{5,20}$/.test(value) ? 'phone' : 'address'
}
