import { Input } from 'antd'
import { type Role, roles } from '../../kernel/role.ts'
import type { AttemptDraft, PaperSignature } from './attempt-draft.ts'
import { DayInput } from './day-input.tsx'
import { FieldFrame, GroupFrame } from './field-frame.tsx'
import { Picker } from './picker.tsx'

interface Props {
  readonly chain: readonly Role[]
  /** An opening act can only be signed on paper: there is no file yet to propose in. */
  readonly paperOnly: boolean
  readonly draft: AttemptDraft
  readonly put: (draft: AttemptDraft) => void
  readonly today: string
}

/** How the chain signs: here, one desk after another, or already on paper. */
export function SignOffFields({ chain, paperOnly, draft, put, today }: Props) {
  const onPaper = paperOnly || draft.signed === 'on-paper'
  const choose = (signed: AttemptDraft['signed']) => put({ ...draft, signed, signatures: signaturesFor(chain, draft) })
  return (
    <fieldset className="field sign-off" id="sign-off" tabIndex={-1}>
      <legend className="label">审批：{chain.map((role) => roles[role]).join(' → ')}</legend>
      {!paperOnly && (
        <div className="radios">
          <label>
            <input type="radio" name="signed" checked={!onPaper} onChange={() => choose('here')} />
            在这里呈批，逐级签署后生效
          </label>
          <label>
            <input type="radio" name="signed" checked={onPaper} onChange={() => choose('on-paper')} />
            已在纸上签完，现在补登
          </label>
        </div>
      )}
      {onPaper
        ? signaturesFor(chain, draft).map((signature, at, all) => (
            <SignatureRow
              key={signature.role}
              signature={signature}
              today={today}
              onChange={(next) =>
                put({ ...draft, signed: 'on-paper', signatures: all.map((one, index) => (index === at ? next : one)) })
              }
            />
          ))
        : chain.length > 0 && <Countersign draft={draft} put={put} />}
    </fieldset>
  )
}

function signaturesFor(chain: readonly Role[], { signatures }: AttemptDraft): PaperSignature[] {
  return chain.map((role) => signatures.find((one) => one.role === role) ?? { role })
}

interface RowProps {
  readonly signature: PaperSignature
  readonly today: string
  readonly onChange: (signature: PaperSignature) => void
}

function SignatureRow({ signature, today, onChange }: RowProps) {
  const id = `signature-${signature.role}`
  const label = roles[signature.role as Role] ?? signature.role
  return (
    <section className="edit-row" aria-label={label}>
      <header>
        <span>{label}</span>
      </header>
      <div className="row-fields">
        <FieldFrame id={`${id}-person`} label="签署人">
          {(bound) => (
            <Picker
              {...bound}
              kind="person"
              among={[signature.role]}
              value={signature.person}
              onChange={(person) => onChange({ ...signature, person })}
            />
          )}
        </FieldFrame>
        <FieldFrame id={`${id}-on`} label="签署日期">
          {(bound) => (
            <DayInput
              {...bound}
              label="签署日期"
              value={signature.on}
              onChange={(on) => onChange({ ...signature, on })}
              today={today}
            />
          )}
        </FieldFrame>
        <FieldFrame id={`${id}-behalf`} label="代谁签署" optional>
          {(bound) => (
            <Input
              {...bound}
              value={signature.onBehalfOf ?? ''}
              maxLength={200}
              onChange={(event) => onChange({ ...signature, onBehalfOf: event.target.value })}
            />
          )}
        </FieldFrame>
        <FieldFrame id={`${id}-meeting`} label="集体讨论的会议" optional>
          {(bound) => (
            <Input
              {...bound}
              value={signature.meeting ?? ''}
              maxLength={200}
              onChange={(event) => onChange({ ...signature, meeting: event.target.value })}
            />
          )}
        </FieldFrame>
      </div>
    </section>
  )
}

/** 会签: other organs that must sign first. */
function Countersign({ draft, put }: Pick<Props, 'draft' | 'put'>) {
  const set = (countersign: AttemptDraft['countersign']) => put({ ...draft, countersign })
  return (
    <GroupFrame id="countersign" label="会签单位" help="先请别的单位签的，在这里添加" optional>
      {draft.countersign.map((organ, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: edited in place, never reordered
        <div key={at} className="row">
          <Picker
            kind="organ"
            among={[]}
            aria-label={`会签单位 ${at + 1}`}
            value={organ}
            onChange={(id) => set(draft.countersign.map((one, index) => (index === at ? id : one)))}
          />
          <button
            type="button"
            className="link small"
            onClick={() => set(draft.countersign.filter((_, index) => index !== at))}
          >
            删去
          </button>
        </div>
      ))}
      <button type="button" className="plain-button" onClick={() => set([...draft.countersign, null])}>
        添加会签单位
      </button>
    </GroupFrame>
  )
}
