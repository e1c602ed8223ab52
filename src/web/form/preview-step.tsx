import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Answer } from '../api.ts'
import { PaperPage } from '../parts/paper-page.tsx'

export type Preview = Answer<'POST /api/matters/:id/acts/:act/preview'>

interface Props {
  readonly preview: Preview
  readonly label: string
  readonly busy: boolean
  readonly back: () => void
  readonly confirm: () => void
}

/** The papers as they will look; nothing has been done yet. */
export function PreviewStep({ preview, label, busy, back, confirm }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <section className="preview" aria-labelledby="preview-head">
      <h2 id="preview-head" ref={head} tabIndex={-1}>
        {preview.pages.length > 0 ? '文书将是这个样子' : '请核对'}
      </h2>
      <p>{preview.says}</p>
      <p className="quiet">还没有办理。看过无误再确认；要改就返回，填的内容都在。</p>
      {preview.pages.map((page) => (
        <PaperPage key={page.title} page={page} />
      ))}
      <div className="form-foot">
        <Button type="primary" loading={busy} onClick={confirm}>
          {label}
        </Button>
        <Button onClick={back} disabled={busy}>
          返回修改
        </Button>
        <span className="quiet small">
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </span>
      </div>
    </section>
  )
}
