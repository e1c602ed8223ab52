import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'
import { useRoom } from '../room.tsx'
import { backIn } from '../sign-in/address.ts'
import { ComingBack } from '../sign-in/coming-back.tsx'
import { SignInForm } from '../sign-in/form.tsx'

export function SignInPage() {
  useTitle('登录')
  const address = useSearch({ from: '/sign-in' })
  const back = backIn(address)
  const { large, setLarge } = useRoom()
  return (
    <main className="sign-in">
      <h1 className="wordmark big">法衡</h1>
      <p className="lead">司法局工作台</p>
      {back && back !== '/' && <p className="told">登录后回到刚才的页面；您填的内容还在。</p>}
      {address.state ? <ComingBack /> : <SignInForm />}
      <Making />
      <footer>
        <p className="standing">涉密信息不得录入</p>
        <p>
          <button type="button" className="link" aria-pressed={large} onClick={() => setLarge(!large)}>
            {large ? '常规字号' : '大字'}
          </button>
        </p>
      </footer>
    </main>
  )
}

/** The synthetic year takes a while to make on a fresh machine; nobody should wonder. */
function Making() {
  const { data } = useQuery({ ...asks.progress(), refetchInterval: ({ state }) => (state.data?.making ? 2000 : false) })
  if (!data?.making) return null
  return (
    <section className="making" aria-live="polite">
      <p>
        {data.says}
        <span className="quiet">
          {' '}
          {data.done} / {data.of}
        </span>
      </p>
      <progress value={data.done} max={data.of} aria-label="示范年度生成进度" />
      <p className="quiet small">可以先登录；生成的事项会陆续出现。</p>
    </section>
  )
}
