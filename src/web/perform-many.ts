import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Ask, api } from './api.ts'
import type { ProblemError } from './problem.ts'

type Many = Ask<'POST /api/lines/:line/acts/:act'>['body']
type Done = Answer<'POST /api/lines/:line/acts/:act'>

/** One act on many matters of a line: all of them, or none and why. Every page reads anew afterwards. */
export function usePerformMany(line: string, act: string): UseMutationResult<Done, ProblemError, Many> {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body) => api('POST /api/lines/:line/acts/:act', { params: { line, act }, body }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  })
}
