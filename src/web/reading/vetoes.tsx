import type { ScoreSheet, VetoFound } from '../../lines/file-review/score-sheet.ts'
import type { RubricView } from './asks.ts'

interface Props {
  readonly rubric: RubricView
  readonly found: ScoreSheet['vetoes']
  readonly change: (found: ScoreSheet['vetoes']) => void
  readonly problems: readonly string[]
  readonly locked: boolean
}

/** 否决项：一项就不合格，所以每一项都要写明看到了什么。 */
export function Vetoes({ rubric, found, change, problems, locked }: Props) {
  const tick = (veto: string) => {
    const without = found.filter((one) => one.veto !== veto)
    change(
      without.length < found.length
        ? without
        : [...found, { veto: veto as VetoFound['veto'], finding: '', article: '' }],
    )
  }
  const write = (veto: string, more: Partial<VetoFound>) =>
    change(found.map((one) => (one.veto === veto ? { ...one, ...more } : one)))
  return (
    <fieldset className="vetoes" disabled={locked}>
      <legend>否决项（有一项就是不合格）</legend>
      {problems.map((says) => (
        <p key={says} className="field-refusal">
          {says}
        </p>
      ))}
      {rubric.vetoes.map(({ veto, label }) => {
        const one = found.find((other) => other.veto === veto)
        return (
          <div key={veto}>
            <label className="tick">
              <input type="checkbox" checked={one !== undefined} onChange={() => tick(veto)} />
              {label}
            </label>
            {one && (
              <div className="mark-words">
                <label>
                  问题
                  <textarea
                    rows={2}
                    maxLength={500}
                    value={one.finding}
                    aria-label={`${label}：问题`}
                    onChange={(event) => write(veto, { finding: event.target.value })}
                  />
                </label>
                <label>
                  依据
                  <input
                    maxLength={200}
                    value={one.article}
                    aria-label={`${label}：依据`}
                    onChange={(event) => write(veto, { article: event.target.value })}
                  />
                </label>
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
