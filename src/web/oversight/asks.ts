import { queryOptions } from '@tanstack/react-query'
import { type Answer, type Ask, api } from '../api.ts'

type LeadsAsked = Ask<'GET /api/oversight/leads'>['query']
type OfficersAsked = Ask<'GET /api/oversight/officers'>['query']
type SpanAsked = Ask<'GET /api/oversight/certificate'>['query']

/** What the pages of oversight ask the server. */
export const oversightAsks = {
  checks: () =>
    queryOptions({ queryKey: ['oversight', 'checks'], queryFn: () => api('GET /api/oversight/checks', {}) }),
  leads: (query: LeadsAsked) =>
    queryOptions({
      queryKey: ['oversight', 'leads', query],
      queryFn: () => api('GET /api/oversight/leads', { query }),
      placeholderData: (before: Answer<'GET /api/oversight/leads'> | undefined) => before,
    }),
  lead: (id: string) =>
    queryOptions({
      queryKey: ['oversight', 'lead', id],
      queryFn: () => api('GET /api/oversight/leads/:id', { params: { id } }),
    }),
  units: () =>
    queryOptions({ queryKey: ['oversight', 'units'], queryFn: () => api('GET /api/oversight/units', { query: {} }) }),
  officers: (query: OfficersAsked) =>
    queryOptions({
      queryKey: ['oversight', 'officers', query],
      queryFn: () => api('GET /api/oversight/officers', { query }),
      placeholderData: (before: Answer<'GET /api/oversight/officers'> | undefined) => before,
    }),
  certificate: (query: SpanAsked) =>
    queryOptions({
      queryKey: ['oversight', 'certificate', query],
      queryFn: () => api('GET /api/oversight/certificate', { query }),
      staleTime: 60_000,
    }),
  certificates: () =>
    queryOptions({
      queryKey: ['oversight', 'certificates'],
      queryFn: () => api('GET /api/oversight/certificates', {}),
    }),
  kept: (id: string) =>
    queryOptions({
      queryKey: ['oversight', 'certificates', id],
      queryFn: () => api('GET /api/oversight/certificates/:id', { params: { id } }),
    }),
}

export type CheckRow = Answer<'GET /api/oversight/checks'>['rows'][number]
export type LeadRow = Answer<'GET /api/oversight/leads'>['rows'][number]
export type LeadPageView = Answer<'GET /api/oversight/leads/:id'>
export type LeadActView = LeadPageView['acts'][number]
export type WordKind = Ask<'POST /api/oversight/leads/:id/words'>['body']['kind']
