import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { formOf } from '../../kernel/form.ts'
import type { Line } from '../../kernel/line.ts'
import { api } from '../api.ts'
import { Reading } from '../parts/states.tsx'
import { freshKey } from '../perform.ts'
import { asProblem } from '../problem.ts'
import type { PartyTyped } from './attempt-draft.ts'
import { ChoiceSelect } from './choice-select.tsx'
import { DayInput } from './day-input.tsx'
import { useDraft } from './draft.ts'
import { FieldFrame } from './field-frame.tsx'
import { PartiesEditor } from './parties-editor.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { QuestionField } from './question.tsx'
import { nextSteps, type StepTyped, stateAfter } from './take-over-steps.ts'
import { withoutBlanks } from './typed.ts'

interface TakeOverDraft {
  readonly parties: readonly PartyTyped[]
  readonly steps: readonly StepTyped[]
}

const blank: TakeOverDraft = { parties: [], steps: [] }

export function TakeOverForm({ line, today }: { readonly line: Line; readonly today: string }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useDraft<TakeOverDraft>(`take-over:${line.id}`, blank)
  const [key] = useState(freshKey)
  const send = useMutation({
    mutationFn: (content: TakeOverDraft) =>
      api('POST /api/lines/:line/take-over', { params: { line: line.id }, body: bodyOf(line, content, key) }),
    onSuccess: async ({ matter, says, papers }) => {
      await draft?.drop()
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      await navigate({ to: '/matters/$id', params: { id: matter }, replace: true, state: { said: { says, papers } } })
    },
  })
  if (!draft) return <Reading />

  const { steps, parties } = draft.content
  const put = (next: Partial<TakeOverDraft>) => draft.put({ ...draft.content, ...next })
  const state = stateAfter(line, steps)
  const first = steps[0] ? formOf(line, steps[0].act) : null
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send.mutate(draft.content)
      }}
    >
      {send.error && <ProblemSummary problem={asProblem(send.error)} />}
      {first && first.parties.length > 0 && (
        <PartiesEditor
          questions={first.parties}
          present={[]}
          value={parties}
          onChange={(next) => put({ parties: next })}
          strict={send.isError}
        />
      )}
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only added and removed at the end
        <StepBlock
          key={at}
          at={at}
          line={line}
          step={step}
          today={today}
          last={at === steps.length - 1}
          onChange={(next) => put({ steps: steps.map((one, index) => (index === at ? next : one)) })}
          onDrop={() => put({ steps: steps.slice(0, -1) })}
        />
      ))}
      <FieldFrame
        id="next-step"
        label={steps.length === 0 ? '怎样开始的' : '接着办了什么'}
        help={state ? `到这一步，状态是「${line.states[state]?.label ?? ''}」` : '从卷里最早的一步开始'}
        optional={steps.length > 0}
      >
        {(bound) => (
          <ChoiceSelect
            bound={bound}
            options={nextSteps(line, steps).map(({ act, label }) => ({ value: act, label }))}
            value={null}
            onChange={(act) => typeof act === 'string' && put({ steps: [...steps, { act, on: '', given: {} }] })}
          />
        )}
      </FieldFrame>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={steps.length === 0}>
          接续{line.label}
        </Button>
        <span className="quiet small" role="status">
          {draft.says}
        </span>
      </div>
    </form>
  )
}

interface StepProps {
  readonly at: number
  readonly line: Line
  readonly step: StepTyped
  readonly today: string
  readonly last: boolean
  readonly onChange: (step: StepTyped) => void
  readonly onDrop: () => void
}

function StepBlock({ at, line, step, today, last, onChange, onDrop }: StepProps) {
  const form = formOf(line, step.act)
  if (!form) return null
  const dayField = line.acts[step.act]?.day
  const questions = form.questions.filter(({ name }) => name !== dayField)
  return (
    <section className="edit-row" aria-label={`第 ${at + 1} 步：${form.label}`}>
      <header>
        <span>
          第 {at + 1} 步：{form.label}
        </span>
        {last && (
          <button type="button" className="link small" onClick={onDrop}>
            去掉这一步
          </button>
        )}
      </header>
      <FieldFrame id={`step-${at}-on`} label="办理日期" help="写卷里的真实日期">
        {(bound) => (
          <DayInput
            {...bound}
            label={`第 ${at + 1} 步的日期`}
            value={step.on}
            onChange={(on) => onChange({ ...step, on })}
            today={today}
          />
        )}
      </FieldFrame>
      <details open={questions.length <= 4}>
        <summary>卷里记的内容（{questions.length} 项，没有的不填）</summary>
        {questions.map((question) => (
          <QuestionField
            key={question.name}
            question={{ ...question, required: false }}
            id={`step-${at}-${question.name}`}
            value={step.given[question.name]}
            onChange={(value) => onChange({ ...step, given: { ...step.given, [question.name]: value } })}
            today={today}
          />
        ))}
      </details>
    </section>
  )
}

/** The day of a step is also the answer of its day field. */
function bodyOf(line: Line, { parties, steps }: TakeOverDraft, key: string) {
  const named = parties.map((party) => withoutBlanks(party)).filter((party) => Object.keys(party).length > 2)
  return {
    steps: steps.map(({ act, on, given }) => {
      const day = line.acts[act]?.day
      return { act, on, given: withoutBlanks(day ? { ...given, [day]: on } : given) }
    }),
    ...(named.length > 0 ? { parties: named } : {}),
    key,
  }
}
