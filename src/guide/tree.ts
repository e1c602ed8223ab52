import type { Topic } from './shape.ts'
import { demolition, fine, licence } from './topics-agencies.ts'
import { consumer, notaryNeed, property } from './topics-daily.ts'
import { detention, inspection, lawyerNeed } from './topics-liberty.ts'
import { family, injury, neighbour, wages } from './topics-people.ts'
import type { WayId } from './ways.ts'

/** The one tree: page, booklet, window and short code all read this. */
export const topics: readonly Topic<WayId>[] = [
  neighbour,
  family,
  wages,
  injury,
  fine,
  demolition,
  licence,
  inspection,
  detention,
  consumer,
  property,
  notaryNeed,
  lawyerNeed,
]

export function topicOf(number: string): Topic<WayId> | null {
  return topics.find((topic) => topic.number === number) ?? null
}
