import type { Line } from '../../kernel/line.ts'
import { editionOn, ruleOf, type Unit } from '../../law/rule.ts'
import type { ClockRow, MatterRow } from '../../store/types.ts'
import type { Row } from '../contract-views.ts'
import { clockSays } from './clock-says.ts'
import { actLabel, lineOf, roleLabel, type Showing, stateLabel } from './showing.ts'
import { shown } from './shown.ts'

/** A row of the ledger. */
export function rowView(row: MatterRow, showing: Showing): Row {
  const line = lineOf(showing, row.line)
  return {
    id: row.id,
    line: row.line,
    lineLabel: line.label,
    number: row.number,
    title: row.title,
    state: row.state,
    stateLabel: stateLabel(line, row.state),
    final: line.states[row.state]?.final === true,
    parties: partiesText(line, row.parties),
    handler: row.handlerName,
    organ: row.organName,
    openedOn: row.openedOn,
    closedOn: row.closedOn,
    paused: row.paused,
    awaiting: awaitingText(line, row),
    clock: row.clock ? clockView(line, row.clock, showing) : null,
    cells: cellsOf(line, row, showing),
  }
}

/** 申请人：示范甲、示范乙等5人；被申请人：示范单位 */
export function partiesText(line: Line, parties: MatterRow['parties']): string {
  const inOrder = [...new Set(parties.map(({ role }) => role))]
  const names = (role: string) => some(parties.filter((one) => one.role === role).map(({ name }) => name))
  return inOrder.map((role) => `${line.parties[role] ?? role}：${names(role)}`).join('；')
}

function some(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}人` : names.join('、')
}

function awaitingText(line: Line, { awaitingAct, awaitingRole }: MatterRow): string | null {
  if (!awaitingAct) return null
  const whose = awaitingRole ? `等${roleLabel(awaitingRole)}审批` : '等待审批'
  return `${whose}：${actLabel(line, awaitingAct)}`
}

function clockView(line: Line, clock: ClockRow, showing: Showing): NonNullable<Row['clock']> {
  const { says, tone, progress } = clockSays(
    { ...clock, unit: unitOf(line, clock), ruled: line.clocks[clock.name]?.rule !== undefined },
    showing,
  )
  const { name, label, kind, start, due } = clock
  return { name, label, kind, start, due, says, tone: tone === 'done' ? 'calm' : tone, progress }
}

/** The unit the clock's rule counts in, by the edition of its start. */
function unitOf(line: Line, { name, start }: ClockRow): Unit | null {
  const rule = line.clocks[name]?.rule
  return rule ? (editionOn(ruleOf(rule), start)?.unit ?? null) : null
}

function cellsOf(line: Line, row: MatterRow, { nameOf }: Showing): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const name of line.columns ?? []) {
    const field = line.fields[name]
    cells[name] = field ? shown(field, row.columns[name], nameOf) : ''
  }
  return cells
}

/** The columns a line adds to the common ones. */
export function columnsOf(line: Line): { name: string; label: string }[] {
  return (line.columns ?? []).map((name) => ({ name, label: line.fields[name]?.label ?? name }))
}
