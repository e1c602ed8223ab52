/** A BIFF8 workbook in its compound file, as the programs of 1997 wrote it: one sheet of texts and numbers. */
export function oldXls(rows: readonly (readonly (string | number | boolean | null)[])[]): Uint8Array {
  const name = '归集表'
  const head = [record(0x0809, [0x00, 0x06, 0x05, 0x00, ...zeros(12)])]
  const sheetRecord = (offset: number) => record(0x0085, [...word(offset), 0, 0, name.length, 1, ...utf16(name)])
  const end = record(0x000a, [])
  const before = head[0]!.length + sheetRecord(0).length + end.length
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [] : [cell(at, column, value)])),
  )
  const sheet = [record(0x0809, [0x00, 0x06, 0x10, 0x00, ...zeros(12)]), ...cells, end]
  return compoundFile(Uint8Array.from([...head.flat(), ...sheetRecord(before), ...end, ...sheet.flat()]))
}

function cell(row: number, column: number, value: string | number | boolean): number[] {
  const place = [...half(row), ...half(column), 0, 0]
  if (typeof value === 'number') return record(0x0203, [...place, ...new Uint8Array(new Float64Array([value]).buffer)])
  const text = String(value).slice(0, 4000)
  return record(0x0204, [...place, ...half(text.length), 1, ...utf16(text)])
}

const record = (id: number, body: readonly number[]) => [...half(id), ...half(body.length), ...body]
const half = (value: number) => [value & 0xff, (value >> 8) & 0xff]
const word = (value: number) => [...half(value & 0xffff), ...half(value >>> 16)]
const zeros = (count: number) => Array.from({ length: count }, () => 0)
const utf16 = (text: string) => [...Array(text.length).keys()].flatMap((at) => half(text.charCodeAt(at)))

const sector = 512
const [free, endOfChain, tableSector] = [0xffffffff, 0xfffffffe, 0xfffffffd]

/** Sector 0 holds the table, sector 1 the directory, the rest the stream. */
function compoundFile(stream: Uint8Array): Uint8Array {
  const size = Math.max(4096, Math.ceil(stream.length / sector) * sector)
  const count = size / sector
  if (count > 120) throw new Error('样例太大')
  const table = [
    tableSector,
    endOfChain,
    ...Array.from({ length: count }, (_, at) => (at === count - 1 ? endOfChain : at + 3)),
  ]
  const header = [
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...zeros(16),
    ...half(0x3e),
    ...half(3),
    ...half(0xfffe),
    ...half(9),
    ...half(6),
    ...zeros(6),
    ...word(0),
    ...word(1),
    ...word(1),
    ...word(0),
    ...word(4096),
    ...word(endOfChain),
    ...word(0),
    ...word(endOfChain),
    ...word(0),
    ...word(0),
    ...Array.from({ length: 108 }, () => word(free)).flat(),
  ]
  const tableBytes = Array.from({ length: 128 }, (_, at) => word(table[at] ?? free)).flat()
  const directory = [
    ...entry('Root Entry', 5, { child: 1, start: endOfChain, size: 0 }),
    ...entry('Workbook', 2, { child: free, start: 2, size }),
    ...entry('', 0, { child: free, start: 0, size: 0 }),
    ...entry('', 0, { child: free, start: 0, size: 0 }),
  ]
  const body = new Uint8Array(size)
  body.set(stream)
  return Uint8Array.from([...header, ...tableBytes, ...directory, ...body])
}

function entry(
  name: string,
  kind: number,
  { child, start, size }: { child: number; start: number; size: number },
): number[] {
  const letters = [...utf16(name), ...zeros(64 - name.length * 2)]
  const length = name === '' ? 0 : name.length * 2 + 2
  const links = [...word(free), ...word(free), ...word(child)]
  return [...letters, ...half(length), kind, 1, ...links, ...zeros(36), ...word(start), ...word(size), ...word(0)]
}
