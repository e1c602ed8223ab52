import type { Handlers } from '../route.ts'
import { actHandlers } from './acts.ts'
import { dayHandlers } from './day.ts'
import { draftHandlers } from './drafts.ts'
import { figureHandlers } from './figures.ts'
import { listHandlers } from './lists.ts'
import { matterHandlers } from './matters.ts'
import { oversightHandlers } from './oversight.ts'
import { peopleHandlers } from './people.ts'
import { registerHandlers } from './registers.ts'
import { sessionHandlers } from './session.ts'

/** Every entry of the contract with its handler; the compiler counts them. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...dayHandlers,
  ...listHandlers,
  ...actHandlers,
  ...matterHandlers,
  ...draftHandlers,
  ...peopleHandlers,
  ...figureHandlers,
  ...registerHandlers,
  ...oversightHandlers,
}
