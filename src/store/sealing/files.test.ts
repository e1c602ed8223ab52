import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { writeXlsx } from 'hucre'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyRowsInMemory } from '../../testing/key-rows.ts'
import { contentOf } from './content.ts'
import { districtKeysIn } from './district-key.ts'
import { type FilePort, filesIn, judge } from './files.ts'
import { type KeyPort, openKeys } from './keys.ts'

const to = { district: 'shifan', owner: 'matter-1' }
const pdf = Buffer.from('%PDF-1.7\n示范调解协议书\n%%EOF')

let folder: string
let keys: KeyPort
let files: FilePort

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faheng-files-'))
  keys = openKeys(districtKeysIn(join(folder, 'key')), keyRowsInMemory())
  files = filesIn(join(folder, 'files'), keys)
})

afterEach(() => rmSync(folder, { recursive: true }))

async function put(bytes: Uint8Array = pdf, owner = to) {
  const stored = await files.put(owner, { name: '协议书.pdf', bytes })
  if (!stored.allowed) throw new Error(stored.says)
  return stored
}

function onDisk(): string[] {
  return readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('保存', () => {
  test('取回来一字节不差，盘上看不到内容', async () => {
    const { address, hash, kind, size } = await put()
    expect(await files.get(to, address)).toEqual(pdf)
    expect({ kind, size }).toEqual({ kind: 'pdf', size: pdf.length })
    expect(hash).toBe(createHash('sm3').update(pdf).digest('hex'))
    expect(files.exists('shifan', address)).toBe(true)
    const [place = ''] = onDisk()
    expect(readFileSync(place).includes('示范调解协议书')).toBe(false)
    expect(statSync(place).mode & 0o777).toBe(0o600)
  })

  test('同一对象传两次只存一份，另一对象另存一份', async () => {
    const one = await put()
    expect((await put()).address).toBe(one.address)
    expect(onDisk()).toHaveLength(1)
    await put(pdf, { ...to, owner: 'matter-2' })
    expect(onDisk()).toHaveLength(2)
  })

  test('盘上的文件名就是它的 SM3，不用钥匙也能查有没有被改', async () => {
    const { address } = await put()
    const [place = ''] = onDisk()
    expect(createHash('sm3').update(readFileSync(place)).digest('hex')).toBe(address)
  })

  test('盘上被改、丢失、换了对象都不给', async () => {
    const { address } = await put()
    const other = { ...to, owner: 'matter-2' }
    await put(Buffer.from('%PDF-1.7 别的'), other)
    await expect(files.get(other, address)).rejects.toThrow('不属于这个对象')
    const place = onDisk().find((path) => path.endsWith(address)) ?? ''
    writeFileSync(place, Buffer.concat([readFileSync(place), Buffer.from('x')]))
    await expect(files.get(to, address)).rejects.toThrow('被改动过')
    await expect(files.get(to, '0'.repeat(64))).rejects.toThrow('不在存放处')
    await expect(files.get(to, '../../key')).rejects.toThrow('不能作为文件夹名')
  })

  test('对象的钥匙销毁后，文件也打不开了', async () => {
    const { address } = await put()
    await keys.destroy(to.district, to.owner)
    expect(await files.get(to, address)).toBeNull()
  })
})

describe('看内容，不看名字', () => {
  test('真的 Word 和 Excel 认得出', async () => {
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('示范')] }] }))
    expect(contentOf(word)).toBe('docx')
    expect(contentOf(await writeXlsx({ sheets: [{ name: '表', rows: [['示范']] }] }))).toBe('xlsx')
  })

  test.each([
    ['pdf', '%PDF-1.4'],
    ['jpg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['heic', '\0\0\0\x18ftypheic'],
    ['mp4', '\0\0\0\x18ftypisom'],
    ['m4a', '\0\0\0\x18ftypM4A '],
    ['mp3', 'ID3\x04'],
    ['mp3', '\xff\xfb\x90\x64\0\0'],
    ['wav', 'RIFF\x24\0\0\0WAVEfmt '],
    ['oldOffice', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ])('%s', (kind, begins) => {
    expect(contentOf(Buffer.from(begins, 'latin1'))).toBe(kind)
  })

  test('文本分得清：UTF-8、国标码都行，网页和程序不行', () => {
    expect(contentOf(Buffer.from('会议纪要\r\n一、……'))).toBe('txt')
    expect(contentOf(Buffer.from([0xb2, 0xe2, 0xca, 0xd4]))).toBe('txt')
    for (const bad of [
      '<!doctype html><script>',
      ' \n<svg onload=x>',
      'MZ\x90\0\x03',
      '\x7fELF\x02',
      'PK\x03\x04任意压缩包',
      '',
    ]) {
      expect(contentOf(Buffer.from(bad, 'latin1'))).toBeNull()
    }
  })

  test('带宏的文档不收', () => {
    expect(contentOf(zipOf('word/document.xml'))).toBe('docx')
    expect(contentOf(zipOf('word/document.xml', 'word/vbaProject.bin'))).toBeNull()
    expect(contentOf(zipOf('OFD.xml', 'Doc_0/Document.xml'))).toBe('ofd')
    expect(contentOf(zipOf('setup.exe'))).toBeNull()
  })

  test.each([
    ['协议书.docx', pdf, undefined, '内容是PDF，与后缀 .docx 不符'],
    ['协议书.pdf', Buffer.from('MZ\x90\0'), undefined, '不是可以保存的类型'],
    ['协议书.pdf', Buffer.alloc(0), undefined, '空文件'],
    ['协议书.pdf', Buffer.concat([pdf, Buffer.alloc(2_000_000)]), 1_000_000, '超过 1.0 MB 的上限'],
  ])('%s：%#', (name, bytes, cap, says) => {
    expect(judge(name, bytes, cap)).toMatchObject({ allowed: false, says: expect.stringContaining(says) })
  })

  test('后缀大小写不论，没有后缀也收', () => {
    expect(judge('协议书.PDF', pdf)).toBe('pdf')
    expect(judge('协议书', pdf)).toBe('pdf')
  })
})

/** A central directory with these names and nothing in them: all that tells one office format from another. */
function zipOf(...names: string[]): Buffer {
  const local = Buffer.from('PK\x03\x04', 'latin1')
  const entries = names.map((name) => {
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(name.length, 28)
    return Buffer.concat([header, Buffer.from(name)])
  })
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, ...entries, end])
}
