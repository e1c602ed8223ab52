import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Taking and taking back; afterwards every page reads anew. */
export function useDoing(id: string) {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  const take = useMutation({
    mutationFn: () => api('POST /api/imports/:id/take', { params: { id }, body: {} }),
    onSettled: refresh,
  })
  const undo = useMutation({
    mutationFn: (why: string) => api('POST /api/imports/:id/undo', { params: { id }, body: { why } }),
    onSettled: refresh,
  })
  return { take, undo, refusal: take.error ?? undo.error }
}
