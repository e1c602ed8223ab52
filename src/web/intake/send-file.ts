import type { ReconciledView } from '../../server/contract-upstream.ts'
import { sendForm } from '../api.ts'

interface Named {
  readonly line: string
  readonly sheet: string
}

interface Sent extends Named {
  readonly file: File
  readonly everyRow?: Readonly<Record<string, string>>
  readonly manifest?: File | null
}

/** The sheet, and beside it what the take-home page gave with it. */
export async function sendSheet({ line, sheet, file, everyRow, manifest }: Sent) {
  const fields: Record<string, string> = { line, sheet }
  if (everyRow && Object.keys(everyRow).length > 0) fields.everyRow = JSON.stringify(everyRow)
  if (manifest) fields.manifest = await manifest.text()
  const response = await sendForm('/api/imports', file, fields)
  return (await response.json()) as { readonly id: string; readonly again: boolean }
}

export async function sendForComparison(file: File, { line, sheet }: Named): Promise<ReconciledView> {
  const response = await sendForm('/api/reconcile', file, { line, sheet })
  return (await response.json()) as ReconciledView
}

/** The same file again, this time for the result as a workbook. */
export async function downloadComparison(file: File, { line, sheet }: Named): Promise<void> {
  const response = await sendForm('/api/reconcile.xlsx', file, { line, sheet })
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = '核对结果.xlsx'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
