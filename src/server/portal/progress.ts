import type { ClockView } from '../../kernel/clock.ts'
import { formatDayWithWeekday } from '../../law/day.ts'
import { kindOf } from '../../portal/apply-kinds.ts'
import { portalActor } from '../../store/portal-actor.ts'
import { noteKinds, notesOf, type PortalNote } from '../../store/portal-notes.ts'
import type { Receipt } from '../../store/portal-receipts.ts'
import { readMatter } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import type { MatterFile } from '../../store/types.ts'
import type { Answers } from './interface.ts'

type Progress = NonNullable<Answers<'progress'>>

/** A matter as the citizen it belongs to may see it: states, clocks and acts; no names, no notes of the office. */
export async function progressOf(store: Store, receipt: Receipt): Promise<Progress | null> {
  const kind = kindOf(receipt.kind)
  if (!kind) return null
  const file = receipt.matter ? await fileOf(store, receipt.matter) : null
  if (file === 'hidden') return null
  const notes = await notesOf(store, receipt.id)
  const base = {
    number: receipt.number,
    title: kind.title,
    receivedOn: receipt.receivedOn,
    notes: notes.map(noteView),
    electronic: receipt.electronic,
  }
  if (!file)
    return {
      ...base,
      sentence: withoutMatter(receipt),
      holder: kind.holder,
      clocks: [],
      steps: [],
      mayWithdraw: receipt.state === 'waiting',
      mayRate: receipt.state === 'declined',
    }
  const business = store.businesses.get(file.row.line)
  const state = business?.line.states[file.row.state]
  const clocks = file.clocks.filter(({ status }) => status !== 'stopped')
  return {
    ...base,
    sentence: sentenceOf(state?.label ?? '', clocks, state?.final === true),
    holder: file.row.organName,
    clocks: clocks.map(clockOf),
    steps: file.timeline.flatMap(({ act, label, on, undone, proposes }) =>
      business?.line.acts[act] && !undone && !proposes ? [{ label, on }] : [],
    ),
    mayWithdraw: state?.final !== true,
    mayRate: state?.final === true,
  }
}

/** A minor's matter never shows here, whoever asks. */
async function fileOf(store: Store, matter: string): Promise<MatterFile | 'hidden' | null> {
  const { post } = await portalActor(store)
  const file = await readMatter(store, post, matter)
  if (!file) return 'hidden'
  const groups = Object.values(file.matter.answers).flat()
  return groups.includes('minor') ? 'hidden' : file
}

function withoutMatter({ state, decidedOn, decidedWhy, receivedOn }: Receipt): string {
  const on = formatDayWithWeekday(receivedOn)
  if (state === 'declined')
    return `${decidedOn ? formatDayWithWeekday(decidedOn) : ''}没有接收您的申请：${decidedWhy ?? ''}`
  if (state === 'withdrawn') return '您已经撤回这份申请。'
  return `${on}收到，正等工作人员接收。期限从提交那天起算，不因为等接收而推迟。`
}

function sentenceOf(state: string, clocks: readonly ClockView[], final: boolean): string {
  if (final) return `您的事现在是「${state}」，已经办到头了。`
  const next = clocks
    .filter(({ kind, due, status }) => kind === 'duty' && due && status === 'running')
    .toSorted((one, two) => String(one.due).localeCompare(String(two.due)))[0]
  if (!next?.due) return `您的事现在是「${state}」。`
  const who = next.waitsFor ? `正等${next.waitsFor}` : '我们'
  return `您的事现在是「${state}」。${who}最迟 ${formatDayWithWeekday(next.due)} 以前完成「${next.label}」。`
}

function clockOf({ label, due, kind, waitsFor, reckoning, status }: ClockView): Progress['clocks'][number] {
  const why = reckoning
    ? `自 ${formatDayWithWeekday(reckoning.start)} 起算，${reckoning.edition}${reckoning.article}${reckoning.standing === 'checked' ? '' : '〔待核〕'}`
    : ''
  return { label: status === 'paused' ? `${label}（中止中）` : label, due, yours: kind === 'right', waitsFor, why }
}

function noteView({ id, kind, side, body, writtenOn }: PortalNote): Progress['notes'][number] {
  const opens = kind === 'paper'
  const said = opens ? body.split('\n').slice(0, 2).join(' ') : body
  return { id, kind: noteKinds[kind], mine: side === 'citizen', body: said, on: writtenOn, opens }
}
