import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Ask, api } from '../api.ts'
import type { ProblemError } from '../problem.ts'

type Changing =
  | 'POST /api/report-drafts/:id/first-draft'
  | 'PUT /api/report-drafts/:id/sections/:row'
  | 'POST /api/report-drafts/:id/sections/:row/sign'
  | 'POST /api/report-drafts/:id/warnings'
  | 'POST /api/report-drafts/:id/freeze'

/** One change of a report; afterwards the text, its figures and its margin are read anew. */
export function useChange<E extends Changing>(
  endpoint: E,
  id: string,
): UseMutationResult<Answer<E>, ProblemError, Ask<E>> {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ask: Ask<E>) => api(endpoint, ask),
    onSettled: () => queries.invalidateQueries({ queryKey: ['report-draft', id] }),
  })
}
