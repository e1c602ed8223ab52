import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'

interface Props {
  readonly person: string
  readonly name: string
}

/** Which identity of unified sign-in is this person; and a way out for whoever lost every second check. */
export function Subjects({ person, name }: Props) {
  const queries = useQueryClient()
  const subjects = useQuery(asks.subjects(person))
  const [subject, setSubject] = useState('')
  const again = () => queries.invalidateQueries({ queryKey: ['admin'] })
  const params = { id: person }
  const link = useMutation({
    mutationFn: () => api('POST /api/admin/people/:id/subjects', { params, body: { subject } }),
    onSuccess: () => {
      setSubject('')
      return again()
    },
  })
  const drop = useMutation({
    mutationFn: (token: string) =>
      api('DELETE /api/admin/people/:id/subjects/:token', { params: { ...params, token } }),
    onSuccess: again,
  })
  const clear = useMutation({
    mutationFn: () => api('DELETE /api/admin/people/:id/factors', { params }),
    onSuccess: again,
  })
  const { issuer = null, rows = [] } = subjects.data ?? {}
  const error = link.error ?? drop.error ?? clear.error
  const refusal = error ? (asProblem(error).reasons[0]?.says ?? asProblem(error).message) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    link.mutate()
  }
  return (
    <div className="told">
      {rows.map(({ token, hint, linkedBy, linkedAt, confirmedBy, waiting }) => (
        <p key={token}>
          统一身份 {hint}，{linkedBy} {momentText(linkedAt)}
          {waiting ? '提出，等另一个人确认，现在还不能用来登录' : confirmedBy ? `提出、${confirmedBy}确认` : '对上'}{' '}
          <button type="button" className="link" onClick={() => drop.mutate(token)}>
            {waiting ? '撤回' : '去掉'}
          </button>
        </p>
      ))}
      {issuer === null ? (
        <p className="quiet">本单位没有开通统一身份认证。</p>
      ) : (
        <form onSubmit={submit} className="short-form">
          <FieldFrame id={`subject-${person}`} label={`${name}在统一身份认证里的标识`} refusal={refusal}>
            {(bound) => (
              <Input {...bound} value={subject} onChange={(event) => setSubject(event.target.value)} maxLength={255} />
            )}
          </FieldFrame>
          <p className="quiet">
            标识由本人登录一次后从页面上抄来，或者由统一身份认证的管理员提供（{issuer}
            ）。提出以后，要另一位管理员或者安全审计员再输一遍标识来确认，才能用来登录。
          </p>
          <Button size="small" htmlType="submit" loading={link.isPending}>
            提出对上
          </Button>
        </form>
      )}
      <p className="row">
        <Button size="small" onClick={() => clear.mutate()} loading={clear.isPending}>
          清除动态口令和通行密钥
        </Button>
        <span className="quiet">手机、钥匙都丢了的，当面核对本人以后清除；会记在查阅记录里。</span>
      </p>
      {issuer === null && refusal && <p role="alert">{refusal}</p>}
    </div>
  )
}
