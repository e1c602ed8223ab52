import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { perform } from '../store/perform.ts'
import { behind, testStore } from '../testing/database.ts'
import { company, penalty } from '../testing/enforcement-sample.ts'
import { checkMatters, followActs } from './follow.ts'
import { runChecks } from './run.ts'

const desk = await testStore(businesses)
desk.on('2021-12-31')

async function record(more: object = {}): Promise<string> {
  const given = { ...penalty, collectedOn: '2021-10-08', unit: desk.organs.eastStreet, ...more }
  const handler = await desk.as('handler')
  const done = await perform(desk.store, handler, { line: 'enforcement', act: 'record', given, parties: [...company] })
  if (!done.allowed) throw new Error(JSON.stringify(done))
  return done.matter
}

const leadsOf = (matter: string) =>
  behind<{ check_id: string; key: string; present: boolean; state: string }>(
    desk.database,
    'select check_id, key, present, state from lead where matter = $1 order by check_id, first_seen',
    [matter],
  )

test('办一步就查这一件：查到的和夜里全查的是同一条线索，改好了线索就不在了', async () => {
  await runChecks(desk.store, { kind: 'full' })
  await followActs(desk.store)
  const matter = await record({ servedOn: '2021-09-20', officers: [{ name: '示范甲' }] })
  await checkMatters(desk.store, [matter])
  const before = await leadsOf(matter)
  expect(before.map(({ check_id }) => check_id)).toEqual(['one-officer', 'serve-late'])
  const { tallies } = await runChecks(desk.store, { kind: 'full' })
  expect(tallies.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(0)
  expect(await leadsOf(matter)).toEqual(before)

  const handler = await desk.as('handler')
  const done = await perform(desk.store, handler, {
    line: 'enforcement',
    matter,
    act: 'addDetails',
    given: { partyPresent: true, soloAllowed: true },
  })
  expect(done.allowed).toBe(true)
  expect(await followActs(desk.store)).toBeGreaterThan(0)
  expect((await leadsOf(matter)).filter(({ present }) => present)).toEqual([])
})

test('后来一条和先前一条是同一件事，两条里后面的成为线索', async () => {
  const same = { factKey: '示范路1号' }
  const handler = await desk.as('handler')
  const details = async (matter: string) =>
    perform(desk.store, handler, { line: 'enforcement', matter, act: 'addDetails', given: same })
  const later = await record({ decidedOn: '2021-09-02', servedOn: '2021-09-02' })
  await details(later)
  await checkMatters(desk.store, [later])
  expect((await leadsOf(later)).map(({ check_id }) => check_id)).not.toContain('double-fine')
  const earlier = await record()
  await details(earlier)
  await checkMatters(desk.store, [earlier])
  expect((await leadsOf(later)).map(({ check_id }) => check_id)).toContain('double-fine')
})
