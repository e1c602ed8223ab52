import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { saidPage } from '../../portal/plain-pages.ts'
import type { Identity, Leaving, OidcProvider } from '../oidc/provider.ts'
import { OidcRefused } from '../oidc/refused.ts'
import { lost, type Portal, show } from './parts.ts'
import { cookieOf, goOn } from './progress-routes.ts'
import { hashOf, openWith, sealWith } from './seal.ts'

const slow = { config: { rateLimit: { max: 12, timeWindow: '1 minute' } } }
const lastsMs = 10 * 60_000

/** Unified sign-in for citizens: off unless the operator configured a provider. Only a hash of the identity goes on. */
export function identityRoutes(app: FastifyInstance, portal: Portal): void {
  const used = new Set<string>()

  app.get('/identity/start', slow, async (request, reply) => {
    const { oidc } = portal
    if (!oidc) return lost(portal, request, reply)
    return within(portal, request, reply, async () => {
      const { url, ...leaving } = await oidc.leave()
      const sealed = sealAway(portal, leaving)
      return reply.setCookie('away', sealed, { ...cookieOf(portal), maxAge: lastsMs / 1000 }).redirect(url, 303)
    })
  })

  app.get('/identity/back', slow, async (request, reply) => {
    const { oidc } = portal
    if (!oidc) return lost(portal, request, reply)
    const leaving = openAway(portal, request.cookies['away'])
    reply.clearCookie('away', { path: portal.base || '/' })
    return within(portal, request, reply, async () => {
      if (!leaving || used.has(leaving.state))
        throw new OidcRefused('这次登录已经用过、过了十分钟，或者不是从这个浏览器开始的，没有采信。请从头再登一次')
      remember(used, leaving.state)
      return goOn(portal, reply, heldOf(await come(oidc, request, leaving)), '/progress/mine')
    })
  })
}

async function come(oidc: OidcProvider, request: FastifyRequest, leaving: Leaving): Promise<Identity> {
  const at = request.url.indexOf('?')
  return oidc.come(at < 0 ? '' : request.url.slice(at).slice(0, 8000), leaving)
}

/** What the cookie keeps: nobody can be found by it, and the same person always has the same one. */
function heldOf({ issuer, subject, name, phone }: Identity) {
  const hashed = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
  return { subject: hashed, ...(phone ? { phone } : {}), ...(name ? { name } : {}) }
}

async function within(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OidcRefused)) throw error
    const back = { path: '/progress', label: '换一个办法' }
    return show(
      portal,
      request,
      reply,
      saidPage(portal.base, { title: '没有登录成', says: [error.message], back }),
      422,
    )
  }
}

function sealAway({ secret, now }: Portal, leaving: Leaving): string {
  const kept = JSON.stringify({ ...leaving, until: now() + lastsMs })
  return sealWith(hashOf(secret, 'away'), Buffer.from(kept, 'utf8')).toString('base64url')
}

function openAway({ secret, now }: Portal, cookie: string | undefined): Leaving | null {
  const plain = cookie ? openWith(hashOf(secret, 'away'), Buffer.from(cookie, 'base64url')) : null
  const kept = plain && (JSON.parse(plain.toString('utf8')) as Leaving & { readonly until: number })
  return kept && kept.until > now() ? kept : null
}

function remember(used: Set<string>, state: string): void {
  if (used.size >= 10_000) used.delete(used.values().next().value as string)
  used.add(state)
}
