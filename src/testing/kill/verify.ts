import { sql } from 'kysely'
import { accountNumbers } from '../../store/account-numbers.ts'
import { compareWithReplay } from '../../store/compare-with-replay.ts'
import { verifySeals } from '../../store/seals/verify.ts'
import type { Store } from '../../store/store.ts'
import { type Asked, get } from './asked.ts'

/** Everything that is not as it was promised; empty when nothing was lost and nothing half done. */
export async function promisesBroken(store: Store, all: readonly Asked[], base: string): Promise<string[]> {
  const done = all.filter(({ state }) => state === 'done')
  return [
    ...(await missingActs(store, done)),
    ...(await openedOtherThanOnce(store, all)),
    ...(await missingBatches(store, done)),
    ...(await unreadable(base, done)),
    ...all.flatMap(({ state, path, answer }) =>
      state === 'refused' ? `被拒绝：${path} ${JSON.stringify(answer)}` : [],
    ),
    ...all.flatMap(({ status, path, answer }) => (status === 500 ? `500：${path} ${JSON.stringify(answer)}` : [])),
  ]
}

/** Journal against rows for what was touched, and the numbers of the whole register. */
export async function recordsBroken(store: Store, matters: readonly string[] | 'all'): Promise<string[]> {
  const { differences } = await compareWithReplay(store, matters === 'all' ? {} : { matters })
  const { series, astray } = await accountNumbers(store)
  return [
    ...differences.map((one) => `流水与行不符：${JSON.stringify(one)}`),
    ...series.flatMap(({ series: name, written, missing, doubled }) => [
      ...missing.map((n) => `号没有下落：${name} ${written} 第 ${n} 号`),
      ...doubled.map((n) => `号用了两次：${name} ${written} 第 ${n} 号`),
    ]),
    ...astray.map((one) => `计数与号不符：${JSON.stringify(one)}`),
  ]
}

export async function sealsBroken(store: Store): Promise<string[]> {
  return (await verifySeals(store)).broken.map(({ says }) => says)
}

export function mattersIn(all: readonly Asked[]): string[] {
  const found = all.flatMap(({ kind, matter, answer, state }) => {
    if (state !== 'done') return matter ?? []
    if (kind === 'open' || kind === 'record') return answer.matter as string
    return kind === 'batch' ? answer.rows.map((row: { matter: string }) => row.matter) : (matter ?? [])
  })
  return [...new Set(found)]
}

async function missingActs({ db, district }: Store, done: readonly Asked[]): Promise<string[]> {
  const acts = done.flatMap(({ kind, answer, act }) => {
    if (kind !== 'act' && kind !== 'open' && kind !== 'record') return []
    const { matter, version, number } = answer
    return { matter, seq: version, number, act: act ?? (kind === 'open' ? 'open' : 'record') }
  })
  const { rows } = await sql<{ matter: string; seq: number; act: string }>`
    select asked.matter, asked.seq, asked.act
    from json_to_recordset(${JSON.stringify(acts)}::json) as asked (matter uuid, seq integer, number text, act text)
    left join event on event.district = ${district} and event.matter = asked.matter and event.seq = asked.seq
      and event.act = asked.act
    left join matter on matter.district = ${district} and matter.id = asked.matter
      and matter.number is not distinct from asked.number and matter.version >= asked.seq
    where event.matter is null or matter.id is null`.execute(db)
  return rows.map((row) => `答应过的不见了：${JSON.stringify(row)}`)
}

/** Answered: once. Not answered: once or not at all. */
async function openedOtherThanOnce({ db, district }: Store, all: readonly Asked[]): Promise<string[]> {
  const tags = all.flatMap(({ tag, state, kind }) => (tag ? { tag, state, kind } : []))
  const { rows } = await sql<{ tag: string; state: string; times: number }>`
    select tag, state, times from (
      select asked.tag, asked.state, (
        select count(*) from task where task.district = ${district} and task.title = '示练任务 ' || asked.tag
      ) + (
        select count(*) from consultation
        where consultation.district = ${district} and consultation.question = '示练咨询 ' || asked.tag
      ) as times
      from json_to_recordset(${JSON.stringify(tags)}::json) as asked (tag text, state text, kind text)
    ) as counted
    where times > 1 or (times = 0 and state = 'done')`.execute(db)
  return rows.map((row) => `应有一件：${JSON.stringify(row)}`)
}

async function missingBatches({ db, district }: Store, done: readonly Asked[]): Promise<string[]> {
  const batches = done.flatMap(({ kind, answer }) =>
    kind === 'batch' ? { batch: answer.batch, acts: answer.rows.length } : [],
  )
  const { rows } = await sql<{ batch: string }>`
    select asked.batch
    from json_to_recordset(${JSON.stringify(batches)}::json) as asked (batch uuid, acts integer)
    where asked.acts <> (select count(*) from event where event.district = ${district} and event.batch = asked.batch)`.execute(
    db,
  )
  return rows.map((row) => `一批没有办全：${JSON.stringify(row)}`)
}

async function unreadable(base: string, done: readonly Asked[]): Promise<string[]> {
  const found: string[] = []
  for (const { kind, answer, bytes, cookie } of done) {
    if (kind !== 'upload') continue
    const got = await get(base, `/api/files/${answer.id}/content`, cookie)
    const body = got?.status === 200 ? Buffer.from(await got.arrayBuffer()) : null
    if (!body || !bytes || !body.equals(bytes)) found.push(`附件打不开：${answer.id}（${got?.status}）`)
  }
  return found
}
