import { Link } from '@tanstack/react-router'
import { lineOf } from '../lines.ts'
import type { ActView, MatterFile } from '../queries.ts'
import { belongsTo, openActs } from './act-order.ts'

/** Acts of the chain are done where the draft is read, not from a menu. */
const chainActs = new Set(['sign', 'return', 'recall'])

/** How many open acts stand as buttons; a long procedure lists the rest. */
const asButtons = 6

/** Open acts as buttons in the order of the procedure; closed ones as plain lines with the reason and its article. */
export function NextActs({ file }: { readonly file: MatterFile }) {
  const own = file.acts.filter(({ common }) => !common)
  const line = lineOf(file.line)
  const open = openActs(line, file)
  const closed = own.filter(({ reasons, notMine }) => reasons.length > 0 && !notMine)
  const fits = (act: ActView) => belongsTo(line, act.name, file.row.state)
  const others = own.filter(({ notMine }) => notMine)
  const common = file.acts.filter(({ common: is, reasons, name }) => is && reasons.length === 0 && !chainActs.has(name))
  return (
    <div className="acts">
      {open.length === 0 && (
        <p className="quiet">{file.row.final ? '已经办结，没有下一步。' : nothingYours(closed.length > 0)}</p>
      )}
      <ul className="open-acts">
        {open.slice(0, asButtons).map((act, at) => (
          <li key={act.name}>
            <Link
              to="/matters/$id/acts/$act"
              params={{ id: file.row.id, act: act.name }}
              className={at === 0 ? 'act-button primary' : 'act-button'}
            >
              {act.label}
            </Link>
            <ActNotes act={act} />
          </li>
        ))}
      </ul>
      <OtherActs id={file.row.id} acts={open.slice(asButtons)} />
      <ClosedActs acts={closed.filter(fits)} heading="还不能办的" />
      <ClosedActs acts={closed.filter((act) => !fits(act))} heading="别的阶段才办的" folded />
      <ClosedActs acts={others} heading="由别人办的" folded />
      {common.length > 0 && (
        <details className="more-acts">
          <summary>更多</summary>
          <ActLinks id={file.row.id} acts={common} />
        </details>
      )}
    </div>
  )
}

function OtherActs({ id, acts }: { readonly id: string; readonly acts: readonly ActView[] }) {
  if (acts.length === 0) return null
  return (
    <details className="more-acts">
      <summary>
        还能办的 <span className="n">{acts.length}</span>
      </summary>
      <ActLinks id={id} acts={acts} />
    </details>
  )
}

function ActLinks({ id, acts }: { readonly id: string; readonly acts: readonly ActView[] }) {
  return (
    <ul>
      {acts.map((act) => (
        <li key={act.name}>
          <Link to="/matters/$id/acts/$act" params={{ id, act: act.name }}>
            {act.label}
          </Link>
          <ActNotes act={act} />
        </li>
      ))}
    </ul>
  )
}

function ActNotes({ act }: { readonly act: ActView }) {
  const notes = [
    act.help,
    act.issues.length > 0 ? `生成${act.issues.map((title) => `《${title}》`).join('')}` : null,
    act.signedBy.length > 0 ? `须经${act.signedBy.join('、')}审批` : null,
  ].filter(Boolean)
  if (notes.length === 0) return null
  return <p className="quiet small">{notes.join('；')}</p>
}

/** How many closed acts stand open to the eye; a long procedure folds the rest. */
const inView = 5

interface ClosedProps {
  readonly acts: readonly ActView[]
  readonly heading: string
  readonly folded?: boolean
}

function ClosedActs({ acts, heading, folded = false }: ClosedProps) {
  if (acts.length === 0) return null
  const rest = acts.slice(inView)
  return (
    <details className="closed-acts" open={!folded}>
      <summary>
        {heading} <span className="n">{acts.length}</span>
      </summary>
      <ClosedList acts={acts.slice(0, inView)} />
      {rest.length > 0 && (
        <details>
          <summary>其余 {rest.length} 项</summary>
          <ClosedList acts={rest} />
        </details>
      )}
    </details>
  )
}

function ClosedList({ acts }: { readonly acts: readonly ActView[] }) {
  return (
    <ul>
      {acts.map(({ name, label, reasons }) => (
        <li key={name}>
          <span>{label}</span>
          {reasons.map(({ says, article }) => (
            <span key={says} className="why">
              {says}
              {article && <span className="article">{article}</span>}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function nothingYours(explained: boolean): string {
  return explained ? '现在没有您能办的下一步；原因写在下面。' : '现在没有您能办的下一步。'
}
