import { Input } from 'antd'
import { useState } from 'react'
import type { PartyQuestion, Question } from '../../kernel/form.ts'
import { partyKinds } from '../../kernel/party.ts'
import { formatDay, isDay } from '../../law/day.ts'
import { isUntouched, type PartyTyped } from './attempt-draft.ts'
import { ClearParts } from './clear-parts.tsx'
import { type Bound, FieldFrame, GroupFrame } from './field-frame.tsx'
import type { Present } from './parties-editor.tsx'
import { schemaFor } from './party-problems.ts'
import { Picker } from './picker.tsx'
import { QuestionField } from './question.tsx'
import { isBlank, withoutBlanks } from './typed.ts'

interface Props {
  readonly id: string
  readonly party: PartyTyped
  readonly roles: readonly PartyQuestion[]
  readonly present: readonly Present[]
  readonly onChange: (party: PartyTyped) => void
  readonly onDrop: () => void
  /** Blank required boxes are pointed at only after an attempt to go on. */
  readonly strict: boolean
}

export function PartyRow({ id, party, roles, present, onChange, onDrop, strict }: Props) {
  const set = (name: string, value: unknown) => onChange({ ...party, [name]: value })
  const others = present.filter(({ id: own }) => own !== party.id)
  const before = present.find(({ id: own }) => own === party.id)
  const role = roles.find(({ role: one }) => one === party.role)?.label ?? '当事人'
  const label = before ? `${role}「${before.name}」：只填要改的` : role
  return (
    <section className="edit-row" aria-label={label}>
      <header>
        <span>{label}</span>
        <button type="button" className="link small" onClick={onDrop} aria-label={`删去${label}`}>
          删去
        </button>
      </header>
      <GroupFrame id={`${id}-kind`} label="类别">
        <div className="radios">
          {Object.entries(partyKinds).map(([kind, text]) => (
            <label key={kind}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={party.kind === kind}
                onChange={() =>
                  onChange({ ...party, kind, organ: null, idNumber: kind === 'person' ? party.idNumber : null })
                }
              />
              {text}
            </label>
          ))}
        </div>
      </GroupFrame>
      <PartyFields id={id} party={party} onChange={onChange} strict={strict} />
      {before && <ClearParts id={id} before={before} party={party} onChange={onChange} />}
      {others.length > 0 && (
        <QuestionField
          question={actsFor(others)}
          id={`${id}-actsFor`}
          value={isBlank(party.actsFor) ? null : String(party.actsFor)}
          onChange={(next) => set('actsFor', isBlank(next) ? null : Number(next))}
          today=""
        />
      )}
    </section>
  )
}

function PartyFields({ id, party, onChange, strict }: Pick<Props, 'id' | 'party' | 'onChange' | 'strict'>) {
  const set = (name: string, value: unknown) => onChange({ ...party, [name]: value })
  const refusals = refusalsOf(party, strict)
  return (
    <div className="row-fields">
      {party.kind === 'organ' && (
        <FieldFrame id={`${id}-organ`} label="本区单位" help="名册里有的直接选；没有的在下面写全称" optional>
          {(bound) => (
            <Picker
              {...bound}
              kind="organ"
              among={[]}
              value={party.organ}
              onChange={(organ, name) => onChange({ ...party, organ, name: name ?? party.name })}
            />
          )}
        </FieldFrame>
      )}
      <FieldFrame
        id={`${id}-name`}
        label={party.kind === 'person' ? '姓名' : '名称'}
        refusal={refusals.name}
        optional={party.id !== undefined}
      >
        {(bound) => (
          <Input
            {...bound}
            value={String(party.name ?? '')}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => set('name', event.target.value)}
          />
        )}
      </FieldFrame>
      {party.kind === 'person' && (
        <FieldFrame
          id={`${id}-idNumber`}
          label="公民身份号码"
          refusal={refusals.idNumber}
          help={bornText(party.idNumber)}
          optional
        >
          {(bound) => (
            <MaskedInput
              bound={bound}
              value={party.idNumber}
              max={18}
              onChange={(next) => set('idNumber', next.toUpperCase())}
            />
          )}
        </FieldFrame>
      )}
      <FieldFrame id={`${id}-phone`} label="联系电话" refusal={refusals.phone} optional>
        {(bound) => <MaskedInput bound={bound} value={party.phone} max={20} onChange={(next) => set('phone', next)} />}
      </FieldFrame>
      <FieldFrame
        id={`${id}-address`}
        label={party.kind === 'person' ? '住址' : '地址'}
        refusal={refusals.address}
        optional
      >
        {(bound) => (
          <Input
            {...bound}
            value={String(party.address ?? '')}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => set('address', event.target.value)}
          />
        )}
      </FieldFrame>
    </div>
  )
}

function actsFor(present: Props['present']): Question {
  const options = present.map(({ id, name }) => ({ value: String(id), label: name }))
  return {
    name: 'actsFor',
    label: '代理谁',
    kind: 'choice',
    required: false,
    help: '是代理人的才填',
    options,
    among: [],
    sealed: false,
    rows: [],
  }
}

/** Hidden in its middle when nobody is typing in it. */
function MaskedInput({
  bound,
  value,
  max,
  onChange,
}: {
  readonly bound: Bound
  readonly value: unknown
  readonly max: number
  readonly onChange: (next: string) => void
}) {
  const [typing, setTyping] = useState(false)
  const text = String(value ?? '')
  return (
    <Input
      {...bound}
      value={typing ? text : masked(text)}
      maxLength={max}
      autoComplete="off"
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  )
}

function masked(text: string): string {
  return text.length > 7 ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}` : text
}

function bornText(idNumber: unknown): string | undefined {
  const text = String(idNumber ?? '')
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  return text.length === 18 && isDay(born) ? `${formatDay(born)}出生` : undefined
}

function refusalsOf(party: PartyTyped, strict: boolean): Record<string, string> {
  // An empty block is missing as a whole, and said so once above.
  if (isUntouched(party)) return {}
  const { cleared: _, ...typed } = party
  const parsed = schemaFor(party).safeParse(withoutBlanks(typed))
  if (parsed.success) return {}
  const issues = parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message] as const)
  return Object.fromEntries(
    issues.filter(
      ([name]) => strict || (name !== 'name' && String(party[name as keyof PartyTyped] ?? '').length >= 11),
    ),
  )
}
