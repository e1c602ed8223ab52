import type { Post } from '../../kernel/reach.ts'
import type { Refusal } from '../../kernel/reason.ts'
import type { Day } from '../../law/day.ts'
import { appraise } from '../../store/archive/appraise.ts'
import { goOnDestroying } from '../../store/archive/destroy.ts'
import { freezeRound } from '../../store/archive/list.ts'
import { type RoundFile, roundFiles } from '../../store/archive/read-round.ts'
import { roundOf, roundsOf, startRound, withdrawRound } from '../../store/archive/rounds.ts'
import { approveRound, beginDestruction, witnessRound } from '../../store/archive/sign.ts'
import type { Store } from '../../store/store.ts'
import { labelOf, roundView, rowView, struckSays, unsaid } from '../archive-round.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { closed, mayLook } from './archive.ts'

type Names =
  | 'GET /api/archive/rounds'
  | 'POST /api/archive/rounds'
  | 'GET /api/archive/rounds/:id'
  | 'GET /api/archive/rounds/:id/files'
  | 'POST /api/archive/rounds/:id/opinions'
  | 'POST /api/archive/rounds/:id/steps'

const size = 50

/** Rounds of destruction, step by step. */
export const archiveRoundHandlers: Pick<Handlers, Names> = {
  'GET /api/archive/rounds': async ({ desk: { store }, who: { post } }) => {
    if (!mayLook(post)) return closed
    const [rounds, { people }] = await Promise.all([roundsOf(store), store.directory.with([])])
    return { rows: rounds.map((round) => rowView(round, (person) => people.get(person)?.name ?? '')) }
  },

  'POST /api/archive/rounds': async ({ desk: { store }, who, body }) => {
    const started = await startRound(store, who.post, body)
    return 'allowed' in started ? refusedView(started) : started
  },

  'GET /api/archive/rounds/:id': async ({ desk: { store, running }, who: { post }, params }) => {
    if (!mayLook(post)) return closed
    const round = await roundOf(store, params.id)
    return round ? roundView(store, post, round, running) : notFound('没有这一轮')
  },

  'GET /api/archive/rounds/:id/files': async ({ desk: { store }, who: { post }, params, query }) => {
    if (!mayLook(post)) return closed
    const { afterOn, afterId, ...asked } = query
    const after = afterOn && afterId ? { on: afterOn as Day, id: afterId } : undefined
    const found = await roundFiles(store, post, params.id, { ...asked, after, size })
    const rows = found.slice(0, size)
    const last = found.length > size ? rows.at(-1) : undefined
    return { rows: rows.map((file) => fileView(store, file)), next: last ? { on: last.closedOn, id: last.id } : null }
  },

  'POST /api/archive/rounds/:id/opinions': async ({ desk: { store }, who, params, body }) => {
    const done = await appraise(store, who.post, { round: params.id, ...body })
    return 'allowed' in done ? refusedView(done) : done
  },

  'POST /api/archive/rounds/:id/steps': async ({ desk: { store }, who: { post }, params: { id }, body }) => {
    const done = await take(store, post, { id, step: body.step, why: body.why?.trim() ?? '' })
    if (done instanceof Refused) return done
    return typeof done === 'string' ? { says: done } : refusedView(done)
  },
}

interface Step {
  readonly id: string
  readonly step: 'freeze' | 'approve' | 'witness' | 'destroy' | 'go-on' | 'withdraw'
  readonly why: string
}

/** What was done, in a sentence; or why not. */
async function take(store: Store, post: Post, { id, step, why }: Step): Promise<string | Refusal | Refused> {
  switch (step) {
    case 'freeze': {
      const frozen = await freezeRound(store, post, id)
      return 'hash' in frozen ? `清册已封定，共 ${frozen.files} 卷` : frozen
    }
    case 'approve':
      return said(await approveRound(store, post, id), '已批准')
    case 'witness':
      return said(await witnessRound(store, post, id), '已签名监销')
    case 'withdraw':
      if (why === '') return new Refused('form', [{ says: '请写明撤回的理由', field: 'why' }])
      return said(await withdrawRound(store, post, { id, why }), '已撤回，案卷照旧保管')
    case 'destroy': {
      const begun = await beginDestruction(store, post, id)
      return 'allowed' in begun ? begun : goOn(store, id)
    }
    default:
      return mayLook(post) && post.role !== 'auditor' ? goOn(store, id) : closed
  }
}

function said(done: { ok: true } | Refusal, says: string): string | Refusal {
  return 'ok' in done ? says : done
}

/** What is done while the page waits; the rest goes on by itself each minute. */
const patience = 5_000

async function goOn(store: Store, id: string): Promise<string> {
  const until = performance.now() + patience
  const { destroyed, struck, left } = await goOnDestroying(store, id, () => performance.now() > until)
  const beside = struck > 0 ? `，${struck} 卷因有变动退出` : ''
  return left > 0 ? `已销毁 ${destroyed} 卷${beside}，还有 ${left} 卷，会自动接着办` : `已销毁 ${destroyed} 卷${beside}`
}

const verdicts: Readonly<Record<string, string>> = { destroy: '可以销毁', keep: '继续保存' }

function fileView(store: Store, file: RoundFile) {
  const { id, line, number, organName, openedOn, closedOn, kind, dueOn } = file
  const verdict = (says: string | null, why: string | null) =>
    says ? `${verdicts[says] ?? says}${why ? `（${why}）` : ''}` : '还没有鉴定'
  return {
    ...{ id, organName, openedOn, closedOn, kind, dueOn },
    lineLabel: labelOf(store, line),
    number: number ?? unsaid,
    archivist: verdict(file.archivistSays, file.archivistWhy),
    head: verdict(file.lineSays, file.lineWhy),
    says: standing(file),
  }
}

function standing({ live, struck, doneAt, archivistSays, lineSays }: RoundFile): string {
  if (doneAt) return '已销毁'
  if (struck) return `已退出：${struckSays(struck)}`
  if (archivistSays === 'keep' || lineSays === 'keep') return '继续保存'
  return live ? '' : '已退出'
}
