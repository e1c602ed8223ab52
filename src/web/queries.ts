import { QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { type Answer, type Ask, api } from './api.ts'
import { type Bringing, whatIsBrought } from './brought.ts'
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
  brought: (by: Bringing) =>
    queryOptions({
      queryKey: ['brought', by.referral ?? null, by.said ?? null, by.letter ?? null],
      queryFn: () => whatIsBrought(by),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  lastWords: (year: number) =>
    queryOptions({
      queryKey: ['last-words', year],
      queryFn: () => api('GET /api/said/words', { query: { year } }),
    }),
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
  expiring: (line: string, months: number) =>
    queryOptions({
      queryKey: ['expiring', line, months],
      queryFn: () => api('GET /api/lines/:line/expiring', { params: { line }, query: { months } }),
      placeholderData: (before: Answer<'GET /api/lines/:line/expiring'> | undefined) => before,
    }),
  upperLaws: (query: Ask<'GET /api/upper-laws'>['query']) =>
    queryOptions({
      queryKey: ['upper-laws', query],
      queryFn: () => api('GET /api/upper-laws', { query }),
      placeholderData: (before: Answer<'GET /api/upper-laws'> | undefined) => before,
    }),
  rounds: (round: string | undefined) =>
    queryOptions({ queryKey: ['rounds', round ?? null], queryFn: () => api('GET /api/rounds', { query: { round } }) }),
  said: (year: number | undefined) =>
    queryOptions({ queryKey: ['said', year ?? null], queryFn: () => api('GET /api/said', { query: { year } }) }),
  reviewResults: (query: Ask<'GET /api/review-results'>['query']) =>
    queryOptions({ queryKey: ['review-results', query], queryFn: () => api('GET /api/review-results', { query }) }),
  draw: (id: string) =>
    queryOptions({
      queryKey: ['matter', id, 'draw'],
      queryFn: () => api('GET /api/matters/:id/draw', { params: { id } }),
    }),
  coverage: (on: string | undefined) =>
    queryOptions({
      queryKey: ['coverage', on],
      queryFn: () => api('GET /api/coverage', { query: { on } }),
      placeholderData: (before: Answer<'GET /api/coverage'> | undefined) => before,
    }),
  signInWays: () =>
    queryOptions({ queryKey: ['sign-in-ways'], queryFn: () => api('GET /api/sign-in', {}), staleTime: 60_000 }),
  passkeys: () => queryOptions({ queryKey: ['passkeys'], queryFn: () => api('GET /api/session/passkeys', {}) }),
  subjects: (id: string) =>
    queryOptions({
      queryKey: ['admin', 'subjects', id],
      queryFn: () => api('GET /api/admin/people/:id/subjects', { params: { id } }),
    }),
  waitingSubjects: () =>
    queryOptions({ queryKey: ['admin', 'subjects'], queryFn: () => api('GET /api/admin/subjects', {}) }),
  factor: () => queryOptions({ queryKey: ['factor'], queryFn: () => api('GET /api/session/factor', {}) }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: () => api('GET /api/sessions', {}) }),
  staff: (q: string) =>
    queryOptions({
      queryKey: ['admin', 'people', q],
      queryFn: () => api('GET /api/admin/people', { query: { q: q || undefined } }),
      placeholderData: (before: Answer<'GET /api/admin/people'> | undefined) => before,
    }),
  postRequests: () =>
    queryOptions({ queryKey: ['admin', 'requests'], queryFn: () => api('GET /api/admin/requests', {}) }),
  operations: () =>
    queryOptions({ queryKey: ['operations'], queryFn: () => api('GET /api/operations', {}), refetchInterval: 30_000 }),
  quiz: (id: string) =>
    queryOptions({
      queryKey: ['matter', id, 'quiz'],
      queryFn: () => api('GET /api/matters/:id/quiz', { params: { id } }),
    }),
  effects: (query: Ask<'GET /api/quiz-effects'>['query']) =>
    queryOptions({ queryKey: ['effects', query], queryFn: () => api('GET /api/quiz-effects', { query }) }),
  supply: (query: Ask<'GET /api/supply'>['query']) =>
    queryOptions({ queryKey: ['supply', query], queryFn: () => api('GET /api/supply', { query }) }),
  duties: (year: number) =>
    queryOptions({
      queryKey: ['duties', year],
      queryFn: () => api('GET /api/duty-lists/:year', { params: { year } }),
    }),
  flow: (line: string, query: Ask<'GET /api/lines/:line/flow'>['query']) =>
    queryOptions({
      queryKey: ['flow', line, query],
      queryFn: () => api('GET /api/lines/:line/flow', { params: { line }, query }),
    }),
  candidates: (id: string, act: string) =>
    queryOptions({
      queryKey: ['matter', id, 'candidates', act],
      queryFn: () => api('GET /api/matters/:id/candidates/:act', { params: { id, act } }),
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
  standingRows: (id: string, field: string) =>
    queryOptions({
      queryKey: ['matter', id, 'rows', field],
      queryFn: () => api('GET /api/matters/:id/rows/:field', { params: { id, field } }),
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
  person: (id: string) =>
    queryOptions({ queryKey: ['people', 'one', id], queryFn: () => api('GET /api/people', { query: { id } }) }),
  organ: (id: string) =>
    queryOptions({ queryKey: ['organs', 'one', id], queryFn: () => api('GET /api/organs', { query: { id } }) }),
  organs: (kinds: string, q: string) =>
    queryOptions({
      queryKey: ['organs', kinds, q],
      queryFn: () => api('GET /api/organs', { query: { kinds: kinds || undefined, q: q || undefined } }),
    }),
  examHall: (id: string) =>
    queryOptions({ queryKey: ['exam-hall', id], queryFn: () => api('GET /api/exams/:id/hall', { params: { id } }) }),
  examSeats: (id: string, n: number, query: Ask<'GET /api/exams/:id/sittings/:n/seats'>['query']) =>
    queryOptions({
      queryKey: ['exam-hall', id, 'seats', n, query],
      queryFn: () => api('GET /api/exams/:id/sittings/:n/seats', { params: { id, n }, query }),
    }),
  examItems: (id: string) =>
    queryOptions({
      queryKey: ['exam-hall', id, 'items'],
      queryFn: () => api('GET /api/exams/:id/items', { params: { id } }),
    }),
  marking: (skip: string | undefined) =>
    queryOptions({
      queryKey: ['marking', skip ?? null],
      queryFn: () => api('GET /api/marking', { query: { skip } }),
      staleTime: 0,
    }),
  report: (year: number) =>
    queryOptions({ queryKey: ['report', year], queryFn: () => api('GET /api/reports/:year', { params: { year } }) }),
  figure: (id: string, query: Ask<'GET /api/figures/:id'>['query']) =>
    queryOptions({
      queryKey: ['passport', id, query],
      queryFn: () => api('GET /api/figures/:id', { params: { id }, query }),
    }),
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
export type StaffRow = Answer<'GET /api/admin/people'>['rows'][number]
export type ExpiringView = Answer<'GET /api/lines/:line/expiring'>
export type UpperLawsView = Answer<'GET /api/upper-laws'>
export type RoundView = Answer<'GET /api/rounds'>
export type SaidRow = Answer<'GET /api/said'>['rows'][number]
export type FieldHistory = Answer<'GET /api/matters/:id/fields/:field'>['rows']
export type QuizView = Answer<'GET /api/matters/:id/quiz'>
export type EffectsView = Answer<'GET /api/quiz-effects'>
export type SupplyView = Answer<'GET /api/supply'>
export type DutiesView = Answer<'GET /api/duty-lists/:year'>
export type FlowView = Answer<'GET /api/lines/:line/flow'>
export type CandidateView = Answer<'GET /api/matters/:id/candidates/:act'>['rows'][number]
export type Receipt = Answer<'POST /api/lines/:line/acts/:act/batch'>
