import type { z } from 'zod'
import type { Business } from '../../kernel/business.ts'
import type { Line } from '../../kernel/line.ts'
import { addDays, type Day, day, daysBetween } from '../../law/day.ts'
import type { TimelineEntry } from '../../store/types.ts'
import type { timelineSchema } from '../contract-views.ts'
import { noteSays } from './note-says.ts'
import { roleLabel, type Showing, stateLabel } from './showing.ts'
import { dayShown, shown } from './shown.ts'

type Entry = z.infer<typeof timelineSchema>

/** Days between doing and typing from which an entry is marked as typed late. */
const typedLate = 3

/** The journal as sentences: what each act changed, one line each. */
export function timelineOf(business: Business, entries: readonly TimelineEntry[], showing: Showing): Entry[] {
  const { line } = business
  return entries.map((entry) => ({
    seq: entry.seq,
    act: entry.act,
    label: entry.label,
    on: entry.on,
    recordedAt: entry.recordedAt,
    by: entry.personName,
    role: entry.roleLabel,
    from: entry.from === null ? null : stateLabel(line, entry.from),
    to: stateLabel(line, entry.to),
    says: saysOf(business, entry, showing),
    undone: entry.undone,
    takenOver: entry.takenOver,
    late: !entry.takenOver && daysBetween(entry.on, dayRecorded(entry)) > typedLate,
  }))
}

/** The day an instant of UTC falls on in Beijing, eight hours ahead. */
function dayRecorded({ recordedAt }: TimelineEntry): Day {
  const utc = day(recordedAt.slice(0, 10))
  return Number(recordedAt.slice(11, 13)) >= 16 ? addDays(utc, 1) : utc
}

function saysOf(business: Business, entry: TimelineEntry, { nameOf }: Showing): string[] {
  const { line } = business
  return [
    ...(entry.from !== null && entry.from !== entry.to
      ? [`由「${stateLabel(line, entry.from)}」转为「${stateLabel(line, entry.to)}」`]
      : []),
    ...(entry.number ? [`编号 ${entry.number}`] : []),
    ...Object.entries(line.fields).flatMap(([name, field]) =>
      name in entry.fields ? `${field.label}：${shown(field, entry.fields[name], nameOf) || '（清空）'}` : [],
    ),
    ...Object.entries(entry.rows).flatMap(([name, rows]) => rowsSay(line, name, rows, entry.struck[name] ?? [])),
    ...entry.parties.map(({ role, name }) => `${line.parties[role] ?? role}：${name}`),
    ...noteSays(business, entry.note, nameOf),
    ...entry.signatures.map(
      ({ role, person, on, opinion, onPaper }) =>
        `${roleLabel(role)}${nameOf(person) ?? ''}${onPaper ? '纸质' : ''}签署，${dayShown(on)}${opinion ? `：${opinion}` : ''}`,
    ),
  ]
}

function rowsSay(
  { fields }: Line,
  name: string,
  rows: TimelineEntry['rows'][string],
  struck: TimelineEntry['struck'][string],
): string[] {
  const label = fields[name]?.label ?? name
  return [
    ...(rows.length > 0 || struck.length === 0 ? [`${label}：登记 ${rows.length} 条`] : []),
    ...struck.map(({ why }) => `${label}：划去一条${why ? `，${why}` : ''}`),
  ]
}
