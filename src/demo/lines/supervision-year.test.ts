import { expect, test } from 'vitest'
import type { Business } from '../../kernel/business.ts'
import { decide } from '../../kernel/decide.ts'
import type { MatterEvent } from '../../kernel/event.ts'
import { nothingYet } from '../../kernel/matter.ts'
import { certificate } from '../../lines/certificate/business.ts'
import { enforcement } from '../../lines/enforcement/business.ts'
import { fileReview } from '../../lines/file-review/business.ts'
import { supervision } from '../../lines/supervision/business.ts'
import { recount } from '../../testing/recount.ts'
import { demoDistrict } from '../district.ts'
import { enforcementUnits } from '../officers.ts'
import type { Story, Telling } from '../plan.ts'
import { chance } from '../random.ts'
import { scaled, targets2021 } from '../targets-2021.ts'
import { worldOf } from '../world.ts'
import { certificateStories } from './certificate.ts'
import { enforcementStories } from './enforcement.ts'
import { fileReviewStories } from './file-review.ts'
import { supervisionStories } from './supervision.ts'

const world = worldOf(demoDistrict(2021), 2021)
const telling: Telling = { world, random: chance(2021), targets: targets2021 }

/** Lives a story through the pure rooms alone, as its people would. */
function lived({ line }: Business, { steps }: Story) {
  let matter = nothingYet(line.id, line.version)
  const events: MatterEvent[] = []
  for (const { day, by, act, given, parties, signatures } of steps) {
    const post = world.posts.find(({ id }) => id === by)
    if (!post) throw new Error(`没有岗位 ${by}`)
    const decision = decide(line, matter, {
      ...{ act, given, today: day, on: day, who: { person: post.person, role: post.role, organ: post.organ } },
      ...(parties ? { parties } : {}),
      ...(signatures ? { signatures } : {}),
    })
    if (!decision.allowed) throw new Error(`${act}：${decision.reasons.map(({ says }) => says).join('；')}`)
    events.push(...decision.events)
    matter = decision.matter
  }
  return { events: () => events.filter(({ happenedOn }) => happenedOn.startsWith('2021')) }
}

function figures(business: Business, stories: readonly Story[], names: readonly string[]) {
  const all = stories.map((story) => lived(business, story))
  return names.map((name) => recount(business, all, name))
}

test('示范区有 41 个执法单位', () => {
  expect(enforcementUnits(world)).toHaveLength(41)
})

test('2021 年归集 10258 条，41 个单位都有', { timeout: 120_000 }, () => {
  expect(figures(enforcement, enforcementStories(telling), ['collected', 'units'])).toEqual([10258, 41])
})

test('2021 年注销 162 个，备案 4 个', () => {
  expect(figures(certificate, certificateStories(telling), ['cancelled', 'filed', 'issued'])).toEqual([162, 4, 0])
})

test('2021 年的线索逐条排除，没有认定不作为乱作为', () => {
  expect(figures(supervision, supervisionStories(telling), ['leads', 'dismissed', 'omissions', 'abuses'])).toEqual([
    36, 36, 0, 0,
  ])
})

test('2021 年评查 827 份，41 个单位', { timeout: 120_000 }, () => {
  expect(figures(fileReview, fileReviewStories(telling), ['files', 'units', 'closedFiles'])).toEqual([827, 41, 827])
})

test('同一个种子两次一样，量翻一番也合得上', { timeout: 120_000 }, () => {
  const again = () => JSON.stringify(enforcementStories({ ...telling, random: chance(7) }).slice(0, 50))
  expect(again()).toBe(again())
  const twice = { ...telling, random: chance(7), targets: scaled(targets2021, 2) }
  expect(figures(certificate, certificateStories(twice), ['cancelled', 'filed'])).toEqual([324, 8])
  expect(figures(fileReview, fileReviewStories(twice), ['files', 'units'])).toEqual([1654, 41])
})
