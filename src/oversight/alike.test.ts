import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { RecordCheck } from '../kernel/check.ts'
import { enforcementLine } from '../lines/enforcement/line.ts'
import { businesses } from '../lines/register.ts'
import { testStore } from '../testing/database.ts'
import { putStraight, type Straight } from '../testing/straight.ts'
import { judgedSql, type Span } from './compile.ts'
import { checksOf, groundOf } from './run.ts'
import { twinIn } from './tests.ts'

const desk = await testStore(businesses)
desk.on('2025-12-31')

/** 记录之间处处相像：几家单位、几家企业、几名人员、几天，时间互相穿插，有颠倒的，有跨日的，有空着的。 */
function record(n: number): Straight {
  const pick = <Value>(salt: number, values: readonly Value[]) =>
    values[((n * 2654435761 + salt * 40503) >>> 7) % values.length]
  const at = (hour: number) => `2025-03-0${1 + (n % 3)}T${String(hour).padStart(2, '0')}:00`
  const began = (n * 7) % 20
  const fields = {
    unit: pick(1, [desk.organs.eastStreet, desk.organs.westStreet]),
    kind: pick(2, ['penalty', 'penalty', 'inspection']),
    result: pick(3, ['imposed', 'imposed', 'none']),
    penaltyKinds: pick(4, [['fine'], ['fine'], ['warn']]),
    creditCode: pick(5, ['A', 'B', 'C', null]),
    factKey: pick(6, ['一', '二', null]),
    item: pick(7, ['甲', '乙', '丙', null]),
    decidedOn: pick(8, ['2025-03-01', '2025-03-02', '2025-03-02', '2024-03-02', null]),
    firstOffence: pick(9, [true, true, false, null]),
    slight: true,
    corrected: true,
    yearCap: pick(10, [1, 3, 5, null]),
    site: pick(11, ['东', '西', null]),
    startedAt: pick(12, [at(began), at(began), null]),
    endedAt: pick(13, [at(began + 1), at(began + 3), at(began), '2025-03-03T09:00', null]),
  }
  const named = [...new Set([n % 5, (n * 3) % 7])]
  const officers = named.map((one) => ({ name: `示范${one}`, certificate: one === 6 ? null : `ZF-${one}` }))
  return { line: 'enforcement', table: 'enforcement', fields, rows: { officers } }
}

const client = new pg.Client({ connectionString: desk.database.ownerUrl })
await client.connect()
const ids = await putStraight(
  client,
  { district: 'shifan', organ: desk.organs.bureau },
  Array.from({ length: 300 }, (_, n) => record(n)),
)
// 撤回的上报从来没有过，别人也不能拿它比。
await client.query("update matter set state = '_annulled' where id = any($1)", [ids.filter((_, n) => n % 11 === 0)])
await client.query('analyze matter, enforcement, enforcement_officers')
await client.end()

const compared = checksOf(desk.store.businesses).flatMap(({ id, check }) =>
  'hit' in check && twinIn(check.hit) ? [[id, check] as const] : [],
)

async function judged(check: RecordCheck, span: Span) {
  const { rows } = await sql<{ matter: string; hit: boolean }>`
    select matter, missing, hit, facts from (${judgedSql(groundOf(desk.store), enforcementLine, check, span)}) as judged
    order by matter`.execute(desk.store.reader)
  return rows
}

test('要和别的记录比的规则都在这里', () => {
  expect(compared.map(([id]) => id)).toEqual([
    'card-overlap',
    'double-fine',
    'inspect-over-cap',
    'minutes-identical',
    'first-offence-inconsistent',
  ])
})

test.each(compared)('%s：一次算好所有记录，和一条一条去找，结果和证据都一样', async (_id, check) => {
  const once = await judged(check, {})
  const each = await judged(check, { matters: ids })
  expect(once).toEqual(each)
  const hits = once.filter(({ hit }) => hit).length
  expect(hits).toBeGreaterThan(3)
  expect(hits).toBeLessThan(once.length)
})
