import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReconciledView } from '../../server/contract-upstream.ts'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { intakeAsks } from './asks.ts'
import { DropFile } from './drop-file.tsx'
import { downloadComparison, sendForComparison } from './send-file.ts'
import { keyOf, SheetSelect } from './sheet-select.tsx'
import { toldBy } from './told.ts'
import './intake.css'

/** Their own export beside our records: only here, only there, different. Nothing is changed by it. */
export function ReconcilePage() {
  useTitle('和上级平台核对')
  const { rows: sheets } = useSuspenseQuery(intakeAsks.sheets()).data
  const [key, setKey] = useState(sheets[0] ? keyOf(sheets[0]) : '')
  const [file, setFile] = useState<File | null>(null)
  const chosen = sheets.find((one) => keyOf(one) === key)
  const named = { line: chosen?.line ?? '', sheet: chosen?.sheet ?? '' }
  const compare = useMutation({ mutationFn: (one: File) => sendForComparison(one, named) })
  const download = useMutation({ mutationFn: (one: File) => downloadComparison(one, named) })
  const take = ([first]: readonly File[]) => {
    if (!first) return
    setFile(first)
    compare.mutate(first)
  }
  const error = compare.error ?? download.error
  return (
    <div className="page wide intake">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/upstream">上级平台</Link>
        </p>
        <h1>和上级平台核对</h1>
      </header>
      {!chosen && <Nothing says="现在的岗位没有可以核对的表。" />}
      {chosen && (
        <section className="steps" aria-label="选择文件">
          <div className="field">
            <label className="label" htmlFor="sheet">
              按哪一种表读
            </label>
            <SheetSelect id="sheet" sheets={sheets} value={key} onChange={setKey} />
          </div>
          <DropFile
            label="把上级平台自己导出的表拖到这里，或者点这里选择"
            busy={compare.isPending ? `正在核对「${file?.name}」……` : null}
            onFiles={take}
          />
          {error && (
            <p className="field-refusal" role="alert">
              {toldBy(error)}
            </p>
          )}
        </section>
      )}
      {compare.data && <Found view={compare.data} onDownload={() => file && download.mutate(file)} />}
    </div>
  )
}

function Found({ view, onDownload }: { readonly view: ReconciledView; readonly onDownload: () => void }) {
  const { same, ours, theirs, unread, period, onlyHere, onlyThere, different, trouble, more } = view
  if (trouble) return <p className="told">{trouble}</p>
  return (
    <>
      <section className="standing-of" aria-label="结论">
        <p className="says" role="status">
          {`${period}：本平台 ${ours} 件，上级平台 ${theirs} 行，一样的 ${same} 件；只有本平台有 ${onlyHere.length} 件，只有上级平台有 ${onlyThere.length} 件，两边不同 ${different.length} 件。`}
        </p>
        {unread > 0 && <p>上级平台的表里有 {unread} 行没有读全，可能因此显得不同。</p>}
        {more > 0 && <p className="quiet">页面上每类最多列 500 件，其余在导出的结果里。</p>}
        <p className="row">
          <Button onClick={onDownload}>导出核对结果</Button>
        </p>
      </section>
      <Side title="只有本平台有" rows={onlyHere.map(({ id, number, key }) => ({ id, name: number, key, more: [] }))} />
      <Side
        title="只有上级平台有"
        rows={onlyThere.map(({ row, key }) => ({ id: null, name: `第 ${row} 行`, key, more: [] }))}
      />
      <Side
        title="两边不同"
        rows={different.map(({ id, number, row, columns }) => ({
          ...{ id, name: number, key: `对上级平台的第 ${row} 行` },
          more: columns.map(
            ({ header, here, there }) => `${header}：这边「${here || '空'}」，那边「${there || '空'}」`,
          ),
        }))}
      />
    </>
  )
}

interface SideRow {
  readonly id: string | null
  readonly name: string
  readonly key: string
  readonly more: readonly string[]
}

function Side({ title, rows }: { readonly title: string; readonly rows: readonly SideRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="part">
      <h2>
        {title} <span className="n">{rows.length} 件</span>
      </h2>
      <ul className="missing">
        {rows.map(({ id, name, key, more }) => (
          <li key={`${id}/${name}/${key}`}>
            <span className="what">
              {id ? (
                <Link to="/matters/$id" params={{ id }}>
                  {name}
                </Link>
              ) : (
                <span>{name}</span>
              )}
              <span className="quiet">{key.split('｜').filter(Boolean).join(' · ')}</span>
            </span>
            {more.map((says) => (
              <span key={says}>{says}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
