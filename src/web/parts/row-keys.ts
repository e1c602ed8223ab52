import type { KeyboardEvent } from 'react'

/** ↑ ↓ move between the rows of a ledger, Enter opens: each row has one link marked `data-row`. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key]
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const target = event.target as HTMLElement
  if (target.matches('input, textarea, select')) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const row = target.closest('tr, li')
  const at = links.findIndex((link) => row?.contains(link))
  const next = links[Math.max(0, Math.min(links.length - 1, at + step))]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Entering a ledger from outside it with ↓ starts at the first row. */
export function focusFirstRow(root: ParentNode) {
  root.querySelector<HTMLElement>('[data-row]')?.focus()
}
