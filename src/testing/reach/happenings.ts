import type { Chance } from '../../demo/random.ts'
import type { World } from '../../demo/world.ts'
import { runChecks } from '../../oversight/run.ts'
import { putFile } from '../../store/files.ts'
import { offeredTo } from '../../store/intake/offered.ts'
import { makeZeroReport } from '../../store/intake/zero-reports.ts'
import { sayOnLead } from '../../store/leads.ts'
import { postsOf } from '../../store/people.ts'
import { perform } from '../../store/perform.ts'
import type { Actor } from '../../store/types.ts'
import { behind, type TestStore } from '../database.ts'
import { personOf } from '../story.ts'
import { examined, receiptsHeld } from './happenings-outside.ts'
import { oracleOf } from './oracle.ts'

interface Last {
  readonly id: string
  readonly line: string
  readonly post: string
}

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')

/** What else happens to matters, so that reach has corners: recusal, new handlers, referrals, chains, files, leads, sheets. */
export async function happenings(base: TestStore, world: World, random: Chance): Promise<void> {
  const last = await behind<Last & Record<string, unknown>>(
    base.database,
    `select distinct on (matter) matter as id, line, post from event order by matter, seq desc`,
  )
  for (const one of last) if (!random.oneIn(3)) await happenTo(base, world, random, one)
  await chained(base, random, last)
  await sentBack(base, random, last)
  await uploaded(base, random)
  await receiptsHeld(base, random)
  await examined(base, world)
  await led(base, world, random)
  await sentIn(base, world, random)
}

/** What is not allowed does not happen; nobody minds. */
async function happenTo({ store }: TestStore, world: World, random: Chance, { id, line, post }: Last): Promise<void> {
  const actor = world.actor(post)
  const act = (name: string, given: Record<string, unknown>) =>
    perform(store, actor, { line, matter: id, act: name, given })
  const { refersTo = [], sees = {} } = store.businesses.get(line)?.line ?? {}
  const able = world.posts.filter(({ role }) => !sees.mediator || role === 'mediator')
  const someone = random.pick(able).person
  if (sees.mediator || random.oneIn(3)) await act('assign', { handler: someone, why: '调整分工' })
  if (random.oneIn(3)) await act('recuse', { person: random.oneIn(2) ? actor.post.person : someone, why: '近亲属' })
  if (refersTo.length > 0) await act('refer', { toLine: random.pick(refersTo), why: '转办' })
  if (random.oneIn(2)) {
    const file = await putFile(store, actor.post, { name: '材料.pdf', bytes: pdf })
    if ('id' in file) await act('attach', { file: file.id, name: '材料' })
  }
}

/** Referrals taken in elsewhere, written straight: what is read afterwards is what counts here. */
async function chained({ database }: TestStore, random: Chance, last: readonly Last[]): Promise<void> {
  const referrals = await behind<{ id: string; from: string; to_line: string }>(
    database,
    'select id, from_matter as "from", to_line from referral order by id',
  )
  for (const { id, from, to_line } of referrals) {
    const targets = last.filter(({ line }) => line === to_line)
    if (targets.length === 0 || random.oneIn(3)) continue
    const to = random.pick(targets).id
    await behind(database, `update referral set status = 'received', to_matter = $2 where id = $1`, [id, to])
    await behind(database, 'update matter set chain = $1 where id in ($1, $2)', [from, to])
  }
}

/** Sent back to somebody who has moved on since. */
async function sentBack({ database }: TestStore, random: Chance, last: readonly Last[]): Promise<void> {
  const people = await behind<{ id: string }>(database, 'select id from person order by id')
  for (const { id } of random.shuffle(last).slice(0, 30))
    await behind(database, 'update matter set returned = true, returned_to = $2 where id = $1', [
      id,
      random.pick(people).id,
    ])
}

/** Files put to a matter by whoever sees it under one post, and may not under another. */
async function uploaded(base: TestStore, random: Chance): Promise<void> {
  const oracle = await oracleOf(base.store, base.database)
  for (const raw of oracle.posts.filter(({ person }) => person.includes('-4000-8000-'))) {
    const [post] = (await postsOf(base.store, raw.person)).filter(({ id }) => id === raw.id)
    const seen = post ? oracle.seen(raw) : []
    if (!post || seen.length === 0) continue
    await putFile(base.store, post, { matter: random.pick(seen), name: '照片.pdf', bytes: pdf })
    await putFile(base.store, post, { name: '未附卷.pdf', bytes: pdf })
  }
}

async function led({ store, database }: TestStore, world: World, random: Chance): Promise<void> {
  await runChecks(store, { kind: 'full', person: world.posts[0]?.person })
  const supervisor = world.actor(world.post('head', '区司法局').id).post
  const leads = await behind<{ id: string }>(database, 'select id from lead order by id')
  for (const { id } of leads)
    if (random.oneIn(2))
      await sayOnLead(store, supervisor, { lead: id, kind: 'put', says: '请说明', files: [], from: 'open', to: 'put' })
}

/** Sheets and reports of nothing, by whoever may send them; quiz sheets of whoever held the code. */
async function sentIn({ store, database }: TestStore, world: World, random: Chance): Promise<void> {
  const senders = world.posts.map(({ id }): Actor => world.actor(id))
  for (const actor of random.shuffle(senders).slice(0, 60)) {
    const offered = offeredTo(store, actor.post)
    if (offered.length === 0) continue
    const { business, name } = random.pick(offered)
    const month = `2021-${String(1 + random.below(11)).padStart(2, '0')}`
    await makeZeroReport(store, actor, { line: business.line.id, sheet: name, month })
    await behind(
      database,
      `insert into intake (district, id, line, sheet, organ, person, post, file_name, size, file_sm3, content, every_row,
         checked_on, stage, done, of, made_at)
       values ('shifan', gen_random_uuid(), $1, $2, $3, $4, $5, '表.xlsx', 1, 'x', '\\x00', '{}', '2021-12-01', 'checked', 1, 1, now())`,
      [business.line.id, name, actor.post.organ, actor.post.person, actor.post.id],
    )
  }
  const held = await behind<{ matter: string }>(database, 'select matter from outreach order by matter')
  await behind(database, 'update outreach set duty_year = 2021')
  await behind(database, `update task set source = 'promise', said_in = coalesce(said_in, '说过第 ' || matter)`)
  await behind(database, `update annual_report_sections set text = '全年推进有序。'`)
  for (const [n, { matter }] of held.entries())
    await behind(
      database,
      `insert into quiz_answer (district, id, matter, side, picks, "right", "of", answered_on)
       values ('shifan', $1, $2, 'before', '{}', 1, 2, '2021-12-01')`,
      [personOf('sheet', String(n)), matter],
    )
}
