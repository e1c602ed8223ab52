import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { useTitle } from '../parts/use-title.ts'
import { adviceFor, asProblem } from '../problem.ts'
import { asks } from '../queries.ts'

export function PasswordPage() {
  useTitle('修改密码')
  const { data: me } = useSuspenseQuery(asks.me())
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})

  const change = async (event: FormEvent) => {
    event.preventDefault()
    if (fresh !== again) return setRefusals({ again: '两次输入的新密码不一样' })
    try {
      await api('PUT /api/session/password', { body: { old, fresh } })
      await queries.invalidateQueries({ queryKey: ['me'] })
      message.success('密码已修改')
      await navigate({ to: '/' })
    } catch (error) {
      setRefusals(refusalsOf(error))
    }
  }

  return (
    <div className="page narrow">
      <h1>修改密码</h1>
      {me.mustChangePassword && <p className="told">这是初始密码，请先换成自己的密码再办事。</p>}
      <form onSubmit={change}>
        {refusals.all && (
          <p className="summary" role="alert">
            {refusals.all}
          </p>
        )}
        <FieldFrame id="old" label="现在的密码" refusal={refusals.old}>
          {(bound) => (
            <Input.Password
              {...bound}
              value={old}
              onChange={(event) => setOld(event.target.value)}
              autoComplete="current-password"
            />
          )}
        </FieldFrame>
        <FieldFrame id="fresh" label="新密码" help="不少于 10 位，不要用姓名、生日和手机号" refusal={refusals.fresh}>
          {(bound) => (
            <Input.Password
              {...bound}
              value={fresh}
              onChange={(event) => setFresh(event.target.value)}
              autoComplete="new-password"
            />
          )}
        </FieldFrame>
        <FieldFrame id="again" label="再输一次新密码" refusal={refusals.again}>
          {(bound) => (
            <Input.Password
              {...bound}
              value={again}
              onChange={(event) => setAgain(event.target.value)}
              autoComplete="new-password"
            />
          )}
        </FieldFrame>
        <Button type="primary" htmlType="submit">
          修改密码
        </Button>
      </form>
    </div>
  )
}

function refusalsOf(error: unknown): Record<string, string> {
  const problem = asProblem(error)
  const beside = problem.reasons.filter(({ field }) => field === 'old' || field === 'fresh')
  const rest = problem.reasons.filter((reason) => !beside.includes(reason)).map(({ says }) => says)
  return {
    ...Object.fromEntries(beside.map(({ field, says }) => [field, says])),
    ...(rest.length > 0 || beside.length === 0
      ? { all: [problem.message, ...rest, adviceFor(problem)].join('。').replaceAll('。。', '。') }
      : {}),
  }
}
