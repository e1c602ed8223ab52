import type { Business } from '../kernel/business.ts'
import { mediation } from './mediation/business.ts'
import { reconsideration } from './reconsideration/business.ts'

/** Every business line, in the order of the menu: the only file that imports them all. */
export const businesses: readonly Business[] = [reconsideration, mediation]
