import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { asks } from '../queries.ts'
import type { PeriodsView } from './asks.ts'
import { NotDone, refusalOf } from './said.tsx'

type Props = Pick<PeriodsView, 'lines' | 'starts'>
type Line = PeriodsView['lines'][number]

const blank = { line: '', only: '', kind: '', years: 10, forEver: false, starts: '', source: '', approvedBy: '' }

/** One line of the approved table, as it stands on the paper. */
export function EnterPeriod({ lines, starts }: Props) {
  const queries = useQueryClient()
  const today = useQuery(asks.me()).data?.today.day ?? ''
  const [open, setOpen] = useState(false)
  const [given, setGiven] = useState(blank)
  const [days, setDays] = useState({ approvedOn: '', validFrom: '' })
  const put = (more: Partial<typeof blank>) => setGiven({ ...given, ...more })
  const enter = useMutation({
    mutationFn: () => {
      const { line, kind, forEver, years, source, approvedBy } = given
      const [field = null, value = null] = given.only ? given.only.split('=') : []
      const body = { line, field, value, kind, years: forEver ? null : years, source, approvedBy, ...days }
      return api('POST /api/archive/periods', { body: { ...body, starts: given.starts as 'closing' } })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['archive'] })
      setGiven({ ...blank, source: given.source, approvedBy: given.approvedBy, starts: given.starts })
    },
  })
  const refusal = (field: string) => refusalOf(enter.error, field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  if (!open)
    return (
      <p className="row no-print">
        <Button type="primary" onClick={() => setOpen(true)}>
          录入一条
        </Button>
      </p>
    )
  return (
    <form className="archive-form" onSubmit={submit} aria-label="录入一条保管期限">
      {enter.isSuccess && <p role="status">已录入，等另一个人核对。</p>}
      <NotDone error={enter.error} />
      <Files lines={lines} given={given} put={put} refusal={refusal} />
      <FieldFrame id="p-kind" label="案卷名称" help="照表上的写法" refusal={refusal('kind')}>
        {(bound) => (
          <Input
            {...bound}
            required
            maxLength={100}
            value={given.kind}
            onChange={(e) => put({ kind: e.target.value })}
          />
        )}
      </FieldFrame>
      <FieldFrame id="p-years" label="保管期限（年）" refusal={refusal('years')}>
        {(bound) => (
          <p className="row">
            <InputNumber
              {...bound}
              min={1}
              max={200}
              precision={0}
              value={given.years}
              disabled={given.forEver}
              onChange={(years) => put({ years: years ?? 10 })}
            />
            <Checkbox checked={given.forEver} onChange={(e) => put({ forEver: e.target.checked })}>
              永久
            </Checkbox>
          </p>
        )}
      </FieldFrame>
      <FieldFrame
        id="p-starts"
        label="从什么时候起算"
        help="照本局的表，没有写明的先问档案主管部门"
        refusal={refusal('starts')}
      >
        {(bound) => (
          <Select
            {...bound}
            className="wide-select"
            value={given.starts || null}
            onChange={(next: string) => put({ starts: next })}
            options={starts.map(({ value, label }) => ({ value, label }))}
          />
        )}
      </FieldFrame>
      <FieldFrame id="p-source" label="表的名称和文号" refusal={refusal('source')}>
        {(bound) => (
          <Input
            {...bound}
            required
            maxLength={200}
            value={given.source}
            onChange={(e) => put({ source: e.target.value })}
          />
        )}
      </FieldFrame>
      <FieldFrame id="p-by" label="审核同意的档案主管部门" refusal={refusal('approvedBy')}>
        {(bound) => (
          <Input
            {...bound}
            required
            maxLength={100}
            value={given.approvedBy}
            onChange={(e) => put({ approvedBy: e.target.value })}
          />
        )}
      </FieldFrame>
      <FieldFrame id="p-approved" label="审核同意的日期" refusal={refusal('approvedOn')}>
        {(bound) => (
          <DayInput
            {...bound}
            value={days.approvedOn}
            onChange={(approvedOn) => setDays({ ...days, approvedOn })}
            today={today}
          />
        )}
      </FieldFrame>
      <FieldFrame id="p-from" label="施行日期" refusal={refusal('validFrom')}>
        {(bound) => (
          <DayInput
            {...bound}
            value={days.validFrom}
            onChange={(validFrom) => setDays({ ...days, validFrom })}
            today={today}
          />
        )}
      </FieldFrame>
      <p className="row">
        <Button type="primary" htmlType="submit" loading={enter.isPending} disabled={!given.line || !given.starts}>
          录入
        </Button>
        <Button onClick={() => setOpen(false)}>收起</Button>
        {(!given.line || !given.starts) && <span className="quiet">先选业务和从什么时候起算，才能录入。</span>}
      </p>
    </form>
  )
}

interface FilesProps {
  readonly lines: readonly Line[]
  readonly given: typeof blank
  put(more: Partial<typeof blank>): void
  refusal(field: string): string | undefined
}

/** Which files: a line, and where the table tells them apart one option of a choice. */
function Files({ lines, given, put, refusal }: FilesProps) {
  const chosen = lines.find(({ id }) => id === given.line)
  const kinds = (chosen?.fields ?? []).map(({ name, label, options }) => ({
    label,
    options: options.map((option) => ({ value: `${name}=${option.value}`, label: `${label}：${option.label}` })),
  }))
  return (
    <>
      <FieldFrame id="p-line" label="业务" refusal={refusal('line')}>
        {(bound) => (
          <Select
            {...bound}
            className="wide-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={given.line || null}
            onChange={(line: string) => put({ line, only: '' })}
            options={lines.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      </FieldFrame>
      <FieldFrame
        id="p-only"
        label="只指其中一种"
        help="不选就是这项业务其余的全部案卷"
        refusal={refusal('field') ?? refusal('value')}
        optional
      >
        {(bound) => (
          <Select
            {...bound}
            allowClear
            className="wide-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={given.only || null}
            onChange={(only?: string) => put({ only: only ?? '' })}
            options={kinds}
          />
        )}
      </FieldFrame>
    </>
  )
}
