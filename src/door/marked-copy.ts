import { addressOf, textOf } from './cell.ts'
import type { Checked } from './check.ts'
import { type Tint, type Written, type WrittenSheet, writeWorkbook } from './spreadsheet.ts'
import type { Verdict } from './verdict.ts'

const resultHeader = '核对结果'

/** The file as it was sent, every row where it stood, with coloured cells and the reasons beside them. */
export function makeMarkedCopy(checked: Checked): Promise<Uint8Array> {
  const sheets = checked.worksheet ? [asSent(checked), listed(checked.verdicts)] : [listed(checked.verdicts)]
  return writeWorkbook(sheets)
}

function asSent({ worksheet, header, verdicts }: Checked): WrittenSheet {
  const rows = worksheet?.rows ?? []
  const byRow = new Map<number | null, Verdict[]>()
  for (const verdict of verdicts) byRow.set(verdict.row, [...(byRow.get(verdict.row) ?? []), verdict])
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const headRow = rows[header?.last ?? 0]?.at ?? 1
  const height = rows.at(-1)?.at ?? 0
  const byNumber = new Map(rows.map((row) => [row.at, row]))
  const written = Array.from({ length: height }, (_, index) => {
    const at = index + 1
    const own = byRow.get(at) ?? []
    const cells = Array.from({ length: width }, (_unused, column) =>
      marked(textOf(byNumber.get(at)?.cells[column] ?? null), own, addressOf(at, column)),
    )
    return [...cells, at === headRow ? { text: resultHeader, tint: 'head' as const } : resultOf(own)]
  })
  const widths = [...Array.from({ length: width }, () => 14), 60]
  return { name: worksheet?.name ?? '', rows: written, widths, head: headRow }
}

function marked(text: string, own: readonly Verdict[], address: string): Written | null {
  const here = own.filter(({ cell }) => cell === address)
  if (here.length === 0) return text === '' ? null : { text }
  return { text, tint: tintOf(here), comment: here.map(sentence).join('\n') }
}

function resultOf(own: readonly Verdict[]): Written | null {
  return own.length === 0 ? null : { text: own.map(sentence).join('\n'), tint: tintOf(own) }
}

function tintOf(verdicts: readonly Verdict[]): Tint {
  return verdicts.some(({ severity }) => severity === 'error') ? 'wrong' : 'doubt'
}

/** What is wrong, by which article, and what it should probably say. */
export function sentence({ says, law, fix }: Verdict): string {
  return `${says}${law ? `（${law}）` : ''}${fix ? `；可能是「${fix}」` : ''}`
}

function listed(verdicts: readonly Verdict[]): WrittenSheet {
  const head = ['行', '列', '单元格', '轻重', '说明', '建议改为'].map((text): Written => ({ text, tint: 'head' }))
  const rows = verdicts.map((verdict) => [
    verdict.row === null ? '整个文件' : String(verdict.row),
    verdict.column ?? '',
    verdict.cell ?? '',
    { text: verdict.severity === 'error' ? '须改' : '请看', tint: tintOf([verdict]) },
    `${verdict.says}${verdict.law ? `（${verdict.law}）` : ''}`,
    verdict.fix ?? '',
  ])
  return { name: resultHeader, rows: [head, ...rows], widths: [10, 24, 10, 8, 80, 24] }
}
