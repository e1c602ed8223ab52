import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A short message to a telephone. A bureau puts its operator's gateway behind it. */
export interface MessagePort {
  send(phone: string, text: string): Promise<void>
}

/** Until there is a gateway: a file only this account can read, for whoever tries the portal out. */
export function messagesTo(folder: string): MessagePort {
  return {
    async send(phone, text) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await appendFile(join(folder, 'messages.txt'), `${phone} ${text}\n`, { mode: 0o600 })
    },
  }
}
