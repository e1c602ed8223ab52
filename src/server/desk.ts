import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { bareApp, type Listening } from './bare-app.ts'
import { mountBytes } from './byte-routes.ts'
import type { Desk } from './desk-parts.ts'
import { answerErrors } from './errors.ts'
import { handlers } from './handlers/all.ts'
import { answerHealth } from './health.ts'
import { measure } from './metrics.ts'
import { answerDescription, describeApi } from './openapi.ts'
import { noProgress, type Progress } from './progress.ts'
import { mountQuiz } from './quiz-routes.ts'
import { mount } from './route.ts'
import { secure } from './security.ts'
import { type SignInWays, usualWays } from './sign-in-ways.ts'
import { servePages } from './web-pages.ts'
import { type Begin, beginHere } from './work.ts'

export interface DeskOptions extends Listening {
  /** The built pages; null where only the interface is wanted. */
  readonly webDir?: string | null
  /** Behind TLS. */
  readonly tls?: boolean
  readonly progress?: Progress
  readonly version?: string
  readonly stopping?: () => boolean
  /** Tries at signing in from one address in a minute. */
  readonly signInsPerMinute?: number
  readonly ways?: SignInWays
  readonly begin?: Begin
  readonly checkerPage?: string | null
  /** The data folder, for the page of whoever runs the machine. */
  readonly data?: string | null
}

/** The staff's entrance. A process may run it alone, or beside the portal. */
export async function buildDesk(store: Store, options: DeskOptions = {}): Promise<FastifyInstance> {
  const { webDir = null, tls = false, progress = noProgress(), version = '0', stopping = () => false } = options
  const desk: Desk = {
    store,
    secure: tls,
    progress,
    signInsPerMinute: options.signInsPerMinute ?? 30,
    ways: options.ways ?? usualWays,
    begin: options.begin ?? beginHere(store),
    webDir,
    checkerPage: options.checkerPage ?? null,
    running: { version, startedAt: store.now(), data: options.data ?? null },
  }
  const app = bareApp(options)
  answerErrors(app)
  await secure(app, { tls })
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'deflate'] })
  await describeApi(app, version)
  measure(app)
  answerHealth(app, desk, stopping)
  mount(app, desk, handlers)
  await mountBytes(app, desk)
  await mountQuiz(app, store)
  answerDescription(app)
  await servePages(app, webDir)
  await app.ready()
  return app
}
