import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { lineOf } from '../lines.ts'
import { asProblem } from '../problem.ts'
import { asks, type MatterFile } from '../queries.ts'
import { momentText } from '../words.ts'
import { cityAsks, type HandingOver } from './asks.ts'
import './city.css'

/** Of a matter that may go to another district of the city: what went, what was answered, and the form that sends it. */
export function HandingOverPart({ file }: { readonly file: MatterFile }) {
  const { data: me } = useQuery(asks.me())
  const declared = lineOf(file.line)
  const ever = Object.values(declared?.acts ?? {}).some(({ handsOver }) => handsOver)
  const asked = me?.district.rank === 'member' && ever
  const { data } = useQuery({ ...cityAsks.handingOver(file.row.id), enabled: asked })
  if (!asked || !data || (data.sent.length === 0 && !data.offered)) return null
  return (
    <section className="part" aria-label="送交其他区">
      <h2>送交其他区</h2>
      {data.sent.length > 0 && (
        <ul className="staff">
          {data.sent.map(({ to, toName, no, standing, sentBy, sentAt, wrong }) => (
            <li key={`${to} ${no}`}>
              <strong>{toName}</strong> {standing}
              <p className="quiet">
                函第 {no} 号，{momentText(sentAt)}由{sentBy}送出
              </p>
              {wrong.map((one) => (
                <p key={one} role="alert">
                  回函核验不符：{one}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {data.offered && data.closed && <p className="quiet">{data.closed}</p>}
      {data.offered && !data.closed && <SendOver id={file.row.id} data={data} />}
    </section>
  )
}

interface SendProps {
  readonly id: string
  readonly data: HandingOver
}

/** Everything in the file goes along unless it is unticked. */
function SendOver({ id, data: { districts, files, papers } }: SendProps) {
  const queries = useQueryClient()
  const [to, setTo] = useState<string>()
  const [why, setWhy] = useState('')
  const [left, setLeft] = useState<readonly string[]>([])
  const [key] = useState(() => crypto.randomUUID())
  const goes = (name: string) => !left.includes(name)
  const send = useMutation({
    mutationFn: () =>
      api('POST /api/matters/:id/handing-over', {
        params: { id },
        body: {
          ...{ to: to ?? '', why, key },
          files: files.filter(({ file }) => goes(file)).map(({ file }) => file),
          papers: papers.filter(({ seq }) => goes(String(seq))).map(({ seq }) => seq),
        },
      }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  })
  const reasons = send.error ? asProblem(send.error).reasons : []
  const refusal = (field: string) => reasons.find((one) => one.field === field)?.says
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  const toggle = (name: string) =>
    setLeft((now) => (now.includes(name) ? now.filter((one) => one !== name) : [...now, name]))
  const enclosed = [
    ...papers.map(({ seq, title, number }) => ({ name: String(seq), label: `《${title}》${number ?? ''}` })),
    ...files.map(({ file, name }) => ({ name: file, label: name })),
  ]
  return (
    <form onSubmit={submit} className="short-form no-print">
      <p className="quiet">
        函里装着事由、已登记的内容、当事人和勾选的材料，用本区密钥签名，只有收函的区打得开。对方退回的，本事项自动恢复办理，期限不重新起算。
      </p>
      <FieldFrame id="over-to" label="移送到" refusal={refusal('to')}>
        {(bound) => (
          <Select
            {...bound}
            className="over-to"
            value={to ?? null}
            onChange={(value: string | null) => setTo(value ?? undefined)}
            placeholder="同市的区"
            options={districts.map(({ district, name, closed }) => ({
              value: district,
              label: closed ? `${name}（${closed}）` : name,
              disabled: closed !== null,
            }))}
          />
        )}
      </FieldFrame>
      <FieldFrame id="over-why" label="理由" refusal={refusal('why')}>
        {(bound) => (
          <Input.TextArea
            {...bound}
            value={why}
            rows={2}
            maxLength={1000}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
      </FieldFrame>
      {enclosed.length > 0 && (
        <fieldset className="enclosed">
          <legend>随函送去</legend>
          {enclosed.map(({ name, label }) => (
            <Checkbox key={name} checked={goes(name)} onChange={() => toggle(name)}>
              {label}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {reasons
        .filter(({ field }) => field !== 'to' && field !== 'why')
        .map(({ says }) => (
          <p key={says} role="alert">
            {says}
          </p>
        ))}
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!to || why.trim().length < 4}>
        送出
      </Button>
    </form>
  )
}
