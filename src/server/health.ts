import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Desk } from './desk-parts.ts'

/** /health: the process lives. /ready: it can do its work, so that traffic may come. */
export function answerHealth(app: FastifyInstance, { store }: Desk, stopping: () => boolean): void {
  app.get('/health', { schema: { hide: true } as never }, async () => ({ ok: true }))
  app.get('/ready', { schema: { hide: true } as never }, async (_request, reply) => {
    const ready = !stopping() && (await answers(store))
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}

/** A database that takes longer is not ready either. */
const patience = 3000

async function answers(store: Desk['store']): Promise<boolean> {
  const late = new AbortController()
  const inTime = pause(patience, false, { ref: false, signal: late.signal }).catch(() => false)
  const ready = await Promise.race([knows(store), inTime])
  late.abort()
  return ready
}

async function knows({ db, district }: Desk['store']): Promise<boolean> {
  try {
    const found = await sql<{
      ok: boolean
    }>`select exists (select from district where district = ${district}) as ok`.execute(db)
    return found.rows[0]?.ok === true
  } catch {
    return false
  }
}
