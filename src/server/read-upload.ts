import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { GivenFile } from '../door/read-table.ts'
import { Refused } from './problems.ts'
import { BadBody, isUnwritable } from './read-json.ts'

export interface Upload {
  readonly file: GivenFile
  readonly fields: Readonly<Record<string, string>>
}

/** One file with a few words beside it. What breaks off in the middle is the sender's fault. */
export async function readUpload(request: FastifyRequest): Promise<Upload | Refused> {
  const fields: Record<string, string> = {}
  let file: GivenFile | null = null
  try {
    for await (const part of request.parts({ limits: { files: 1, fields: 8, parts: 9, fieldSize: 20_000 } })) {
      if (part.type === 'file') file = { name: part.filename, bytes: new Uint8Array(await part.toBuffer()) }
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value
    }
  } catch (error) {
    if ((error as { code?: string }).code) throw error
    throw new BadBody('上传的内容不完整，请重新上传')
  }
  if (!file) return new Refused('form', [{ says: '没有收到文件，请选择填好的表', field: 'file' }])
  const name = file.name.normalize('NFC').trim()
  if (name === '' || name.length > 200 || isUnwritable(name))
    return new Refused('form', [{ says: '文件名应为 1 至 200 个字符', field: 'file' }])
  const unreadable = Object.values(fields).some(isUnwritable)
  return unreadable ? new Refused('form', ['填写的内容里有不能保存的字符']) : { file: { ...file, name }, fields }
}

const everyRow = z.record(z.string().max(60), z.string().max(500))

/** Columns the file lacks, each typed once for all rows. */
export function readEveryRow(text: string | undefined): Readonly<Record<string, string>> | Refused {
  if (!text) return {}
  try {
    const read = everyRow.safeParse(JSON.parse(text))
    if (read.success && Object.keys(read.data).length <= 60) return read.data
  } catch {
    // said below
  }
  return new Refused('form', [{ says: '全表统一填写的内容写法不对', field: 'everyRow' }])
}
