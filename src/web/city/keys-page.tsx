import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { momentText } from '../words.ts'
import { cityAsks } from './asks.ts'
import { Decisions } from './consents.tsx'
import '../screens/screens.css'
import './city.css'

/** The key this district signs with, those it had, and changing it. */
export function KeysPage() {
  useTitle('签名密钥')
  const queries = useQueryClient()
  const { data } = useSuspenseQuery(cityAsks.keys())
  const again = () => queries.invalidateQueries({ queryKey: ['district-keys'] })
  const decide = useMutation({
    mutationFn: ({ no, agreed }: { no: number; agreed: boolean }) =>
      api('PUT /api/district-keys/changes/:no', { params: { no }, body: { agreed } }),
    onSuccess: again,
  })
  return (
    <div className="page">
      <header className="page-head">
        <h1>签名密钥</h1>
        <p className="lead-line">
          上报件和区际函件都用本区的密钥签名（SM2）。私钥封存在本区，看不到也带不走；公钥由两个人确认后告诉市里和同市各区。
        </p>
      </header>
      <section className="part">
        <h2>密钥</h2>
        {data.keys.length === 0 && <Nothing says="还没有密钥。本区确认加入上报时自动生成。" />}
        <ul className="staff">
          {data.keys.map(({ id, madeAt, standing, current, sealed }) => (
            <li key={id}>
              <p>
                <strong className="key-id">{id.slice(0, 16)}</strong> {standing}
              </p>
              <p className="quiet">
                {momentText(madeAt)}生成{current && !sealed && '；早先的密钥，不能收区际函件，请更换一次'}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="part">
        <h2>更换和挂失</h2>
        {decide.error && <p role="alert">{asProblem(decide.error).reasons[0]?.says}</p>}
        <Decisions rows={data.changes} decide={(no, agreed) => decide.mutate({ no, agreed })} />
        {data.mayAsk && <Ask done={again} />}
      </section>
    </div>
  )
}

type What = 'renew' | 'lost'

const whatOptions: readonly { readonly value: What; readonly label: string }[] = [
  { value: 'renew', label: '更换：十四天内两把都认，以前签的一直有效' },
  { value: 'lost', label: '挂失：马上停用，挂失以后收到的不算数' },
]

function Ask({ done }: { readonly done: () => Promise<void> }) {
  const [what, setWhat] = useState<What>('renew')
  const [why, setWhy] = useState('')
  const ask = useMutation({
    mutationFn: () => api('POST /api/district-keys/changes', { body: { what, why } }),
    onSuccess: async () => {
      setWhy('')
      await done()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <details className="no-print">
      <summary>提出更换或者挂失</summary>
      <form onSubmit={submit} className="short-form">
        <Radio.Group
          className="key-what"
          aria-label="更换还是挂失"
          value={what}
          options={[...whatOptions]}
          onChange={(event) => setWhat(event.target.value === 'lost' ? 'lost' : 'renew')}
        />
        <FieldFrame
          id="key-why"
          label="理由"
          help="要两个人：一个提出，另一个确认，其中一个是局长"
          refusal={ask.error ? asProblem(ask.error).reasons[0]?.says : undefined}
        >
          {(bound) => (
            <Input {...bound} value={why} maxLength={300} required onChange={(event) => setWhy(event.target.value)} />
          )}
        </FieldFrame>
        <Button htmlType="submit" loading={ask.isPending}>
          提出
        </Button>
      </form>
    </details>
  )
}
