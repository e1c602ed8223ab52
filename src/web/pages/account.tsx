import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { QrCode } from '../parts/qr-code.tsx'
import { Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'
import { Passkeys } from '../sign-in/passkeys-part.tsx'
import { momentText } from '../words.ts'

/** One's own account: the password, the second factor, and where one is signed in. */
export function AccountPage() {
  useTitle('账号安全')
  const { data: me } = useQuery(asks.me())
  return (
    <div className="page narrow">
      <h1>账号安全</h1>
      <section className="part">
        <h2>密码</h2>
        <p>
          <Link to="/password">修改密码</Link>
        </p>
      </section>
      {me?.mustAddFactor && (
        <p className="told">本单位要求登录有第二道核对。请启用下面的动态口令或者通行密钥，然后就可以办事。</p>
      )}
      <SecondFactor />
      <Passkeys />
      <Sessions />
    </div>
  )
}

function SecondFactor() {
  const queries = useQueryClient()
  const factor = useQuery(asks.factor())
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const again = () =>
    Promise.all([queries.invalidateQueries({ queryKey: ['factor'] }), queries.invalidateQueries({ queryKey: ['me'] })])
  const begin = useMutation({ mutationFn: () => api('POST /api/session/factor', { body: { password } }) })
  const finish = useMutation({ mutationFn: () => api('PUT /api/session/factor', { body: { code } }), onSuccess: again })
  const stop = useMutation({
    mutationFn: () => api('DELETE /api/session/factor', { body: { password } }),
    onSuccess: again,
  })
  if (factor.error) return <Refused error={factor.error} again={() => void factor.refetch()} />
  if (!factor.data) return <Reading />
  const { on, recoveryLeft } = factor.data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (begin.data && !on) finish.mutate()
    else if (on) stop.mutate()
    else begin.mutate()
  }
  return (
    <section className="part">
      <h2>动态口令</h2>
      {finish.data && <Recovery codes={finish.data.recovery} />}
      <p>
        {on
          ? `登录时除了密码，还要输入手机上的六位口令。备用码还剩 ${recoveryLeft} 个。`
          : '登录时除了密码，再要一个手机上的六位口令：密码被人知道了也登录不了。'}
      </p>
      <form onSubmit={submit}>
        {begin.data && !on ? (
          <>
            <p>用手机上的口令应用扫这个码，或者手工输入密钥，再把显示的六位数字填在下面。</p>
            <QrCode text={begin.data.uri} label="动态口令的二维码" />
            <p className="secret">{begin.data.secret.replace(/(.{4})/g, '$1 ').trim()}</p>
            <FieldFrame id="code" label="手机上的六位口令" refusal={refusalOf(finish.error, 'code')}>
              {(bound) => (
                <Input
                  {...bound}
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  maxLength={6}
                />
              )}
            </FieldFrame>
          </>
        ) : (
          <FieldFrame
            id="factor-password"
            label="登录密码"
            refusal={refusalOf(on ? stop.error : begin.error, 'password')}
          >
            {(bound) => (
              <Input.Password
                {...bound}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
                autoComplete="current-password"
              />
            )}
          </FieldFrame>
        )}
        <Button type={on ? 'default' : 'primary'} htmlType="submit" loading={begin.isPending || finish.isPending}>
          {on ? '停用动态口令' : begin.data ? '确认启用' : '启用动态口令'}
        </Button>
      </form>
    </section>
  )
}

function Recovery({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="told" role="status">
      <p>
        <strong>已启用。</strong>下面十个备用码，手机不在手边时每个可以用一次。只显示这一回，请打印或者抄下收好。
      </p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  )
}

function Sessions() {
  const queries = useQueryClient()
  const sessions = useQuery(asks.sessions())
  const end = useMutation({
    mutationFn: (id: string) => api('DELETE /api/sessions/:id', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  if (sessions.error) return <Refused error={sessions.error} again={() => void sessions.refetch()} />
  if (!sessions.data) return <Reading />
  return (
    <section className="part">
      <h2>登录在哪里</h2>
      <p className="quiet">
        {sessions.data.idleMinutes} 分钟没有操作自动退出，最长 {sessions.data.hours}{' '}
        小时。不是您本人登录的，请结束它并修改密码。
      </p>
      {sessions.data.subjects.map(({ hint, linkedBy, linkedAt, confirmedBy }) => (
        <p key={hint} className="told">
          统一身份 {hint} 可以登录您的账号，{linkedBy} {momentText(linkedAt)}
          {confirmedBy ? `提出、${confirmedBy}确认的` : '对上的'}。不是您的，请马上告诉安全审计员。
        </p>
      ))}
      <ul className="sessions">
        {sessions.data.rows.map(({ id, since, seen, agent, how, here }) => (
          <li key={id}>
            <p>
              {agentText(agent)}
              {here && <span className="mark">本次</span>}
            </p>
            <p className="quiet">
              {momentText(since)}用{waysIn[how]}登录，最近操作 {momentText(seen)}
            </p>
            {!here && (
              <button type="button" className="link" onClick={() => end.mutate(id)}>
                结束这次登录
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <Refused error={end.error} />}
    </section>
  )
}

const waysIn = { password: '账号密码', oidc: '统一身份认证', passkey: '通行密钥' } as const

/** Enough of what a browser calls itself to recognise one's own. */
function agentText(agent: string | null): string {
  if (!agent) return '没有说明的程序'
  const device = /iPhone|iPad|Android|Windows|Macintosh|Linux/.exec(agent)?.[0] ?? '其他设备'
  const browser = /Edg|Chrome|Firefox|Safari/.exec(agent)?.[0]
  return browser ? `${device} 上的 ${browser === 'Edg' ? 'Edge' : browser}` : device
}

function refusalOf(error: unknown, field: string): string | undefined {
  if (!error) return undefined
  const problem = asProblem(error)
  return problem.reasons.find((reason) => reason.field === field)?.says ?? problem.reasons[0]?.says ?? problem.message
}
