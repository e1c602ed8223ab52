import type { Problem } from '../server/contract.ts'

type Kind = Problem['kind'] | 'offline'

export interface Told {
  readonly says: string
  readonly field?: string | undefined
  readonly article?: string | undefined
}

/** A "no" from the server, with everything the person needs to go on. */
export class ProblemError extends Error {
  readonly kind: Kind
  readonly reasons: readonly Told[]
  readonly changes: NonNullable<Problem['changes']>
  readonly clash: Problem['clash']
  readonly instance: string | null

  constructor(
    kind: Kind,
    title: string,
    {
      reasons = [],
      changes = [],
      clash,
      instance,
    }: Partial<Pick<Problem, 'reasons' | 'changes' | 'clash' | 'instance'>> = {},
  ) {
    super(title)
    this.kind = kind
    this.reasons = reasons
    this.changes = changes
    this.clash = clash
    this.instance = instance ?? null
  }
}

export function offline(): ProblemError {
  return new ProblemError('offline', '现在连不上服务器')
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const told = (await response.json().catch(() => null)) as Partial<Problem> | null
  if (told?.kind && told.title) return new ProblemError(told.kind, told.title, told)
  return new ProblemError(kindOf(response.status), '没有办成', { reasons: told?.reasons ?? [] })
}

/** For an answer that is no problem document: a proxy's page, a dead server. */
function kindOf(status: number): Kind {
  if (status === 401) return 'signed-out'
  if (status === 403) return 'reach'
  if (status === 404) return 'missing'
  if (status === 413 || status === 429) return 'too-much'
  return status >= 502 ? 'offline' : 'bug'
}

const advice: Readonly<Record<Kind, string>> = {
  form: '改好以后再办一次；您填的内容都还在。',
  procedure: '原因消除以后再办；拿不准的，请问科长。',
  reach: '需要办理的，请换一个岗位，或者请有权限的同事办理。',
  stale: '页面打开以后，别人办过这件事。请看过变化再接着办；您填的内容都还在。',
  missing: '可能编号有误，或者不在您能看到的范围。可以用上方的查找框再找一次。',
  'signed-out': '请重新登录，登录后回到这一页。',
  'too-much': '请稍等一会儿再试，或者分几次办。',
  away: '您填的内容都还在，用这一页再提交一次就行。',
  offline: '请检查网络。您填的内容已经记在这台电脑上，连上以后再办一次就行。',
  bug: '这不是您的问题，出错的情况已经记下。请稍后再试，仍不行请点「意见反馈」。',
}

/** What to do next, in one line. */
export function adviceFor(problem: ProblemError): string {
  return advice[problem.kind]
}

export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  return new ProblemError('bug', '页面出错了', { instance: error instanceof Error ? error.message : String(error) })
}
