import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Store } from '../../store/store.ts'
import { traceOf } from '../errors.ts'
import { answerPortal } from './answers.ts'
import { type Envelope, type Letter, Postbox } from './envelope.ts'

/** A question older than this is a copy somebody kept. Hand-overs have their own numbers and may be carried for weeks. */
const staleMs = 2 * 60_000
const largest = 120 * 1024 * 1024

export interface Listener {
  readonly url: string
  close(): Promise<void>
}

/** The desk's ear towards the portal: one address, sealed envelopes only, and nothing else is answered. */
export async function listenForPortal(
  store: Store,
  { secret, host, port }: { secret: string; host: string; port: number },
): Promise<Listener> {
  const box = new Postbox(secret)
  const server = createServer((request, response) => {
    serve(store, box, request, response).catch((error) => {
      report(error)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((settle, fail) => server.once('error', fail).listen(port, host, settle))
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host}:${at}/`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle())
        server.closeAllConnections()
      }),
  }
}

async function serve(store: Store, box: Postbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const letter = request.method === 'POST' ? box.read(await jsonOf(request)) : null
  if (!letter || Math.abs(store.now().getTime() - letter.at) > staleMs) {
    response.writeHead(403).end()
    return
  }
  const answer = box.write({
    ...letter,
    at: store.now().getTime(),
    body: await answerPortal(store, letter.name, letter.body),
  })
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > largest) return null
    parts.push(part as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return null
  }
}

/** Answers whatever lies in the folder, each file once; what is not signed by the other side is set aside unread. */
export async function answerFiles(
  store: Store,
  { secret, folder }: { secret: string; folder: string },
): Promise<number> {
  const box = new Postbox(secret)
  const [inbox, outbox, aside] = ['in', 'out', 'aside'].map((name) => join(folder, name)) as [string, string, string]
  for (const place of [inbox, outbox, aside]) await mkdir(place, { recursive: true, mode: 0o700 })
  let answered = 0
  for (const name of (await readdir(inbox)).filter((one) => one.endsWith('.json')).toSorted()) {
    const place = join(inbox, name)
    const envelope = await answerOne(store, box, await readFile(place, 'utf8'))
    if (!envelope) {
      await rename(place, join(aside, name))
      continue
    }
    await writeFile(join(outbox, `${name}.half`), JSON.stringify(envelope), { mode: 0o600 })
    await rename(join(outbox, `${name}.half`), join(outbox, name))
    await rm(place)
    answered += 1
  }
  return answered
}

async function answerOne(store: Store, box: Postbox, text: string): Promise<Envelope | null> {
  const letter = letterIn(box, text)
  if (!letter) return null
  try {
    return box.write({
      ...letter,
      at: store.now().getTime(),
      body: await answerPortal(store, letter.name, letter.body),
    })
  } catch (error) {
    report(error)
    return null
  }
}

function letterIn(box: Postbox, text: string): Letter | null {
  try {
    return box.read(JSON.parse(text))
  } catch {
    return null
  }
}

function report(error: unknown): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'portal', ...traceOf(error) })}\n`)
}
