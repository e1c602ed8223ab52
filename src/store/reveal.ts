import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import type { Post } from '../kernel/reach.ts'
import { because, type Refusal, refuse } from '../kernel/reason.ts'
import { logAccess } from './access-log.ts'
import { openFile } from './read-matter.ts'
import type { Store } from './store.ts'

export interface RevealRequest {
  readonly matter: string
  /** The party's number in the file; absent for a field of the matter itself. */
  readonly party?: number | undefined
  /** name, idNumber, phone, address of a party; or a sealed field, 'pages.2.home' for a cell of row 2. */
  readonly field: string
  readonly purpose: string
}

/** Takes one mask off, for a purpose, and writes down who did. Nothing is shown before it is written down. */
export async function reveal(
  store: Store,
  post: Post,
  { matter, party, field, purpose }: RevealRequest,
): Promise<{ readonly value: string } | Refusal> {
  const why = purpose.trim().slice(0, 200)
  if (why === '') return refuse('form', [because('请写明查看用途', { field: 'purpose' })])
  const opened = await openFile(store, post, matter)
  if (!opened) return refuse('reach', [because('没有这个事项，或者不在您的查看范围内')])
  const value =
    party === undefined
      ? sealedField(opened.line, opened.plain, field)
      : sealedOf(opened.line, opened.plain, party, field)
  if (value === null) return refuse('form', [because('这一项没有内容，或者本来就可以看到', { field: 'field' })])
  await logAccess(store, post, { what: 'reveal', matter, party: party ?? null, field, purpose: why })
  return { value }
}

function sealedOf(line: Line, { parties }: Matter, number: number, field: string): string | null {
  const party = parties.find(({ id }) => id === number)
  if (!party) return null
  if (field === 'name') return line.closed ? party.name : null
  return field === 'idNumber' || field === 'phone' || field === 'address' ? (party[field] ?? null) : null
}

function sealedField({ fields }: Line, { answers }: Matter, path: string): string | null {
  const [name = '', row, cell] = path.split('.')
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (row === undefined || cell === undefined) return field?.sealed ? textOf(answers[name]) : null
  const inner = field?.rows && Object.hasOwn(field.rows, cell) ? field.rows[cell] : undefined
  if (!inner?.sealed) return null
  const rows = (answers[name] ?? []) as readonly Record<string, unknown>[]
  return textOf(rows.find(({ id }) => String(id) === row)?.[cell])
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
