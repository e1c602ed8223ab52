import { saveOrgans } from '../store/organs.ts'
import { savePeople, savePosts } from '../store/people.ts'
import type { Store } from '../store/store.ts'
import { day } from './days.ts'
import { type DemoDistrict, demoDistrict } from './district.ts'
import { storiesOfLate } from './lately/stories.ts'
import { annualReportStories } from './lines/annual-report.ts'
import { certificateStories } from './lines/certificate.ts'
import { checkupStories } from './lines/checkup.ts'
import { consultationStories } from './lines/consultation.ts'
import { correctionStories } from './lines/correction.ts'
import { draftCommentStories, legalityReviewStories, majorDecisionStories } from './lines/documents.ts'
import { dutyLawyerStories } from './lines/duty-lawyer.ts'
import { enforcementStories } from './lines/enforcement.ts'
import { examStories } from './lines/exam.ts'
import { fileReviewStories } from './lines/file-review.ts'
import { inspectionStories, meetingStories, taskStories } from './lines/governance.ts'
import { legalAidStories } from './lines/legal-aid.ts'
import { litigationStories } from './lines/litigation.ts'
import { mediationStories } from './lines/mediation.ts'
import { normativeDocumentStories } from './lines/normative-document.ts'
import { notaryStories } from './lines/notary.ts'
import { providerStories } from './lines/provider.ts'
import { lawGuideStories, outreachStories, studyStories } from './lines/publicity.ts'
import { reconsiderationStories } from './lines/reconsideration.ts'
import { resettlementStories } from './lines/resettlement.ts'
import { suggestionStories } from './lines/suggestion.ts'
import { supervisionStories } from './lines/supervision.ts'
import { type Story, soFar, type Telling } from './plan.ts'
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
  /** Only these lines; all of them otherwise. */
  readonly lines?: readonly string[]
}

const founded = day('2018-01-01')

/** Makes the synthetic district-year through the same acts its people would do. The store must be empty. */
export async function makeDistrictYear(
  store: Store,
  { onProgress = () => {}, seed = 2021, targets = targets2021, lately = true, lines }: MakeOptions = {},
): Promise<void> {
  const district = demoDistrict(seed)
  const world = worldOf(district, seed)
  onProgress({ done: 0, of: 1, says: '正在登记机构和人员' })
  await settleDistrict(store, district, world)
  const telling = { world, random: chance(seed), targets }
  const today = store.today()
  const wanted = (line: string) => !lines || lines.includes(line)
  // The year is told first, so that it comes out the same whatever today is.
  const year = storiesOf(telling, wanted)
  const late = lately ? storiesOfLate(telling, today).filter(({ line }) => wanted(line)) : []
  const stories = [...year, ...late].map((story) => soFar(story, today)).filter(({ steps }) => steps.length > 0)
  const of = stories.reduce((sum, { steps }) => sum + steps.length, 0)
  await live(store, world, stories, (done, on) => onProgress({ done, of, says: `正在办理 ${on} 的事项` }))
}

/** Who tells the year of each line, in the order of the menu. */
const tellers: Readonly<Record<string, (telling: Telling) => Story[]>> = {
  task: taskStories,
  meeting: meetingStories,
  inspection: inspectionStories,
  'legality-review': legalityReviewStories,
  'major-decision': majorDecisionStories,
  'draft-comment': draftCommentStories,
  'normative-document': normativeDocumentStories,
  reconsideration: reconsiderationStories,
  litigation: litigationStories,
  mediation: mediationStories,
  enforcement: enforcementStories,
  certificate: certificateStories,
  supervision: supervisionStories,
  'file-review': fileReviewStories,
  study: studyStories,
  outreach: outreachStories,
  'law-guide': lawGuideStories,
  consultation: consultationStories,
  'legal-aid': legalAidStories,
  'duty-lawyer': dutyLawyerStories,
  notary: notaryStories,
  exam: examStories,
  provider: providerStories,
  suggestion: suggestionStories,
  checkup: checkupStories,
  correction: correctionStories,
  resettlement: resettlementStories,
  'annual-report': annualReportStories,
}

export function storiesOf(telling: Telling, wanted: (line: string) => boolean): Story[] {
  return Object.entries(tellers).flatMap(([line, tell]) => (wanted(line) ? tell(telling) : []))
}

async function settleDistrict(store: Store, { organs, people }: DemoDistrict, world: World): Promise<void> {
  await saveOrgans(
    store,
    organs.map((organ) => ({ ...organ, validFrom: founded })),
  )
  await savePeople(
    store,
    people.map(({ id, name, phone }) => ({ id, name, phone })),
  )
  await savePosts(
    store,
    world.posts.map(({ id, person, role, organ, lines }) => ({ id, person, role, organ, lines, validFrom: founded })),
  )
}
