import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { AskForPost } from '../parts/ask-for-post.tsx'
import { PostRequests } from '../parts/post-requests.tsx'
import { SamePeople } from '../parts/same-people.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { asks, type StaffRow } from '../queries.ts'
import { Subjects } from '../sign-in/subjects-part.tsx'
import { WaitingSubjects } from '../sign-in/waiting-subjects.tsx'
import '../screens/screens.css'

/** People, accounts and posts. A post takes two: one asks, another decides. */
export function StaffPage() {
  useTitle('人员与岗位')
  const { data: me } = useQuery(asks.me())
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>人员与岗位</h1>
        <p className="lead">
          岗位和统一身份都要两个人：一个管理员提出，另一个管理员或者安全审计员同意。每一步都记在查阅记录里。
        </p>
      </header>
      <PostRequests />
      <WaitingSubjects />
      {me?.post.role === 'administrator' && <SamePeople />}
      {me?.post.role === 'administrator' && <People />}
    </div>
  )
}

function People() {
  const [q, setQ] = useState('')
  const staff = useQuery(asks.staff(q))
  return (
    <section className="part">
      <h2>人员</h2>
      <Input.Search
        className="no-print audit-search"
        aria-label="按姓名、拼音首字母或者账号查找"
        placeholder="姓名、拼音首字母或者账号"
        allowClear
        onSearch={(words) => setQ(words.trim())}
      />
      <NewPerson />
      {staff.error && <Refused error={staff.error} again={() => void staff.refetch()} />}
      {!staff.error && !staff.data && <Reading />}
      {staff.data?.rows.length === 0 && <Nothing says="没有找到，换几个字试试。" />}
      {staff.data && (
        <ul className="staff">
          {staff.data.rows.map((row) => (
            <Person key={row.id} row={row} />
          ))}
        </ul>
      )}
      {staff.data?.more && <p className="quiet">只列出前 100 人，请用姓名查找。</p>}
    </section>
  )
}

function Person({ row }: { readonly row: StaffRow }) {
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['admin'] })
  const [asking, setAsking] = useState(false)
  const [identity, setIdentity] = useState(false)
  const reset = useMutation({
    mutationFn: () => api('POST /api/admin/people/:id/password', { params: { id: row.id } }),
    onSuccess: again,
  })
  const active = useMutation({
    mutationFn: () =>
      api('PUT /api/admin/people/:id/active', { params: { id: row.id }, body: { active: !row.active } }),
    onSuccess: again,
  })
  return (
    <li>
      <p>
        <strong>{row.name}</strong>
        <span className="quiet">{row.login ? `账号 ${row.login}` : '没有账号'}</span>
        {!row.active && <span className="mark">已停用</span>}
        {row.locked && <span className="mark">输错密码，暂时锁定</span>}
        {row.secondFactor && <span className="mark">有第二道核对</span>}
      </p>
      <p className="quiet">
        {row.posts.length === 0
          ? '没有岗位'
          : row.posts
              .map(
                ({ organName, roleLabel, lines, to }) =>
                  `${organName} · ${roleLabel}（${lines}${to ? `，至 ${to}` : ''}）`,
              )
              .join('；')}
      </p>
      <p className="row no-print">
        <Button size="small" onClick={() => setAsking(!asking)} aria-expanded={asking}>
          申请岗位
        </Button>
        {row.login && (
          <Button size="small" onClick={() => setIdentity(!identity)} aria-expanded={identity}>
            身份核对
          </Button>
        )}
        {row.login && (
          <Button size="small" onClick={() => reset.mutate()} loading={reset.isPending}>
            重设密码
          </Button>
        )}
        <Button size="small" onClick={() => active.mutate()} loading={active.isPending}>
          {row.active ? '停用' : '启用'}
        </Button>
      </p>
      {reset.data && <Given name={row.name} password={reset.data.password} />}
      {(reset.error ?? active.error) && <p role="alert">{asProblem(reset.error ?? active.error).reasons[0]?.says}</p>}
      {identity && <Subjects person={row.id} name={row.name} />}
      {asking && <AskForPost person={row.id} name={row.name} done={() => setAsking(false)} />}
    </li>
  )
}

function Given({ name, password }: { readonly name: string; readonly password: string }) {
  return (
    <p className="told" role="status">
      {name}的初始密码：<span className="secret">{password}</span>。只显示这一回，请当面告诉本人，登录后要马上改。
    </p>
  )
}

function NewPerson() {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const make = useMutation({
    mutationFn: () => api('POST /api/admin/people', { body: { name, login } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['admin'] }),
  })
  const refusals = make.error ? asProblem(make.error).reasons : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <details className="no-print">
      <summary>新建人员</summary>
      <form onSubmit={submit} className="short-form">
        <FieldFrame id="new-name" label="姓名" refusal={refusals.find(({ field }) => field !== 'login')?.says}>
          {(bound) => (
            <Input {...bound} value={name} onChange={(event) => setName(event.target.value)} required maxLength={30} />
          )}
        </FieldFrame>
        <FieldFrame id="new-login" label="账号" refusal={refusals.find(({ field }) => field === 'login')?.says}>
          {(bound) => (
            <Input
              {...bound}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
              required
              maxLength={40}
            />
          )}
        </FieldFrame>
        <Button htmlType="submit" loading={make.isPending}>
          新建
        </Button>
      </form>
      {make.data && <Given name={name} password={make.data.password} />}
    </details>
  )
}
