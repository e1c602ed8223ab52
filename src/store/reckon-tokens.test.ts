import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { perform } from './perform.ts'
import { reckonTokens, stillUnder } from './reckon-tokens.ts'
import { reveal } from './reveal.ts'
import { districtKeysIn, takeOut, turnKey, turnTokens } from './sealing/district-key.ts'
import { search } from './search.ts'
import type { Store } from './store.ts'

const { store, database, as, reopen, keyFile } = await testStore([libraryBusiness, counselBusiness])
const clerk = await as('clerk')
const phones = Array.from({ length: 60 }, (_, at) => `138000${String(10000 + at)}`)
const mine: string[] = []

async function lend(phone: string, at = store): Promise<string> {
  const parties = [{ role: 'reader', kind: 'person', name: '示范读者', phone }] as never
  const given = { subject: '借书', kind: 'novel', lentOn: '2021-03-01' }
  const made = await perform(at, clerk, { line: 'library', act: 'lend', given, parties })
  if (!made.allowed) throw new Error(made.reasons[0]?.says)
  return made.matter
}

const finds = async (phone: string, at: Store = store) =>
  (await search(at, clerk.post, phone)).map(({ matter }) => matter.id)
const code = () => store.keys.token('shifan', 'portal-code', '回执 123456')

test('检索标记重算之前、之中、断在半路、之后，号码都一字不差找得到；第一把取下来以后也一样', async () => {
  for (const phone of phones) mine.push(await lend(phone))
  const kept = code()
  turnKey(keyFile)
  expect(await finds(phones[7] ?? '')).toEqual([mine[7]])
  expect(turnTokens(keyFile)).toBe(2)
  expect(await finds(phones[7] ?? '')).toEqual([mine[7]])
  const fresh = await lend('13900000099')
  expect(await finds('13900000099')).toEqual([fresh])
  let portions = 0
  const openMany: Store['keys']['openMany'] = (district, sealed) => {
    if (++portions > 1) throw new Error('断电')
    return store.keys.openMany(district, sealed)
  }
  const searchTokens: Store['keys']['searchTokens'] = (...asked) => store.keys.searchTokens(...asked)
  const dying = { ...store, keys: { openMany, searchTokens } } as Store
  await expect(reckonTokens(dying, 2)).rejects.toThrow('断电')
  expect((await stillUnder(store, 2)).tokens).toBe(10)
  for (const at of [0, 30, 59]) expect(await finds(phones[at] ?? '')).toEqual([mine[at]])

  const again = await reopen()
  expect(await reckonTokens(again, 2)).toBe(10)
  await again.keys.rewrap('shifan')
  expect(await stillUnder(again, 2)).toEqual({ keys: 0, tokens: 0 })
  await again.close()
  const first = readFileSync(keyFile, 'utf8').split('\n')[0] ?? ''
  takeOut(keyFile, ['shifan'])
  expect(readFileSync(keyFile, 'utf8')).not.toContain(first)
  const after = await reopen()
  for (const at of [0, 30, 59]) expect(await finds(phones[at] ?? '', after)).toEqual([mine[at]])
  const last = await lend('13700000055', after)
  expect(await finds('13700000055', after)).toEqual([last])
  const shown = await reveal(after, clerk.post, { matter: mine[0] ?? '', party: 1, field: 'phone', purpose: '核对' })
  expect(shown).toEqual({ value: phones[0] })
  expect(after.keys.token('shifan', 'portal-code', '回执 123456')).toBe(kept)
  expect(districtKeysIn(keyFile).currentMark()).toBe('k2.')
  expect(await behind(database, 'select 1 from token where secret < 2')).toEqual([])
  await after.close()
})
