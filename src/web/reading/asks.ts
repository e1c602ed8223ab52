import { queryOptions } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

export type ReadingsView = Answer<'GET /api/matters/:id/readings'>
export type ReadingView = Answer<'GET /api/matters/:id/readings/:row'>
export type RubricView = ReadingsView['rubric']
export type Dispute = ReadingsView['disputes'][number]

/** What the pages of reading ask the server. Below the matter, so that an act makes them read anew. */
export const readingAsks = {
  round: (id: string) =>
    queryOptions({
      queryKey: ['matter', id, 'readings'],
      queryFn: () => api('GET /api/matters/:id/readings', { params: { id } }),
    }),
  one: (id: string, row: number) =>
    queryOptions({
      queryKey: ['matter', id, 'readings', row],
      queryFn: () => api('GET /api/matters/:id/readings/:row', { params: { id, row } }),
    }),
  paper: (id: string, row: number, seq: number) =>
    queryOptions({
      queryKey: ['matter', id, 'readings', row, 'paper', seq],
      queryFn: () => api('GET /api/matters/:id/readings/:row/papers/:seq', { params: { id, row, seq } }),
    }),
}
