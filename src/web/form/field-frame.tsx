import type { ReactNode } from 'react'

export interface Bound {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

interface Props {
  readonly id: string
  readonly label: string
  readonly help?: string | null | undefined
  readonly refusal?: string | undefined
  /** Stated, because most questions are asked for a reason: the optional ones are the exception. */
  readonly optional?: boolean
  /** Takes a whole line of the form. */
  readonly wide?: boolean
  readonly children: (bound: Bound) => ReactNode
}

/** Label above, help in one line, the refusal beside what it is about; all bound for a reader of the screen. */
export function FieldFrame({ id, label, help, refusal, optional = false, wide = false, children }: Props) {
  return (
    <div className={classOf(refusal, wide)}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <span className="optional">（可不填）</span>}
      </label>
      <FieldNotes id={id} help={help} refusal={refusal} />
      {children(boundTo({ id, help, refusal, optional }))}
    </div>
  )
}

/** The same for a group of boxes, which a single label cannot name. */
export function GroupFrame({
  id,
  label,
  help,
  refusal,
  optional = false,
  wide = false,
  children,
}: Omit<Props, 'children'> & { readonly children: ReactNode }) {
  return (
    <fieldset id={id} tabIndex={-1} className={classOf(refusal, wide)} aria-describedby={notes({ id, help, refusal })}>
      <legend className="label">
        {label}
        {optional && <span className="optional">（可不填）</span>}
      </legend>
      <FieldNotes id={id} help={help} refusal={refusal} />
      {children}
    </fieldset>
  )
}

function classOf(refusal: string | undefined, wide: boolean): string {
  return ['field', wide ? 'wide' : '', refusal ? 'refused-field' : ''].filter(Boolean).join(' ')
}

function FieldNotes({ id, help, refusal }: Pick<Props, 'id' | 'help' | 'refusal'>) {
  return (
    <>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {refusal && (
        <p className="field-refusal" id={`${id}-refusal`}>
          {refusal}
        </p>
      )}
    </>
  )
}

function notes({ id, help, refusal }: Pick<Props, 'id' | 'help' | 'refusal'>): string | undefined {
  return [help && `${id}-help`, refusal && `${id}-refusal`].filter(Boolean).join(' ') || undefined
}

function boundTo({ id, help, refusal, optional }: Pick<Props, 'id' | 'help' | 'refusal' | 'optional'>): Bound {
  const described = notes({ id, help, refusal })
  return {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(refusal ? { 'aria-invalid': true as const } : {}),
    ...(optional ? {} : { 'aria-required': true as const }),
  }
}
