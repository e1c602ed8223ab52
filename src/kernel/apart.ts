import { sm3 } from './sm3.ts'

/**
 * What several people write about one thing, each without seeing the others' (decision 34). The journal holds only the
 * promise: who wrote about what, and the digest. The words come into the file when everybody has promised.
 */
export interface Promised {
  readonly thing: string
  readonly writer: string
  readonly digest: string
}

export interface Writing {
  readonly thing: string
  readonly writer: string
  /** Random, so that a score out of a hundred cannot be found by trying every one. */
  readonly nonce: string
  readonly text: string
}

export function digestOf({ thing, writer, nonce, text }: Writing): string {
  return sm3([nonce, thing, writer, text].join('\n'))
}
