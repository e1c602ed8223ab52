import type { z } from 'zod'
import type { Contract, Endpoint } from '../server/contract.ts'
import { offline, problemOf } from './problem.ts'

type Part<E extends Endpoint, Name extends string> = Contract[E] extends {
  readonly [key in Name]: infer Schema extends z.ZodType
}
  ? { readonly [key in Name]: z.infer<Schema> }
  : unknown

/** What a question needs besides its name: path parameters, query, body, as the contract says. */
export type Ask<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>
export type Answer<E extends Endpoint> = z.infer<Contract[E]['answer']>

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The desk's only way to the server: one typed fetch over the contract. Every "no" is thrown as a `ProblemError`. */
export async function api<E extends Endpoint>(endpoint: E, ask: Ask<E>): Promise<Answer<E>> {
  const { params = {}, query = {}, body } = ask as Loose
  const [method = 'GET', path = ''] = endpoint.split(' ')
  const init: RequestInit = { method, headers: { 'x-faheng': 'desk', accept: 'application/json' } }
  if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  const response = await send(addressOf(path, params, query), init)
  return (await response.json()) as Answer<E>
}

/** A file with a few words beside it. */
export function sendForm(address: string, file: File, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', file)
  return send(address, { method: 'POST', headers: { 'x-faheng': 'desk', accept: 'application/json' }, body })
}

export async function uploadFile(file: File): Promise<Answer<'GET /api/files/:id'>> {
  const body = new FormData()
  body.append('file', file)
  const response = await send('/api/files', {
    method: 'POST',
    headers: { 'x-faheng': 'desk', accept: 'application/json' },
    body,
  })
  return (await response.json()) as Answer<'GET /api/files/:id'>
}

/** '/api/lines/:line/matters' with its parameters and query filled in; for links to bytes as well. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${filled}?${search}` : filled
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...init, credentials: 'same-origin' }).catch(() => {
    throw offline()
  })
  if (response.ok) return response
  throw await problemOf(response)
}
