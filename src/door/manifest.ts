import { z } from 'zod'
import { canonical } from './canonical.ts'
import { type Check, type Checked, sheetOf } from './check.ts'
import type { GivenFile } from './read-table.ts'

const schema = z.strictObject({
  kind: z.literal('法衡核对单'),
  edition: z.literal(1),
  line: z.string(),
  sheet: z.string(),
  /** Fingerprint of what the sheet asked for when the file was checked. */
  declaration: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  /** SHA-256 of the file. */
  hash: z.string(),
  checkedOn: z.string(),
  worksheet: z.string().nullable(),
  everyRow: z.record(z.string(), z.string()),
  rows: z.number(),
  errors: z.number(),
  notices: z.number(),
  passes: z.boolean(),
  zeroReport: z.boolean(),
  /** SHA-256 of the verdicts, one by one. */
  verdicts: z.string(),
})

export type Manifest = z.infer<typeof schema>

/** What the take-home page hands over with a file, and what the server makes of the same file to compare. */
export async function makeManifest(file: GivenFile, check: Check, checked: Checked): Promise<Manifest> {
  const errors = checked.verdicts.filter(({ severity }) => severity === 'error').length
  return {
    kind: '法衡核对单',
    edition: 1,
    line: checked.line,
    sheet: checked.sheet,
    declaration: await fingerprint(declarationOf(check)),
    fileName: file.name,
    bytes: file.bytes.length,
    hash: await sha256(file.bytes),
    checkedOn: check.today,
    worksheet: checked.worksheet?.name ?? null,
    everyRow: { ...check.everyRow },
    rows: checked.rows.length,
    errors,
    notices: checked.verdicts.length - errors,
    passes: checked.passes,
    zeroReport: checked.zeroReport,
    verdicts: await fingerprint(checked.verdicts),
  }
}

export type Recognised =
  | { readonly recognised: true }
  | { readonly recognised: false; readonly reasons: readonly string[] }

/** Whether the sheet that came with a file says what the server itself finds. */
export function recognise(text: string, own: Manifest): Recognised {
  const theirs = parse(text)
  if (!theirs) return { recognised: false, reasons: ['这不是法衡的核对单'] }
  const reasons: string[] = []
  if (theirs.line !== own.line || theirs.sheet !== own.sheet) reasons.push('核对单是另一种表的')
  if (theirs.hash !== own.hash) reasons.push('核对以后文件又改过，请重新核对')
  if (theirs.declaration !== own.declaration) reasons.push('核对工具的版本旧了，请重新下载')
  if (reasons.length === 0 && theirs.verdicts !== own.verdicts)
    reasons.push('平台核对的结果与核对单不同，以平台为准；可能是日期或者名单变了')
  return reasons.length === 0 ? { recognised: true } : { recognised: false, reasons }
}

function parse(text: string): Manifest | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function declarationOf({ business, sheet: name }: Check): unknown {
  const sheet = sheetOf(business, name)
  const { line } = business
  const act = line.acts[sheet.act]
  const fields = Object.values(sheet.columns).map(({ field }) => {
    const { kind, label, options, among } = line.fields[field] ?? {}
    return { field, kind, label, options, among }
  })
  const guards = act?.guards?.map(({ must }) => must)
  return { line: line.id, version: line.version, sheet, asks: act?.asks, mayAsk: act?.mayAsk, guards, fields }
}

function fingerprint(value: unknown): Promise<string> {
  return sha256(new TextEncoder().encode(canonical(value)))
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
