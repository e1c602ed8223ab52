import type { FastifyRequest } from 'fastify'
import { judge } from '../../store/sealing/files.ts'
import type { Query } from './parts.ts'

export interface Uploaded {
  readonly name: string
  readonly bytes: Buffer
}

export const mostFiles = 6
const largest = 10 * 1024 * 1024
const taken: readonly string[] = ['jpg', 'png', 'webp', 'heic', 'pdf']

/** A form with photographs: its plain answers, and the files that are what they say they are. */
export async function partsOf(
  request: FastifyRequest,
): Promise<{ fields: Query; files: Uploaded[]; wrong: string | null }> {
  const fields: Record<string, string> = {}
  const files: Uploaded[] = []
  let wrong: string | null = null
  if (!request.isMultipart()) return { fields: { ...(request.body as Query) }, files, wrong }
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value.normalize('NFC').trim()
      continue
    }
    const bytes = await part.toBuffer()
    if (bytes.length === 0) continue
    const name = plainName(part.filename)
    wrong ??= refusalOf(name, bytes)
    if (wrong === null) files.push({ name, bytes })
  }
  return { fields, files, wrong }
}

/** The content decides, never the name or what the browser says. */
function refusalOf(name: string, bytes: Buffer): string | null {
  const kind = judge(name, bytes, largest)
  if (typeof kind !== 'string') return kind.says
  return taken.includes(kind) ? null : `「${name}」不是照片或者 PDF，请换一个`
}

function plainName(name: string): string {
  const kept = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '_')
    .slice(-80)
  return kept || '照片'
}
