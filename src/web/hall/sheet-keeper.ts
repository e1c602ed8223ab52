import { api } from '../api.ts'
import { keep, kept } from '../keep.ts'
import { asProblem } from '../problem.ts'
import { answer, laterOf, type Sheet } from './answer-sheet.ts'

export type Saving = 'saved' | 'saving' | 'waiting'

export interface Kept {
  readonly sheet: Sheet
  readonly saving: Saving
}

const pauseMs = 700
const againMs = 4000

/**
 * The answers under the candidate's hand. Each change is kept in this browser at once and sent a moment later; while
 * there is no connection it waits here, and goes when there is one. `closed` is told when the hall takes no more.
 */
export class SheetKeeper {
  readonly #place: string
  readonly #closed: () => void
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #now: Kept

  constructor(seat: string, hall: Sheet, closed: () => void) {
    this.#place = placeOf(seat)
    this.#closed = closed
    const sheet = laterOf(kept<Sheet | null>(this.#place, null), hall)
    this.#now = { sheet, saving: sheet.seq > hall.seq ? 'waiting' : 'saved' }
  }

  readonly current = (): Kept => this.#now

  readonly subscribe = (tell: () => void) => {
    if (this.#listeners.size === 0) {
      addEventListener('online', this.resume)
      if (this.#now.saving === 'waiting') this.resume()
    }
    this.#listeners.add(tell)
    return () => {
      this.#listeners.delete(tell)
      if (this.#listeners.size > 0) return
      removeEventListener('online', this.resume)
      clearTimeout(this.#timer)
    }
  }

  write(question: string, given: readonly number[] | string): void {
    const next = answer(this.#now.sheet, question, given)
    keep(this.#place, next)
    this.#become({ sheet: next, saving: 'saving' })
    this.#later(pauseMs)
  }

  /** For handing in: the last word, and no more sending beside it. */
  last() {
    clearTimeout(this.#timer)
    return bodyOf(this.#now.sheet)
  }

  readonly resume = (): void => this.#later(0)

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), ms)
  }

  async #send(): Promise<void> {
    const sent = this.#now.sheet
    this.#become({ saving: 'saving' })
    try {
      const { kept: taken, seq, answers } = await api('PUT /api/hall/answers', { body: bodyOf(sent) })
      const newer = this.#now.sheet.seq > sent.seq
      if (!taken && answers && this.#now.sheet.seq <= seq) this.#become({ sheet: { seq, answers } })
      if (!newer) this.#become({ saving: 'saved' })
    } catch (error) {
      if (asProblem(error).kind !== 'offline') return this.#closed()
      this.#become({ saving: 'waiting' })
      this.#later(againMs)
    }
  }

  #become(next: Partial<Kept>): void {
    this.#now = { ...this.#now, ...next }
    for (const tell of this.#listeners) tell()
  }
}

/** On a computer that others use as well nothing stays behind. */
export function forgetSheet(seat: string): void {
  keep(placeOf(seat), null)
}

function placeOf(seat: string): string {
  return `hall.${seat}`
}

function bodyOf({ seq, answers }: Sheet) {
  const given = Object.entries(answers).map(([id, one]) => [id, typeof one === 'string' ? one : [...one]] as const)
  return { seq, answers: Object.fromEntries(given) }
}
