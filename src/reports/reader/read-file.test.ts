import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { textOfHtml } from './html-text.ts'
import { reflow } from './pdf-text.ts'
import { decodeText, readReport } from './read-file.ts'

async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'faheng-reader-')), name)
  await writeFile(path, bytes)
  return path
}

/** 只写一页、用预置宋体和 UCS2 编码的 PDF，和多数公文导出的一样要靠字符表读。 */
function pdfOf(lines: readonly string[]): Buffer {
  const hex = (text: string) => [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const content = `BT /F1 12 Tf 50 780 Td 18 TL ${lines.map((line) => `<${hex(line)}> Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  const starts: number[] = []
  let out = '%PDF-1.4\n'
  for (const [index, object] of objects.entries()) {
    starts.push(out.length)
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF`
  return Buffer.from(`${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

describe('什么样的文件都读得出字', () => {
  it('txt 不管是 UTF-8 还是老编码', async () => {
    expect(await readReport(await fileOf('报告.txt', '受理74件'))).toEqual({ text: '受理74件' })
    // 「受理」的 GB18030 字节
    expect(decodeText(new Uint8Array([0xca, 0xdc, 0xc0, 0xed]))).toBe('受理')
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0xd7, 0x53]))).toBe('受')
  })

  it('网页去掉脚本样式，段落分行，单元格隔开', () => {
    const html =
      '<head><style>p{}</style></head><body><script>var a="5件"</script><p>受理&nbsp;74件</p><table><tr><td>维持</td><td>30件</td></tr></table></body>'
    expect(textOfHtml(html)).toBe('受理 74件\n维持 | 30件')
  })

  it('Word 文件', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('一、复议'), new Paragraph('受理74件')] }] })
    const read = await readReport(await fileOf('报告.docx', await Packer.toBuffer(document)))
    expect(read).toEqual({ text: expect.stringContaining('一、复议\n受理74件') })
  })

  it('PDF 里排版折断的数字接得回来', async () => {
    const lines = ['今年收到复议申请一百三十余件，其中受理', '129件，审结117件。', '二、人民调解']
    const { stringify } = JSON
    expect(await readReport(await fileOf('报告.pdf', pdfOf(lines)))).toEqual({
      text: '今年收到复议申请一百三十余件，其中受理129件，审结117件。\n二、人民调解',
    })
    // The library brings its own for the whole process; it must not stay.
    expect(JSON.stringify).toBe(stringify)
    expect(reflow(['第一行写到这里还没有完所以', '接着写完。', '- 3 -', '（一）新的一段'])).toBe(
      '第一行写到这里还没有完所以接着写完。\n（一）新的一段',
    )
  })

  it('读不了的说明理由', async () => {
    expect(await readReport('没有这个文件.txt')).toEqual({ refused: expect.stringContaining('找不到文件') })
    expect(await readReport(await fileOf('表.xlsx', 'x'))).toEqual({ refused: expect.stringContaining('.docx、.pdf') })
    expect(await readReport(await fileOf('坏.docx', '不是压缩包'))).toEqual({
      refused: expect.stringContaining('打不开'),
    })
    expect(await readReport(await fileOf('坏.pdf', '不是PDF'))).toEqual({ refused: expect.stringContaining('打不开') })
    expect(await readReport(await fileOf('空.txt', ' \n'))).toEqual({ refused: '文件里没有文字' })
  })
})
