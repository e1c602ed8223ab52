import type { Handlers } from '../route.ts'
import { accountHandlers } from './account.ts'
import { actHandlers } from './acts.ts'
import { adminHandlers } from './admin.ts'
import { archiveHandlers } from './archive.ts'
import { archiveRoundHandlers } from './archive-rounds.ts'
import { auditHandlers } from './audit.ts'
import { batchHandlers } from './batch.ts'
import { bulletinsHandlers } from './bulletins.ts'
import { certificatesHandlers } from './certificates.ts'
import { cityHandlers } from './city.ts'
import { dayHandlers } from './day.ts'
import { districtKeyHandlers } from './district-keys.ts'
import { doublesHandlers } from './doubles.ts'
import { draftingHandlers } from './drafting.ts'
import { draftHandlers } from './drafts.ts'
import { figureHandlers } from './figures.ts'
import { fileReviewHandlers } from './file-review.ts'
import { governanceHandlers } from './governance.ts'
import { hallHandlers } from './hall.ts'
import { hallDeskHandlers } from './hall-desk.ts'
import { handingUpHandlers } from './handing-up.ts'
import { intakeHandlers } from './intake.ts'
import { leaderHandlers } from './leader.ts'
import { letterHandlers } from './letters.ts'
import { linksHandlers } from './links.ts'
import { listHandlers } from './lists.ts'
import { matterHandlers } from './matters.ts'
import { operationsHandlers } from './operations.ts'
import { oversightHandlers } from './oversight.ts'
import { passkeyHandlers } from './passkeys.ts'
import { peopleHandlers } from './people.ts'
import { portalHandlers } from './portal.ts'
import { quizHandlers } from './quiz.ts'
import { readingsHandlers } from './readings.ts'
import { registerHandlers } from './registers.ts'
import { saidHandlers } from './said.ts'
import { servicesHandlers } from './services.ts'
import { sessionHandlers } from './session.ts'
import { signInHandlers } from './sign-in.ts'
import { statedHandlers } from './stated.ts'
import { upstreamHandlers } from './upstream.ts'

/** Every entry of the contract with its handler; the compiler counts them. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...signInHandlers,
  ...passkeyHandlers,
  ...doublesHandlers,
  ...linksHandlers,
  ...dayHandlers,
  ...listHandlers,
  ...actHandlers,
  ...matterHandlers,
  ...draftHandlers,
  ...peopleHandlers,
  ...figureHandlers,
  ...registerHandlers,
  ...auditHandlers,
  ...archiveHandlers,
  ...archiveRoundHandlers,
  ...operationsHandlers,
  ...accountHandlers,
  ...adminHandlers,
  ...intakeHandlers,
  ...upstreamHandlers,
  ...hallHandlers,
  ...hallDeskHandlers,
  ...governanceHandlers,
  ...fileReviewHandlers,
  ...readingsHandlers,
  ...servicesHandlers,
  ...quizHandlers,
  ...batchHandlers,
  ...portalHandlers,
  ...draftingHandlers,
  ...saidHandlers,
  ...statedHandlers,
  ...leaderHandlers,
  ...oversightHandlers,
  ...certificatesHandlers,
  ...bulletinsHandlers,
  ...cityHandlers,
  ...handingUpHandlers,
  ...letterHandlers,
  ...districtKeyHandlers,
}
