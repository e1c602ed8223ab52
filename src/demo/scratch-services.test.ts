import { expect, test } from 'vitest'
import { consultation } from '../lines/consultation/business.ts'
import { dutyLawyer } from '../lines/duty-lawyer/business.ts'
import { legalAid } from '../lines/legal-aid/business.ts'
import { notary } from '../lines/notary/business.ts'
import { yearReport } from '../reports/year-report.ts'
import { compareWithReplay } from '../store/compare-with-replay.ts'
import { saveOrgans } from '../store/organs.ts'
import { savePeople, savePosts } from '../store/people.ts'
import { testStore } from '../testing/database.ts'
import { demoDistrict } from './district.ts'
import { consultationStories } from './lines/consultation.ts'
import { dutyLawyerStories } from './lines/duty-lawyer.ts'
import { legalAidStories } from './lines/legal-aid.ts'
import { notaryStories } from './lines/notary.ts'
import { chance } from './random.ts'
import { live } from './run.ts'
import { targets2021 } from './targets-2021.ts'
import { worldOf } from './world.ts'

test('scratch', { timeout: 600_000 }, async () => {
  const { store, on } = await testStore([consultation, dutyLawyer, legalAid, notary], { synthetic: true })
  on('2026-11-24')
  const district = demoDistrict(2021)
  const world = worldOf(district, 2021)
  const founded = '2018-01-01' as never
  await saveOrgans(store, district.organs.map((organ) => ({ ...organ, validFrom: founded })))
  await savePeople(store, district.people.map(({ id, name, phone }) => ({ id, name, phone })))
  await savePosts(store, world.posts.map(({ id, person, role, organ, lines }) => ({ id, person, role, organ, lines, validFrom: founded })))
  const telling = { world, random: chance(2021), targets: targets2021 }
  const stories = [legalAidStories, dutyLawyerStories, notaryStories, consultationStories].flatMap((tell) => tell(telling))
  const started = Date.now()
  await live(store, world, stories, () => {})
  console.log('lived', Date.now() - started, stories.length, stories.reduce((s, { steps }) => s + steps.length, 0))
  const { figures, relations } = await yearReport(store, 2021, { cutoff: '2026-11-24T00:00:00+08:00', countedBy: '测试' })
  console.log(figures.map(({ id, value }) => `${id}=${value}`).join('\n'))
  expect(relations.filter(({ holds }) => !holds)).toEqual([])
  expect((await compareWithReplay(store)).differences).toEqual([])
})
