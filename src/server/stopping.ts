/** What was started, to be ended in the opposite order; each end gets its chance even if another fails. */
export function endings() {
  const ends: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | null = null

  async function run(): Promise<void> {
    for (const end of ends.toReversed()) await end().catch(() => {})
  }

  return {
    add(end: () => Promise<unknown>): void {
      ends.push(end)
    },
    isStopping: () => stopping !== null,
    stop(): Promise<void> {
      stopping ??= run()
      return stopping
    },
  }
}

export type Endings = ReturnType<typeof endings>

/** Ctrl-C or a service manager: finish what is being done, then leave. A second signal leaves at once. */
export function stopOnSignal(all: Endings): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (all.isStopping()) process.exit(1)
      process.stdout.write('\n正在停止，请稍候……\n')
      void all.stop().then(() => process.exit(0))
    })
  }
}
