import { type Check, type Checked, checkFile } from '../../door/check.ts'
import { type Manifest, makeManifest } from '../../door/manifest.ts'
import { day } from '../../law/day.ts'
import { readNames } from './district-names.ts'
import { offeredSheets } from './offered-sheets.ts'

export interface JudgeRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** 'enforcement/collection' */
  readonly sheet: string
  readonly today: string
  /** The names, as they stand in the page. */
  readonly names: string
  readonly everyRow?: Readonly<Record<string, string>>
  readonly within?: readonly string[]
}

export interface Judged {
  readonly checked: Checked
  readonly manifest: Manifest
}

/** The page's verdict without the page: what it shows is exactly this. */
export async function judge({
  bytes,
  fileName,
  sheet,
  today,
  names,
  everyRow = {},
  within,
}: JudgeRequest): Promise<Judged> {
  const offered = offeredSheets.find(({ key }) => key === sheet)
  if (!offered) throw new Error(`没有这种表：${sheet}`)
  const check: Check = {
    business: offered.business,
    sheet: offered.sheet,
    today: day(today),
    names: readNames(names),
    everyRow,
    ...(within ? { within } : {}),
  }
  const file = { name: fileName, bytes }
  const checked = await checkFile(file, check)
  return { checked, manifest: await makeManifest(file, check, checked) }
}
