import { queryOptions } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

export type Intake = Answer<'GET /api/imports'>['rows'][number]
export type IntakePage = Answer<'GET /api/imports/:id'>
export type Preview = NonNullable<IntakePage['preview']>
export type SheetEntry = Answer<'GET /api/sheets'>['rows'][number]
export type Outlet = Answer<'GET /api/upstream'>['rows'][number]

const underWay = (status: string | undefined) => status === 'checking' || status === 'taking'

export const intakeAsks = {
  sheets: () => queryOptions({ queryKey: ['sheets'], queryFn: () => api('GET /api/sheets', {}), staleTime: 60_000 }),
  list: (page: number) =>
    queryOptions({
      queryKey: ['imports', page],
      queryFn: () => api('GET /api/imports', { query: { page, size: 20 } }),
      placeholderData: (before: Answer<'GET /api/imports'> | undefined) => before,
    }),
  /** While the sheet is worked on behind, the page asks how far it is. */
  one: (id: string) =>
    queryOptions({
      queryKey: ['import', id],
      queryFn: () => api('GET /api/imports/:id', { params: { id } }),
      refetchInterval: ({ state }) => (underWay(state.data?.status) ? 700 : false),
    }),
  receipt: (id: string) =>
    queryOptions({
      queryKey: ['import', id, 'receipt'],
      queryFn: () => api('GET /api/imports/:id/receipt', { params: { id } }),
    }),
  zeroReports: () => queryOptions({ queryKey: ['zero-reports'], queryFn: () => api('GET /api/zero-reports', {}) }),
  zeroReceipt: (id: string) =>
    queryOptions({
      queryKey: ['zero-reports', id],
      queryFn: () => api('GET /api/zero-reports/:id/receipt', { params: { id } }),
    }),
  outlets: () => queryOptions({ queryKey: ['upstream'], queryFn: () => api('GET /api/upstream', {}) }),
  outlet: (outlet: string, period: Period) =>
    queryOptions({
      queryKey: ['upstream', outlet, period],
      queryFn: () => api('GET /api/upstream/:outlet', { params: { outlet }, query: period }),
      placeholderData: (before: Answer<'GET /api/upstream/:outlet'> | undefined) => before,
    }),
  missing: (outlet: string, period: Period, page: number) =>
    queryOptions({
      queryKey: ['upstream', outlet, 'missing', period, page],
      queryFn: () => api('GET /api/upstream/:outlet/missing', { params: { outlet }, query: { ...period, page } }),
      placeholderData: (before: Answer<'GET /api/upstream/:outlet/missing'> | undefined) => before,
    }),
}

export interface Period {
  readonly from?: string | undefined
  readonly until?: string | undefined
}
