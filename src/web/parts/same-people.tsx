import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { asProblem } from '../problem.ts'
import { momentText } from '../words.ts'
import { Reading, Refused } from './states.tsx'

type Doubles = Answer<'GET /api/admin/doubles'>
type Pair = Doubles['suggested'][number]
type Card = Pair['one']

/** Two records that bear one id number, side by side, and those found to be one person. */
export function SamePeople() {
  const found = useQuery({ queryKey: ['admin', 'doubles'], queryFn: () => api('GET /api/admin/doubles', {}) })
  if (found.error) return <Refused error={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Reading />
  const { suggested, merged } = found.data
  return (
    <section className="part">
      <h2>同一个人的两条记录</h2>
      <p className="quiet">
        按证件号码找到，由人核对。合并只是记下两条是同一个人：原来的事项、当事人、文书都不改，按人查时两条名下的一起列出，随时可以拆开。保密业务的当事人不在这里出现。
      </p>
      {suggested.length === 0 && <p className="quiet">没有证件号码相同的两条记录。</p>}
      {suggested.map((pair) => (
        <PairCard key={`${pair.one.id}${pair.other.id}`} pair={pair} />
      ))}
      {merged.length > 0 && <h3>已经合并的</h3>}
      <ul className="staff">
        {merged.map((row) => (
          <MergedRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

const rows: readonly (readonly [string, (card: Card) => string])[] = [
  ['姓名', ({ name, active }) => (active ? name : `${name}（已停用）`)],
  ['证件号码', ({ idNumber }) => idNumber ?? '—'],
  ['电话', ({ phone }) => phone ?? '—'],
  ['账号', ({ login }) => login ?? '没有账号'],
  ['岗位', ({ posts }) => posts.join('；') || '没有岗位'],
]

function PairCard({ pair: { one, other } }: { readonly pair: Pair }) {
  const [kept, setKept] = useState(one.id)
  const second = kept === one.id ? other : one
  return (
    <article className="same-pair" aria-label={`${one.name}和${other.name}`}>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${one.name}的两条记录`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">核对</th>
              {[one, other].map((card) => (
                <th key={card.id} scope="col">
                  <label>
                    <input
                      type="radio"
                      name={`kept-${one.id}-${other.id}`}
                      checked={kept === card.id}
                      onChange={() => setKept(card.id)}
                    />{' '}
                    保留第{card === one ? '一' : '二'}条
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, says]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{says(one)}</td>
                <td>{says(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WithReason
        label="为什么是同一个人"
        button="合并"
        send={(why) => api('POST /api/admin/doubles', { body: { kept, other: second.id, why } })}
      />
    </article>
  )
}

function MergedRow({ row: { id, kept, other, why, by, at } }: { readonly row: Doubles['merged'][number] }) {
  const [open, setOpen] = useState(false)
  const names = kept.name === other.name ? `${kept.name}的两条记录` : `${other.name}并入${kept.name}`
  return (
    <li>
      <p>
        <strong>{names}</strong>
        <span className="quiet">{kept.idNumber}</span>
      </p>
      <p className="quiet">
        {by} {momentText(at)}合并：{why}
      </p>
      {open ? (
        <WithReason
          label="为什么不是同一个人"
          button="拆开"
          send={(reason) => api('POST /api/admin/doubles/:id/part', { params: { id }, body: { why: reason } })}
        />
      ) : (
        <Button size="small" className="no-print" onClick={() => setOpen(true)}>
          拆开
        </Button>
      )}
    </li>
  )
}

interface ReasonProps {
  readonly label: string
  readonly button: string
  readonly send: (why: string) => Promise<unknown>
}

function WithReason({ label, button, send }: ReasonProps) {
  const id = useId()
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const sent = useMutation({
    mutationFn: () => send(why),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['admin'] }),
  })
  const problem = sent.error ? asProblem(sent.error) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sent.mutate()
  }
  return (
    <form onSubmit={submit} className="short-form no-print">
      <FieldFrame id={id} label={label} refusal={problem ? (problem.reasons[0]?.says ?? problem.message) : undefined}>
        {(bound) => (
          <Input {...bound} value={why} onChange={(event) => setWhy(event.target.value)} required maxLength={200} />
        )}
      </FieldFrame>
      <Button htmlType="submit" loading={sent.isPending}>
        {button}
      </Button>
    </form>
  )
}
