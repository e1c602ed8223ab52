import { Agent, request } from 'node:http'

export type Asker = 'handler' | 'uploader' | 'head' | 'administrator' | 'auditor'

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly key?: string
  /** The handler unless another is named. */
  readonly who?: Asker
}

export interface Answered {
  readonly status: number
  readonly bytes: Buffer
}

export type Asking = (ask: Ask) => Promise<Answered>

/** A browser kept open to one server: sends the cookie and the header our pages send. */
export function clientOf(port: number, cookie: string | null = null): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return ({ method = 'GET', path, body, key }) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? null : JSON.stringify(body)
      const headers = {
        'x-faheng': 'desk',
        ...(cookie ? { cookie } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
      }
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }))
        response.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(text ?? undefined)
    })
}

/** The same for several people, each with a cookie of their own. */
export function clientsOf(port: number, cookies: Readonly<Record<Asker, string>>): Asking {
  const clients = new Map(Object.entries(cookies).map(([who, cookie]) => [who, clientOf(port, cookie)]))
  return (ask) => clients.get(ask.who ?? 'handler')?.(ask) ?? Promise.reject(new Error(`没有 ${ask.who}`))
}

export async function signIn(port: number, login: string, password: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-faheng': 'desk' },
    body: JSON.stringify({ login, password }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`没能登录：${await answer.text()}`)
  return cookie
}

export function told({ status, bytes }: Answered): unknown {
  if (status !== 200) throw new Error(`${status} ${bytes.toString().slice(0, 400)}`)
  return JSON.parse(bytes.toString())
}
