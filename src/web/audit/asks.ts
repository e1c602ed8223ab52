import { queryOptions } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

/** What the auditor's page asks for. */
export const auditAsks = {
  accesses: (q: string, page: number) =>
    queryOptions({
      queryKey: ['audit', 'access', q, page],
      queryFn: () => api('GET /api/audit/access', { query: { q: q || undefined, page } }),
      placeholderData: (before: Answer<'GET /api/audit/access'> | undefined) => before,
    }),
  seals: () => queryOptions({ queryKey: ['audit', 'seals'], queryFn: () => api('GET /api/audit/seals', {}) }),
  /** Asked again while a look runs. */
  sealCheck: () =>
    queryOptions({
      queryKey: ['audit', 'verify'],
      queryFn: () => api('GET /api/audit/verify', {}),
      refetchInterval: ({ state }) => (state.data?.check && state.data.check.endedAt === null ? 1000 : false),
    }),
} as const
