import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { useState } from 'react'
import { addressOf } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { momentText } from '../words.ts'
import { type Intake, intakeAsks } from './asks.ts'
import { DropFile } from './drop-file.tsx'
import { sendSheet } from './send-file.ts'
import { keyOf, SheetSelect } from './sheet-select.tsx'
import { toldBy } from './told.ts'
import './intake.css'

/** Choose the sheet, take its template or the checker home, drop the file in. What was sent before stands below. */
export function ImportsPage() {
  useTitle('导入表格')
  const { rows: sheets, cap } = useSuspenseQuery(intakeAsks.sheets()).data
  const { sheet: asked, page = 1 } = useSearch({ from: '/desk/imports' })
  const navigate = useNavigate({ from: '/imports' })
  const chosen = sheets.find((one) => keyOf(one) === asked) ?? sheets[0]
  return (
    <div className="page wide intake">
      <header className="page-head with-acts">
        <h1>导入表格</h1>
        {sheets.length > 0 && (
          <Link to="/zero-reports" className="plain-button">
            零报告
          </Link>
        )}
      </header>
      {chosen ? (
        <section className="steps" aria-label="报送一张表">
          <div className="field">
            <label className="label" htmlFor="sheet">
              一、选表
            </label>
            <SheetSelect
              id="sheet"
              sheets={sheets}
              value={keyOf(chosen)}
              onChange={(sheet) => void navigate({ search: { sheet } })}
            />
            <p className="help">
              必填：{chosen.required.join('、') || '无'}。一次最多 {cap.toLocaleString('zh-CN')} 行。
            </p>
          </div>
          <div className="field">
            <p className="label">二、填表，先在本机核对</p>
            <p className="row">
              <a className="plain-button" href={addressOf('/api/sheets/:line/:sheet/template.xlsx', chosen)} download>
                下载空白模板
              </a>
              <a className="plain-button" href="/api/checker.html" download>
                下载核对工具
              </a>
            </p>
            <p className="help">
              核对工具是一个网页文件，不用联网；结论和上传以后一样。原来的台账列名相近的，不用改成模板。
            </p>
          </div>
          <Sending line={chosen.line} sheet={chosen.sheet} />
        </section>
      ) : (
        <Nothing says="现在的岗位没有要报送的表。需要报送的，请在右上角换一个岗位。" />
      )}
      <Batches page={page} go={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })} />
    </div>
  )
}

function Sending({ line, sheet }: { readonly line: string; readonly sheet: string }) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (files: readonly File[]) => {
    const manifest = files.find(({ name }) => name.endsWith('.json')) ?? null
    const [file, ...more] = files.filter((one) => one !== manifest)
    if (!file || more.length > 0) return setRefusal('请一次只传一张表；核对单可以和表一起放进来')
    setRefusal(null)
    setBusy(`正在上传「${file.name}」……`)
    try {
      const { id, again } = await sendSheet({ line, sheet, file, manifest })
      await navigate({ to: '/imports/$id', params: { id }, search: again ? { again: true } : {} })
    } catch (error) {
      setRefusal(toldBy(error))
      setBusy(null)
    }
  }
  return (
    <div className="field">
      <p className="label">三、上传</p>
      <p className="help">先给您看读到了什么，您点「收下」以前什么也不登记。</p>
      <DropFile
        label="把 .xlsx、.xls 或者 .csv 拖到这里，或者点这里选择"
        busy={busy}
        onFiles={(files) => void send(files)}
      />
      {refusal && (
        <p className="field-refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}

function Batches({ page, go }: { readonly page: number; readonly go: (page: number) => void }) {
  const list = useQuery(intakeAsks.list(page))
  if (list.error) return <Refused error={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Reading />
  const { rows, total } = list.data
  return (
    <section className="part">
      <h2>
        报送过的 <span className="n">{total} 批</span>
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">还没有报送过。</p>
      ) : (
        <div className="scroll">
          <table className="plain-table batches">
            <caption className="sr">报送过的批次</caption>
            <thead>
              <tr>
                <th scope="col">表和文件</th>
                <th scope="col">状态</th>
                <th scope="col" className="num">
                  行数
                </th>
                <th scope="col">回执</th>
                <th scope="col">单位和报送人</th>
                <th scope="col">时间</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <BatchRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > 20 && (
        <Pagination current={page} pageSize={20} total={total} onChange={go} showSizeChanger={false} size="small" />
      )}
    </section>
  )
}

function BatchRow({ row }: { readonly row: Intake }) {
  const { id, sheetLabel, fileName, statusLabel, rows, errors, receipt, organ, person, at, status } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$id" params={{ id }} search={{}}>
          {sheetLabel}
        </Link>
        <span className="quiet small below">{fileName}</span>
      </th>
      <td>
        <span className="state">{statusLabel}</span>
        {status === 'refused' && <span className="quiet small below">{errors} 处须改</span>}
      </td>
      <td className="num">{rows ?? ''}</td>
      <td>{receipt ?? ''}</td>
      <td>
        {organ}
        <span className="quiet small below">{person}</span>
      </td>
      <td className="when">{momentText(at)}</td>
    </tr>
  )
}
