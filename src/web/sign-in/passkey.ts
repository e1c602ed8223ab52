import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { api } from '../api.ts'
import { ProblemError } from '../problem.ts'
import type { Me } from '../queries.ts'

/** The browser and the key speak among themselves; we pass their words on. */
export async function showPasskey(): Promise<Me> {
  const options = await api('POST /api/session/passkey/start', {})
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const response = await startAuthentication({ optionsJSON }).catch(() => {
    throw new ProblemError('procedure', '没有用成通行密钥：可能取消了，或者这台机器上没有登记过的')
  })
  return api('POST /api/session/passkey', { body: { response: { ...response } as never } })
}

export async function makePasskey(password: string, name: string): Promise<void> {
  const options = await api('POST /api/session/passkeys/start', { body: { password } })
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const response = await startRegistration({ optionsJSON }).catch(() => {
    throw new ProblemError('procedure', '没有登记成：可能取消了，或者这把密钥已经登记过')
  })
  await api('POST /api/session/passkeys', { body: { response: { ...response } as never, name } })
}
