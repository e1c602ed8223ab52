import { queryOptions } from '@tanstack/react-query'
import { type Answer, type Ask, api } from '../api.ts'

export type RoundAsked = Ask<'GET /api/city/sums'>['query']

/** What the pages of a city and of handing up ask the server. */
export const cityAsks = {
  city: () => queryOptions({ queryKey: ['city'], queryFn: () => api('GET /api/city', {}) }),
  sums: (query: RoundAsked) =>
    queryOptions({ queryKey: ['city', 'sums', query], queryFn: () => api('GET /api/city/sums', { query }) }),
  figure: (id: string, query: RoundAsked) =>
    queryOptions({
      queryKey: ['city', 'figure', id, query],
      queryFn: () => api('GET /api/city/figures/:id', { params: { id }, query }),
    }),
  letters: () => queryOptions({ queryKey: ['letters'], queryFn: () => api('GET /api/letters', {}) }),
  letter: (from: string, no: number) =>
    queryOptions({
      queryKey: ['letters', from, no],
      queryFn: () => api('GET /api/letters/:from/:no', { params: { from, no } }),
    }),
  handingOver: (id: string) =>
    queryOptions({
      queryKey: ['handing-over', id],
      queryFn: () => api('GET /api/matters/:id/handing-over', { params: { id } }),
    }),
  keys: () => queryOptions({ queryKey: ['district-keys'], queryFn: () => api('GET /api/district-keys', {}) }),
  handingUp: () => queryOptions({ queryKey: ['handing-up'], queryFn: () => api('GET /api/handing-up', {}) }),
}

export type CityView = Answer<'GET /api/city'>
export type SumsView = Answer<'GET /api/city/sums'>
export type CityFigure = SumsView['figures'][number]
export type CityMember = SumsView['members'][number]
export type OpenedFigure = Answer<'GET /api/city/figures/:id'>
export type HandingUp = Answer<'GET /api/handing-up'>
export type Letters = Answer<'GET /api/letters'>
export type OpenedLetter = Answer<'GET /api/letters/:from/:no'>
export type HandingOver = Answer<'GET /api/matters/:id/handing-over'>
