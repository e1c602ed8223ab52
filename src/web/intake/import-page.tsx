import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { addressOf } from '../api.ts'
import { useTitle } from '../parts/use-title.ts'
import { momentText, sizeText } from '../words.ts'
import { type IntakePage, intakeAsks } from './asks.ts'
import { Taken } from './taken.tsx'
import { toldBy } from './told.ts'
import { Understood } from './understood.tsx'
import { useDoing } from './use-doing.ts'
import { Verdicts } from './verdicts.tsx'
import './intake.css'

/** One sheet that was sent in: how far it is, what was understood, and what may be done with it. */
export function ImportPage() {
  const { id } = useParams({ from: '/desk/imports/$id' })
  const { again } = useSearch({ from: '/desk/imports/$id' })
  const { data: intake } = useSuspenseQuery(intakeAsks.one(id))
  useTitle(intake.sheetLabel)
  return (
    <div className="page wide intake">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/imports" search={{ sheet: `${intake.line}/${intake.sheet}` }}>
            导入表格
          </Link>
          <span>{intake.fileName}</span>
        </p>
        <h1>{intake.sheetLabel}</h1>
        <p className="lead">
          {intake.organ} {intake.person}，{momentText(intake.at)}，{sizeText(intake.size)}
        </p>
      </header>
      {again && <p className="told">这份文件早先已经收下，这次没有再登一遍。下面是当时的回执。</p>}
      <Standing intake={intake} />
      {intake.preview && (
        <>
          <Verdicts preview={intake.preview} rows={intake.rows ?? 0} />
          <Understood preview={intake.preview} />
        </>
      )}
      <Fingerprints intake={intake} />
    </div>
  )
}

function Standing({ intake }: { readonly intake: IntakePage }) {
  const { status, done, of, rows, errors, notices, preview, trouble } = intake
  switch (status) {
    case 'checking':
    case 'taking':
      return <UnderWay says={status === 'checking' ? '正在核对' : '正在收下'} done={done} of={of} />
    case 'preview':
      return (
        <section className="standing-of" aria-label="结论">
          <p className="says" role="status">
            读到 {rows} 行，都可以收下{notices ? `；另有 ${notices} 处请看一眼` : ''}。收下以前什么也没有登记。
          </p>
          <Take intake={intake} />
        </section>
      )
    case 'refused':
      return (
        <section className="standing-of" aria-label="结论">
          <p className="says" role="status">
            没有收：读到 {rows} 行，{preview?.badRows ?? 0} 行有问题，共 {errors}{' '}
            处须改。改好后整份再传，一行也没有登记。
          </p>
          <Copies intake={intake} />
        </section>
      )
    case 'zero':
      return (
        <section className="standing-of" aria-label="结论">
          <p className="says" role="status">
            表里没有数据行。这个月确实没有的，请办零报告；零报告是正式的，不用传空表。
          </p>
          <Link
            to="/zero-reports"
            search={{ sheet: `${intake.line}/${intake.sheet}` }}
            className="plain-button primary"
          >
            办零报告
          </Link>
        </section>
      )
    case 'failed':
      return (
        <section className="standing-of" aria-label="结论">
          <p className="says" role="status">
            {trouble}
          </p>
        </section>
      )
    default:
      return <Taken intake={intake} />
  }
}

function UnderWay({ says, done, of }: { readonly says: string; readonly done: number; readonly of: number }) {
  return (
    <section className="standing-of" aria-label="进度">
      <p className="says" role="status">
        {says}……{of > 0 ? `第 ${done} 行，共 ${of} 行。` : ''}
      </p>
      <progress aria-label={says} max={Math.max(of, 1)} value={done} />
      <p className="quiet">可以离开这一页，办完以后在「报送过的」里看结果；服务器重新启动也会接着办。</p>
    </section>
  )
}

function Take({ intake }: { readonly intake: IntakePage }) {
  const { take, refusal } = useDoing(intake.id)
  return (
    <>
      <p className="row">
        <Button
          type="primary"
          disabled={intake.whyNotTake !== null}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          收下这 {intake.rows} 行
        </Button>
        <CopyLinks intake={intake} />
      </p>
      {intake.whyNotTake && <p className="quiet">{intake.whyNotTake}</p>}
      {refusal && (
        <p className="field-refusal" role="alert">
          {toldBy(refusal)}
        </p>
      )}
    </>
  )
}

function Copies({ intake }: { readonly intake: IntakePage }) {
  const navigate = useNavigate()
  return (
    <p className="row">
      <CopyLinks intake={intake} />
      <Button onClick={() => void navigate({ to: '/imports', search: { sheet: `${intake.line}/${intake.sheet}` } })}>
        改好了，再传一次
      </Button>
    </p>
  )
}

/** The marked copy first where something is to be mended. */
function CopyLinks({ intake: { id, errors, notices, rows } }: { readonly intake: IntakePage }) {
  if (!errors && !notices) return null
  return (
    <>
      <a
        className={errors ? 'plain-button primary' : 'plain-button'}
        href={addressOf('/api/imports/:id/marked.xlsx', { id })}
        download
      >
        下载标注的原表
      </a>
      {(rows ?? 0) > 0 && (
        <a className="plain-button" href={addressOf('/api/imports/:id/corrected.xlsx', { id })} download>
          下载整理后的表
        </a>
      )}
    </>
  )
}

function Fingerprints({ intake: { fileSm3, rowsSm3, manifest } }: { readonly intake: IntakePage }) {
  return (
    <section className="part fingerprints">
      <h2>文件指纹</h2>
      <dl>
        <dt>文件（SM3）</dt>
        <dd>{fileSm3}</dd>
        {rowsSm3 && (
          <>
            <dt>内容（SM3）</dt>
            <dd>{rowsSm3}</dd>
          </>
        )}
        {manifest !== null && (
          <>
            <dt>核对单</dt>
            <dd>{manifest === '' ? '认得：本机核对的结果和平台一样' : manifest}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
