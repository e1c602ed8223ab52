import { useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import type { ProblemError } from '../problem.ts'
import { FigurePicker } from './figure-picker.tsx'
import { useChange } from './use-change.ts'
import type { Draft, SectionView } from './writing-queries.ts'

interface Props {
  readonly draft: Draft
  readonly section: SectionView
  close(): void
}

/** Plain text with figures by name. What is typed is kept on the server while typing, and through any clash. */
export function SectionEditor({ draft, section, close }: Props) {
  const [text, setText] = useState(section.text)
  const [base, setBase] = useState(section.version)
  const area = useRef<HTMLTextAreaElement>(null)
  const save = useChange('PUT /api/report-drafts/:id/sections/:row', draft.id)
  const kept = useKeptText(`report:${draft.id}:${section.id}`, text)
  const put = (slot: string) => {
    const [from, until] = [area.current?.selectionStart ?? text.length, area.current?.selectionEnd ?? text.length]
    setText(text.slice(0, from) + slot + text.slice(until))
    area.current?.focus()
  }
  const send = () =>
    save.mutate(
      { params: { id: draft.id, row: section.id }, body: { base, text } },
      {
        onSuccess: () => {
          kept.drop()
          close()
        },
        onError: (error) => {
          if (error.clash) setBase(error.clash.version)
        },
      },
    )
  return (
    <div className="section-editor">
      <h2>{section.heading}</h2>
      {kept.found !== null && kept.found !== text && (
        <p className="note">
          上次没有保存完的文字还在。
          <button type="button" className="link" onClick={() => setText(kept.found ?? text)}>
            接着写
          </button>
        </p>
      )}
      <label htmlFor={`text-${section.id}`}>正文（一行一段；数字写作 {'{{指标编号}}'}，可用下面的「插入数字」）</label>
      <textarea
        id={`text-${section.id}`}
        ref={area}
        value={text}
        rows={Math.min(24, Math.max(8, text.split('\n').length * 3))}
        onChange={(event) => setText(event.target.value)}
      />
      <Trouble error={save.error} />
      <p className="row">
        <button
          type="button"
          className="plain-button primary"
          disabled={save.isPending || text.trim() === ''}
          onClick={send}
        >
          {save.error?.clash ? '用这一稿保存' : '保存'}
        </button>
        <button type="button" className="plain-button" onClick={close}>
          先不改
        </button>
      </p>
      <FigurePicker put={put} />
    </div>
  )
}

/** Another writer was faster: both texts stand side by side, and the writer's own is still in the field. */
function Trouble({ error }: { readonly error: ProblemError | null }) {
  if (!error) return null
  return (
    <div className="trouble" role="alert">
      {error.reasons.map(({ says }) => (
        <p key={says}>{says}</p>
      ))}
      {error.clash && (
        <div className="two-texts">
          <section aria-label="对方的稿子">
            <h3>{error.clash.by}刚才保存的</h3>
            <pre>{error.clash.theirs}</pre>
          </section>
          <section aria-label="您的稿子">
            <h3>您写的（还在上面的框里）</h3>
            <pre>{error.clash.mine}</pre>
          </section>
        </div>
      )}
    </div>
  )
}

const pauseMs = 800

function useKeptText(key: string, text: string) {
  const [found, setFound] = useState<string | null>(null)
  const first = useRef(text)
  useEffect(() => {
    void api('GET /api/drafts/:key', { params: { key } })
      .then(({ content }) => setFound(typeof content === 'string' ? content : null))
      .catch(() => setFound(null))
  }, [key])
  useEffect(() => {
    if (text === first.current) return
    const later = setTimeout(() => {
      void api('PUT /api/drafts/:key', { params: { key }, body: { content: text } }).catch(() => null)
    }, pauseMs)
    return () => clearTimeout(later)
  }, [key, text])
  return { found, drop: () => void api('DELETE /api/drafts/:key', { params: { key } }).catch(() => null) }
}
