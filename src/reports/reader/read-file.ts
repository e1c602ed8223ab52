import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import mammoth from 'mammoth'
import { textOfHtml } from './html-text.ts'
import { textOfPdf } from './pdf-text.ts'

/** 读出的文字，或者读不了的理由。 */
export type ReportText = { readonly text: string } | { readonly refused: string }

const largestFile = 60 * 1024 * 1024
/** 报告不会有这么长；再长多半是选错了文件。 */
const longestText = 1_000_000
const kinds = '.docx、.pdf、.html、.txt'

export async function readReport(path: string): Promise<ReportText> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return { refused: `找不到文件「${path}」` }
  if (found.size > largestFile) return { refused: `文件超过${largestFile / 1024 / 1024}兆，不像是一篇报告` }
  return withinLimit(await textOf(new Uint8Array(await readFile(path)), extname(path).toLowerCase()))
}

/** 上传来的文件。 */
export async function bytesReport(name: string, bytes: Uint8Array): Promise<ReportText> {
  return withinLimit(await textOf(bytes, extname(name).toLowerCase()))
}

/** 粘贴来的文字。 */
export function pastedReport(bytes: Uint8Array): ReportText {
  return withinLimit({ text: decodeText(bytes) })
}

async function textOf(bytes: Uint8Array, kind: string): Promise<ReportText> {
  if (kind === '.docx') return textOfDocx(bytes)
  if (kind === '.pdf') return textOfPdf(bytes)
  if (kind === '.html' || kind === '.htm') return { text: textOfHtml(decodeText(bytes)) }
  if (kind === '.txt' || kind === '.md' || kind === '') return { text: decodeText(bytes) }
  if (kind === '.doc' || kind === '.wps') return { refused: `读不了 ${kind} 文件，请另存为 .docx 再试` }
  return { refused: `读不了「${kind}」文件，能读的有 ${kinds}` }
}

async function textOfDocx(bytes: Uint8Array): Promise<ReportText> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    return { text: value.replace(/\n{2,}/g, '\n') }
  } catch {
    return { refused: '这个 .docx 打不开，可能已损坏或者加了密码' }
  }
}

function withinLimit(read: ReportText): ReportText {
  if ('refused' in read) return read
  if (read.text.length > longestText) return { refused: `文字超过${longestText / 10_000}万字，不像是一篇报告` }
  return read.text.trim() === '' ? { refused: '文件里没有文字' } : read
}

/** 按字节序标记和能否读通，认 UTF-8、UTF-16、GB18030。 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
