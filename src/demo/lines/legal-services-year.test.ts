import { expect, test } from 'vitest'
import { consultation } from '../../lines/consultation/business.ts'
import { dutyLawyer } from '../../lines/duty-lawyer/business.ts'
import { legalAid } from '../../lines/legal-aid/business.ts'
import { notary } from '../../lines/notary/business.ts'
import { livedFigures } from '../../testing/lived.ts'
import { demoDistrict } from '../district.ts'
import type { Telling } from '../plan.ts'
import { chance } from '../random.ts'
import { scaled, targets2021 } from '../targets-2021.ts'
import { worldOf } from '../world.ts'
import { consultationStories } from './consultation.ts'
import { dutyLawyerStories } from './duty-lawyer.ts'
import { legalAidStories } from './legal-aid.ts'
import { notaryStories } from './notary.ts'

const world = worldOf(demoDistrict(2021), 2021)
const telling = (): Telling => ({ world, random: chance(2021), targets: targets2021 })

test('2021 年受理法律援助 650 件，其中全覆盖 280 件', { timeout: 120_000 }, () => {
  const [accepted, fullCoverage, civil = 0, criminal = 0, administrative = 0, refused] = livedFigures(
    world,
    legalAid,
    legalAidStories(telling()),
    ['accepted', 'fullCoverage', 'civil', 'criminal', 'administrative', 'refused'],
  )
  expect([accepted, fullCoverage, refused]).toEqual([650, 280, 14])
  expect(civil + criminal + administrative).toBe(650)
})

test('2021 年值班律师提供法律帮助 1000 件次，另有值班表', { timeout: 120_000 }, () => {
  const [help, plea, shifts = 0] = livedFigures(world, dutyLawyer, dutyLawyerStories(telling()), [
    'help',
    'pleaHelp',
    'shifts',
  ])
  expect([help, plea]).toEqual([1000, 1000])
  expect(shifts).toBeGreaterThan(400)
})

test('2021 年公证 3359 件：四类 3343 件，差额 16 件看得见', { timeout: 120_000 }, () => {
  const names = [
    'total',
    'domesticCivil',
    'domesticEconomic',
    'foreignCivil',
    'foreignEconomic',
    'otherClass',
    'fourClasses',
  ]
  expect(livedFigures(world, notary, notaryStories(telling()), names)).toEqual([3359, 2800, 129, 401, 13, 16, 3343])
})

test('2021 年解答咨询 2990 次，各渠道相加正好', { timeout: 120_000 }, () => {
  const [answered, ...channels] = livedFigures(world, consultation, consultationStories(telling()), [
    ...['answered', 'hall', 'hotline', 'net', 'petition', 'letter'],
  ])
  expect(answered).toBe(2990)
  expect(channels.reduce((sum, count) => sum + count, 0)).toBe(2990)
})

test('换一个种子、量翻一番，也合得上', { timeout: 120_000 }, () => {
  const twice = { ...telling(), random: chance(7), targets: scaled(targets2021, 2) }
  expect(livedFigures(world, legalAid, legalAidStories(twice), ['accepted', 'fullCoverage'])).toEqual([1300, 560])
  expect(livedFigures(world, notary, notaryStories(twice), ['total', 'otherClass'])).toEqual([6718, 32])
})
