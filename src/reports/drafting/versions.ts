import type { Post } from '../../kernel/reach.ts'
import { openFile } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import { reportLine } from './draft.ts'

export interface Version {
  readonly version: number
  readonly at: string
  readonly by: string
  readonly text: string
  readonly signed: boolean
}

/** Every text a section ever had, newest first: the journal keeps them all. */
export async function sectionVersions(store: Store, post: Post, matter: string, id: number): Promise<Version[] | null> {
  const file = await openFile(store, post, matter)
  if (!file || file.line.id !== reportLine) return null
  const { people } = await store.directory.with([])
  return file.events
    .flatMap(({ seq, recordedAt, who, patch }) => {
      const row = patch.rows?.sections?.put.find((one) => one.id === id)
      if (!row) return []
      const text = typeof row.text === 'string' ? row.text : ''
      return [{ version: seq, at: recordedAt, by: people.get(who)?.name ?? '', text, signed: Boolean(row.signedOn) }]
    })
    .reverse()
}
