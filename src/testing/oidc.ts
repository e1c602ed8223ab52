import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll } from 'vitest'

export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is at the provider's own log-in page just now, and how they showed it. */
  is(subject: string, amr?: readonly string[]): void
  /** Signs with another key from now on, and knows the old one no more. */
  rotate(): Promise<void>
  /** Publishes keys under the right names that are not those it signs with, as an impostor would have to. */
  disguise(): Promise<void>
  /** Goes where the address leads as a browser does, until it would leave the provider; what the client is told. */
  visit(url: string): Promise<URL>
}

/** A provider as others run it: the certified library, on the loopback, with people who say at once who they are. */
export async function testProvider(redirectUri: string): Promise<TestProvider> {
  const clientId = 'faheng'
  const clientSecret = 'shifan-client-secret-of-32-signs'
  const server = createServer()
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const issuer = `http://127.0.0.1:${portOf(server)}`
  let here: { subject: string; amr: readonly string[] } = { subject: 'nobody', amr: [] }
  const start = async () => {
    const provider = await providerAt({ issuer, clientId, clientSecret, redirectUri, who: () => here })
    server.removeAllListeners('request')
    server.on('request', provider)
  }
  await start()
  afterAll(() => new Promise<void>((settle) => server.close(() => settle())))
  return {
    issuer,
    clientId,
    clientSecret,
    is: (subject, amr = ['pwd']) => {
      here = { subject, amr }
    },
    rotate: start,
    disguise: async () => {
      const published = await strangeKeys(issuer)
      const [answer] = server.listeners('request')
      server.removeAllListeners('request')
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        if (request.url !== '/jwks') return void answer?.call(server, request, response)
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(published))
      })
    },
    visit: (url) => visit(url, issuer),
  }
}

async function strangeKeys(issuer: string) {
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: Record<string, unknown>[] }
  const { publicKey } = await generateKeyPair('RS256', { extractable: true })
  const strange = await exportJWK(publicKey)
  return { keys: keys.map((key) => ({ ...key, ...strange })) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('没有端口')
  return address.port
}

interface Standing {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  who(): { readonly subject: string; readonly amr: readonly string[] }
}

async function providerAt({ issuer, clientId, clientSecret, redirectUri, who }: Standing) {
  const { default: Provider } = await import('oidc-provider')
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['shifan'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    claims: { openid: ['sub', 'amr'], profile: ['name'], phone: ['phone_number', 'phone_number_verified'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => claimsOf(id) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid profile phone')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    const { subject, amr } = who()
    const login = { accountId: subject, amr: [...amr] }
    void provider.interactionFinished(request, response, { login })
  }
}

function claimsOf(sub: string) {
  const phone = /^citizen-(\d{11})$/.exec(sub)?.[1]
  return {
    sub,
    name: `示范${sub.slice(0, 6)}`,
    ...(phone ? { phone_number: `+86${phone}`, phone_number_verified: true } : {}),
  }
}

async function visit(url: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(url)
  for (let hops = 0; hops < 10 && next.href.startsWith(issuer); hops++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = response.headers.get('location')
    if (!to) throw new Error(`提供方没有放行：${response.status} ${(await response.text()).slice(0, 300)}`)
    next = new URL(to, next)
  }
  return next
}
