import type { FieldHistory } from '../queries.ts'

/** The drafts in the order they came, each once: a draft that takes the place of another is the same text twice. */
export function draftVersions(...histories: readonly FieldHistory[]): FieldHistory {
  const inOrder = histories.flat().toSorted((one, other) => one.seq - other.seq)
  return inOrder.filter(({ shown }, at) => shown !== inOrder[at - 1]?.shown)
}
