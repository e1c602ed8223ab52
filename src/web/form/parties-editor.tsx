import type { PartyQuestion } from '../../kernel/form.ts'
import type { PartyTyped } from './attempt-draft.ts'
import { PartyRow } from './party-row.tsx'

interface Props {
  readonly questions: readonly PartyQuestion[]
  /** Roles the file already has, and who may be represented. */
  readonly present: readonly Present[]
  /** Nobody new comes in by this act. */
  readonly standingOnly?: boolean
  readonly value: readonly PartyTyped[]
  readonly onChange: (parties: readonly PartyTyped[]) => void
  readonly refusal?: string | undefined
  readonly strict: boolean
}

export interface Present {
  /** Below zero: comes along by a referral and has no number in this file yet. */
  readonly id: number
  readonly role: string
  readonly roleLabel: string
  readonly name: string
  readonly kind: string
  /** Under their masks, where the file holds them. */
  readonly idNumber?: string | null
  readonly phone?: string | null
  readonly address?: string | null
}

/** One block for each party; the roles an act needs are there from the start. */
export function PartiesEditor({ questions, present, standingOnly = false, value, onChange, refusal, strict }: Props) {
  const standing = present.filter(
    ({ id, role }) => id > 0 && questions.some((one) => one.role === role) && !value.some((party) => party.id === id),
  )
  const put = (at: number, party: PartyTyped) => onChange(value.map((one, index) => (index === at ? party : one)))
  return (
    <fieldset
      className={refusal ? 'field parties-editor refused-field' : 'field parties-editor'}
      id="parties"
      tabIndex={-1}
    >
      <legend className="label">当事人</legend>
      {refusal && <p className="field-refusal">{refusal}</p>}
      {value.map((party, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are edited in place and never reordered
        <PartyRow
          key={at}
          id={`party-${at}`}
          party={party}
          roles={questions}
          present={present.filter(({ id }) => id > 0)}
          onChange={(next) => put(at, next)}
          onDrop={() => onChange(value.filter((_, index) => index !== at))}
          strict={strict}
        />
      ))}
      <p className="row">
        {standing.map(({ id, role, roleLabel, name, kind }) => (
          <button
            key={id}
            type="button"
            className="plain-button"
            onClick={() => onChange([...value, { id, role, kind }])}
          >
            改{roleLabel}「{name}」
          </button>
        ))}
        {(standingOnly ? [] : questions).map(({ role, label }) => (
          <button
            key={role}
            type="button"
            className="plain-button"
            onClick={() => onChange([...value, { role, kind: 'person' }])}
          >
            添加{label}
          </button>
        ))}
      </p>
    </fieldset>
  )
}

/** One empty block for each role that must be in the file and is not. */
export function firstParties(
  questions: readonly PartyQuestion[],
  present: readonly { readonly role: string }[],
): PartyTyped[] {
  return questions
    .filter(({ role, required }) => required && !present.some((one) => one.role === role))
    .map(({ role }) => ({ role, kind: 'person' }))
}
