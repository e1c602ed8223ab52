import type { FastifyReply, FastifyRequest } from 'fastify'
import type { MeansStandard } from '../../guide/means.ts'
import { type Moment, openSays } from '../../kernel/open-hours.ts'
import type { Day } from '../../law/day.ts'
import { type Bureau, documentOf, type Page } from '../../portal/layout.ts'
import { saidPage } from '../../portal/plain-pages.ts'
import type { OidcProvider } from '../oidc/provider.ts'
import type { PortalDrafts } from './drafts.ts'
import type { Effort } from './effort.ts'
import { NotYetAnswered, type PortalPort } from './interface.ts'
import type { MessagePort } from './messages.ts'
import type { SignCodes } from './sign.ts'

/** What the portal's pages stand on. No database, no key of the district. */
export interface Portal {
  readonly base: string
  readonly bureau: Bureau
  readonly port: PortalPort
  readonly drafts: PortalDrafts
  readonly messages: MessagePort
  readonly codes: SignCodes
  readonly standard: MeansStandard
  /** Unified sign-in, where the operator configured one. */
  readonly oidc: OidcProvider | null
  /** Seals the cookies of this process. */
  readonly secret: string
  readonly tls: boolean
  /** What a sending costs its sender. */
  readonly effort: Effort
  today(): Day
  now(): number
}

export type Query = Readonly<Record<string, string>>

export function queryOf(request: FastifyRequest): Query {
  return textsOf(request.query)
}

export function bodyOf(request: FastifyRequest): Query {
  return textsOf(request.body)
}

export function paramsOf(request: FastifyRequest): Query {
  return textsOf(request.params)
}

/** Only plain texts, cut: whatever else was sent is not looked at. */
function textsOf(given: unknown): Query {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.normalize('NFC').trim().slice(0, 8000)]] : [],
    ),
  )
}

/** The minute of the day in Beijing, by the portal's own clock. */
export function momentOf({ today, now }: Portal): Moment {
  const minutes = Math.floor(now() / 60_000) + 8 * 60
  return { on: today(), minute: minutes % (24 * 60) }
}

/** Draws a page in the frame this reader chose. */
export function show(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
  status = 200,
): FastifyReply {
  const looks = request.cookies['looks'] ?? ''
  const { base, bureau } = portal
  const here = request.routeOptions.url && request.method === 'GET' ? pathOf(request, base) : '/'
  const open = openSays(bureau.hours, momentOf(portal))
  const frame = { base, bureau, here, open, looks: { large: looks.includes('l'), contrast: looks.includes('c') } }
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(documentOf(frame, page))
}

/** The path alone: what was asked stays out of the form that switches the looks. */
function pathOf({ url }: FastifyRequest, base: string): string {
  const [path = '/'] = url.split('?')
  return path.slice(base.length) || '/'
}

export function lost(portal: Portal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const says = [`地址可能抄错了，或者已经过期。不知道去哪里的，打电话：${portal.bureau.phone}。`]
  return show(portal, request, reply, saidPage(portal.base, { title: '没有这一页', says }), 404)
}

/** The answer, or null while the files are still on the road. */
export async function soon<Answer>(answer: Promise<Answer>): Promise<Answer | 'later'> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof NotYetAnswered) return 'later'
    throw error
  }
}

export function laterPage(base: string): Page {
  return saidPage(base, {
    title: '正在查询',
    says: ['内网还没有回话，一般几分钟就好。请过一会儿刷新这一页。'],
  })
}
