import net, { type AddressInfo, type Socket } from 'node:net'

/** One address before the databases, as a virtual address would stand: turned over when the first is gone. */
export interface Forward {
  readonly port: number
  /** From now on to this port; whoever was connected is cut off. */
  turnTo(port: number): void
  close(): Promise<void>
}

export async function forwardTo(first: number): Promise<Forward> {
  let to = first
  const open = new Set<Socket>()
  const server = net.createServer((client) => {
    const onward = net.connect(to, '127.0.0.1')
    for (const [one, other] of [
      [client, onward],
      [onward, client],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return {
    port: (server.address() as AddressInfo).port,
    turnTo(port) {
      to = port
      cut()
    },
    close: () =>
      new Promise((settle) => {
        server.close(() => settle())
        cut()
      }),
  }
}
