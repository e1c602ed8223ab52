import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { dayText } from '../words.ts'
import { archiveAsks, type PeriodsView } from './asks.ts'
import { EnterPeriod } from './enter-period.tsx'
import { ArchiveHead } from './head.tsx'
import { NotDone } from './said.tsx'

/** The bureau's approved table, entered by one and confirmed by another; what it does not speak of is never destroyed. */
export function PeriodsPage() {
  const periods = useQuery(archiveAsks.periods())
  return (
    <div className="page wide">
      <ArchiveHead
        title="保管期限表"
        lead="照本局经档案主管部门审核同意的表录入，一人录入、另一人核对。表里没有的案卷，期限未定，不能销毁。"
      />
      {periods.error && <Refused error={periods.error} again={() => void periods.refetch()} />}
      {!periods.error && !periods.data && <Reading />}
      {periods.data && (
        <>
          {periods.data.mayEnter && <EnterPeriod lines={periods.data.lines} starts={periods.data.starts} />}
          <Table {...periods.data} />
          <Untold {...periods.data} />
        </>
      )}
    </div>
  )
}

function Table({ rows, mayConfirm }: PeriodsView) {
  if (rows.length === 0) return <Nothing says="还没有录入。请档案员照批准的原件逐条录入。" />
  return (
    <section className="part">
      <h2>已录入的条目</h2>
      <div className="scroll">
        <table className="plain-table">
          <caption className="sr">保管期限表的条目，每条从施行日期起有效</caption>
          <thead>
            <tr>
              <th scope="col">案卷</th>
              <th scope="col">保管期限</th>
              <th scope="col">依据</th>
              <th scope="col">施行日期</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.lineLabel}　{row.kind}
                  {row.only && <div className="quiet small">{row.only}</div>}
                </td>
                <td>
                  {row.years === null ? '永久' : `${row.years} 年`}
                  {row.years !== null && <div className="quiet small">{row.starts}</div>}
                </td>
                <td>
                  {row.source}
                  <div className="quiet small">
                    {row.approvedBy} {dayText(row.approvedOn)}审核同意
                  </div>
                </td>
                <td>{dayText(row.validFrom)}</td>
                <td>
                  {row.says}
                  {row.standing === 'waiting' && mayConfirm && !row.mine && <Decide id={row.id} />}
                  {row.standing === 'waiting' && <div className="quiet small">{row.enteredBy}录入</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Decide({ id }: { readonly id: string }) {
  const queries = useQueryClient()
  const [refusing, setRefusing] = useState(false)
  const [why, setWhy] = useState('')
  const decide = useMutation({
    mutationFn: (said: string | null) => api('PUT /api/archive/periods/:id', { params: { id }, body: { why: said } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['archive'] }),
  })
  return (
    <div className="no-print">
      <p className="row">
        <Button size="small" type="primary" loading={decide.isPending} onClick={() => decide.mutate(null)}>
          与原件相符
        </Button>
        <Button size="small" aria-expanded={refusing} onClick={() => setRefusing(!refusing)}>
          不符
        </Button>
      </p>
      {refusing && (
        <p className="row">
          <Input
            size="small"
            aria-label="哪里不符"
            placeholder="哪里不符"
            maxLength={200}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button size="small" disabled={why.trim() === ''} onClick={() => decide.mutate(why.trim())}>
            退回
          </Button>
        </p>
      )}
      <NotDone error={decide.error} />
    </div>
  )
}

const standings: Readonly<Record<string, string>> = { checked: '', 'to-confirm': '（待核）', unknown: '（未核到）' }

/** Lines the table does not speak of, with what is known of them; none of it is reckoned with. */
function Untold({ lines, notes }: PeriodsView) {
  const untold = lines.filter(({ told }) => !told)
  const known = untold.filter((line) => line.notes.length > 0)
  if (untold.length === 0) return null
  return (
    <section className="part">
      <h2>保管期限未定的业务</h2>
      <p>{untold.map(({ label }) => label).join('、')}。</p>
      <p className="quiet">下面的说明只供查找依据，不用来计算；年数一律以本局批准的表为准。</p>
      <ul>
        {notes.map((note) => (
          <li key={note.says}>{noteText(note)}</li>
        ))}
        {known.map(({ id, label, notes: own }) => (
          <li key={id}>
            {label}：{own.map(noteText).join('')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function noteText({ says, standing }: PeriodsView['notes'][number]): string {
  return `${says}${standings[standing] ?? ''}`
}
