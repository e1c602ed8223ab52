/** 名单的一行：案卷号，知道的话再加单位、类别和页数。 */
interface FrameRow {
  readonly number: string
  readonly unit: string
  readonly kind: string
  readonly pages: number | null
}

export interface Stratum {
  /** What the files of it have in common, in words. */
  readonly label: string
  readonly numbers: readonly string[]
}

export interface Share extends Stratum {
  /** How many of them are drawn. */
  readonly take: number
}

/** 案卷大小按页数分三档；这是抽样的约定，不是法律的规定。 */
const bands = [
  { most: 50, label: '50 页以内' },
  { most: 150, label: '51 至 150 页' },
] as const
const thick = '150 页以上'

/** A line is `案卷号` or `案卷号,单位,类别,页数`; pasted from a sheet the commas are tabs. */
function cellsOf(line: string): string[] {
  return line.split(/[,，\t]/).map((cell) => cell.trim())
}

function linesIn(frame: string | null): string[] {
  return (frame ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function rowsIn(frame: string | null): FrameRow[] {
  return linesIn(frame).map((line) => {
    const [number = '', unit = '', kind = '', pages = ''] = cellsOf(line)
    return { number, unit, kind, pages: /^\d{1,6}$/.test(pages) ? Number(pages) : null }
  })
}

/** The first line that cannot be read, counted from one; null when all can. */
export function unreadable(frame: string | null): number | null {
  const at = linesIn(frame).findIndex((line) => {
    const [number = '', , , pages = '', ...more] = cellsOf(line)
    return number === '' || more.length > 0 || (pages !== '' && !/^\d{1,6}$/.test(pages))
  })
  return at < 0 ? null : at + 1
}

/** The same row however it was typed: what the hash of a frame is made over. */
export function canonicalLine({ number, unit, kind, pages }: FrameRow): string {
  return [number, unit, kind, pages === null ? '' : String(pages)].join(',').replace(/,+$/, '')
}

/** 分层：单位、类别、大小都相同的案卷为一层。只有案卷号的名单是一层。 */
export function strataOf(frame: string | null): Stratum[] {
  const strata = new Map<string, { label: string; numbers: string[] }>()
  for (const { number, unit, kind, pages } of rowsIn(frame)) {
    const parts = [unit, kind, sizeOf(pages)]
    const key = parts.join('\n')
    const known = strata.get(key)
    if (known) known.numbers.push(number)
    else strata.set(key, { label: parts.filter(Boolean).join('／') || '未分层', numbers: [number] })
  }
  return [...strata].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, stratum]) => stratum)
}

function sizeOf(pages: number | null): string {
  if (pages === null) return ''
  return bands.find(({ most }) => pages <= most)?.label ?? thick
}

/**
 * 分配：各层按份数占比，每层至少一份，余下的按最大余数补足；因为至少一份而多出来的，从超出占比最多的层减。
 * In whole numbers throughout, so that every machine shares out alike; ties go by the order of the strata.
 * Needs a size between the number of strata and the number of files, which the guards hold.
 */
export function shares(frame: string | null, size: number): Share[] {
  const strata = strataOf(frame)
  const whole = strata.reduce((sum, { numbers }) => sum + numbers.length, 0)
  if (size < strata.length || size > whole) return []
  const takes = strata.map(({ numbers }) => Math.max(1, Math.floor((size * numbers.length) / whole)))
  /** How much a stratum is owed, times the whole. */
  const owed = (at: number) => size * (strata[at]?.numbers.length ?? 0) - (takes[at] ?? 0) * whole
  let missing = size - takes.reduce((sum, take) => sum + take, 0)
  while (missing !== 0) {
    const step = missing > 0 ? 1 : -1
    const open = takes.flatMap((take, at) => (step > 0 || take > 1 ? at : []))
    const chosen = open.reduce((best, at) => (step * (owed(at) - owed(best)) > 0 ? at : best), open[0] ?? 0)
    takes[chosen] = (takes[chosen] ?? 0) + step
    missing -= step
  }
  return strata.map((stratum, at) => ({ ...stratum, take: takes[at] ?? 0 }))
}

/** The shares as they stand in the file, before the seed is known. */
export function sharesSaid(frame: string | null, size: number): string {
  return shares(frame, size)
    .map(({ label, numbers, take }) => `${label}：${numbers.length} 份，抽 ${take} 份`)
    .join('\n')
}
