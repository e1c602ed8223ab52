import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'

/** One box for everything: half a name, part of a number, pinyin initials. `/` comes here from anywhere. */
export function SearchBox() {
  const box = useRef<InputRef>(null)
  const navigate = useNavigate()
  const searched = useRouterState({
    select: ({ location }) =>
      location.pathname.endsWith('/search') ? String((location.search as { q?: string }).q ?? '') : '',
  })
  const [typed, setTyped] = useState('')

  useEffect(() => setTyped(searched), [searched])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      box.current?.focus({ cursor: 'all' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault()
        const q = typed.trim()
        if (q) void navigate({ to: '/search', search: { q } })
      }}
    >
      <Input
        ref={box}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="查找：姓名、案号、拼音首字母"
        aria-label="查找事项"
        aria-keyshortcuts="/"
        enterKeyHint="search"
        maxLength={100}
        suffix={<kbd aria-hidden="true">/</kbd>}
      />
    </form>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
