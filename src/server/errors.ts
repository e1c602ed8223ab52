import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { unavailable } from './away.ts'
import { reasonsOf } from './issues.ts'
import { Refused, sendProblem } from './problems.ts'
import { BadBody } from './read-json.ts'

/** What the schemas of the contract refused; carries the issues to the edge. */
export class InvalidInput extends Error {
  readonly issues: readonly z.core.$ZodIssue[]

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('填写的内容有误')
    this.issues = issues
  }
}

const known: Readonly<Record<string, () => Refused>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new Refused('too-much', ['一次提交的内容最多 1 MB；文件请用上传']),
  FST_REQ_FILE_TOO_LARGE: () => new Refused('too-much', ['文件最大 30 MB']),
  FST_FILES_LIMIT: () => new Refused('too-much', ['一次只上传一份文件']),
  FST_PARTS_LIMIT: () => new Refused('too-much', ['一次只上传一份文件']),
  FST_FIELDS_LIMIT: () => new Refused('too-much', ['上传的附带内容过多']),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Refused('form', ['不支持这种内容格式'], { status: 415 }),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => new Refused('form', ['请以文件上传的方式提交'], { status: 415 }),
  FST_ERR_BAD_URL: () => new Refused('form', ['网址写法不对'], { status: 400 }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new Refused('form', ['内容不完整'], { status: 400 }),
}

export function refusalOf(error: unknown): Refused | null {
  if (error instanceof InvalidInput) return new Refused('form', reasonsOf(error.issues))
  if (error instanceof BadBody) return new Refused('form', [error.message], { status: 400 })
  const { code = '', statusCode = 500 } = (error ?? {}) as Partial<FastifyError>
  if (known[code]) return known[code]()
  if (statusCode === 429) return new Refused('too-much', ['尝试过于频繁，请稍候再试'], { status: 429 })
  return statusCode >= 400 && statusCode < 500 ? new Refused('form', ['请求写法不对'], { status: statusCode }) : null
}

/** Nothing leaves the edge but problem details; what we did not expect is logged without a word of the file. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request: FastifyRequest, reply: FastifyReply) => {
    const refused = refusalOf(error)
    if (refused) return sendProblem(reply, request, refused)
    const away = unavailable(error)
    request.log.error(traceOf(error), away ? 'away' : 'bug')
    if (away) return sendProblem(reply.header('retry-after', '5'), request, away)
    return sendProblem(
      reply,
      request,
      new Refused('bug', ['系统出错了，刚才的内容没有保存。请稍后再试，仍然不行请把下面的编号告诉管理员']),
    )
  })
}

/** Where it happened, not what it said: messages of the database quote the values they choke on. */
export function traceOf(error: unknown): { name: string; code: string; at: string[] } {
  const { name = 'Error', code = '', stack = '' } = (error ?? {}) as Error & { code?: string }
  return {
    name,
    code: String(code),
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  }
}
