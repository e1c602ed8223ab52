import { QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { type Answer, type Ask, api } from './api.ts'
import { ProblemError } from './problem.ts'

/** Refusals are answers, not accidents: only a lost connection is worth another try. */
export function createQueries(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.kind === 'signed-out') onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (times, error) => times < 2 && error instanceof ProblemError && error.kind === 'offline',
      },
    },
  })
}

export const asks = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: () => api('GET /api/session', {}), staleTime: 60_000 }),
  today: () => queryOptions({ queryKey: ['today'], queryFn: () => api('GET /api/today', {}) }),
  referrals: () => queryOptions({ queryKey: ['referrals'], queryFn: () => api('GET /api/referrals', {}) }),
  waiting: () => queryOptions({ queryKey: ['waiting'], queryFn: () => api('GET /api/waiting', {}) }),
  tray: () => queryOptions({ queryKey: ['tray'], queryFn: () => api('GET /api/portal/tray', {}) }),
  notices: () => queryOptions({ queryKey: ['notices'], queryFn: () => api('GET /api/notices', {}) }),
  lines: () => queryOptions({ queryKey: ['lines'], queryFn: () => api('GET /api/lines', {}), staleTime: 60_000 }),
  progress: () => queryOptions({ queryKey: ['progress'], queryFn: () => api('GET /api/progress', {}) }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['search', q],
      queryFn: () => api('GET /api/search', { query: { q } }),
      enabled: q !== '',
    }),
  list: (line: string, query: ListQuery) =>
    queryOptions({
      queryKey: ['list', line, query],
      queryFn: () => api('GET /api/lines/:line/matters', { params: { line }, query }),
      placeholderData: (before: Answer<'GET /api/lines/:line/matters'> | undefined) => before,
    }),
  register: (line: string, query: Ask<'GET /api/lines/:line/register'>['query']) =>
    queryOptions({
      queryKey: ['register', line, query],
      queryFn: () => api('GET /api/lines/:line/register', { params: { line }, query }),
      placeholderData: (before: Answer<'GET /api/lines/:line/register'> | undefined) => before,
    }),
  coverage: (on: string | undefined) =>
    queryOptions({
      queryKey: ['coverage', on],
      queryFn: () => api('GET /api/coverage', { query: { on } }),
      placeholderData: (before: Answer<'GET /api/coverage'> | undefined) => before,
    }),
  matter: (id: string) =>
    queryOptions({ queryKey: ['matter', id], queryFn: () => api('GET /api/matters/:id', { params: { id } }) }),
  clock: (id: string, clock: string, row: number | undefined) =>
    queryOptions({
      queryKey: ['matter', id, 'clock', clock, row ?? null],
      queryFn: () => api('GET /api/matters/:id/clocks/:clock', { params: { id, clock }, query: { row } }),
    }),
  fieldHistory: (id: string, field: string) =>
    queryOptions({
      queryKey: ['matter', id, 'field', field],
      queryFn: () => api('GET /api/matters/:id/fields/:field', { params: { id, field } }),
    }),
  paper: (id: string, seq: number) =>
    queryOptions({
      queryKey: ['matter', id, 'paper', seq],
      queryFn: () => api('GET /api/matters/:id/papers/:seq', { params: { id, seq } }),
    }),
  people: (roles: string, q: string) =>
    queryOptions({
      queryKey: ['people', roles, q],
      queryFn: () => api('GET /api/people', { query: { roles: roles || undefined, q: q || undefined } }),
    }),
  organs: (kinds: string, q: string) =>
    queryOptions({
      queryKey: ['organs', kinds, q],
      queryFn: () => api('GET /api/organs', { query: { kinds: kinds || undefined, q: q || undefined } }),
    }),
  report: (year: number) =>
    queryOptions({ queryKey: ['report', year], queryFn: () => api('GET /api/reports/:year', { params: { year } }) }),
  figureList: (id: string, query: Ask<'GET /api/figures/:id/list'>['query']) =>
    queryOptions({
      queryKey: ['figure', id, query],
      queryFn: () => api('GET /api/figures/:id/list', { params: { id }, query }),
    }),
}

export type ListQuery = Ask<'GET /api/lines/:line/matters'>['query']
export type Me = Answer<'GET /api/session'>
export type MatterFile = Answer<'GET /api/matters/:id'>
export type ActView = MatterFile['acts'][number]
export type TodayGroup = Answer<'GET /api/today'>['groups'][number]
export type WaitingRow = Answer<'GET /api/waiting'>['rows'][number]
export type LineEntry = Answer<'GET /api/lines'>['rows'][number]
export type ClockPage = Answer<'GET /api/matters/:id/clocks/:clock'>
export type ClockLine = MatterFile['clocks'][number]
export type ProposalView = NonNullable<MatterFile['proposal']>
export type Report = Answer<'GET /api/reports/:year'>
export type Figure = Report['figures'][number]
export type Performed = Answer<'POST /api/matters/:id/acts/:act'>
export type ListedRow = Answer<'GET /api/lines/:line/matters'>['rows'][number]
export type RegisterView = Answer<'GET /api/lines/:line/register'>
export type CoverageView = Answer<'GET /api/coverage'>
export type FieldHistory = Answer<'GET /api/matters/:id/fields/:field'>['rows']
