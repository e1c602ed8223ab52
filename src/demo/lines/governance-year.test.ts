import { expect, test } from 'vitest'
import type { Business } from '../../kernel/business.ts'
import { decide } from '../../kernel/decide.ts'
import type { MatterEvent } from '../../kernel/event.ts'
import { nothingYet } from '../../kernel/matter.ts'
import { draftComment } from '../../lines/draft-comment/business.ts'
import { inspection } from '../../lines/inspection/business.ts'
import { legalityReview } from '../../lines/legality-review/business.ts'
import { majorDecision } from '../../lines/major-decision/business.ts'
import { meeting } from '../../lines/meeting/business.ts'
import { normativeDocument } from '../../lines/normative-document/business.ts'
import { task } from '../../lines/task/business.ts'
import { recount } from '../../testing/recount.ts'
import { demoDistrict } from '../district.ts'
import type { Story, Telling } from '../plan.ts'
import { chance } from '../random.ts'
import { scaled, targets2021 } from '../targets-2021.ts'
import { worldOf } from '../world.ts'
import { draftCommentStories, legalityReviewStories, majorDecisionStories } from './documents.ts'
import { inspectionStories, meetingStories, taskStories } from './governance.ts'
import { normativeDocumentStories } from './normative-document.ts'

const world = worldOf(demoDistrict(2021), 2021)
const telling: Telling = { world, random: chance(2021), targets: targets2021 }
const twice: Telling = { world, random: chance(7), targets: scaled(targets2021, 2) }

/** Lives a story through the pure rooms alone, day after day, as its people would. */
function lived({ line }: Business, { steps }: Story) {
  let matter = nothingYet(line.id, line.version)
  let last = ''
  const events: MatterEvent[] = []
  for (const { day, by, act, given, parties, signatures } of steps) {
    if (day < last) throw new Error(`${line.id} 的 ${act} 排在了过去`)
    last = day
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
  const all = stories.map((story) => lived(business, story)) as never
  return names.map((name) => recount(business, all, name))
}

test('2021 年合法性审核 102 件，意见 412 条，各有下落', () => {
  const names = ['reviewed', 'opinions', 'documents', 'contracts', 'meetingPapers']
  const stories = legalityReviewStories(telling)
  expect(figures(legalityReview, stories, names)).toEqual([102, 412, 18, 30, 28])
  const [adopted = 0, partly = 0, notAdopted = 0] = figures(legalityReview, stories, [
    'adopted',
    'partly',
    'notAdopted',
  ])
  expect(adopted + partly + notAdopted).toBe(412)
})

test('2021 年征求意见稿 53 份，意见 4 条，采纳 1 条', () => {
  const stories = draftCommentStories(telling)
  expect(figures(draftComment, stories, ['asked', 'replied', 'opinions', 'adopted'])).toEqual([53, 53, 4, 1])
})

test('2021 年废止和失效 25 件，一次清理', () => {
  const names = ['ended', 'repealed', 'lapsed', 'rounds', 'cleaned', 'published']
  expect(figures(normativeDocument, normativeDocumentStories(telling), names)).toEqual([25, 17, 8, 1, 91, 0])
})

test('2021 年的重大决策目录六件，五件走完五步', () => {
  const names = ['listed', 'participated', 'argued', 'risksAssessed', 'reviewed', 'decided', 'published']
  expect(figures(majorDecision, majorDecisionStories(telling), names)).toEqual([6, 5, 5, 5, 5, 5, 5])
})

test('2021 年十项制度、三项举措、六项举措，各一份文件', () => {
  const names = ['reconsiderationSystems', 'aidMeasures', 'notaryMeasures', 'systems', 'measures', 'weaknessesMended']
  expect(figures(task, taskStories(telling), names)).toEqual([10, 3, 6, 1, 2, 3])
})

test('2021 年的会议和请示、示范创建', () => {
  const names = ['special', 'joint', 'group', 'seminars', 'executive', 'requests', 'handed']
  expect(figures(meeting, meetingStories(telling), names)).toEqual([9, 2, 1, 2, 2, 2, 11])
  expect(figures(inspection, inspectionStories(telling), ['items', 'submitted', 'findings', 'rectified'])).toEqual([
    200, 2, 1, 1,
  ])
})

test('换一个种子、量翻一番，数也合得上', () => {
  expect(figures(legalityReview, legalityReviewStories(twice), ['reviewed', 'opinions'])).toEqual([204, 824])
  expect(figures(normativeDocument, normativeDocumentStories(twice), ['ended', 'repealed'])).toEqual([50, 34])
  expect(figures(draftComment, draftCommentStories(twice), ['asked', 'opinions', 'adopted'])).toEqual([106, 8, 2])
  expect(figures(majorDecision, majorDecisionStories(twice), ['listed', 'decided'])).toEqual([12, 10])
  expect(figures(task, taskStories(twice), ['reconsiderationSystems', 'notaryMeasures'])).toEqual([20, 12])
})
