/** The provider, or what came in its name, is not believed. Its sentence is for the person in front of the screen. */
export class OidcRefused extends Error {}

/** By what the library noticed; nothing of the answer itself is repeated to the browser. */
export function saysOf(error: unknown): string {
  const noticed = wordsOf(error)
  if (noticed.includes('access_denied')) return '您没有同意登录，或者统一身份认证没有放行'
  if (/"state"/.test(noticed)) return '这次登录不是从本机这一页开始的，没有采信。请从头再登一次'
  if (/"nonce"/.test(noticed)) return '统一身份认证的答复不是给这一次登录的，没有采信。请从头再登一次'
  if (/"exp"|"iat"|"nbf"|"auth_time"|timestamp/.test(noticed))
    return '统一身份认证的答复已经过期，或者两边的时钟相差太多。请从头再登一次；还不行，请管理员核对时间'
  if (noticed.includes('invalid_grant')) return '这次登录的凭证已经用过或者过期了。请从头再登一次'
  if (/signature|key|"kid"|alg/i.test(noticed)) return '统一身份认证的签名核对不上，没有采信。请告诉管理员'
  return '统一身份认证没有成功。请从头再登一次，或者用账号密码登录'
}

/** The error, what caused it, and what the provider named; never the claims it carries along. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const named = ['error', 'code'].map((name) => String((error as unknown as Record<string, unknown>)[name] ?? ''))
  const cause = error.cause instanceof Error ? wordsOf(error.cause) : ''
  return [error.message, ...named, cause].join(' ')
}
