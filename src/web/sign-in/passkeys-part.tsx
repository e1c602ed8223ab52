import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { Reading, Refused } from '../parts/states.tsx'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'
import { makePasskey } from './passkey.ts'

/** One's own passkeys: made, looked over, taken away. */
export function Passkeys() {
  const queries = useQueryClient()
  const keys = useQuery(asks.passkeys())
  const [password, setPassword] = useState('')
  const [name, setName] = useState('')
  const again = async () => {
    setPassword('')
    setName('')
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['passkeys'] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
    ])
  }
  const make = useMutation({ mutationFn: () => makePasskey(password, name), onSuccess: again })
  const drop = useMutation({
    mutationFn: (id: string) => api('DELETE /api/session/passkeys/:id', { params: { id }, body: { password } }),
    onSuccess: again,
  })
  if (keys.error) return <Refused error={keys.error} again={() => void keys.refetch()} />
  if (!keys.data) return <Reading />
  if (!keys.data.possible && keys.data.rows.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  const error = make.error ?? drop.error
  const refusal = error ? (asProblem(error).reasons[0]?.says ?? asProblem(error).message) : undefined
  return (
    <section className="part">
      <h2>通行密钥</h2>
      <p>
        用这台电脑、手机的指纹、面容、锁屏码，或者一把安全钥匙登录，不用输密码。登记以后，用密码登录也要再核对它一次。
      </p>
      <ul className="sessions">
        {keys.data.rows.map(({ id, name: named, since, used }) => (
          <li key={id}>
            <p>{named}</p>
            <p className="quiet">
              {momentText(since)}登记{used ? `，最近用于 ${momentText(used)}` : '，还没有用过'}
            </p>
            <button type="button" className="link" onClick={() => drop.mutate(id)} aria-label={`去掉${named}`}>
              去掉（先在下面填登录密码）
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <FieldFrame id="key-name" label="给它起个名字">
          {(bound) => (
            <Input
              {...bound}
              value={name}
              onChange={(event) => setName(event.target.value)}
              placeholder="比如：办公室电脑"
              maxLength={40}
              required
            />
          )}
        </FieldFrame>
        <FieldFrame id="key-password" label="登录密码" refusal={refusal}>
          {(bound) => (
            <Input.Password
              {...bound}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="current-password"
              required
            />
          )}
        </FieldFrame>
        <Button htmlType="submit" loading={make.isPending} disabled={!keys.data.possible}>
          登记这台机器或者钥匙
        </Button>
      </form>
    </section>
  )
}
