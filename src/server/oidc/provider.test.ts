import { expect, test } from 'vitest'
import { testProvider } from '../../testing/oidc.ts'
import { OidcProvider } from './provider.ts'
import { oidcSettings } from './settings.ts'

const redirect = 'http://127.0.0.1:9/sign-in/back'
const there = await testProvider(redirect)
const env = {
  FAHENG_OIDC_ISSUER: there.issuer,
  FAHENG_OIDC_CLIENT_ID: there.clientId,
  FAHENG_OIDC_CLIENT_SECRET: there.clientSecret,
  FAHENG_OIDC_REDIRECT: redirect,
}
const settings = oidcSettings(env, 'FAHENG_OIDC')
if (!settings) throw new Error('没有配置')
const ours = new OidcProvider(settings)

/** Leaves, logs in at the provider, and brings back what it says. */
async function away(provider = ours, change: (url: string) => string = (url) => url) {
  const leaving = await provider.leave()
  const back = await there.visit(change(leaving.url))
  return { leaving, back: back.search, at: `${back.origin}${back.pathname}` }
}

test('去提供方登录，带着授权码回来，知道是谁、是不是两道核对', async () => {
  there.is('u-001', ['pwd', 'mfa'])
  const { leaving, back, at } = await away()
  expect(at).toBe(redirect)
  expect(await ours.come(back, leaving)).toMatchObject({
    issuer: there.issuer,
    subject: 'u-001',
    strong: true,
    phone: null,
  })
  there.is('citizen-13800000001')
  const citizen = await away()
  expect(await ours.come(citizen.back, citizen.leaving)).toMatchObject({ phone: '13800000001', strong: false })
})

test('不是这一次的、用过的、过期的、被改过的，都不采信，话说得明白', async () => {
  there.is('u-002')
  const one = await away()
  const other = await ours.leave()
  await expect(ours.come(one.back, other)).rejects.toThrow('不是从本机这一页开始的')
  const nonce = await away(ours, (url) => url.replace(/nonce=[^&]+/, 'nonce=somebody-elses'))
  await expect(ours.come(nonce.back, nonce.leaving)).rejects.toThrow('不是给这一次登录的')
  const used = await away()
  await ours.come(used.back, used.leaving)
  await expect(ours.come(used.back, used.leaving)).rejects.toThrow('已经用过或者过期了')
  const verifier = await away()
  await expect(ours.come(verifier.back, { ...verifier.leaving, verifier: other.verifier })).rejects.toThrow('已经用过')
  const ahead = new OidcProvider(settings, { skewSeconds: 3600 })
  const late = await away(ahead)
  await expect(ahead.come(late.back, late.leaving)).rejects.toThrow('已经过期，或者两边的时钟相差太多')
  const near = new OidcProvider(settings, { skewSeconds: -20 })
  const soon = await away(near)
  expect((await near.come(soon.back, soon.leaving)).subject).toBe('u-002')
})

test('提供方换了签名的密钥，照常登录；签名对不上公布的密钥，不采信', async () => {
  there.is('u-003')
  const before = await away()
  expect((await ours.come(before.back, before.leaving)).subject).toBe('u-003')
  await there.rotate()
  const after = await away()
  expect((await ours.come(after.back, after.leaving)).subject).toBe('u-003')
  await there.disguise()
  const forged = await away()
  await expect(ours.come(forged.back, forged.leaving)).rejects.toThrow('签名核对不上')
  await there.rotate()
})

test('没有配置就没有；配置只写一半、不是 https 的，启动时就说', () => {
  expect(oidcSettings({}, 'FAHENG_OIDC')).toBeNull()
  expect(() => oidcSettings({ FAHENG_OIDC_ISSUER: there.issuer }, 'FAHENG_OIDC')).toThrow('FAHENG_OIDC_CLIENT_ID')
  expect(() => oidcSettings({ ...env, FAHENG_OIDC_REDIRECT: 'http://example.test/back' }, 'FAHENG_OIDC')).toThrow(
    'https',
  )
})

test('提供方连不上，说连不上，不挂住', async () => {
  const gone = new OidcProvider({ ...settings, issuer: 'http://127.0.0.1:9' })
  await expect(gone.leave()).rejects.toThrow('现在连不上')
})
