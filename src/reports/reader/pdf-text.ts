import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ReportText } from './read-file.ts'

const mostPages = 400

/** The library puts a JSON.stringify of its own over the whole process, slower and not as deep: ours is put back. */
const { stringify, parse } = JSON

/** 中文 PDF 常用预置字符表，要带上 cmaps 才读得出字。 */
export async function textOfPdf(bytes: Uint8Array): Promise<ReportText> {
  try {
    const lines = await linesOf(bytes)
    const text = reflow(lines)
    return text === '' ? { refused: '这个 PDF 里没有文字，可能是扫描件，请用文字版' } : { text }
  } catch {
    return { refused: '这个 PDF 打不开，可能已损坏或者加了密码' }
  } finally {
    Object.assign(JSON, { stringify, parse })
  }
}

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = getDocument({
    data: bytes,
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    verbosity: 0,
  })
  const pdf = await loading.promise
  const lines: string[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.map((it) => ('str' in it ? it.str + (it.hasEOL ? '\n' : '') : ''))
    lines.push(...pieces.join('').split('\n'))
  }
  await loading.destroy()
  return lines
}

const pageNumber = /^\s*(?:[-—–]\s*)?\d{1,3}(?:\s*[-—–])?\s*$/
const newBlock =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d)|附件|第[一二三四五六七八九十]+[章节条部])/

/** 排版折断的行接起来，数字和单位才不会分在两行。 */
export function reflow(lines: readonly string[]): string {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '' && !pageNumber.test(line))
  const widest = Math.max(0, ...kept.map((line) => line.length))
  const text: string[] = []
  for (const [index, line] of kept.entries()) {
    const before = kept[index - 1]
    const broken =
      before !== undefined && before.length >= widest * 0.7 && !/[。！？!?：:]$/.test(before) && !newBlock.test(line)
    text.push(index === 0 ? line : broken ? line : `\n${line}`)
  }
  return text.join('')
}
