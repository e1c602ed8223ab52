import { officialWays } from './ways-official.ts'
import { privateWays } from './ways-private.ts'

/** Every way of the guide, by id. */
export const ways = { ...privateWays, ...officialWays } as const

export type WayId = keyof typeof ways
