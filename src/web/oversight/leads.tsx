import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { Chip, PickList } from '../parts/chip.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useIsPhone } from '../room.tsx'
import { numberText } from '../words.ts'
import type { LeadState, LeadsAddress } from './address.ts'
import { type CheckRow, type LeadRow, oversightAsks } from './asks.ts'
import { OversightHead } from './head.tsx'

const stateWords: Readonly<Record<LeadState, string>> = {
  open: '待核对',
  put: '等单位说明',
  answered: '单位已说明',
  explained: '说明成立',
  dismissed: '已排除',
  confirmed: '已立为监督事项',
}
const pageSize = 50

/** One rule whole, and its leads. */
export function CheckPage() {
  const { check: id } = useParams({ from: '/desk/oversight/checks/$check' })
  const address = useSearch({ from: '/desk/oversight/checks/$check' })
  const navigate = useNavigate({ from: '/oversight/checks/$check' })
  const checks = useQuery(oversightAsks.checks())
  const check = checks.data?.rows.find((one) => one.id === id)
  return (
    <div className="page wide">
      <OversightHead title={check ? `${check.number}. ${check.label}` : '规则'} />
      {checks.error && <Refused error={checks.error} />}
      {check && <About check={check} />}
      <Leads check={id} address={address} go={(search) => void navigate({ search })} />
    </div>
  )
}

/** Leads of every rule: for a unit, those it is asked about. */
export function LeadsPage() {
  const address = useSearch({ from: '/desk/oversight/leads' })
  const navigate = useNavigate({ from: '/oversight/leads' })
  return (
    <div className="page wide">
      <OversightHead title="线索" />
      <Leads address={address} go={(search) => void navigate({ search })} />
    </div>
  )
}

function About({ check }: { readonly check: CheckRow }) {
  const facts: [string, string][] = [
    ['看什么', check.says],
    ['轻重', `${check.severityLabel}（${check.faultLabel}）`],
    ['依据', check.basis.join('；')],
    ['需要的字段', check.needs.join('、') || '没有'],
    ['容易误报的', check.caveat],
    ['能检验的', `涉及 ${numberText(check.population)} 条，能检验 ${numberText(check.testable)} 条`],
    [
      '不能检验的',
      check.missing.map(({ label, n }) => (n > 0 ? `缺${label} ${numberText(n)} 条` : `缺${label}`)).join('；'),
    ],
    ['找得到几成', powerText(check)],
  ]
  return (
    <dl className="about-check">
      {facts
        .filter(([, says]) => says !== '')
        .map(([label, says]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
    </dl>
  )
}

function powerText({ power }: CheckRow): string {
  if (!power) return '没有用埋入的毛病试过'
  return `埋入毛病 ${power.faults} 处找到 ${power.found} 处，近似的无辜 ${power.innocents} 处误报 ${power.alarms} 处`
}

interface LeadsProps {
  readonly check?: string
  readonly address: LeadsAddress
  readonly go: (address: LeadsAddress) => void
}

function Leads({ check, address, go }: LeadsProps) {
  const phone = useIsPhone()
  const leads = useQuery(oversightAsks.leads({ ...address, ...(check ? { check } : {}) }))
  if (leads.error) return <Refused error={leads.error} again={() => void leads.refetch()} />
  if (!leads.data) return <Reading />
  const { total, rows } = leads.data
  return (
    <section aria-label="线索">
      <p className="row bar-row">
        <Chip label="状态" chosen={address.state ? stateWords[address.state] : null} clear={() => go({})}>
          {(close) => (
            <PickList
              name="state"
              legend="线索的状态"
              options={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
              picked={address.state ? [address.state] : []}
              onPick={(picked) => {
                const state = picked.at(-1) as LeadState | undefined
                go(state ? { state } : {})
                close()
              }}
            />
          )}
        </Chip>
        <span className="quiet">共 {numberText(total)} 条</span>
      </p>
      {total === 0 ? (
        <Nothing says="没有线索。">
          <p>没有线索不等于没有问题：先看有多少记录能检验。</p>
        </Nothing>
      ) : (
        <LeadTable rows={rows} withCheck={!check} />
      )}
      <Pagination
        current={address.page ?? 1}
        pageSize={pageSize}
        total={total}
        showSizeChanger={false}
        hideOnSinglePage
        simple={phone}
        onChange={(page) => go({ ...address, page })}
      />
    </section>
  )
}

function LeadTable({ rows, withCheck }: { readonly rows: readonly LeadRow[]; readonly withCheck: boolean }) {
  const heads = ['记录', ...(withCheck ? ['规则'] : []), '单位', '日期', '状态']
  return (
    <div className="ledger-scroll">
      <table className="ledger leads">
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="c-title">
                <Link to="/oversight/leads/$id" params={{ id: row.id }}>
                  {row.title || row.checkLabel}
                </Link>
              </td>
              {withCheck && <td data-label="规则">{row.checkLabel}</td>}
              <td data-label="单位">{row.unit}</td>
              <td data-label="日期" className="c-when">
                {row.on ?? ''}
              </td>
              <td data-label="状态">
                <span className="state">{row.stateLabel}</span>
                {!row.present && <span className="quiet">（事实已变）</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
