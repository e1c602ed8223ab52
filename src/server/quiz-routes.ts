import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { closedPage, quizPage, thanksPage } from '../portal/quiz-page.ts'
import { type Kept, keepSheet, type PublicQuiz, quizByToken } from '../store/quiz.ts'
import type { Store } from '../store/store.ts'

/** The pages anybody may open: no session, no script, no trace of who opened them. */
export const quizRoutes = ['GET /quiz/:token', 'POST /quiz/:token'] as const

/** A class of pupils answers from one address; a machine that answers faster than a street does is slowed. */
const perMinute = 240

/** The public side of a quiz. Either entrance may carry it. */
export async function mountQuiz(app: FastifyInstance, store: Store): Promise<void> {
  const { districtName: district } = store
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 8 * 1024 },
      async (_request: unknown, text: string) => new URLSearchParams(text),
    )
    const config = { rateLimit: { max: perMinute, timeWindow: '1 minute' } }
    const options = { config, logLevel: 'silent', schema: { hide: true } } as const
    scope.get<{ Params: { token: string } }>('/quiz/:token', options, async ({ params }, reply) => {
      const found = await quizByToken(store, params.token)
      if (!found) return send(reply, 404, closedPage({ district, says: '没有这份小测，请核对二维码' }))
      if (!found.window.open)
        return send(reply, 200, closedPage({ district, title: found.title, says: found.window.says }))
      return send(reply, 200, quizPage({ district, ...found, sheet: randomUUID() }))
    })
    scope.post<{ Params: { token: string }; Body: unknown }>(
      '/quiz/:token',
      options,
      async ({ params, body }, reply) => {
        const found = await quizByToken(store, params.token)
        if (!found) return send(reply, 404, closedPage({ district, says: '没有这份小测，请核对二维码' }))
        return answer(store, reply, {
          found,
          district,
          form: body instanceof URLSearchParams ? body : new URLSearchParams(),
        })
      },
    )
  })
}

interface Sent {
  readonly found: PublicQuiz
  readonly district: string
  readonly form: URLSearchParams
}

async function answer(store: Store, reply: FastifyReply, { found, district, form }: Sent): Promise<FastifyReply> {
  const picks = found.questions.map((_, at) => form.get(`q${at}`) ?? undefined)
  const group = form.get('group') || null
  const sheet = form.get('sheet') ?? ''
  const kept = await keepSheet(store, found, { id: sheet, picks, group })
  const asked = { district, ...found, picks, group }
  const pages: Readonly<Record<Kept, () => FastifyReply>> = {
    kept: () => send(reply, 200, thanksPage(asked)),
    incomplete: () => send(reply, 422, quizPage({ ...asked, sheet: randomUUID(), missing: true })),
    closed: () => send(reply, 409, closedPage({ district, title: found.title, says: found.window.says })),
    full: () => send(reply, 409, closedPage({ district, title: found.title, says: '这份小测收到的答卷已经够多' })),
  }
  return pages[kept]()
}

function send(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    )
    .type('text/html; charset=utf-8')
    .send(page)
}
