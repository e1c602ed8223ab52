import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  Configuration,
  calculatePKCECodeChallenge,
  clockSkew,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { OidcRefused, saysOf } from './refused.ts'
import { isLoopback, type OidcSettings } from './settings.ts'

/** What must be remembered between leaving for the provider and coming back. Never shown to anyone. */
export interface Leaving {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who the provider says it is. Nothing else of its answer is kept. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  /** Only one the provider itself has proved. */
  readonly phone: string | null
  /** The provider asked for two factors. */
  readonly strong: boolean
}

/** Clocks of two machines differ; more than this, and one of them is wrong. */
const toleranceSeconds = 30
const metadataLastsMs = 3_600_000

type Metadata = ReturnType<Configuration['serverMetadata']>

/** Authorization code with PKCE, state and nonce; every answer's signature is checked against the provider's present keys. */
export class OidcProvider {
  readonly settings: OidcSettings
  readonly #skewSeconds: number
  #known: { readonly metadata: Metadata; readonly until: number } | null = null

  /** `skewSeconds`: by how much this machine's clock is known to run behind; tests send it ahead. */
  constructor(settings: OidcSettings, { skewSeconds = 0 }: { skewSeconds?: number } = {}) {
    this.settings = settings
    this.#skewSeconds = skewSeconds
  }

  async leave(): Promise<Leaving & { readonly url: string }> {
    const leaving = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
    const url = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.settings.redirectUri,
      scope: 'openid profile phone',
      response_type: 'code',
      state: leaving.state,
      nonce: leaving.nonce,
      code_challenge: await calculatePKCECodeChallenge(leaving.verifier),
      code_challenge_method: 'S256',
    })
    return { ...leaving, url: url.href }
  }

  /** What came back in the address, judged. Throws `OidcRefused` with a sentence for the person. */
  async come(answer: string, { state, nonce, verifier }: Leaving): Promise<Identity> {
    const here = new URL(this.settings.redirectUri)
    here.search = answer
    const configuration = await this.#configuration()
    try {
      const tokens = await authorizationCodeGrant(configuration, here, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      })
      const claims = tokens.claims()
      if (!claims) throw new OidcRefused('统一身份认证没有说明您是谁，请联系管理员')
      return identityOf(claims, this.settings)
    } catch (error) {
      throw error instanceof OidcRefused ? error : new OidcRefused(saysOf(error), { cause: error })
    }
  }

  /** Made anew each time, so that no key the provider has withdrawn is still believed. */
  async #configuration(): Promise<Configuration> {
    const { clientId, clientSecret, issuer } = this.settings
    const client = { client_secret: clientSecret, [clockTolerance]: toleranceSeconds, [clockSkew]: this.#skewSeconds }
    const configuration = new Configuration(await this.#metadata(), clientId, client)
    enableNonRepudiationChecks(configuration)
    if (isLoopback(issuer)) allowInsecureRequests(configuration)
    return configuration
  }

  async #metadata(): Promise<Metadata> {
    if (this.#known && this.#known.until > performance.now()) return this.#known.metadata
    const { clientId, issuer } = this.settings
    try {
      const execute = isLoopback(issuer) ? [allowInsecureRequests] : []
      const found = await discovery(new URL(issuer), clientId, undefined, undefined, { execute, timeout: 10 })
      const metadata = found.serverMetadata()
      this.#known = { metadata, until: performance.now() + metadataLastsMs }
      return metadata
    } catch (error) {
      throw new OidcRefused('统一身份认证现在连不上，请稍后再试，或者用账号密码登录', { cause: error })
    }
  }
}

type Claims = NonNullable<ReturnType<Awaited<ReturnType<typeof authorizationCodeGrant>>['claims']>>

function identityOf(claims: Claims, { strong }: OidcSettings): Identity {
  const { iss, sub, amr, acr, name, phone_number: phone, phone_number_verified: proved } = claims
  const asked = [...(Array.isArray(amr) ? amr : []), acr]
  return {
    issuer: iss,
    subject: sub,
    name: typeof name === 'string' && name !== '' ? name.slice(0, 40) : null,
    phone: proved === true && typeof phone === 'string' ? plainPhone(phone) : null,
    strong: asked.some((one) => typeof one === 'string' && strong.includes(one)),
  }
}

/** '+86 138 0000 0001' as people here write it. */
function plainPhone(phone: string): string | null {
  const digits = phone.replace(/^\+?86/, '').replace(/[\s-]/g, '')
  return /^1\d{10}$/.test(digits) ? digits : null
}
