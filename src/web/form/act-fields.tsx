import { Fragment, type ReactNode, useState } from 'react'
import type { Question } from '../../kernel/form.ts'
import type { ProblemError } from '../problem.ts'
import { type ActFormProps, fieldId } from './act-form-props.ts'
import { DayInput } from './day-input.tsx'
import { FieldFrame } from './field-frame.tsx'
import { PaperNumbers } from './paper-numbers.tsx'
import { PartiesEditor } from './parties-editor.tsx'
import { QuestionField } from './question.tsx'
import { SignOffFields } from './sign-off-fields.tsx'
import { isBlank } from './typed.ts'

/** How many optional questions stay in sight; more are folded, but never lost. */
const fewOptional = 4

export function ActFields({
  form,
  draft,
  chain,
  opening,
  present,
  standingOnly,
  today,
  onGiven,
  instead,
  preview,
  problem,
}: ActFormProps & { readonly problem: ProblemError | null }) {
  const { content, put } = draft
  const refusalOf = (field: string) =>
    problem?.reasons
      .filter((reason) => reason.field === field)
      .map(({ says }) => says)
      .join('；') || undefined
  const answer = (name: string, value: unknown) => {
    const given = { ...content.given, [name]: value }
    put({ ...content, given: onGiven ? onGiven(given) : given })
  }
  const draw = (question: Question) => {
    const drawn = {
      question,
      id: fieldId(question.name) ?? question.name,
      value: content.given[question.name],
      onChange: (value: unknown) => answer(question.name, value),
      refusal: refusalOf(question.name),
      today,
    }
    return <Fragment key={question.name}>{instead?.(drawn) ?? <QuestionField {...drawn} />}</Fragment>
  }
  const required = form.questions.filter(({ required: is }) => is)
  const optional = form.questions.filter(({ required: is }) => !is)
  return (
    <>
      {form.parties.length > 0 && (
        <PartiesEditor
          questions={form.parties}
          present={present}
          {...(standingOnly ? { standingOnly } : {})}
          value={content.parties}
          onChange={(parties) => put({ ...content, parties })}
          refusal={refusalOf('parties')}
          strict={problem !== null}
        />
      )}
      <div className="questions">
        {required.map(draw)}
        {form.asksDay && (
          <FieldFrame id="q-on" label="办理日期" help="补录以前办的事，写真实日期" refusal={refusalOf('on')}>
            {(bound) => (
              <DayInput
                {...bound}
                label="办理日期"
                value={content.on}
                onChange={(on) => put({ ...content, on })}
                today={today}
              />
            )}
          </FieldFrame>
        )}
      </div>
      <Optional
        questions={optional}
        draw={draw}
        touched={optional.some(({ name }) => !isBlank(content.given[name]) || refusalOf(name))}
      />
      {preview && (
        <PaperNumbers
          value={content.paperNumbers ?? ''}
          onChange={(paperNumbers) => put({ ...content, paperNumbers })}
          refusal={refusalOf('paperNumbers')}
        />
      )}
      {chain.length > 0 && <SignOffFields chain={chain} paperOnly={opening} draft={content} put={put} today={today} />}
    </>
  )
}

interface OptionalProps {
  readonly questions: readonly Question[]
  readonly draw: (question: Question) => ReactNode
  readonly touched: boolean
}

function Optional({ questions, draw, touched }: OptionalProps) {
  const [open, setOpen] = useState(false)
  if (questions.length <= fewOptional || touched || open) return <div className="questions">{questions.map(draw)}</div>
  return (
    <p className="field">
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        还可以填 {questions.length} 项
      </button>
      <span className="quiet small">
        {' '}
        {questions
          .slice(0, 5)
          .map(({ label }) => label)
          .join('、')}
        ……
      </span>
    </p>
  )
}
