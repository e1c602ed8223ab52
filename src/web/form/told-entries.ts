import type { MatterFile } from '../queries.ts'
import type { ToldEntry } from './question-props.ts'

/** How many cells tell one row from another in a list. */
const cellsSaid = 4

/** The rows of a repeated field that stand in the file, each with the words to find it by. */
export function toldEntries({ facts }: Pick<MatterFile, 'facts'>, field: string): ToldEntry[] {
  const fact = facts.find(({ name }) => name === field)
  return (fact?.entries ?? []).map((row, at) => {
    const cells = (fact?.rows?.[at] ?? []).filter((cell) => cell !== '').slice(0, cellsSaid)
    return { row, says: [`第 ${String(row.id)} 行`, ...cells].join('　') }
  })
}
