type Env = NodeJS.ProcessEnv

/** One provider of unified sign-in, as the operator entered it. Without it nothing is ever asked of any network. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The one address the provider may send people back to; it is never taken from a request. */
  readonly redirectUri: string
  /** What the button says. */
  readonly label: string
  /** Values of `amr` or `acr` by which the provider says that it asked for two factors. */
  readonly strong: readonly string[]
}

/** `FAHENG_OIDC_ISSUER` and its companions, or `FAHENG_PORTAL_OIDC_…`; all of a provider or nothing of it. */
export function oidcSettings(env: Env, prefix: 'FAHENG_OIDC' | 'FAHENG_PORTAL_OIDC'): OidcSettings | null {
  const issuer = env[`${prefix}_ISSUER`] ?? ''
  if (!issuer) return null
  const [clientId, clientSecret, redirectUri] = ['CLIENT_ID', 'CLIENT_SECRET', 'REDIRECT'].map((name) => {
    const value = env[`${prefix}_${name}`] ?? ''
    if (!value) throw new Error(`写了 ${prefix}_ISSUER，还要写 ${prefix}_${name}`)
    return value
  }) as [string, string, string]
  for (const [name, address] of [
    ['ISSUER', issuer],
    ['REDIRECT', redirectUri],
  ] as const)
    if (!isSafe(address))
      throw new Error(`${prefix}_${name} 应为 https 地址（本机试用可以用 http），现在是「${address}」`)
  return {
    issuer,
    clientId,
    clientSecret,
    redirectUri,
    label: env[`${prefix}_LABEL`] || '统一身份认证',
    strong: (env[`${prefix}_STRONG`] || 'mfa').split(/[,，\s]+/).filter(Boolean),
  }
}

/** Sign-in over an open wire is no sign-in; the machine itself is no wire. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(address))
}

export function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}
