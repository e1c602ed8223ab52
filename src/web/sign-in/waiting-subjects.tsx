import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'

type Waiting = Answer<'GET /api/admin/subjects'>['rows'][number]

/** Identities put forward by one person; another looks the identity up again and types it. Nothing is drawn where nothing waits. */
export function WaitingSubjects() {
  const { data } = useQuery(asks.waitingSubjects())
  if (!data || data.rows.length === 0) return null
  return (
    <section className="part">
      <h2>等着确认的统一身份</h2>
      <ul className="staff">
        {data.rows.map((row) => (
          <One key={row.token} row={row} />
        ))}
      </ul>
    </section>
  )
}

function One({ row: { token, person, name, hint, askedBy, askedAt, mine } }: { readonly row: Waiting }) {
  const queries = useQueryClient()
  const [subject, setSubject] = useState('')
  const decide = useMutation({
    mutationFn: (body: { granted: boolean; subject?: string }) =>
      api('PUT /api/admin/people/:id/subjects/:token', { params: { id: person, token }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['admin'] }),
  })
  const problem = decide.error ? asProblem(decide.error) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate({ granted: true, subject })
  }
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span>用统一身份 {hint} 登录</span>
      </p>
      <p className="quiet">
        {askedBy} {momentText(askedAt)}提出
      </p>
      {mine ? (
        <p className="quiet">您提出的，要另一位管理员或者安全审计员来确认。</p>
      ) : (
        <form onSubmit={submit} className="short-form no-print">
          <FieldFrame
            id={`confirm-${token}`}
            label={`向${name}本人核对标识，再输一遍`}
            refusal={problem?.reasons[0]?.says ?? problem?.message}
          >
            {(bound) => (
              <Input
                {...bound}
                value={subject}
                onChange={(event) => setSubject(event.target.value)}
                maxLength={255}
                autoComplete="off"
              />
            )}
          </FieldFrame>
          <p className="row">
            <Button size="small" type="primary" htmlType="submit" loading={decide.isPending}>
              确认
            </Button>
            <Button size="small" onClick={() => decide.mutate({ granted: false })}>
              不同意
            </Button>
          </p>
        </form>
      )}
    </li>
  )
}
