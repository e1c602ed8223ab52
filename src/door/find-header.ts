import { type Scalar, textOf, type Worksheet } from './cell.ts'
import { type Heading, type Headings, isBareName, normalHeader } from './headings.ts'

export interface HeaderColumn {
  /** From 0. */
  readonly at: number
  /** As it is written in the file. */
  readonly written: string
  readonly heading: Heading
}

export interface Header {
  /** Position in the worksheet's rows of the last header row. */
  readonly last: number
  /** Side by side: the same columns printed two or three times across the page. */
  readonly blocks: readonly (readonly HeaderColumn[])[]
  readonly doubled: readonly HeaderColumn[]
  readonly unknown: readonly { readonly at: number; readonly written: string }[]
  readonly score: number
}

const searched = 40

/** The row, or the two or three rows together, that name the most columns. Null when no row names two. */
export function findHeader({ rows }: Worksheet, headings: Headings): Header | null {
  let best: Found | null = null
  for (const at of rows.slice(0, searched).keys()) {
    for (let depth = 1; depth <= 3 && depth <= at + 1; depth++) {
      const found = readHeader(
        rows.slice(at - depth + 1, at + 1).map(({ cells }) => cells),
        headings,
      )
      if (!best || found.columns.length > best.columns.length) best = { ...found, last: at }
    }
  }
  if (!best || best.columns.length < 2) return null
  const { blocks, doubled } = split(best.columns)
  return { last: best.last, blocks, doubled, unknown: best.unknown, score: best.columns.length }
}

interface Found {
  readonly last: number
  readonly columns: readonly HeaderColumn[]
  readonly unknown: readonly { readonly at: number; readonly written: string }[]
}

function readHeader(stack: readonly (readonly Scalar[])[], headings: Headings): Omit<Found, 'last'> {
  const columns: HeaderColumn[] = []
  const unknown: { at: number; written: string }[] = []
  const width = Math.max(...stack.map((cells) => cells.length))
  const above = stack.slice(0, -1).map(spread)
  for (let at = 0; at < width; at++) {
    const own = stack.map((cells) => textOf(cells[at] ?? null))
    const groups = above.map((cells) => cells[at] ?? '')
    const found = headingAt(own, groups, headings)
    const written = own.findLast((text) => text !== '') ?? ''
    if (found) columns.push({ at, ...found })
    else if (written !== '' && !/^(序号|编号|行号|no\.?|核对结果)$/i.test(normalHeader(written)))
      unknown.push({ at, written })
  }
  return { columns, unknown }
}

/** A merged cell has its text in the first column only. */
function spread(cells: readonly Scalar[]): string[] {
  let last = ''
  return cells.map((cell) => {
    last = textOf(cell) || last
    return last
  })
}

function headingAt(
  own: readonly string[],
  groups: readonly string[],
  headings: Headings,
): Omit<HeaderColumn, 'at'> | null {
  const lowest = own.at(-1) ?? ''
  if (lowest === '') {
    const upper = own.findLast((text) => text !== '') ?? ''
    const heading = headings.find(upper)
    return heading ? { written: upper, heading } : null
  }
  for (const group of groups.toReversed()) {
    const joined = headings.find(`${group}${lowest}`)
    if (joined && group !== '') return { written: `${group}${lowest}`, heading: joined }
    const party = isBareName(lowest) ? headings.find(group) : null
    if (party?.role) return { written: `${group}${lowest}`, heading: party }
  }
  const heading = headings.find(lowest)
  return heading ? { written: lowest, heading } : null
}

/** A header seen again starts a new block, if enough of the first block comes with it; otherwise it is a doubled column. */
function split(columns: readonly HeaderColumn[]): Pick<Header, 'blocks' | 'doubled'> {
  const groups: HeaderColumn[][] = [[]]
  for (const column of columns) {
    const group = groups.at(-1) ?? []
    const again = group.some(({ written }) => normalHeader(written) === normalHeader(column.written))
    if (again) groups.push([column])
    else group.push(column)
  }
  const [first = []] = groups
  const whole = groups.every((group) => group.length * 2 > first.length)
  if (groups.length > 1 && whole) {
    const parted = groups.map(single)
    return { blocks: parted.map(({ kept }) => kept), doubled: parted.flatMap(({ doubled }) => doubled) }
  }
  const { kept, doubled } = single(columns)
  return { blocks: [kept], doubled }
}

function single(columns: readonly HeaderColumn[]): { kept: HeaderColumn[]; doubled: HeaderColumn[] } {
  const kept: HeaderColumn[] = []
  const doubled: HeaderColumn[] = []
  for (const column of columns) {
    const { field } = column.heading
    const again = field !== undefined && kept.some(({ heading }) => heading.field === field)
    ;(again ? doubled : kept).push(column)
  }
  return { kept, doubled }
}
