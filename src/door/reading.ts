import type { Finding } from './verdict.ts'

/** What a cell was understood to say. A null value is a blank. */
export type Reading =
  | { readonly ok: true; readonly value: unknown; readonly says: string; readonly notices?: readonly Finding[] }
  | { readonly ok: false; readonly finding: Finding }

export const blank: Reading = { ok: true, value: null, says: '' }

export function understood(value: unknown, says: string, notices: readonly Finding[] = []): Reading {
  return { ok: true, value, says, ...(notices.length > 0 ? { notices } : {}) }
}

export function misread(finding: Finding): Reading {
  return { ok: false, finding }
}

/** Long texts are shown by their beginning. */
export function quote(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
