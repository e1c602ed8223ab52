import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** A file's name and size: what was uploaded never changes. */
export function fileAsk(id: string) {
  return queryOptions({
    queryKey: ['file', id],
    queryFn: () => api('GET /api/files/:id', { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
