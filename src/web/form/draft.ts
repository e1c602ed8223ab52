import { useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import { keep, kept } from '../keep.ts'
import { momentText } from '../words.ts'

interface LocalCopy<Content> {
  readonly content: Content
}

export interface Draft<Content> {
  readonly content: Content
  readonly put: (content: Content) => void
  /** What was found from an earlier sitting, until it is used or dropped. */
  readonly restoredFrom: string | null
  /** 草稿已存 · 正在存…… · 已记在这台电脑上 */
  readonly says: string | null
  /** After the act is done, or when the person starts over. */
  readonly drop: () => Promise<void>
}

const pause = 800

/**
 * What is typed is kept on the server, and on this computer only until the server has it: a closed browser or a
 * lost line costs nothing, and no file content stays behind on a shared machine. Null while the draft is being read.
 */
export function useDraft<Content>(key: string, blank: Content): Draft<Content> | null {
  const [content, setContent] = useState<Content | null>(null)
  const [restoredFrom, setRestoredFrom] = useState<string | null>(null)
  const [says, setSays] = useState<string | null>(null)
  const start = useRef(blank)
  const { later, settled } = useLater(pause)

  useEffect(() => {
    let gone = false
    void readDraft<Content>(key).then((found) => {
      if (gone) return
      setContent(found?.content ?? start.current)
      setRestoredFrom(found?.from ?? null)
    })
    return () => {
      gone = true
    }
  }, [key])

  const put = (next: Content) => {
    setContent(next)
    keep(`draft.${key}`, { content: next })
    setSays('正在存……')
    later(async () => setSays(await save(key, next)))
  }
  const drop = async () => {
    await settled()
    keep(`draft.${key}`, null)
    setContent(start.current)
    setRestoredFrom(null)
    setSays(null)
    await api('DELETE /api/drafts/:key', { params: { key } }).catch(() => null)
  }
  return content === null ? null : { content, put, restoredFrom, says, drop }
}

/** The last thing asked for within a pause is done, once; leaving the page leaves it to the copy on this computer. */
function useLater(wait: number) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = (work: () => Promise<void>) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      running.current = work()
    }, wait)
  }
  const settled = async () => {
    clearTimeout(timer.current)
    await running.current
  }
  return { later, settled }
}

async function save(key: string, content: unknown): Promise<string> {
  try {
    const { savedAt } = await api('PUT /api/drafts/:key', { params: { key }, body: { content } })
    const local = kept<LocalCopy<unknown> | null>(`draft.${key}`, null)
    if (local?.content !== undefined && JSON.stringify(local.content) === JSON.stringify(content))
      keep(`draft.${key}`, null)
    return `草稿已存（${momentText(savedAt).split(' ').at(-1)}）`
  } catch {
    return '连不上服务器，已先记在这台电脑上'
  }
}

async function readDraft<Content>(key: string): Promise<{ readonly content: Content; readonly from: string } | null> {
  const local = kept<LocalCopy<Content> | null>(`draft.${key}`, null)
  if (local) return { content: local.content, from: '上次没来得及存的内容' }
  const stored = await api('GET /api/drafts/:key', { params: { key } }).catch(() => null)
  if (!stored?.savedAt || stored.content === null || stored.content === undefined) return null
  return { content: stored.content as Content, from: `${momentText(stored.savedAt)} 的草稿` }
}
