const stops = new Set<() => Promise<void>>()
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * `stop` when a signal ends the process, `atExit` (synchronous) when it ends any other way. A program that handles the
 * signal itself is left alone: it stops the server where it sees fit, or by exiting.
 */
export function onLeaving(stop: () => Promise<void>, atExit: () => void): () => void {
  if (stops.size === 0) for (const name of Object.keys(signals)) process.on(name, leave)
  stops.add(stop)
  process.on('exit', atExit)
  return () => {
    process.off('exit', atExit)
    stops.delete(stop)
    if (stops.size === 0) for (const name of Object.keys(signals)) process.off(name, leave)
  }
}

function leave(name: keyof typeof signals) {
  if (process.listenerCount(name) > 1) return
  const code = signals[name]
  Promise.allSettled([...stops].map((stop) => stop())).then(() => process.exit(code))
}
