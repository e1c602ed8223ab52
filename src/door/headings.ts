import type { Business } from '../kernel/business.ts'
import type { Sheet } from '../kernel/sheet.ts'
import { plain, type Scalar, textOf } from './cell.ts'

export type Unit = 'yuan' | 'wan'

/** What a column of the file means. */
export interface Heading {
  /** The official header. */
  readonly header: string
  readonly field?: string
  readonly role?: string
  /** How money is written in it. */
  readonly unit: Unit
  /** Neither the header in the file nor a code says the unit; the official header does. */
  readonly unitAssumed: boolean
}

export interface Headings {
  /** The heading a text stands for, or null. */
  find(text: Scalar): Heading | null
}

const bareNames = new Set(['姓名', '名称', '姓名或名称', '姓名或者名称', '姓名(名称)', '姓名/名称'])

export function isBareName(text: string): boolean {
  return bareNames.has(plain(text))
}

/** Headers as they are really written: full-width, starred, numbered, with blanks and a known slip of one export. */
export function normalHeader(text: string): string {
  const known = madeNormal.get(text)
  if (known !== undefined) return known
  const made = normalised(text)
  if (madeNormal.size > 20_000) madeNormal.clear()
  if (text.length <= 60) madeNormal.set(text, made)
  return made
}

const madeNormal = new Map<string, string>()

function normalised(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[【〔[]/g, '(')
    .replace(/[】〕\]]/g, ')')
    .replace(/^\d+[.、]/, '')
    .replace(/\((必填|选填|\*)\)/g, '')
    .replace(/^[*＊]+|[*＊:]+$/g, '')
    .replaceAll('非法财务', '非法财物')
}

const unitEnd = /[(/:](?:单位:)?(?:人民币)?(万元|元)\)?$/

function unitIn(normal: string): Unit | null {
  const found = unitEnd.exec(normal)
  return found ? (found[1] === '万元' ? 'wan' : 'yuan') : null
}

const withoutUnit = (normal: string) => normal.replace(unitEnd, '')

interface Spelled {
  readonly header: string
  readonly field?: string
  readonly role?: string
}

/** Official names win over aliases, aliases over the form's own labels. */
export function headingsOf({ line }: Business, sheet: Sheet): Headings {
  const exact = new Map<string, Spelled>()
  const loose = new Map<string, Spelled>()
  const put = (spelling: string, spelled: Spelled) => {
    const normal = normalHeader(spelling)
    if (!exact.has(normal)) exact.set(normal, spelled)
    if (spelled.field && line.fields[spelled.field]?.kind === 'money') {
      const base = withoutUnit(normal)
      if (!loose.has(base)) loose.set(base, spelled)
    }
  }
  const columns = Object.entries(sheet.columns)
  for (const [header, { field }] of columns) put(header, { header, field })
  for (const [header, role] of Object.entries(sheet.parties ?? {})) put(header, { header, role })
  for (const [header, { field, aliases = [] }] of columns) for (const alias of aliases) put(alias, { header, field })
  for (const [header, { field }] of columns) put(line.fields[field]?.label ?? header, { header, field })
  return { find: (text) => find(textOf(text), exact, loose) }
}

function find(text: string, exact: ReadonlyMap<string, Spelled>, loose: ReadonlyMap<string, Spelled>): Heading | null {
  const normal = normalHeader(text)
  if (normal === '') return null
  const spelled = exact.get(normal) ?? loose.get(withoutUnit(normal))
  if (!spelled) return null
  const official = unitIn(normalHeader(spelled.header))
  const written = unitIn(normal)
  const coded = /^[a-z_0-9]+$/.test(normal)
  return {
    ...spelled,
    unit: written ?? official ?? 'yuan',
    unitAssumed: written === null && official === 'wan' && !coded,
  }
}
