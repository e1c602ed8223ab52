import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Answer, addressOf } from '../api.ts'
import { asks } from '../queries.ts'
import { dayText, numberText } from '../words.ts'
import { ScreenHead } from './screen-head.tsx'
import './screens.css'

type Draw = Answer<'GET /api/matters/:id/draw'>

/** The draw in the order it was made: the promise, the list, the shares, the seed, the sample. */
export function DrawPage() {
  const { id } = useParams({ from: '/desk/matters/$id/draw' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const { data: draw } = useSuspenseQuery(asks.draw(id))
  return (
    <div className="page wide">
      <ScreenHead file={file} title="抽取" />
      <p className="lead-line">{summary(draw)}</p>
      <p className="row no-print">
        <a className="plain-button" href={addressOf('/api/matters/:id/replayer.html', { id })} download>
          下载抽取重算页
        </a>
        <span className="quiet small">一个网页文件，任何人在任何电脑上不联网就能重算。</span>
      </p>
      <Steps draw={draw} />
      <Strata draw={draw} />
      {draw.sample.length > 0 && <Sample numbers={draw.sample} />}
    </div>
  )
}

function summary({ sampling, frameCount, strata, sampleSize, drawnOn, sample }: Draw): string {
  const layers = strata.length > 1 ? `，分 ${strata.length} 层` : ''
  const list = `名单 ${numberText(frameCount)} 份${layers}`
  if (drawnOn)
    return `${list}，${dayText(drawnOn)}${sampling === 'whole' ? '定为全部评查' : '公布种子'}，应评 ${numberText(sample.length)} 份。`
  return sampling === 'whole'
    ? `${list}，全部评查。`
    : `${list}，将抽 ${numberText(sampleSize ?? 0)} 份，种子还没有公布。`
}

function Steps({ draw }: { readonly draw: Draw }) {
  const { sampling, seedHash, plannedOn, frameHash, frozenOn, seed, drawnOn } = draw
  const sampled = sampling === 'sample'
  return (
    <section className="part">
      <h2>先后</h2>
      <dl className="facts">
        {sampled && (
          <Pair label="一、登记种子摘要" on={plannedOn}>
            <code>{seedHash}</code>
          </Pair>
        )}
        <Pair label={sampled ? '二、冻结名单' : '冻结名单'} on={frozenOn}>
          摘要 <code>{frameHash}</code>
        </Pair>
        {sampled && (
          <Pair label="三、公布种子" on={drawnOn}>
            {seed ? <code>{seed}</code> : <span className="quiet">还没有公布</span>}
          </Pair>
        )}
      </dl>
    </section>
  )
}

interface PairProps {
  readonly label: string
  readonly on: string | null
  readonly children: ReactNode
}

function Pair({ label, on, children }: PairProps) {
  return (
    <div>
      <dt>
        {label}
        {on && <span className="quiet small">　{dayText(on)}</span>}
      </dt>
      <dd className="digest">{children}</dd>
    </div>
  )
}

function Strata({ draw }: { readonly draw: Draw }) {
  const after = draw.drawnOn !== null
  return (
    <section className="part">
      <h2>各层份数</h2>
      <p className="quiet small">
        与名单同时定下，在公布种子以前。单位、类别、大小都相同的为一层，按占比分配，每层至少一份。
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="各层份数">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">层</th>
              {['名单份数', '应抽', ...(after ? ['已抽'] : [])].map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draw.strata.map(({ label, files, take, drawn }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{numberText(files)}</td>
                <td className="num">{numberText(take)}</td>
                {after && <td className="num">{numberText(drawn)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Sample({ numbers }: { readonly numbers: readonly string[] }) {
  return (
    <section className="part">
      <h2>抽取名单</h2>
      <ol className="sample">
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ol>
    </section>
  )
}
