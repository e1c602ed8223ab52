import { useEffect, useState } from 'react'
import { type Check, type Checked, checkFile } from '../../door/check.ts'
import type { Names } from '../../door/names.ts'
import type { GivenFile } from '../../door/read-table.ts'
import { makeTemplate } from '../../door/template.ts'
import type { Day } from '../../law/day.ts'
import { download } from './download.ts'
import { DropZone } from './drop-zone.tsx'
import { EveryRow } from './every-row.tsx'
import { offeredSheets } from './offered-sheets.ts'
import { Outcome } from './outcome.tsx'

interface Props {
  readonly names: Names
  readonly scope: ReadonlyMap<string, readonly string[] | null>
  readonly today: Day
}

interface Done {
  readonly file: GivenFile
  readonly check: Check
  readonly checked: Checked
}

/** Choose the sheet, drop the file, read the verdict. Nothing leaves the computer. */
export function CheckerPage({ names, scope, today }: Props) {
  const sheets = scope.size === 0 ? offeredSheets : offeredSheets.filter((one) => scope.has(one.key))
  const [key, setKey] = useState(sheets[0]?.key ?? '')
  const [file, setFile] = useState<GivenFile | null>(null)
  const [everyRow, setEveryRow] = useState<Readonly<Record<string, string>>>({})
  const [done, setDone] = useState<Done | null>(null)
  const offered = offeredSheets.find((one) => one.key === key)

  useEffect(() => {
    if (!file || !offered) return
    let wanted = true
    const within = scope.get(offered.key)
    const mine = within ? { within } : {}
    const check: Check = { business: offered.business, sheet: offered.sheet, today, names, everyRow, ...mine }
    void checkFile(file, check).then((checked) => wanted && setDone({ file, check, checked }))
    return () => {
      wanted = false
    }
  }, [file, offered, everyRow, names, scope, today])

  const choose = (next: string) => {
    setKey(next)
    setEveryRow({})
    setDone(null)
  }
  const template = async () => {
    if (offered)
      download(
        `${offered.business.sheets[offered.sheet]?.label ?? '模板'}.xlsx`,
        await makeTemplate(offered.business, offered.sheet, names),
      )
  }
  return (
    <main>
      <h1>法衡 · 上传前核对</h1>
      <p>在本机核对，文件不会离开这台电脑。结果与上传到平台时相同（今天按 {today}）。涉密信息不得录入。</p>
      <div className="choose">
        <label>
          表的种类
          <select value={key} onChange={(event) => choose(event.target.value)}>
            {sheets.map((one) => (
              <option key={one.key} value={one.key}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => void template()}>
          下载空白模板
        </button>
      </div>
      <DropZone onFile={setFile} name={file?.name ?? null} />
      {done && <EveryRow missing={done.checked.missing} filled={everyRow} onFill={setEveryRow} />}
      {file && !done && <p role="status">正在核对……</p>}
      {done && <Outcome {...done} />}
    </main>
  )
}
