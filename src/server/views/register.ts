import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import { type Day, formatDay } from '../../law/day.ts'
import type { RegisterEntry, Standing } from '../../store/read-register.ts'
import type { registerSchema } from '../contract-registers.ts'
import { type Showing, stateLabel } from './showing.ts'
import { shown } from './shown.ts'

type RegisterRow = z.infer<typeof registerSchema>['rows'][number]

const words: Readonly<Record<Standing, string>> = {
  valid: '在有效期内',
  notYet: '还没有生效',
  expired: '有效期已过',
  ended: '已退出名册',
}

export function registerRow(line: Line, entry: RegisterEntry, { nameOf }: Showing): RegisterRow {
  const { id, number, title, state, standing, from, until, enteredLater } = entry
  const cells = registerColumns(line).map(({ name }) => {
    const field = line.fields[name]
    return [name, field ? shown(field, entry.fields[name], nameOf) : ''] as const
  })
  return {
    id,
    number,
    title,
    stateLabel: stateLabel(line, state),
    standing,
    says: enteredLater ? `${words[standing]}（${formatDay(enteredLater)}才登记）` : words[standing],
    term: termText(from, until),
    cells: Object.fromEntries(cells),
  }
}

function termText(from: Day | null, until: Day | null): string {
  if (!from) return ''
  return `${formatDay(from)}起${until ? `，${formatDay(until)}止` : ''}`
}

/** The line's columns without what the register shows anyway. */
export function registerColumns(line: Line): { name: string; label: string }[] {
  const own = new Set([line.title, line.valid?.from, line.valid?.until])
  return (line.columns ?? []).flatMap((name) => {
    const field = line.fields[name]
    return field && !own.has(name) && !field.sealed && field.column ? [{ name, label: field.label }] : []
  })
}
