import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Passkey, passkeysOf, usePasskey } from '../store/passkeys.ts'
import type { Store } from '../store/store.ts'

export interface Place {
  readonly rpId: string
  readonly origin: string
}

/** Alone, the key must see a finger, a face or a code; after a right password, that somebody touched it is enough. */
export async function askToShow(store: Store, { rpId }: Place, person: string | null) {
  const keys = person ? await passkeysOf(store, person) : []
  return generateAuthenticationOptions({
    rpID: rpId,
    userVerification: person ? 'discouraged' : 'required',
    allowCredentials: keys.map(({ id }) => ({ id })),
  })
}

interface Shown {
  readonly response: AuthenticationResponseJSON
  readonly challenge: string
  readonly key: Passkey
  /** No password went before. */
  readonly alone: boolean
}

/** The signature over our own challenge, for our own name, and a counter that was never seen. */
export async function isShown(
  store: Store,
  { rpId, origin }: Place,
  { response, challenge, key, alone }: Shown,
): Promise<boolean> {
  const { id, publicKey, counter } = key
  const found = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id, publicKey, counter },
    requireUserVerification: alone,
  }).catch(() => null)
  return found?.verified === true && usePasskey(store, id, found.authenticationInfo.newCounter)
}

interface Owner {
  readonly person: string
  readonly login: string
  readonly name: string
}

export async function askToMake(store: Store, { rpId }: Place, { person, login, name }: Owner) {
  const keys = await passkeysOf(store, person)
  return generateRegistrationOptions({
    rpID: rpId,
    rpName: `法衡 ${store.districtName}`,
    userID: new TextEncoder().encode(person),
    userName: login,
    userDisplayName: name,
    excludeCredentials: keys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** What is kept of a new key; null where it was not made for us or just now. */
export async function madeKey(
  { rpId, origin }: Place,
  { response, challenge }: { readonly response: RegistrationResponseJSON; readonly challenge: string },
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | null> {
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: false,
  }).catch(() => null)
  if (!made?.verified) return null
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  return { id, publicKey, counter, transports: transports.slice(0, 10).map((one) => String(one).slice(0, 20)) }
}
