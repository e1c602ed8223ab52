import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { TakeOverForm } from '../form/take-over-form.tsx'
import { lineOf } from '../lines.ts'
import { Lost } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'

/** 存量接续: an open paper file comes in with its true past dates, in one act. */
export function TakeOverPage() {
  const { line: id } = useParams({ from: '/desk/lines/$line/take-over' })
  const { data: me } = useSuspenseQuery(asks.me())
  const line = lineOf(id)
  useTitle('接续存量')
  if (!line) return <Lost />
  return (
    <div className="page act-page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/lines/$line" params={{ line: id }} search={{}}>
            {line.label}
          </Link>
        </p>
        <h1>接续存量</h1>
        <p className="lead">
          纸上已经办了一半的，按卷里的先后把每一步和真实日期补进来，期限就从那时算起，不算今天新收。卷里没有的可以不填。
        </p>
      </header>
      <TakeOverForm line={line} today={me.today.day} />
    </div>
  )
}
