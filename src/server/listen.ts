import type { FastifyInstance } from 'fastify'

const usualPort = 8080
const tries = 20

/** The port asked for, or 8080, or the next one nobody uses. Returns the address to open. */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number | null },
  first = usualPort,
): Promise<string> {
  if (port !== null) return app.listen({ host, port }).catch((error) => Promise.reject(taken(error, port)))
  for (let next = first; ; next++) {
    try {
      return await app.listen({ host, port: next })
    } catch (error) {
      if (!isTaken(error) || next >= first + tries) throw taken(error, next)
    }
  }
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

function taken(error: unknown, port: number): unknown {
  return isTaken(error) ? new Error(`端口 ${port} 已被占用，请用 PORT=其他端口 再启动`, { cause: error }) : error
}
