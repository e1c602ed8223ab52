import type { Workbook, Worksheet } from './cell.ts'
import { type Cap, readCsvWorksheet, readXlsWorksheets, readXlsxWorksheets, TooBig } from './spreadsheet.ts'
import { ofFile, type Verdict, type VerdictKind } from './verdict.ts'
import { declaredSizes } from './zip-size.ts'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type ReadTable =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly verdict: Verdict }

export const cap: Cap = { rows: 20_000, columns: 200 }
const mostBytes = 30_000_000
/** Shared texts and styles are unpacked whole before the first row; a small file may not blow up into a big one. */
const mostUnpacked = 100_000_000

/** Opens a file by what it is, whatever its name says. */
export async function readTable({ name, bytes }: GivenFile): Promise<ReadTable> {
  if (bytes.length === 0) return refuse('file-empty', '文件是空的，请选择填好的表')
  if (bytes.length > mostBytes) return refuse('file-too-big', '文件超过 30 MB，请去掉图片或者分成几份')
  const kind = kindOf(name, bytes)
  if (kind === 'zip') return readZip(name, bytes)
  if (kind === 'old' && isLocked(bytes)) return refuse('file-locked', '文件设了打开密码，请去掉密码后再试')
  if (kind === 'old') return whole(name, () => readXlsWorksheets(bytes, cap))
  if (kind === 'page')
    return refuse('file-kind', '这个文件其实是网页，只是用了表格的名字；请用表格软件打开后另存为 .xlsx')
  if (kind === 'other') return refuse('file-kind', '这不是表格文件，请使用 .xlsx、.xls 或者 .csv')
  const text = decode(bytes)
  if (text === null) return refuse('file-encoding', '文字编码认不出，请用表格软件打开后另存为 .xlsx')
  return whole(name, async () => [readCsvWorksheet(text, 'CSV', cap)])
}

function refuse(code: VerdictKind, says: string): ReadTable {
  return { ok: false, verdict: ofFile(code, says) }
}

type Container = 'zip' | 'old' | 'text' | 'page' | 'other'

function kindOf(name: string, bytes: Uint8Array): Container {
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b)) return 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0) || starts(0x09, 0x08)) return 'old'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).trimStart().toLowerCase()
  if (/^(ï»¿)?<(!doctype|html|table|meta|\?xml)/.test(head)) return 'page'
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50) || starts(0xff, 0xd8) || /\.xlsb$/i.test(name))
    return 'other'
  return 'text'
}

/** A workbook with a password is a compound file that holds one encrypted package. */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage')
}

async function readZip(name: string, bytes: Uint8Array): Promise<ReadTable> {
  const sizes = declaredSizes(bytes)
  if (!sizes) return refuse('file-broken', '文件不完整，请重新保存或者重新下载后再试')
  if (sizes.has('xl/workbook.bin') || /\.xlsb$/i.test(name))
    return refuse('file-kind', '.xlsb 会丢列，不能读；请用表格软件另存为 .xlsx')
  if (!sizes.has('[Content_Types].xml') || ![...sizes.keys()].some((part) => part.startsWith('xl/')))
    return refuse('file-kind', '这不是表格文件，请使用 .xlsx、.xls 或者 .csv')
  const unpacked = [...sizes].reduce((sum, [part, size]) => (/^xl\/worksheets\//.test(part) ? sum : sum + size), 0)
  if (unpacked > mostUnpacked) return refuse('file-too-big', '文件展开后过大，请去掉图片、样式，只留数据')
  return whole(name, () => readXlsxWorksheets(bytes, cap))
}

async function whole(name: string, read: () => Promise<Worksheet[]>): Promise<ReadTable> {
  try {
    const worksheets = await read()
    return { ok: true, workbook: { name, worksheets } }
  } catch (error) {
    if (error instanceof TooBig) return refuse('file-too-big', error.message)
    return refuse('file-broken', '文件打不开，可能已损坏；请用表格软件打开后另存为 .xlsx')
  }
}

/** UTF-8 with or without its mark, UTF-16 with its mark, else GB18030: what spreadsheets in Chinese write. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return text
    } catch {
      // not this one
    }
  }
  return null
}
