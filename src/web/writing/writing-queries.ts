import { queryOptions } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

const key = (...rest: readonly unknown[]) => ['report-draft', ...rest]

export const writing = {
  drafts: () => queryOptions({ queryKey: key(), queryFn: () => api('GET /api/report-drafts', {}) }),
  draft: (id: string) =>
    queryOptions({ queryKey: key(id), queryFn: () => api('GET /api/report-drafts/:id', { params: { id } }) }),
  margin: (id: string) =>
    queryOptions({
      queryKey: key(id, 'margin'),
      queryFn: () => api('GET /api/report-drafts/:id/margin', { params: { id } }),
      staleTime: 60_000,
    }),
  moved: (id: string) =>
    queryOptions({
      queryKey: key(id, 'moved'),
      queryFn: () => api('GET /api/report-drafts/:id/moved', { params: { id } }),
      staleTime: 60_000,
    }),
  recount: (id: string, figure: string) =>
    queryOptions({
      queryKey: key(id, 'recount', figure),
      queryFn: () => api('GET /api/report-drafts/:id/recount/:figure', { params: { id, figure } }),
    }),
  versions: (id: string, row: number) =>
    queryOptions({
      queryKey: key(id, 'versions', row),
      queryFn: () => api('GET /api/report-drafts/:id/sections/:row/versions', { params: { id, row } }),
    }),
  names: () =>
    queryOptions({ queryKey: ['figure-names'], queryFn: () => api('GET /api/figure-names', {}), staleTime: 600_000 }),
  stated: () => queryOptions({ queryKey: ['stated-reports'], queryFn: () => api('GET /api/stated-reports', {}) }),
  yearOnYear: (year: number) =>
    queryOptions({
      queryKey: ['year-on-year', year],
      queryFn: () => api('GET /api/year-on-year/:year', { params: { year } }),
    }),
}

export type Draft = Answer<'GET /api/report-drafts/:id'>
export type SectionView = Draft['sections'][number]
export type MarginView = Answer<'GET /api/report-drafts/:id/margin'>
