import { isUtf8 } from 'node:buffer'

export interface ContentKind {
  readonly label: string
  readonly mime: string
  readonly extensions: readonly string[]
}

/** What may be attached: told by its bytes, never by its name. No pages and no drawings that could carry a script. */
export const contentKinds = {
  pdf: { label: 'PDF', mime: 'application/pdf', extensions: ['pdf'] },
  ofd: { label: 'OFD', mime: 'application/ofd', extensions: ['ofd'] },
  docx: {
    label: 'Word 文档',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    label: 'Excel 表格',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  pptx: {
    label: '演示文稿',
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  oldOffice: {
    label: '旧版 Office 文档',
    mime: 'application/x-ole-storage',
    extensions: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  },
  jpg: { label: 'JPEG 图片', mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { label: 'PNG 图片', mime: 'image/png', extensions: ['png'] },
  gif: { label: 'GIF 图片', mime: 'image/gif', extensions: ['gif'] },
  bmp: { label: 'BMP 图片', mime: 'image/bmp', extensions: ['bmp'] },
  tiff: { label: 'TIFF 图片', mime: 'image/tiff', extensions: ['tif', 'tiff'] },
  webp: { label: 'WebP 图片', mime: 'image/webp', extensions: ['webp'] },
  heic: { label: 'HEIC 图片', mime: 'image/heic', extensions: ['heic', 'heif'] },
  mp3: { label: 'MP3 录音', mime: 'audio/mpeg', extensions: ['mp3'] },
  m4a: { label: 'M4A 录音', mime: 'audio/mp4', extensions: ['m4a'] },
  wav: { label: 'WAV 录音', mime: 'audio/wav', extensions: ['wav'] },
  amr: { label: 'AMR 录音', mime: 'audio/amr', extensions: ['amr'] },
  mp4: { label: 'MP4 视频', mime: 'video/mp4', extensions: ['mp4', 'mov', '3gp'] },
  txt: { label: '文本', mime: 'text/plain; charset=utf-8', extensions: ['txt', 'csv'] },
} as const satisfies Record<string, ContentKind>

export type ContentName = keyof typeof contentKinds

const beginnings: readonly (readonly [ContentName, number, string])[] = [
  ['pdf', 0, '%PDF-'],
  ['oldOffice', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['jpg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['webp', 8, 'WEBPVP8'],
  ['wav', 8, 'WAVEfmt '],
  ['amr', 0, '#!AMR'],
  ['mp3', 0, 'ID3'],
]

const inside: readonly (readonly [string, ContentName])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
]

/** Null: not a kind we take. */
export function contentOf(bytes: Uint8Array): ContentName | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const plain = beginnings.find(([, at, begins]) => head.startsWith(begins, at))
  if (plain) return plain[0]
  if (head.startsWith('PK\x03\x04')) return packed(bytes)
  if (head.startsWith('ftyp', 4)) return boxed(head.slice(8, 12))
  if (isMp3Frame(bytes)) return 'mp3'
  if (isBitmap(bytes)) return 'bmp'
  return isText(bytes) ? 'txt' : null
}

/** An office document with macros is refused like a program: it is one. */
function packed(bytes: Uint8Array): ContentName | null {
  const names = namesInZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return null
  return inside.find(([name]) => names.includes(name))?.[1] ?? null
}

/** The central directory at the end of the file, within the bounds of what is there. */
function namesInZip(zip: Buffer): string[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > zip.length) return []
  const names: string[] = []
  let at = zip.readUInt32LE(end + 16)
  while (at + 46 <= end && zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28)
    names.push(zip.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return names
}

function boxed(brand: string): ContentName | null {
  if (/^(hei[csx]|hev[cx]|mif1|msf1)$/.test(brand)) return 'heic'
  if (brand.startsWith('M4A')) return 'm4a'
  return /^(isom|iso\d|mp4[12]|avc1|qt {2}|3gp.|M4V |MSNV|dash)$/.test(brand) ? 'mp4' : null
}

/** Frame sync, layer III, a bit rate and a sample rate that exist. */
function isMp3Frame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes
  return first === 0xff && (second & 0xe6) === 0xe2 && third >> 4 !== 0x0f && ((third >> 2) & 3) !== 3
}

/** "BM" begins many a text: the size in the header must be the file's. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 26 || bytes[0] !== 0x42 || bytes[1] !== 0x4d) return false
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE(2) === bytes.length
}

/** UTF-8 or GB 18030 without control characters; a page (html, svg) is text too and is refused by its first sign. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) return false
  const text = isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : chineseText(bytes)
  return text !== null && !/^\uFEFF?\s*</.test(text)
}

function chineseText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
