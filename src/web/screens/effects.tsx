import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type EffectsView } from '../queries.ts'
import { fullDayText } from '../words.ts'
import { EffectTable, HiddenNote } from './effect-table.tsx'
import { SpanBar } from './span-bar.tsx'
import './screens.css'
import './services.css'

/** What the quizzes of a span show, per place and per group. */
export function EffectsPage() {
  useTitle('普法效果')
  const address = useSearch({ from: '/desk/quiz-effects' })
  const navigate = useNavigate({ from: '/quiz-effects' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const effects = useQuery(asks.effects(address))
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>普法效果：活动前后答得怎么样</h1>
      </header>
      {effects.error && <Refused error={effects.error} again={() => void effects.refetch()} />}
      {!effects.error && !effects.data && <Reading />}
      {effects.data && (
        <>
          <SpanBar
            key={`${effects.data.from}${effects.data.until}`}
            from={effects.data.from}
            until={effects.data.until}
            today={today}
            go={(span) => void navigate({ search: span })}
          />
          <Effects effects={effects.data} />
        </>
      )}
    </div>
  )
}

function Effects({ effects }: { readonly effects: EffectsView }) {
  const { from, until, activities, whole, places, groups, cells, hidden } = effects
  if (activities === 0) {
    return (
      <Nothing says="这段时间没有活动收到扫码答卷。">
        <p>在「安排宣传活动」里出题、开放扫码，活动前后各扫一次。</p>
      </Nothing>
    )
  }
  const named = (rows: EffectsView['places']) => rows.map((row) => ({ names: [row.label], effect: row }))
  return (
    <>
      <p className="lead-line">
        {fullDayText(from)}至{fullDayText(until)}，{activities} 场活动收到答卷。合计：{whole.says}。
      </p>
      <section className="part">
        <h2>按街道</h2>
        <EffectTable label="按街道" heads={['街道']} rows={named(places)} />
      </section>
      {groups.length > 0 && (
        <section className="part">
          <h2>按对象</h2>
          <EffectTable label="按对象" heads={['对象']} rows={named(groups)} />
        </section>
      )}
      {cells.length > 0 && (
        <section className="part">
          <h2>按街道和对象</h2>
          <EffectTable
            label="按街道和对象"
            heads={['街道', '对象']}
            rows={cells.map((cell) => ({ names: [cell.place, cell.group], effect: cell }))}
          />
        </section>
      )}
      <HiddenNote hidden={hidden} />
      <p className="quiet">答卷不记姓名，前后两次不是同一批人，按两个样本比较；一次不足 30 份的，只当线索。</p>
    </>
  )
}
