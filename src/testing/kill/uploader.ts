import { collectionSheet } from '../sheets-in.ts'
import { type Asked, get, send } from './asked.ts'
import type { World } from './world.ts'

/** A sheet on its way in: what was told of it, and what must come of it. */
export interface Sheet {
  readonly from: number
  readonly rows: number
  readonly received: Asked
  taking: Asked | null
}

/** The unit's uploader: one sheet after another, each looked at until it is read, then taken. */
export class Uploader {
  readonly #world: World
  readonly #rows: number
  #from = 0
  readonly sheets: Sheet[] = []

  constructor(world: World, rows: number) {
    this.#world = world
    this.#rows = rows
  }

  /** One look or one sending. */
  async step(base: string, more: 'more' | 'no more' = 'more'): Promise<Asked | null> {
    const open = this.sheets.find(({ received, taking }) => received.state === 'done' && taking?.state !== 'done')
    if (!open) return more === 'more' ? this.#sendNext(base) : null
    const status = await this.statusOf(base, open)
    // Taken, though the answer to that never came.
    if (status === 'taken' && open.taking) open.taking.state = 'done'
    if (status !== 'preview') return null
    open.taking = this.#asked('take', `/api/imports/${open.received.answer.id}/take`, {})
    return send(base, open.taking)
  }

  async statusOf(base: string, { received }: Sheet): Promise<string> {
    const answer = await get(base, `/api/imports/${received.answer?.id}`, this.#world.uploader.cookie)
    return answer?.status === 200 ? ((await answer.json()) as { status: string }).status : ''
  }

  async #sendNext(base: string): Promise<Asked> {
    const [from, rows] = [this.#from, this.#rows]
    this.#from += rows
    const bytes = Buffer.from(await collectionSheet('示练区东街', { count: rows, from }))
    const body = { name: `归集表${from}.xlsx`, fields: { line: 'enforcement', sheet: 'collection' } }
    const received = { ...this.#asked('import', '/api/imports', body), bytes }
    this.sheets.push({ from, rows, received, taking: null })
    return send(base, received)
  }

  #asked(kind: 'import' | 'take', path: string, body: unknown): Asked {
    return { kind, path, body, cookie: this.#world.uploader.cookie, state: 'sent', status: 0, answer: null }
  }
}
