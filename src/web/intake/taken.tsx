import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { momentText } from '../words.ts'
import type { IntakePage } from './asks.ts'
import { toldBy } from './told.ts'
import { useDoing } from './use-doing.ts'

/** A sheet whose rows were taken: its receipt, and the way back. */
export function Taken({ intake }: { readonly intake: IntakePage }) {
  const { id, receipt, rows, status, undoneAt, undoneWhy, takenAt, mayUndo } = intake
  return (
    <section className="standing-of" aria-label="结论">
      <p className="says" role="status">
        {status === 'undone'
          ? `已整批撤销：${undoneWhy}。${rows} 行都已注销，编号作废；改好后可以再传。`
          : `已收下 ${rows} 行，回执 ${receipt}。`}
      </p>
      <p className="quiet">
        {takenAt && `收下时间：${momentText(takenAt)}`}
        {undoneAt && `；撤销时间：${momentText(undoneAt)}`}
      </p>
      <p className="row">
        <Link to="/imports/$id/receipt" params={{ id }} className="plain-button primary">
          看回执
        </Link>
        <Link to="/lines/$line" params={{ line: intake.line }} search={{}} className="plain-button">
          看登记的事项
        </Link>
      </p>
      {mayUndo && <Undo intake={intake} />}
    </section>
  )
}

function Undo({ intake }: { readonly intake: IntakePage }) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const { undo, refusal } = useDoing(intake.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    undo.mutate(why)
  }
  if (!open) {
    return (
      <button type="button" className="link" onClick={() => setOpen(true)}>
        传错了，撤销这一批
      </button>
    )
  }
  return (
    <form className="undo" onSubmit={submit}>
      <label className="label" htmlFor="undo-why">
        撤销的理由
      </label>
      <p className="help">只有其后没有据此办理别的事，才能整批撤销。</p>
      <Input id="undo-why" value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      <p className="row">
        <Button htmlType="submit" loading={undo.isPending} disabled={why.trim() === ''}>
          撤销这 {intake.rows} 行
        </Button>
        <button type="button" className="link quiet" onClick={() => setOpen(false)}>
          不撤了
        </button>
      </p>
      {refusal && (
        <p className="field-refusal" role="alert">
          {toldBy(refusal)}
        </p>
      )}
    </form>
  )
}
