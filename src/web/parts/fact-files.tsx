import { useQueries } from '@tanstack/react-query'
import { addressOf } from '../api.ts'
import { fileAsk } from '../file-ask.ts'

/** Files a field names, by the name they were uploaded under, each to be taken home. */
export function FactFiles({ files }: { readonly files: readonly string[] }) {
  const named = useQueries({ queries: files.map((id) => fileAsk(id)) })
  return (
    <span className="fact-files">
      {files.map((id, at) => (
        <a key={id} href={addressOf('/api/files/:id/content', { id })} download>
          {named[at]?.data?.name ?? '附件'}
        </a>
      ))}
    </span>
  )
}
