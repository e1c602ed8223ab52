import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** One address before several servers, as a proxy would stand: in turn to those that answer, without a memory of who came. */
export interface Spread {
  readonly base: string
  /** How many requests each server was given. */
  readonly given: readonly number[]
  close(): Promise<void>
}

export async function spreadOver(bases: readonly string[]): Promise<Spread> {
  const targets = bases.map((base) => new URL(base))
  const given = bases.map(() => 0)
  let turn = 0
  const server = http.createServer((asked, answer) => {
    const body: Buffer[] = []
    asked.on('data', (chunk: Buffer) => body.push(chunk))
    asked.on('end', () => {
      const first = turn++ % targets.length
      const order = targets.map((_, n) => (first + n) % targets.length)
      pass(order, { asked, body: Buffer.concat(body), answer })
    })
  })

  /** A server that takes no connection is passed over; one that died while it answered has lost the request. */
  function pass(
    order: readonly number[],
    at: { asked: http.IncomingMessage; body: Buffer; answer: http.ServerResponse },
  ) {
    const [next, ...others] = order
    const target = next === undefined ? undefined : targets[next]
    if (next === undefined || !target) return void at.answer.writeHead(502).end()
    const { method, url, headers } = at.asked
    const onward = http.request(
      { host: target.hostname, port: target.port, method, path: url, headers },
      (response) => {
        at.answer.writeHead(response.statusCode ?? 502, response.headers)
        response.on('error', () => at.answer.destroy())
        response.pipe(at.answer)
      },
    )
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') pass(others, at)
      else if (at.answer.headersSent) at.answer.destroy()
      else at.answer.writeHead(502).end()
    })
    given[next] = (given[next] ?? 0) + 1
    onward.end(at.body)
  }

  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    given,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle())
        server.closeAllConnections()
      }),
  }
}
