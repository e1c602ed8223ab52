import { Link } from '@tanstack/react-router'
import type { MatterFile, ProposalView } from '../queries.ts'
import { dayText } from '../words.ts'
import { PaperPage } from './paper-page.tsx'
import { SignBox } from './sign-box.tsx'

interface Props {
  readonly file: MatterFile
  readonly proposal: ProposalView
  readonly onDone?: () => void
}

/** A draft act on its way up: what it says, who has signed, whose turn it is. */
export function Proposal({ file, proposal, onDone }: Props) {
  const recall = file.acts.find(({ name, reasons }) => name === 'recall' && reasons.length === 0)
  return (
    <section className="proposal" aria-labelledby="proposal-head">
      <h2 id="proposal-head">「{proposal.label}」正在审批</h2>
      <Chain proposal={proposal} />
      <dl className="plain-facts">
        {proposal.answers.map(({ label, shown }) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      {proposal.papers.length > 0 && (
        <div className="drafts">
          {proposal.papers.map((page) => (
            <details key={page.title} open={proposal.mine}>
              <summary>拟发文书《{page.title}》</summary>
              <PaperPage page={page} />
            </details>
          ))}
        </div>
      )}
      {proposal.mine && (
        <SignBox id={file.row.id} version={file.version} act={proposal.label} {...(onDone ? { onDone } : {})} />
      )}
      {!proposal.mine && recall && (
        <p>
          <Link to="/matters/$id/acts/$act" params={{ id: file.row.id, act: 'recall' }}>
            撤回呈批
          </Link>
        </p>
      )}
    </section>
  )
}

function Chain({ proposal }: { readonly proposal: ProposalView }) {
  return (
    <ol className="chain-steps" aria-label="审批链">
      <li className="signed">
        <span>呈报</span>
        <span className="quiet">
          {proposal.by} {dayText(proposal.on)}
        </span>
      </li>
      {proposal.steps.map(({ role, organ, signed, due }) => (
        <li
          key={`${role}-${organ ?? ''}`}
          className={signed ? 'signed' : due ? 'due' : undefined}
          aria-current={due ? 'step' : undefined}
        >
          <span>
            {organ ? `${organ} 会签` : role}
            {due && '（待签）'}
          </span>
          {signed && (
            <span className="quiet">
              {signed.by} {dayText(signed.on)}
              {signed.opinion && `：${signed.opinion}`}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
