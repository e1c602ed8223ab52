import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Form } from '../../kernel/form.ts'
import type { Role } from '../../kernel/role.ts'
import { ActFields } from './act-fields.tsx'
import { type ActFormProps, fieldId } from './act-form-props.ts'
import { useActSteps } from './act-steps.ts'
import type { AttemptDraft } from './attempt-draft.ts'
import type { Draft } from './draft.ts'
import { PreviewStep } from './preview-step.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { useCtrlEnter } from './use-ctrl-enter.ts'

/** One act: asked, checked here by the same rules as on the server, shown as paper, done once. */
export function ActForm(props: ActFormProps) {
  const { form, draft, chain, opening, preview, children } = props
  const { problem, shown, busy, next, look, back } = useActSteps(props)
  const summary = useRef<HTMLDivElement>(null)
  const label = doLabel(form, chain, draft.content)
  useCtrlEnter(next)

  useEffect(() => {
    if (!problem) return
    summary.current?.scrollIntoView({ block: 'start' })
    document.getElementById('summary')?.focus({ preventScroll: true })
  }, [problem])

  if (shown) return <PreviewStep preview={shown} label={label} busy={busy} back={back} confirm={next} />
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <div ref={summary} className="summary-place">
        {problem && <ProblemSummary problem={problem} fieldId={fieldId} />}
      </div>
      <DraftNote draft={draft} />
      {children}
      <ActFields {...props} problem={problem} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {preview && !opening ? '看文书样子' : label}
        </Button>
        {preview && opening && (
          <Button onClick={look} disabled={busy}>
            先看文书样子
          </Button>
        )}
        <span className="quiet small">
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </span>
        <span className="quiet small" role="status">
          {draft.says}
        </span>
      </div>
    </form>
  )
}

/** A verb: what pressing it does, now or after the chain has signed. */
function doLabel(form: Form, chain: readonly Role[], { signed }: AttemptDraft): string {
  return chain.length > 0 && signed === 'here' ? `呈批：${form.label}` : form.label
}

function DraftNote({ draft }: { readonly draft: Draft<AttemptDraft> }) {
  if (!draft.restoredFrom) return null
  return (
    <p className="told">
      已恢复{draft.restoredFrom}，可以接着填。
      <button type="button" className="link" onClick={() => void draft.drop()}>
        不要了，重新填
      </button>
    </p>
  )
}
