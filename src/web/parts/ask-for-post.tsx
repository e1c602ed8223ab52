import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { roles } from '../../kernel/role.ts'
import { api } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { Picker } from '../form/picker.tsx'
import { everyLine } from '../lines.ts'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'

interface Props {
  readonly person: string
  readonly name: string
  done(): void
}

/** A post is asked for here and granted by somebody else. Closed lines must be named. */
export function AskForPost({ person, name, done }: Props) {
  const queries = useQueryClient()
  const today = useQuery(asks.me()).data?.today.day ?? ''
  const [role, setRole] = useState('')
  const [organ, setOrgan] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const [from, setFrom] = useState(today)
  const [why, setWhy] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      api('POST /api/admin/requests', {
        body: { person, role, organ: organ ?? '', lines: chosen.length > 0 ? chosen : 'all', from, why },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin'] })
      done()
    },
  })
  const reasons = ask.error ? asProblem(ask.error).reasons : []
  const refusal = (field: string) => reasons.find((reason) => reason.field === field)?.says
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <form onSubmit={submit} className="short-form" aria-label={`给${name}申请岗位`}>
      {reasons.some(({ field }) => !field) && <p role="alert">{reasons.find(({ field }) => !field)?.says}</p>}
      <FieldFrame id={`role-${person}`} label="岗位" refusal={refusal('role')}>
        {(bound) => (
          <Select
            {...bound}
            className="wide-select"
            value={role || null}
            onChange={(next: string) => setRole(next)}
            options={Object.entries(roles)
              .filter(([key]) => key !== 'citizen')
              .map(([value, label]) => ({ value, label }))}
          />
        )}
      </FieldFrame>
      <FieldFrame id={`organ-${person}`} label="机构" refusal={refusal('organ')}>
        {(bound) => <Picker {...bound} kind="organ" among={[]} value={organ} onChange={(id) => setOrgan(id)} />}
      </FieldFrame>
      <FieldFrame
        id={`lines-${person}`}
        label="业务"
        help="不选就是全部非保密业务；法律援助、社区矫正等保密业务要在这里点名"
        refusal={refusal('lines')}
        optional
      >
        {(bound) => (
          <Select
            {...bound}
            mode="multiple"
            className="wide-select"
            value={chosen}
            onChange={(next: string[]) => setChosen(next)}
            optionFilterProp="label"
            options={everyLine().map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      </FieldFrame>
      <FieldFrame id={`from-${person}`} label="从哪一天起" refusal={refusal('from')}>
        {(bound) => <DayInput {...bound} value={from} onChange={setFrom} today={today} />}
      </FieldFrame>
      <FieldFrame id={`why-${person}`} label="理由" refusal={refusal('why')}>
        {(bound) => (
          <Input {...bound} value={why} onChange={(event) => setWhy(event.target.value)} required maxLength={300} />
        )}
      </FieldFrame>
      <p className="row">
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          提出申请
        </Button>
        <Button onClick={done}>取消</Button>
      </p>
    </form>
  )
}
