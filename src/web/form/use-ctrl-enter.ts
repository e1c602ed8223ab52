import { useEffect, useRef } from 'react'

/** Ctrl+Enter does what the page is for, wherever the caret stands; not from under an open dialog. */
export function useCtrlEnter(go: () => void) {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      if (event.target instanceof HTMLElement && event.target.closest('.ant-modal, .ant-drawer')) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
