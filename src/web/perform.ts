import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Ask, api } from './api.ts'
import { ProblemError } from './problem.ts'
import type { Performed } from './queries.ts'

type AttemptBody = Ask<'POST /api/matters/:id/acts/:act'>['body']

/** Does one act. Afterwards every page reads anew, since one act may move lists, clocks and what waits for whom. */
export function usePerform(
  id: string,
): UseMutationResult<Performed, ProblemError, { readonly act: string; readonly body: AttemptBody }> {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ act, body }) => api('POST /api/matters/:id/acts/:act', { params: { id, act }, body }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
    onError: (error) => {
      if (error instanceof ProblemError && error.kind === 'stale')
        void queries.invalidateQueries({ queryKey: ['matter', id] })
    },
  })
}

/** One key for one form: sending it twice does the act once. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
