import { Button } from 'antd'
import { useState } from 'react'
import type { Line } from '../../kernel/line.ts'
import { DayInput } from '../form/day-input.tsx'
import { type ListAddress, readWhere, writeWhere } from '../list-address.ts'
import { dayText } from '../words.ts'
import { Chip, PickList, ToggleChip } from './chip.tsx'

interface Props {
  readonly line: Line
  readonly address: ListAddress
  readonly today: string
  readonly go: (change: Partial<Record<keyof ListAddress, string | undefined>>) => void
}

/** Every filter in one line; all of it lives in the address. What may be filtered comes from the declaration. */
export function Filters({ line, address, today, go }: Props) {
  const states = Object.entries(line.states).map(([value, { label }]) => ({ value, label }))
  const picked = address.state?.split(',') ?? []
  const where = readWhere(address.where)
  const fields = filterable(line)
  const shown = fields.filter(({ name }, at) => at < 3 || where[name])
  const rest = fields.filter((field) => !shown.includes(field))
  const put = (name: string, values: readonly string[]) => go({ where: writeWhere({ ...where, [name]: values }) })
  return (
    <div className="chips" role="group" aria-label="筛选">
      <Chip label="状态" chosen={labels(states, picked)} clear={() => go({ state: undefined })}>
        {() => (
          <PickList
            name="state"
            legend="状态"
            options={states}
            picked={picked}
            onPick={(next) => go({ state: next.join(',') || undefined })}
          />
        )}
      </Chip>
      <ToggleChip label="已逾期" on={address.late === 'yes'} onChange={(on) => go({ late: on ? 'yes' : undefined })} />
      <ToggleChip label="我承办" on={address.mine === 'yes'} onChange={(on) => go({ mine: on ? 'yes' : undefined })} />
      <Chip label="登记日期" chosen={spanText(address)} clear={() => go({ from: undefined, until: undefined })}>
        {(close) => <SpanPanel address={address} today={today} go={go} close={close} />}
      </Chip>
      {shown.map(({ name, label, options }) => (
        <Chip key={name} label={label} chosen={labels(options, where[name] ?? [])} clear={() => put(name, [])}>
          {() => (
            <PickList
              name={name}
              legend={label}
              options={options}
              picked={where[name] ?? []}
              onPick={(next) => put(name, next)}
            />
          )}
        </Chip>
      ))}
      {rest.length > 0 && (
        <Chip label="更多筛选" chosen={null}>
          {() => <MorePanel fields={rest} put={put} />}
        </Chip>
      )}
    </div>
  )
}

function SpanPanel({ address, today, go, close }: Omit<Props, 'line'> & { readonly close: () => void }) {
  const [from, setFrom] = useState<unknown>(address.from ?? '')
  const [until, setUntil] = useState<unknown>(address.until ?? '')
  return (
    <form
      className="span-panel"
      onSubmit={(event) => {
        event.preventDefault()
        go({ from: String(from) || undefined, until: String(until) || undefined })
        close()
      }}
    >
      <label className="label" htmlFor="span-from">
        从
      </label>
      <DayInput id="span-from" value={from} onChange={setFrom} today={today} />
      <label className="label" htmlFor="span-until">
        到
      </label>
      <DayInput id="span-until" value={until} onChange={setUntil} today={today} />
      <p className="row">
        <Button size="small" onClick={() => setYear(today, setFrom, setUntil)}>
          今年
        </Button>
        <Button type="primary" htmlType="submit" size="small">
          筛选
        </Button>
      </p>
    </form>
  )
}

function MorePanel({
  fields,
  put,
}: {
  readonly fields: ReturnType<typeof filterable>
  readonly put: (name: string, values: readonly string[]) => void
}) {
  return (
    <>
      {fields.map(({ name, label, options }) => (
        <details key={name} name="more-filters">
          <summary>{label}</summary>
          <PickList name={name} legend={label} options={options} picked={[]} onPick={(next) => put(name, next)} />
        </details>
      ))}
    </>
  )
}

function setYear(today: string, setFrom: (day: string) => void, setUntil: (day: string) => void) {
  setFrom(`${today.slice(0, 4)}-01-01`)
  setUntil(`${today.slice(0, 4)}-12-31`)
}

function spanText({ from, until }: ListAddress): string | null {
  if (!from && !until) return null
  return `${from ? dayText(from) : '最早'}—${until ? dayText(until) : '今天'}`
}

function labels(
  options: readonly { readonly value: string; readonly label: string }[],
  picked: readonly string[],
): string | null {
  const words = options.filter(({ value }) => picked.includes(value)).map(({ label }) => label)
  if (words.length === 0) return null
  return words.length > 2 ? `${words.slice(0, 2).join('、')}等 ${words.length} 项` : words.join('、')
}

/** The counted choices: what the report tells apart is what a list is asked by. */
function filterable({ fields, facts, version }: Line) {
  return facts.flatMap((name) => {
    const field = fields[name]
    if (!field || field.sealed || (field.until !== undefined && field.until <= version)) return []
    if (field.kind === 'yes-no') return [{ name, label: field.label, options: yesNo }]
    if (field.kind !== 'choice') return []
    return [
      {
        name,
        label: field.label,
        options: Object.entries(field.options ?? {}).map(([value, label]) => ({ value, label })),
      },
    ]
  })
}

const yesNo = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]
