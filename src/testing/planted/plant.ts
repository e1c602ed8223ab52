import pg from 'pg'
import { type Into, putStraight, type Straight } from '../straight.ts'
import { bases, creditCode, type Fields, type Planted } from './base.ts'
import { plantedBeyond } from './beyond.ts'
import { plantedGroups } from './groups.ts'
import { plantedOthers } from './others.ts'
import { plantedPenalties } from './penalties.ts'
import { plantedProcedure } from './procedure.ts'

/** Everything planted. This module knows the law and the forms, and nothing of how the checks are written. */
const planted: readonly Planted[] = [...plantedPenalties, ...plantedProcedure, ...plantedOthers, ...plantedBeyond]

export interface InGround {
  readonly check: string
  /** The record it is about, or the unit. */
  readonly subject: string
  readonly fault: boolean
  readonly says: string
}

export interface Garden extends Into {
  readonly unit: string
  readonly otherUnit: string
  readonly person: string
}

/** Plants every fault and every near miss, and the cards that the officers show. */
async function plant(client: pg.Client, garden: Garden): Promise<InGround[]> {
  await plantCards(client, garden)
  const all = planted.flatMap(({ check, base, faults, innocents }) =>
    // The innocent of a pair comes first: it is the earlier record that the fault repeats.
    [
      ...innocents.map((patch) => ({ check, base, patch, fault: false })),
      ...faults.map((patch) => ({ check, base, patch, fault: true })),
    ],
  )
  const ids = await putStraight(
    client,
    garden,
    all.map(({ base, patch }, n) => straight(garden, base, patch, n)),
  )
  return all.map(({ check, fault, patch }, n) => ({
    check,
    fault,
    subject: ids[n] as string,
    says: JSON.stringify(patch),
  }))
}

/** What is a fault only beside the others, each group in a unit of its own. */
async function plantGroups(client: pg.Client, garden: Garden): Promise<InGround[]> {
  const ground: InGround[] = []
  for (const { check, fault, says, unit, records, at } of plantedGroups) {
    const ids = await putStraight(
      client,
      garden,
      records.map((record, n) => straight({ ...garden, unit }, 'penalty', record, n)),
    )
    ground.push({ check, fault, says, subject: at === null ? unit : (ids[at] as string) })
  }
  return ground
}

const lines = {
  litigation: 'litigation',
  reconsideration: 'reconsideration',
  supervision: 'supervision',
  certificate: 'certificate',
}

function straight({ unit }: Garden, base: keyof typeof bases, patch: Fields, n: number): Straight {
  const line = base in lines ? base : 'enforcement'
  const { officers, years, ...fields } = { ...bases[base], ...patch } as Fields
  const own =
    line === 'enforcement'
      ? { unit, creditCode: creditCode(1000 + n) }
      : line === 'certificate' || line === 'supervision'
        ? { unit }
        : { respondentOrgan: unit }
  const rows = {
    ...(officers ? { officers: officers as Fields[] } : {}),
    ...(years ? { years: years as Fields[] } : {}),
  }
  return { line, table: line, fields: { ...own, ...fields }, rows }
}

const card = { kind: 'enforcement', validFrom: '2020-01-01', validUntil: '2029-12-31' }

/** On 20 May 2024, the day of the planted decisions, each of these is in force or is not. */
const cards: readonly Fields[] = [
  { number: 'ZF-0001', ...card },
  { number: 'ZF-0002', ...card },
  { number: 'ZF-EXPIRED', ...card, validUntil: '2024-05-19' },
  { number: 'ZF-LASTDAY', ...card, validUntil: '2024-05-20' },
  { number: 'ZF-NOTYET', ...card, validFrom: '2024-05-21' },
  { number: 'ZF-FIRSTDAY', ...card, validFrom: '2024-05-20' },
  { number: 'ZF-ENDED', ...card, endedOn: '2024-05-20' },
  { number: 'ZF-LATER', ...card, endedOn: '2024-05-21' },
  { number: 'ZF-SUSPENDED', ...card, suspendedOn: '2024-04-01' },
  { number: 'ZF-RESTORED', ...card, suspendedOn: '2024-03-01', restoredOn: '2024-04-01' },
]

async function plantCards(client: pg.Client, garden: Garden): Promise<void> {
  const holders = cards.map((fields) => ({
    line: 'certificate',
    table: 'certificate',
    fields: { holder: `持${fields.number}`, unit: garden.unit, ...fields },
  }))
  const elsewhere = {
    line: 'certificate',
    table: 'certificate',
    fields: { holder: '外单位', unit: garden.otherUnit, number: 'ZF-ELSEWHERE', ...card },
  }
  const ids = await putStraight(client, garden, [...holders, elsewhere])
  for (const [at, { number, suspendedOn, restoredOn }] of cards.entries()) {
    if (!number || !suspendedOn) continue
    await moved(client, garden, { matter: ids[at] as string, seq: 2, act: 'suspend', on: String(suspendedOn) })
    if (restoredOn)
      await moved(client, garden, { matter: ids[at] as string, seq: 3, act: 'restore', on: String(restoredOn) })
  }
}

interface Moved {
  readonly matter: string
  readonly seq: number
  readonly act: string
  readonly on: string
}

async function moved(client: pg.Client, { district, organ, person }: Garden, { matter, seq, act, on }: Moved) {
  await client.query(
    `insert into event (district, matter, seq, line, act, counts_as, to_state, happened_on, recorded_at, person, post, role,
       organ, line_version, rules, patch, facts, taken_over)
     values ($1, $2, $3, 'certificate', $4, $4, 'held', $5, $5::date, $6, $6, 'handler', $7, 1, '{}', '{}', '{}', false)`,
    [district, matter, seq, act, on, person, organ],
  )
}

/** The same into a database by its owner's address. */
export function plantIn(ownerUrl: string, garden: Garden): Promise<InGround[]> {
  return connected(ownerUrl, (client) => plant(client, garden))
}

export function plantGroupsIn(ownerUrl: string, garden: Garden): Promise<InGround[]> {
  return connected(ownerUrl, (client) => plantGroups(client, garden))
}

async function connected<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
