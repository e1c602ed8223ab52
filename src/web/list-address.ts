import type { ListQuery } from './queries.ts'

export type ListAddress = Omit<ListQuery, 'size'>

const texts = ['q', 'state', 'where', 'from', 'until', 'sort'] as const

/** What the address of a list says; what is not understood is dropped, so that an old link still opens. */
export function listAddress(search: Readonly<Record<string, unknown>>): ListAddress {
  const address: Record<string, unknown> = {}
  for (const name of texts) {
    const value = search[name]
    if (value !== undefined && value !== '' && value !== null) address[name] = String(value)
  }
  if (search.late === 'yes') address.late = 'yes'
  if (search.mine === 'yes') address.mine = 'yes'
  if (search.order === 'asc' || search.order === 'desc') address.order = search.order
  const page = Number(search.page)
  if (Number.isInteger(page) && page > 1) address.page = page
  return address as ListAddress
}

/** 'kind:family,kind:labour,source:court' ↔ what was ticked, by field; several of one field mean any of them. */
export function readWhere(where: string | undefined): Record<string, string[]> {
  const picked: Record<string, string[]> = {}
  for (const pair of (where ?? '').split(',')) {
    const [name, value] = pair.split(':')
    if (name && value) picked[name] = [...(picked[name] ?? []), value]
  }
  return picked
}

export function writeWhere(picked: Readonly<Record<string, readonly string[]>>): string | undefined {
  const pairs = Object.entries(picked).flatMap(([name, values]) => values.map((value) => `${name}:${value}`))
  return pairs.join(',') || undefined
}
