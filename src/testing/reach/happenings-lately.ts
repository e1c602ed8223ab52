import type { Chance } from '../../demo/random.ts'
import type { World } from '../../demo/world.ts'
import { sm3 } from '../../kernel/sm3.ts'
import type { Day } from '../../law/day.ts'
import { Refused } from '../../server/problems.ts'
import { assignReadings, openRound } from '../../server/readings.ts'
import { savePeople, savePosts } from '../../store/people.ts'
import { perform } from '../../store/perform.ts'
import { behind, type TestStore } from '../database.ts'
import { drawing, plan } from '../file-review-sample.ts'
import { personOf } from '../story.ts'

/** What was added to the year since: an archive with rounds and holds, people entered twice, files given to be read. */
export async function happeningsLately(base: TestStore, world: World, random: Chance): Promise<void> {
  await behind(base.database, `update district set rank = 'city' where district = 'shifan'`)
  await archived(base, random)
  await enteredTwice(base, random)
  await merged(base)
  await seatReaders(base, world)
  for (let n = 0; n < 3; n++) await givenToRead(base, world, n)
  base.store.directory.forget()
}

/** Rounds with files of open and of closed lines, written straight; in one of them everything changed since it was frozen. */
async function archived({ database }: TestStore, random: Chance): Promise<void> {
  const files = await behind<{ id: string }>(
    database,
    'select id from matter where number is not null order by line, id',
  )
  const someone = personOf('archivist')
  for (const [n, state] of ['appraisal', 'frozen'].entries()) {
    const round = personOf('round', String(n))
    await behind(
      database,
      `insert into archive_round (district, id, no, state, note, as_of, made_by, made_at, list_hash, listed)
       values ('shifan', $1, $2, $3, '鉴定', '2021-12-20', $4, now(), $5, 1)`,
      [round, n + 1, state, someone, state === 'frozen' ? 'x' : null],
    )
    const taken = files.filter(() => random.oneIn(3)).map(({ id }) => id)
    await behind(
      database,
      `insert into archive_item (district, round, matter, line, number, organ, organ_name, opened_on, closed_on, version,
         period, kind, due_on, live)
       select 'shifan', $1, id, line, number, organ, organ_name, opened_on, opened_on, version + 1, $2, '短期', opened_on,
         $3 = 'frozen'
       from matter where id = any($4::uuid[])`,
      [round, personOf('period'), state, `{${taken.join()}}`],
    )
  }
  for (const { id } of files.filter(() => random.oneIn(4)))
    await behind(
      database,
      `insert into archive_hold (district, id, matter, why, held_by, held_at) values ('shifan', gen_random_uuid(), $1, '有人要看', $2, now())`,
      [id, someone],
    )
}

/** Six people who stand in the register twice; two of them came into a closed line. */
async function enteredTwice({ store, database }: TestStore, random: Chance): Promise<void> {
  const pairs = Array.from({ length: 6 }, (_, n) => ({ n, idNumber: `11010519491231${1000 + n}` }))
  await savePeople(
    store,
    pairs.flatMap(({ n, idNumber }) =>
      ['甲', '乙'].map((which) => ({ id: personOf('twice', `${n}${which}`), name: `示范重名${n}`, idNumber })),
    ),
  )
  const closed = [...store.businesses.values()].flatMap(({ line }) => (line.closed ? line.id : []))
  const parties = await behind<{ matter: string; id: number }>(
    database,
    `select party.matter, party.id from party join matter on matter.id = party.matter
     where matter.line = any($1::text[]) order by 1, 2`,
    [`{${closed.join()}}`],
  )
  for (const [n, { matter, id }] of random.shuffle(parties).slice(0, 2).entries())
    await behind(database, 'update party set person = $1 where matter = $2 and id = $3', [
      personOf('twice', `${n}乙`),
      matter,
      id,
    ])
}

/** Two who handle matters turn out to be one, and so on: found by nobody's id number, for only what follows counts here. */
async function merged({ database }: TestStore): Promise<void> {
  const handlers = await behind<{ handler: string }>(
    database,
    'select distinct handler from matter where handler is not null order by handler limit 12',
  )
  for (let n = 0; n + 1 < handlers.length; n += 2)
    await behind(
      database,
      `insert into person_merge (district, id, kept, other, why, merged_by, merged_at)
       values ('shifan', gen_random_uuid(), $1, $2, '同一人', $1, now())`,
      [handlers[n]?.handler, handlers[n + 1]?.handler],
    )
}

/** Three people with a reviewer's post. */
export const readers = ['甲', '乙', '丙'].map((name) => personOf('reader', name))

async function seatReaders({ store }: TestStore, world: World): Promise<void> {
  const { id: organ } = world.organs.find(({ kind }) => kind === 'bureau') ?? {}
  if (!organ) throw new Error('没有司法局')
  await savePeople(
    store,
    readers.map((id, at) => ({ id, name: `示范阅卷人${at}` })),
  )
  const held = { role: 'reviewer', organ, lines: 'all', validFrom: '2018-01-01' as Day } as const
  await savePosts(
    store,
    readers.map((person) => ({ ...held, id: personOf('reader-post', person), person })),
  )
}

/** A round of one unit's files, given to people who hold a reviewer's post. */
async function givenToRead({ store, database }: TestStore, world: World, n: number): Promise<void> {
  const records = await behind<{ unit: string; number: string }>(
    database,
    `select it.unit, coalesce(it.decision_number, matter.number) as number
     from enforcement as it join matter on matter.id = it.matter
     where coalesce(it.decision_number, matter.number) is not null and it.unit is not null order by 1, matter.id`,
  )
  const units = [...new Set(records.map(({ unit }) => unit))]
  const unit = units[n % units.length]
  if (!unit) return
  const frame = records.filter((one) => one.unit === unit).map(({ number }) => number)
  const byUnit = world.organs.find(({ id, kind }) => kind === 'department' && id !== unit)?.id
  const seated = readers.map((person, at) => ({
    name: `示范阅卷人${at}`,
    person,
    homeUnit: byUnit,
    recused: at === 2,
    ...(at === 2 ? { recusedWhy: '近亲属' } : {}),
  }))
  const actor = world.actor(world.post('handler', '行政执法监督科').id)
  const line = 'file-review'
  const act = async (name: string, given: object, on?: string) => {
    const done = await perform(store, actor, { line, act: name, given: given as never, ...(on ? { matter: on } : {}) })
    if (!done.allowed) throw new Error(`${name}：${done.reasons.map(({ says }) => says).join('；')}`)
    return done.matter
  }
  const matter = await act('plan', {
    ...plan,
    unit,
    byUnit,
    secondShare: 50,
    seedHash: sm3(drawing.seed),
  })
  await act('freeze', { frame: frame.join('\n'), sampleSize: frame.length, frozenOn: '2021-09-06' }, matter)
  await act('draw', drawing, matter)
  await act('assignReviewers', { reviewers: seated }, matter)
  const round = await openRound(store, actor.post, matter)
  const done = round instanceof Refused ? round : await assignReadings(store, actor, round)
  if (done instanceof Refused || !done.allowed) throw new Error(JSON.stringify(done))
}
