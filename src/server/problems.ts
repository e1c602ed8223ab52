import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reason } from '../kernel/reason.ts'
import { citationText } from '../law/statute.ts'
import type { Problem } from './contract.ts'

type Kind = Problem['kind']
type Shown = Problem['reasons'][number]

const statuses: Readonly<Record<Kind, number>> = {
  form: 422,
  procedure: 409,
  reach: 403,
  stale: 409,
  missing: 404,
  'signed-out': 401,
  'too-much': 413,
  away: 503,
  bug: 500,
}

const titles: Readonly<Record<Kind, string>> = {
  form: '填写的内容有误',
  procedure: '按程序现在不能办理',
  reach: '不在您的办理范围',
  stale: '事项刚刚有了变化',
  missing: '没有找到',
  'signed-out': '请登录',
  'too-much': '超过了限度',
  away: '暂时办不了',
  bug: '系统出错了',
}

/** An answer that is a "no": a value all the way to the edge, where it becomes problem details (RFC 9457). */
export class Refused {
  readonly problem: Problem

  constructor(
    kind: Kind,
    reasons: readonly (string | Reason)[],
    { status, changes, clash }: { status?: number; changes?: Problem['changes']; clash?: Problem['clash'] } = {},
  ) {
    this.problem = {
      type: `urn:faheng:problem:${kind}`,
      title: titles[kind],
      status: status ?? statuses[kind],
      kind,
      reasons: reasons.map(shown),
      ...(changes ? { changes } : {}),
      ...(clash ? { clash } : {}),
    }
  }
}

/** One answer for what does not exist and for what is out of reach, so that nothing can be counted by trying ids. */
export function notFound(what = '没有这一事项，或者不在您的查看范围内'): Refused {
  return new Refused('missing', [what])
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, { problem }: Refused): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((body) => JSON.stringify(body))
    .send({ ...problem, instance: request.id })
}

function shown(reason: string | Reason): Shown {
  if (typeof reason === 'string') return { says: reason }
  const { says, field, law } = reason
  return { says, ...(field ? { field } : {}), ...(law ? { article: citationText(law) } : {}) }
}
