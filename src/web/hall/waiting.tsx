import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { asProblem } from '../problem.ts'
import { momentText } from '../words.ts'
import { leftText } from './answer-sheet.ts'
import { forgetSheet } from './sheet-keeper.ts'
import { type HallView, useLeft } from './use-hall.ts'

interface Props {
  readonly view: HallView
  readonly take: (view: HallView | null) => void
  readonly again: () => void
}

/** Before the first question and after the last. */
export function Waiting({ view, take, again }: Props) {
  const { title, kindLabel, who } = view
  const leave = useCallback(async () => {
    forgetSheet(view.seat)
    await api('DELETE /api/hall/session', {}).catch(() => {})
    take(null)
  }, [view.seat, take])
  return (
    <main>
      <h1>{title}</h1>
      <dl className="hall-who">
        <div>
          <dt>姓名</dt>
          <dd>{who.name}</dd>
        </div>
        <div>
          <dt>单位</dt>
          <dd>{who.unit}</dd>
        </div>
        <div>
          <dt>准考证号</dt>
          <dd>{who.ticket}</dd>
        </div>
        <div>
          <dt>场次</dt>
          <dd>{kindLabel}</dd>
        </div>
      </dl>
      <Door view={view} take={take} again={again} />
      <p>
        <button type="button" className="link" onClick={leave}>
          {view.standing === 'early' || view.standing === 'ready' ? '不是我，退出' : '退出考场'}
        </button>
      </p>
    </main>
  )
}

function Door({ view, take, again }: Props) {
  const left = useLeft(view, again)
  const [refused, setRefused] = useState('')
  const start = async () => {
    try {
      take(await api('POST /api/hall/start', {}))
    } catch (error) {
      const problem = asProblem(error)
      setRefused(problem.reasons[0]?.says ?? problem.message)
    }
  }
  switch (view.standing) {
    case 'early':
      return (
        <p className="told" role="status">
          {momentText(view.opensAt)} 开考，还有 <span className="hall-left">{leftText(left ?? 0)}</span>
          。到时这一页会自己变。
        </p>
      )
    case 'ready':
      return (
        <>
          <p className="lead-line">
            答题 {view.minutes} 分钟，最晚到 {momentText(view.closesAt)}
            。答案随写随存，断线、关机都不丢；换一台设备用同一个入场码可以接着答。时间以考场为准，断线时照走。
          </p>
          {refused && (
            <p className="summary" role="alert">
              {refused}
            </p>
          )}
          <button type="button" className="plain-button primary hall-main" onClick={start}>
            开始答题
          </button>
        </>
      )
    case 'handedIn':
      return (
        <p className="told" role="status">
          已经交卷（{momentText(view.handedInAt ?? '')}）。成绩由组织单位统一公布，没有通过的会通知补考。
        </p>
      )
    default:
      return (
        <p className="told" role="status">
          {view.endsAt
            ? '答题时间已经结束，考场正在按已保存的答案收卷。'
            : '这一场考试已经结束。没有参加的，请等单位通知补考。'}
        </p>
      )
  }
}
