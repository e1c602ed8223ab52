/** The last few thousand, each for a few minutes. */
export class Recent<Value> {
  readonly #kept = new Map<string, { value: Value; until: number }>()
  readonly #size: number
  readonly #milliseconds: number

  constructor(size: number, milliseconds: number) {
    this.#size = size
    this.#milliseconds = milliseconds
  }

  get(name: string): Value | undefined {
    const found = this.#kept.get(name)
    if (!found) return undefined
    this.#kept.delete(name)
    if (found.until < performance.now()) return undefined
    this.#kept.set(name, found)
    return found.value
  }

  set(name: string, value: Value) {
    this.#kept.delete(name)
    this.#kept.set(name, { value, until: performance.now() + this.#milliseconds })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#size) return
      this.#kept.delete(oldest)
    }
  }

  delete(name: string) {
    this.#kept.delete(name)
  }
}
