/** A printed page in GB/T 9704 terms, before anyone decides whether it is .docx, HTML or PDF. */
export interface Page {
  /** The organ's name as it stands in the seal. */
  readonly organ: string
  readonly title: string
  readonly number: string | null
  readonly blocks: readonly Block[]
  readonly closing: Closing | null
  /** Printed small at the foot of every page: synthetic data, drafts. */
  readonly mark?: string
}

export interface Closing {
  readonly organ: string
  /** 2024年1月8日 */
  readonly on: string
  /** Whether the organ's seal belongs over the date. */
  readonly sealed: boolean
}

export type Block =
  /** The main addressee, flush left: 张某： */
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 一、 or （一） headings. */
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | Table
  /** Lines to sign: 申请人（签名、盖章或者按指印）：____ */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }

interface Table {
  readonly kind: 'table'
  readonly head?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How wide the columns stand to each other; equal unless said. Such a table is a long one, set in small type. */
  readonly widths?: readonly number[]
}

export const addressee = (text: string): Block => ({ kind: 'addressee', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', text, level })
export const table = (rows: readonly (readonly string[])[], head?: readonly string[]): Block => ({
  kind: 'table',
  rows,
  ...(head ? { head } : {}),
})
export const signatures = (...lines: string[]): Block => ({ kind: 'signatures', lines })
