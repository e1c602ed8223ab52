import type { InjectOptions } from 'fastify'
import { commonActs } from '../kernel/common-acts.ts'
import type { Field, Fields } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import { contract } from '../server/contract.ts'
import { type Chance, hostileText, hostileValue } from './hostile-values.ts'

/** What the requests may name: ids that exist, are out of reach, or belong to nobody. */
export interface Targets {
  readonly line: Line
  readonly matters: readonly string[]
  readonly organs: readonly string[]
}

const shapes: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(contract).map(([endpoint, entry]): [string, string[]] => [
    endpoint,
    'body' in entry ? Object.keys(entry.body.shape) : [],
  ]),
)
const queries = [
  'q',
  'state',
  'where',
  'from',
  'until',
  'sort',
  'page',
  'size',
  'late',
  'row',
  'roles',
  'kinds',
  'cutoff',
  'on',
  'standing',
  'x',
  '__proto__',
]
const json = { 'content-type': 'application/json' }
const nobody = '00000000-0000-4000-8000-00000000ffff'

/** One request to an endpoint that is wrong somewhere: in its address, its query, its bytes, its shape, or only in what it means. */
export function hostileRequest(endpoint: string, chance: Chance, targets: Targets): InjectOptions {
  const [method, path = ''] = endpoint.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
  const act = chance.pick([...Object.keys(targets.line.acts), ...Object.keys(commonActs), hostileText(chance)])
  const url = path.replace(/:(\w+)/g, (_, name: string) => segment(name, act, chance, targets))
  if (method === 'GET' || method === 'DELETE') {
    return {
      method,
      url: chance.next() < 0.6 ? `${url}?${chance.pick(queries)}=${escaped(hostileText(chance), 600)}` : url,
    }
  }
  const dice = chance.next()
  if (dice < 0.03) return { method, url, headers: json, payload: Buffer.from([0x7b, 0x22, 0xe4, 0xbd, 0x22, 0x7d]) }
  if (dice < 0.06) return { method, url, headers: json, payload: '{"given":{' }
  if (dice < 0.09)
    return {
      method,
      url,
      headers: { 'content-type': chance.pick(['text/plain', 'application/xml', 'multipart/form-data; boundary=x']) },
      payload: '--x\r\n?',
    }
  const body =
    path.startsWith('/api/lines/') || path.includes('/acts/')
      ? nearlyRight(path, act, chance, targets)
      : anything(endpoint, chance)
  return { method, url, headers: json, payload: JSON.stringify(body) ?? '' }
}

function segment(name: string, act: string, chance: Chance, { line, matters }: Targets): string {
  const sane = chance.next() < 0.75
  if (name === 'act') return escaped(act, 200)
  if (name === 'id' && sane) return chance.pick([...matters, nobody])
  if (name === 'line' && sane) return line.id
  return escaped(hostileText(chance), 300)
}

function escaped(text: string, most: number): string {
  return /^%/.test(text) ? text : encodeURIComponent(text.slice(0, most).replace(/[\ud800-\udfff]/g, '')) || '0'
}

function anything(endpoint: string, chance: Chance): unknown {
  if (chance.next() < 0.2) return hostileValue(chance)
  const named = (shapes[endpoint] ?? []).filter(() => chance.next() < 0.8)
  return Object.fromEntries(named.map((name) => [name, hostileValue(chance)]))
}

/** The shape of an act is right; what it asks for is answered partly well and partly not. */
function nearlyRight(path: string, act: string, chance: Chance, { line, organs }: Targets): unknown {
  const opening = Object.keys(line.acts).filter((name) => line.acts[name]?.from === 'new')
  const asked = path.endsWith('/matters') ? chance.pick([...opening, act]) : act
  const given = answersTo(line, asked, chance, organs)
  const extra = (name: string, value: () => unknown) => (chance.next() < 0.25 ? { [name]: value() } : {})
  const party = () => ({
    role: chance.pick([...Object.keys(line.parties), 'nobody']),
    kind: chance.pick(['person', 'organ', 'x']),
    name: hostileText(chance),
    idNumber: hostileText(chance),
    organ: chance.pick([null, nobody, ...organs]),
  })
  if (path.endsWith('/take-over')) {
    const steps = [asked, act].map((name) => ({
      act: name,
      on: chance.pick(['2021-02-01', '2021-13-01', '2031-01-01', '']),
      given: answersTo(line, name, chance, organs),
    }))
    return { steps, ...extra('parties', () => [party()]), ...extra('organ', () => chance.pick([nobody, ...organs])) }
  }
  return {
    given,
    ...(path.endsWith('/matters')
      ? { act: asked, ...extra('organ', () => chance.pick([nobody, ...organs])), ...extra('referral', () => nobody) }
      : {}),
    ...extra('parties', () => [party(), chance.pick([party(), hostileValue(chance)])]),
    ...extra('version', () => chance.pick([0, 1, 2, 77])),
    ...extra('on', () => chance.pick(['2021-03-01', '2021-02-30', '2031-01-01', hostileText(chance).slice(0, 10)])),
    ...extra('signatures', () => [
      { person: chance.pick([nobody, hostileText(chance)]), role: chance.pick(['head', 'toString']), on: '2021-03-01' },
    ]),
    ...extra('countersign', () => [chance.pick([nobody, ...organs])]),
    ...extra('key', () => chance.pick(['same-key-again', `key-${Math.floor(chance.next() * 1e9)}`])),
    ...(chance.next() < 0.1 ? { [hostileText(chance)]: 1 } : {}),
  }
}

function answersTo(line: Line, act: string, chance: Chance, organs: readonly string[]): Record<string, unknown> {
  const own = Object.hasOwn(line.acts, act) ? line.acts[act] : undefined
  const common = Object.hasOwn(commonActs, act) ? commonActs[act as keyof typeof commonActs] : undefined
  const fields: Fields = common?.fields ?? line.fields
  const names = [
    ...(own?.asks ?? common?.asks ?? []),
    ...(own?.mayAsk ?? common?.mayAsk ?? []),
    chance.pick(Object.keys(line.fields)),
  ]
  return Object.fromEntries(
    names
      .filter(() => chance.next() < 0.85)
      .map((name) => [name, chance.next() < 0.6 ? plausible(fields[name], chance, organs) : hostileValue(chance)]),
  )
}

function plausible(field: Field | undefined, chance: Chance, organs: readonly string[]): unknown {
  switch (field?.kind) {
    case 'choice':
      return chance.pick([...Object.keys(field.options ?? {}), 'toString'])
    case 'choices':
      return [...Object.keys(field.options ?? {}), 'x'].slice(0, 1 + Math.floor(chance.next() * 3))
    case 'day':
      return chance.pick(['2021-03-01', '2021-02-01', '2031-01-01'])
    case 'count':
    case 'money':
      return chance.pick([1, 3, 2 ** 31, Number.MAX_SAFE_INTEGER])
    case 'yes-no':
      return chance.next() < 0.5
    case 'organ':
    case 'person':
      return chance.pick([nobody, ...organs])
    case 'rows':
      return [
        Object.fromEntries(
          Object.entries(field.rows ?? {}).map(([name, cell]) => [name, plausible(cell, chance, organs)]),
        ),
        { id: 2 ** 31 },
      ].slice(0, 1 + Math.floor(chance.next() * 2))
    default:
      return chance.pick(['示范', hostileText(chance)])
  }
}
