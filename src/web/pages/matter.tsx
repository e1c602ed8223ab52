import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addressOf } from '../api.ts'
import { DestroyedFile } from '../archive/destroyed-file.tsx'
import { HandingOverPart } from '../city/handing-over.tsx'
import { ClockLines } from '../parts/clock-lines.tsx'
import { Facts } from '../parts/facts.tsx'
import { MatterHead } from '../parts/matter-head.tsx'
import { NextActs } from '../parts/next-acts.tsx'
import { Papers } from '../parts/papers.tsx'
import { Parties } from '../parts/parties.tsx'
import { Proposal } from '../parts/proposal.tsx'
import { TakeOutLink } from '../parts/take-out-link.tsx'
import { ThumbBar } from '../parts/thumb-bar.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type MatterFile } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { MatterScreens } from '../screens/links.tsx'

/** The file on the left, what comes next on the right. */
export function MatterPage() {
  const { id } = useParams({ from: '/desk/matters/$id' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const phone = useIsPhone()
  useTitle(file.row.number ?? file.row.title)
  return (
    <div className="page wide matter">
      <MatterHead file={file} />
      <SaidNow id={id} />
      {file.destroyed ? <DestroyedFile file={file} /> : <LivingFile id={id} file={file} />}
      {phone && !file.destroyed && <ThumbBar file={file} />}
    </div>
  )
}

function LivingFile({ id, file }: { readonly id: string; readonly file: MatterFile }) {
  return (
    <>
      {file.proposal && <Proposal file={file} proposal={file.proposal} />}
      <div className="file">
        <aside className="next" aria-label="期限和下一步">
          <section aria-labelledby="clocks-head">
            <h2 id="clocks-head">期限</h2>
            <ClockLines id={id} clocks={file.clocks} />
          </section>
          <section aria-labelledby="acts-head" id="acts">
            <h2 id="acts-head">下一步</h2>
            <NextActs file={file} />
          </section>
        </aside>
        <div className="body">
          <p className="file-summary">{file.summary}</p>
          <MatterScreens file={file} />
          <Part title="当事人">
            <Parties file={file} />
          </Part>
          <Part title="案情和经办">
            <Facts file={file} />
          </Part>
          <Part title="文书">
            <Papers file={file} />
          </Part>
          <Part title="材料">
            <Attachments file={file} />
          </Part>
          <HandingOverPart file={file} />
          {file.chain.length > 0 && (
            <Part title="关联事项">
              <LinkedMatters file={file} />
            </Part>
          )}
          <Part title="经过">
            <Timeline entries={file.timeline} />
            <p className="row no-print">
              <TakeOutLink
                label="导出存证"
                hint="一个网页文件，在任何电脑上不联网就能核验这件事的流水有没有改过"
                purposes={['复议诉讼举证', '移交归档', '审计调阅']}
                href={(purpose) => addressOf('/api/matters/:id/proof.html', { id: file.row.id }, { purpose })}
              />
            </p>
          </Part>
        </div>
      </div>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What the act that led here did, with the papers it made. */
function SaidNow({ id }: { readonly id: string }) {
  const said = useRouterState({ select: ({ location }) => location.state.said })
  if (!said) return null
  return (
    <div className="told" role="status">
      <p>{said.says}</p>
      {said.papers.length > 0 && (
        <p className="row">
          {said.papers.map(({ seq, title }) => (
            <a key={seq} href={addressOf('/api/matters/:id/papers/:seq/docx', { id, seq })} download>
              下载《{title}》
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

function Attachments({ file }: { readonly file: MatterFile }) {
  if (file.attachments.length === 0)
    return <p className="quiet">还没有材料。扫描件、照片、录音可以从「更多—添加材料」放进来。</p>
  return (
    <ul className="attachments">
      {file.attachments.map(({ file: id, name, kind }) => (
        <li key={id}>
          <a href={addressOf('/api/files/:id/content', { id })} download>
            {name}
          </a>
          <span className="quiet">{kind}</span>
        </li>
      ))}
    </ul>
  )
}

function LinkedMatters({ file }: { readonly file: MatterFile }) {
  return (
    <ul className="linked">
      {file.chain.map(({ id, lineLabel, number, title, stateLabel, relation }) => (
        <li key={`${relation}${id}${lineLabel}`}>
          <span className="quiet">{relation}</span>
          {id ? (
            <Link to="/matters/$id" params={{ id }}>
              {[number, title].filter(Boolean).join(' ')}
            </Link>
          ) : (
            <span>{title}</span>
          )}
          <span className="quiet">{[lineLabel, stateLabel].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}
