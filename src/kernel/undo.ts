import { accept } from './accept.ts'
import { replay } from './apply.ts'
import type { Attempt, Decision } from './attempt.ts'
import { commonActs } from './common-acts.ts'
import { staffOf } from './decide-common.ts'
import type { MatterEvent } from './event.ts'
import type { Line } from './line.ts'
import { rowsOffered } from './offer.ts'
import { because, refuse } from './reason.ts'
import { roleNames } from './role.ts'

/** What another line or another district has heard of. */
const outward = ['refer', 'sendOver', 'takenThere', 'returnedHere']

type Numbered = MatterEvent & { readonly seq: number; readonly who: string }

/**
 * 撤销上一步 (decision 14): one superseding event that restores the matter as it stood before.
 * Only the person who did the last act, or a chief, and only while nothing came after it.
 */
export function decideUndo(line: Line, lineVersion: number, events: readonly Numbered[], attempt: Attempt): Decision {
  const { why } = attempt.given
  if (typeof why !== 'string' || why.trim() === '') return refuse('form', [because('请填写理由', { field: 'why' })])
  const last = events.at(-1)
  if (!last || events.length < 2)
    return refuse('procedure', [because('登记本身不能撤销；登记有误的，请更正或者按程序终结')])
  if (last.act === 'undo' || last.act === 'correct')
    return refuse('procedure', [because('更正和撤销不能再撤销，请再作一次更正')])
  // What was shown cannot be unseen: an opening taken back would let a reader write again, knowing the other.
  if (line.acts[last.act]?.onPage)
    return refuse('procedure', [because(`「${label(line, last.act)}」由办理的页面记下，不能撤销`)])
  const before = replay(line, lineVersion, events.slice(0, -1))
  const offered = rowsOffered(line.acts[last.act], last.patch, before.answers).length > 0
  if (last.patch.service || outward.includes(last.act) || offered)
    return refuse('procedure', [because(`已经${label(line, last.act)}，对外产生效力，不能撤销`)])
  const may = [...staffOf(line), 'sectionHead', 'deputyHead', 'head'] as const
  if (!may.includes(attempt.who.role)) return refuse('reach', [because(`撤销应由${roleNames(staffOf(line))}办理`)])
  if (last.who !== attempt.who.person && !['sectionHead', 'deputyHead', 'head'].includes(attempt.who.role)) {
    return refuse('reach', [because('只能撤销自己办理的上一步，或者请科长撤销')])
  }
  const now = replay(line, lineVersion, events)
  const event: MatterEvent = {
    act: 'undo',
    countsAs: null,
    from: now.state,
    to: before.state ?? '',
    happenedOn: attempt.today,
    patch: { restored: before, note: { why: why.trim() } },
    facts: {},
    supersedes: last.seq,
  }
  return accept(line, now, event, attempt)
}

function label(line: Line, act: string): string {
  return line.acts[act]?.label ?? (act in commonActs ? commonActs[act as keyof typeof commonActs].label : act)
}
