import type { Check, Checked } from '../../door/check.ts'
import { makeCorrectedCopy } from '../../door/corrected-copy.ts'
import { makeManifest } from '../../door/manifest.ts'
import { makeMarkedCopy } from '../../door/marked-copy.ts'
import type { GivenFile } from '../../door/read-table.ts'
import { download, withoutEnding } from './download.ts'
import { VerdictList } from './verdict-list.tsx'

interface Props {
  readonly file: GivenFile
  readonly check: Check
  readonly checked: Checked
}

export function Outcome({ file, check, checked }: Props) {
  const name = withoutEnding(file.name)
  const marked = async () => download(`${name}（已标注）.xlsx`, await makeMarkedCopy(checked))
  const corrected = async () => download(`${name}（已整理）.xlsx`, await makeCorrectedCopy(checked, check))
  const manifest = async () =>
    download(`${name}.核对单.json`, JSON.stringify(await makeManifest(file, check, checked), null, 2))
  return (
    <>
      <p role="status" className={checked.passes ? 'verdict passes' : 'verdict'}>
        {summary(checked)}
      </p>
      <div className="buttons">
        <button type="button" onClick={() => void marked()}>
          下载标注的原表
        </button>
        {checked.rows.length > 0 && (
          <button type="button" onClick={() => void corrected()}>
            下载整理后的表
          </button>
        )}
        <button type="button" onClick={() => void manifest()}>
          下载核对单
        </button>
      </div>
      {checked.verdicts.length > 0 && <VerdictList verdicts={checked.verdicts} />}
      {checked.rows.length > 0 && <Understood checked={checked} />}
    </>
  )
}

function summary({ rows, verdicts, passes, zeroReport }: Checked): string {
  const errors = verdicts.filter(({ severity }) => severity === 'error').length
  const notices = verdicts.length - errors
  if (zeroReport) return '表里写明本期没有数据，请在平台上办「零报告」。'
  if (passes) return `通过：${rows.length} 行都可以上传${notices > 0 ? `，另有 ${notices} 处请看一眼` : ''}。`
  const bad = rows.filter((row) => row.verdicts.some(({ severity }) => severity === 'error')).length
  return `没有通过：读到 ${rows.length} 行，${bad} 行有问题，共 ${errors} 处须改${notices > 0 ? `，${notices} 处请看` : ''}。`
}

/** The first rows as they were understood, so that a wrong reading is seen before anything is sent. */
function Understood({ checked: { rows } }: { readonly checked: Checked }) {
  const first = rows.slice(0, 5)
  const headers = [...new Set(first.flatMap(({ understood }) => Object.keys(understood)))]
  return (
    <section aria-label="读到的内容">
      <h2>前 {first.length} 行读到的内容</h2>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              {headers.map((header) => (
                <th scope="col" key={header}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map(({ row, understood }) => (
              <tr key={`${row}/${Object.values(understood).join('/')}`}>
                <td>{row}</td>
                {headers.map((header) => (
                  <td key={header}>{understood[header] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
