import type { Check } from '../kernel/check.ts'
import type { Post } from '../kernel/reach.ts'
import { because, type Reason } from '../kernel/reason.ts'
import { supervisionLine } from '../lines/supervision/line.ts'
import { isSupervisor, type Lead, type LeadState, sayOnLead, type WordKind } from '../store/leads.ts'
import { perform } from '../store/perform.ts'
import type { Store } from '../store/store.ts'
import type { Actor } from '../store/types.ts'

interface LeadAct {
  readonly label: string
  readonly help: string
  readonly from: readonly LeadState[]
  readonly to: LeadState
  readonly by: 'supervisor' | 'unit'
  /** Why, out of the reasons the procedure knows. */
  readonly reasons?: Readonly<Record<string, string>>
  readonly says: string
}

const reasons = supervisionLine.fields.dismissReason.options ?? {}
const unsettled: readonly LeadState[] = ['open', 'put', 'answered']

/** What may be done with a lead. A hit is a lead and nothing more until a person has said so. */
export const leadActs: Readonly<Record<WordKind, LeadAct>> = {
  put: {
    label: '请单位说明',
    help: '单位从这时起看得到这条线索',
    from: ['open'],
    to: 'put',
    by: 'supervisor',
    says: '请单位说明什么',
  },
  answer: {
    label: '提交说明',
    help: '说明情况，可以附材料',
    from: ['put'],
    to: 'answered',
    by: 'unit',
    says: '说明',
  },
  explain: {
    label: '说明成立',
    help: '接受单位的说明；事实不变，这条线索不再出现',
    from: ['answered'],
    to: 'explained',
    by: 'supervisor',
    says: '为什么成立',
  },
  dismiss: {
    label: '排除',
    help: '写明看了什么、为什么不是问题；排除的理由一直留着，事实变了才会再出现',
    from: unsettled,
    to: 'dismissed',
    by: 'supervisor',
    reasons,
    says: '看了什么材料，为什么不是问题',
  },
  confirm: {
    label: '认定为线索，立为监督事项',
    help: '立为执法监督事项，受理、答复和整改的期限从那里起算',
    from: unsettled,
    to: 'confirmed',
    by: 'supervisor',
    says: '核对了什么',
  },
  reopen: {
    label: '重新打开',
    help: '排除或者接受说明有误的，写明理由重新打开',
    from: ['explained', 'dismissed'],
    to: 'open',
    by: 'supervisor',
    says: '为什么重新打开',
  },
}

/** The acts open on a lead for this post; none of them is a matter of the screen. */
export function openLeadActs(store: Store, post: Post, lead: Lead): WordKind[] {
  return (Object.keys(leadActs) as WordKind[]).filter((kind) => refusalsOf(store, post, lead, kind).length === 0)
}

function refusalsOf(store: Store, post: Post, lead: Lead, kind: WordKind): Reason[] {
  const act = leadActs[kind]
  const supervisor = isSupervisor(store, post)
  const may = supervisorMay(post)
  const unit = lead.unit !== null && post.organs.includes(lead.unit)
  return [
    ...(act.from.includes(lead.state) ? [] : [because(`线索当前${stateWords[lead.state]}，不能${act.label}`)]),
    ...(act.by === 'supervisor' && !(supervisor && may) ? [because(`${act.label}由执法监督承办人办理`)] : []),
    ...(act.by === 'unit' && !unit && !(supervisor && may) ? [because('由被监督的单位说明')] : []),
    ...(kind === 'confirm' && !lead.unit ? [because('线索没有对应的单位，不能立为监督事项')] : []),
  ]
}

function supervisorMay({ role }: Post): boolean {
  return supervisionLine.acts.openLead.by.some((one) => one === role)
}

export const stateWords: Readonly<Record<LeadState, string>> = {
  open: '待核对',
  put: '等单位说明',
  answered: '单位已说明',
  explained: '说明成立',
  dismissed: '已排除',
  confirmed: '已立为监督事项',
}

export interface SayGiven {
  readonly kind: WordKind
  readonly says: string
  readonly reason?: string | undefined
  readonly files: readonly string[]
}

export type SaidAnswer =
  | { readonly allowed: true; readonly supervision: string | null }
  | { readonly allowed: false; readonly kind: 'form' | 'procedure'; readonly reasons: readonly Reason[] }

export interface SayWith {
  readonly check: Check
  /** What the lead is about, in words. */
  readonly subject: string
  readonly detail: string
}

/** Says something on a lead; confirming opens the supervision matter first, through the only door. */
export async function sayWord(store: Store, actor: Actor, lead: Lead, word: SayGiven & SayWith): Promise<SaidAnswer> {
  const { kind, says, reason, files } = word
  const refused = refusalsOf(store, actor.post, lead, kind)
  if (refused.length > 0) return { allowed: false, kind: 'procedure', reasons: refused }
  const wrong = wrongIn(kind, says, reason)
  if (wrong.length > 0) return { allowed: false, kind: 'form', reasons: wrong }
  const opened = kind === 'confirm' ? await openSupervision(store, actor, lead, word) : null
  if (opened && !opened.allowed) return { allowed: false, kind: 'procedure', reasons: opened.reasons }
  const supervision = opened?.matter ?? null
  const said = await sayOnLead(store, actor.post, {
    lead: lead.id,
    kind,
    says,
    reason,
    files,
    from: lead.state,
    to: leadActs[kind].to,
    supervision: supervision ?? undefined,
  })
  if (!said) return { allowed: false, kind: 'procedure', reasons: [because('刚刚有人办过这条线索，请刷新后再看')] }
  return { allowed: true, supervision }
}

/** One lead opens one matter, however often it is sent. */
function openSupervision(store: Store, actor: Actor, lead: Lead, { says, check, subject, detail }: SayGiven & SayWith) {
  return perform(store, actor, {
    line: supervisionLine.id,
    act: 'openLead',
    key: `lead-${lead.id}`,
    given: {
      mode: 'daily',
      source: 'screening',
      unit: lead.unit,
      subject: subject.slice(0, 2000),
      detail: `${detail}\n${says}`.slice(0, 5000),
      checkId: lead.check,
      ...(lead.matterNumber ? { recordNumber: lead.matterNumber } : {}),
      severity: check.severity,
      suspected: check.fault,
      leadOn: store.today(),
    },
  })
}

function wrongIn(kind: WordKind, says: string, reason: string | undefined): Reason[] {
  const { reasons: known, says: label } = leadActs[kind]
  const missing = known && !(reason && Object.hasOwn(known, reason))
  return [
    ...(says.trim() === '' ? [because(`请填写${label}`, { field: 'says' })] : []),
    ...(missing ? [because('请选择理由', { field: 'reason' })] : []),
  ]
}
