import { useSyncExternalStore } from 'react'

/** Small things one person chose on this computer: 大字, columns, saved views. Never anything from a file. */
const prefix = 'faheng.'
const listeners = new Set<() => void>()
const parsed = new Map<string, { readonly text: string | null; readonly value: unknown }>()

export function kept<Value>(name: string, otherwise: Value): Value {
  const text = readText(name)
  const known = parsed.get(name)
  if (known && known.text === text) return known.value as Value
  const value = text === null ? otherwise : parse(text, otherwise)
  parsed.set(name, { text, value })
  return value
}

export function keep(name: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // A full or forbidden store only forgets a preference; the server keeps what matters.
  }
  for (const tell of listeners) tell()
}

export function useKept<Value>(name: string, otherwise: Value): readonly [Value, (value: Value | null) => void] {
  const value = useSyncExternalStore(subscribe, () => kept(name, otherwise))
  return [value, (next) => keep(name, next)]
}

/** Every name kept under a beginning, for clearing drafts at sign-out. */
export function forget(beginning: string) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix + beginning)) localStorage.removeItem(key)
}

function subscribe(tell: () => void) {
  listeners.add(tell)
  addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    removeEventListener('storage', tell)
  }
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

function parse<Value>(text: string, otherwise: Value): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    return otherwise
  }
}
