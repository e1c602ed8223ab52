import type { FastifyRequest } from 'fastify'
import { type LoggerOptions, stdTimeFunctions } from 'pino'

/** Structured, and without a word of any file: the route instead of the address, no query, no body, no name. */
export function logging(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? '未知地址' }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({ name: error.name, code: error.code ?? '' }),
    },
  }
}
