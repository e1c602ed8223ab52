import { queryOptions } from '@tanstack/react-query'
import { type Answer, type Ask, api } from '../api.ts'

/** What the pages of the archive ask the server. */
export const archiveAsks = {
  periods: () => queryOptions({ queryKey: ['archive', 'periods'], queryFn: () => api('GET /api/archive/periods', {}) }),
  rehearsal: () =>
    queryOptions({ queryKey: ['archive', 'rehearsal'], queryFn: () => api('GET /api/archive/rehearsal', {}) }),
  files: (query: Ask<'GET /api/archive/files'>['query']) =>
    queryOptions({ queryKey: ['archive', 'files', query], queryFn: () => api('GET /api/archive/files', { query }) }),
  holds: () => queryOptions({ queryKey: ['archive', 'holds'], queryFn: () => api('GET /api/archive/holds', {}) }),
  rounds: () => queryOptions({ queryKey: ['archive', 'rounds'], queryFn: () => api('GET /api/archive/rounds', {}) }),
  round: (id: string) =>
    queryOptions({
      queryKey: ['archive', 'round', id],
      queryFn: () => api('GET /api/archive/rounds/:id', { params: { id } }),
    }),
  roundFiles: (id: string, query: Ask<'GET /api/archive/rounds/:id/files'>['query']) =>
    queryOptions({
      queryKey: ['archive', 'round', id, 'files', query],
      queryFn: () => api('GET /api/archive/rounds/:id/files', { params: { id }, query }),
    }),
}

export type PeriodsView = Answer<'GET /api/archive/periods'>
export type RoundView = Answer<'GET /api/archive/rounds/:id'>
