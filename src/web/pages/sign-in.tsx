import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { useTitle } from '../parts/use-title.ts'
import { adviceFor, asProblem, type ProblemError } from '../problem.ts'
import { asks } from '../queries.ts'
import { useRoom } from '../room.tsx'

export function SignInPage() {
  useTitle('登录')
  const { back } = useSearch({ from: '/sign-in' })
  const { large, setLarge } = useRoom()
  return (
    <main className="sign-in">
      <h1 className="wordmark big">法衡</h1>
      <p className="lead">司法局工作台</p>
      {back && back !== '/' && <p className="told">登录后回到刚才的页面；您填的内容还在。</p>}
      <SignInForm back={back} />
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

function SignInForm({ back }: { readonly back: string | undefined }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  /** Asked for once the password was right and the account has a second factor. */
  const [code, setCode] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const me = await api('POST /api/session', { body: { login: login.trim(), password, code: code ?? undefined } })
      queries.clear()
      queries.setQueryData(['me'], me)
      const inside = back?.startsWith('/') && !back.startsWith('//') ? back : '/'
      await navigate(me.mustChangePassword ? { to: '/password' } : { to: inside })
    } catch (error) {
      const told = asProblem(error)
      setProblem(told)
      if (told.reasons.some(({ field }) => field === 'code')) setCode((typed) => typed ?? '')
      setBusy(false)
    }
  }

  return (
    <form onSubmit={enter}>
      {problem && (
        <div className="summary" role="alert">
          <p>
            {problem.kind === 'signed-out'
              ? (problem.reasons[0]?.says ?? '账号或者密码不对，请再输一次')
              : problem.message}
          </p>
          {problem.kind !== 'signed-out' && <p className="quiet">{adviceFor(problem)}</p>}
        </div>
      )}
      <label className="label" htmlFor="login">
        账号
      </label>
      <Input
        id="login"
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        autoComplete="username"
        autoFocus
        required
        maxLength={60}
        size="large"
      />
      <label className="label" htmlFor="password">
        密码
      </label>
      <Input.Password
        id="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        required
        maxLength={200}
        size="large"
      />
      {code !== null && (
        <>
          <label className="label" htmlFor="code">
            动态口令
          </label>
          <Input
            id="code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoComplete="one-time-code"
            inputMode="numeric"
            autoFocus
            maxLength={20}
            size="large"
          />
          <p className="help">手机上的六位数字；手机不在手边时填一个备用码。</p>
        </>
      )}
      <p className="help">
        第一次使用：账号和初始密码在启动法衡的窗口里，只在那台机器上生成；登录后会请您改掉。忘记密码请找系统管理员。
      </p>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        登录
      </Button>
    </form>
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
