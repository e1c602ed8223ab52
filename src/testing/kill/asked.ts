/** What a client asked for, and whether it was told that it is done. */
export interface Asked {
  readonly kind: 'open' | 'act' | 'batch' | 'record' | 'upload' | 'seal' | 'import' | 'take'
  readonly path: string
  readonly body: unknown
  /** A word that stands in the title of what it opens, and nowhere else. */
  readonly tag?: string
  readonly matter?: string
  readonly act?: string
  readonly bytes?: Buffer
  readonly cookie: string
  state: 'sent' | 'done' | 'refused' | 'lost'
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever came
  answer: any
}

/** Sends it; an answer that did not come, or came as a 5xx, leaves it lost. */
export async function send(base: string, asked: Asked): Promise<Asked> {
  asked.state = 'sent'
  try {
    const response = await fetch(`${base}${asked.path}`, {
      method: 'POST',
      headers: {
        cookie: asked.cookie,
        'x-faheng': 'desk',
        ...(asked.bytes ? {} : { 'content-type': 'application/json' }),
      },
      body: asked.bytes ? formOf(asked) : JSON.stringify(asked.body),
      signal: AbortSignal.timeout(30_000),
    })
    asked.status = response.status
    asked.answer = await response.json()
    asked.state = response.status < 300 ? 'done' : response.status < 500 ? 'refused' : 'lost'
  } catch {
    asked.status = 0
    asked.state = 'lost'
  }
  return asked
}

export async function get(base: string, path: string, cookie: string): Promise<Response | null> {
  return fetch(`${base}${path}`, {
    headers: { cookie, 'x-faheng': 'desk' },
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null)
}

function formOf({ bytes, body }: Asked): FormData {
  const form = new FormData()
  const { name, fields = {} } = body as { name: string; fields?: Record<string, string> }
  for (const [field, text] of Object.entries(fields)) form.set(field, text)
  form.set('file', new Blob([new Uint8Array(bytes ?? [])]), name)
  return form
}

export function doneIn(all: readonly Asked[]): number {
  return all.filter(({ state }) => state === 'done').length
}
