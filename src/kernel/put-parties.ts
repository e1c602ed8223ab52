import type { z } from 'zod'
import type { Patch } from './event.ts'
import type { Act, Line } from './line.ts'
import type { Matter } from './matter.ts'
import { type Party, type PartyGiven, partySchema } from './party.ts'
import { because, type Reason } from './reason.ts'

type Put =
  | { readonly ok: true; readonly patch: Patch['parties'] | null }
  | { readonly ok: false; readonly reasons: Reason[] }

/** Adds or replaces parties. Those an act asks for must be in the file afterwards; others may not come in by it. */
export function putParties(
  line: Line,
  matter: Matter,
  act: Pick<Act, 'parties' | 'mayAddParties'>,
  given: readonly PartyGiven[],
): Put {
  const welcome = [...(act.parties ?? []), ...(act.mayAddParties ?? [])]
  const reasons: Reason[] = []
  const put: Party[] = []
  let next = matter.highest.parties ?? 0
  for (const [at, one] of given.slice(0, 200).entries()) {
    const parsed = partySchema.safeParse(withStanding(matter, one))
    if (!parsed.success) {
      const says = parsed.error.issues.map((issue) =>
        because(`第 ${at + 1} 名当事人：${issue.message}`, { field: 'parties' }),
      )
      reasons.push(...says)
    } else if (!welcome.includes(parsed.data.role)) {
      reasons.push(
        because(`这一步不登记「${line.parties[parsed.data.role] ?? parsed.data.role}」`, { field: 'parties' }),
      )
    } else if (parsed.data.id && !matter.parties.some(({ id }) => id === parsed.data.id)) {
      reasons.push(because(`第 ${at + 1} 名当事人不在本案中`, { field: 'parties' }))
    } else {
      put.push(partyOf(parsed.data, parsed.data.id ?? ++next))
    }
  }
  if (given.length > 200) reasons.push(because('一次最多登记 200 名当事人', { field: 'parties' }))
  // One that is wrongly filled in is not missing as well: the same place is refused once.
  const present = new Set([...matter.parties, ...given].map((one) => one?.role))
  const absent = (act.parties ?? []).filter((role) => !present.has(role))
  reasons.push(...absent.map((role) => because(`请登记${line.parties[role] ?? role}`, { field: 'parties' })))
  if (reasons.length > 0) return { ok: false, reasons }
  return { ok: true, patch: put.length > 0 ? { put, gone: [] } : null }
}

/** A party of the file given again by its number: what is not said of it stays as it was. */
function withStanding({ parties }: Matter, given: PartyGiven): PartyGiven {
  const standing = given?.id ? parties.find(({ id }) => id === given.id) : undefined
  if (!standing) return given
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...standing, ...said, role: standing.role }
}

/** 更正当事人: only those already in the file, by their numbers; nobody comes in or changes sides by it. */
export function correctedParties(line: Line, matter: Matter, given: readonly PartyGiven[]): Put {
  const strangers = given.some((one) => !one?.id)
  if (strangers)
    return {
      ok: false,
      reasons: [because('更正只改已经登记的当事人，新的当事人在相应的一步登记', { field: 'parties' })],
    }
  return putParties(line, matter, { mayAddParties: Object.keys(line.parties) }, given)
}

function partyOf(given: z.infer<typeof partySchema>, id: number): Party {
  const { role, kind, name, idNumber, phone, address, actsFor, organ, person } = given
  return {
    id,
    role,
    kind,
    name,
    idNumber: kind === 'person' ? (idNumber ?? null) : null,
    phone: phone ?? null,
    address: address ?? null,
    actsFor: actsFor ?? null,
    organ: organ ?? null,
    person: person ?? null,
  }
}
