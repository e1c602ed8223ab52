import { paperOf } from '../lines.ts'
import type { MatterFile } from '../queries.ts'

type PaperEntry = MatterFile['papers'][number]

/** Those the paper is declared to be served on and who have not got it yet stand beside those who have. */
export function withRecipients(file: MatterFile, paper: PaperEntry): PaperEntry {
  const roles: readonly string[] = paperOf(file.line, paper.name)?.to ?? []
  const served = new Set(paper.serves.map(({ party }) => party))
  const missing = file.parties.filter(({ id, role }) => roles.includes(role) && !served.has(id))
  return {
    ...paper,
    serves: [...paper.serves, ...missing.map(({ id, name }) => ({ party: id, name, servedOn: null }))],
  }
}
