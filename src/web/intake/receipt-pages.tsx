import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Answer, addressOf } from '../api.ts'
import { PaperPage } from '../parts/paper-page.tsx'
import { useTitle } from '../parts/use-title.ts'
import { intakeAsks } from './asks.ts'

export function ReceiptPage() {
  const { id } = useParams({ from: '/desk/imports/$id/receipt' })
  const { data: page } = useSuspenseQuery(intakeAsks.receipt(id))
  return (
    <Framed page={page} back={<BackToImport id={id} />}>
      <a className="plain-button primary" href={addressOf('/api/imports/:id/receipt.docx', { id })} download>
        下载 .docx
      </a>
    </Framed>
  )
}

function BackToImport({ id }: { readonly id: string }) {
  return (
    <Link to="/imports/$id" params={{ id }} search={{}}>
      回到这一批
    </Link>
  )
}

export function ZeroReceiptPage() {
  const { id } = useParams({ from: '/desk/zero-reports/$id' })
  const { data: page } = useSuspenseQuery(intakeAsks.zeroReceipt(id))
  return <Framed page={page} back={<Link to="/zero-reports">零报告</Link>} />
}

interface FramedProps {
  readonly page: Answer<'GET /api/imports/:id/receipt'>
  readonly back: ReactNode
  readonly children?: ReactNode
}

function Framed({ page, back, children }: FramedProps) {
  useTitle(page.title)
  return (
    <div className="page paper-view">
      <header className="page-head with-acts no-print">
        <div>
          <p className="crumbs">{back}</p>
          <h1>{page.title}</h1>
        </div>
        <p className="row">
          {children}
          <button type="button" className="plain-button" onClick={() => print()}>
            打印
          </button>
        </p>
      </header>
      <PaperPage page={page} />
    </div>
  )
}
