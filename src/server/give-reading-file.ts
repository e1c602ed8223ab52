import { readFile } from '../store/files.ts'
import { readMatter } from '../store/read-matter.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { notFound, Refused } from './problems.ts'
import { openRound, readingOf, recordOf } from './readings.ts'

/** A file of the record that is read, for whoever it was given to; which record, never more than that one. */
export async function giveReadingFile({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const { id = '', row, file = '' } = params
  const round = await openRound(store, who.post, id)
  if (round instanceof Refused) return round
  const reading = readingOf(round, who.post, Number(row))
  if (reading instanceof Refused) return reading
  const found = await recordOf(store, round, reading, who.post)
  const record = found && (await readMatter(store, found.as, found.matter))
  if (!record?.matter.attachments.some((one) => one.file === file)) return notFound('没有这份材料')
  const purpose = `评阅：${round.file.row.number ?? round.file.row.title}`
  const given = await readFile(store, found?.as ?? who.post, file, { matter: found?.matter ?? null, purpose })
  return given ? { name: given.name, type: given.type, body: given.bytes } : notFound('没有这份材料')
}
