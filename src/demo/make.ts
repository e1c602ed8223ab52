import { savePeople, savePosts } from '../store/people.ts'
import { saveOrgans } from '../store/organs.ts'
import type { Store } from '../store/store.ts'
import { type Day, day } from './days.ts'
import { type DemoDistrict, demoDistrict } from './district.ts'
import { certificateStories } from './lines/certificate.ts'
import { draftCommentStories, legalityReviewStories, majorDecisionStories, normativeDocumentStories } from './lines/documents.ts'
import { consultationStories } from './lines/consultation.ts'
import { dutyLawyerStories } from './lines/duty-lawyer.ts'
import { enforcementStories } from './lines/enforcement.ts'
import { fileReviewStories } from './lines/file-review.ts'
import { inspectionStories, meetingStories, taskStories } from './lines/governance.ts'
import { legalAidStories } from './lines/legal-aid.ts'
import { litigationStories } from './lines/litigation.ts'
import { mediationStories, recentMediations } from './lines/mediation.ts'
import { notaryStories } from './lines/notary.ts'
import { lawGuideStories, outreachStories, studyStories } from './lines/publicity.ts'
import { recentReconsiderations, reconsiderationStories } from './lines/reconsideration.ts'
import { supervisionStories } from './lines/supervision.ts'
import type { Story, Telling } from './plan.ts'
import { chance } from './random.ts'
import { live } from './run.ts'
import { type Targets, targets2021 } from './targets-2021.ts'
import { type World, worldOf } from './world.ts'

export interface Making {
  readonly done: number
  readonly of: number
  readonly says: string
}

export interface MakeOptions {
  readonly onProgress?: (making: Making) => void
  readonly seed?: number
  readonly targets?: Targets
  /** Also matters of these weeks, so that the first page is not empty. */
  readonly lately?: boolean
}

const founded = day('2018-01-01')

/** Makes the synthetic district-year through the same acts its people would do. The store must be empty. */
export async function makeDistrictYear(store: Store, { onProgress = () => {}, seed = 2021, targets = targets2021, lately = true }: MakeOptions = {}): Promise<void> {
  const district = demoDistrict(seed)
  const world = worldOf(district, seed)
  onProgress({ done: 0, of: 1, says: '正在登记机构和人员' })
  await settleDistrict(store, district, world)
  const telling = { world, random: chance(seed), targets }
  const stories = [...storiesOf(telling), ...(lately ? storiesOfLate(telling, store.today()) : [])]
  const of = stories.reduce((sum, { steps }) => sum + steps.length, 0)
  await live(store, world, stories, (done, on) => onProgress({ done, of, says: `正在办理 ${on} 的事项` }))
}

function storiesOf(telling: Telling): Story[] {
  const tellers = [
    taskStories,
    meetingStories,
    inspectionStories,
    legalityReviewStories,
    majorDecisionStories,
    draftCommentStories,
    normativeDocumentStories,
    reconsiderationStories,
    litigationStories,
    mediationStories,
    enforcementStories,
    certificateStories,
    supervisionStories,
    fileReviewStories,
    studyStories,
    outreachStories,
    lawGuideStories,
    consultationStories,
    legalAidStories,
    dutyLawyerStories,
    notaryStories,
  ]
  return tellers.flatMap((tell) => tell(telling))
}

function storiesOfLate(telling: Telling, today: Day): Story[] {
  return [...recentReconsiderations(telling, today), ...recentMediations(telling, today)]
}

async function settleDistrict(store: Store, { organs, people }: DemoDistrict, world: World): Promise<void> {
  await saveOrgans(store, organs.map((organ) => ({ ...organ, validFrom: founded })))
  await savePeople(store, people.map(({ id, name, phone }) => ({ id, name, phone })))
  await savePosts(store, world.posts.map(({ id, person, role, organ, lines }) => ({ id, person, role, organ, lines, validFrom: founded })))
}
