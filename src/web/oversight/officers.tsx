import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { ToggleChip } from '../parts/chip.tsx'
import { Find } from '../parts/find.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { oversightAsks } from './asks.ts'
import { OversightHead } from './head.tsx'

const heads = ['记录', '单位', '步骤', '日期', '姓名', '证号', '当日', '有效期']

/** 那一天，这个人有没有证: each named officer of each record, by the card as it stood on that day. */
export function OfficersPage() {
  const address = useSearch({ from: '/desk/oversight/officers' })
  const navigate = useNavigate({ from: '/oversight/officers' })
  const officers = useQuery(oversightAsks.officers(address))
  const page = address.page ?? 1
  return (
    <div className="page wide">
      <OversightHead title="当日持证">
        <p className="lead-line">
          {address.matter
            ? '这条记录的每一步，具名的执法人员当日有没有证。'
            : '每条记录作出决定那天，具名的执法人员有没有证。'}
        </p>
      </OversightHead>
      <div className="row bar-row">
        <Find
          label="按姓名或者证号查找"
          placeholder="姓名或者证号，要写全"
          key={address.q ?? ''}
          q={address.q ?? ''}
          onFind={(q) => {
            const { page: _page, q: _q, ...rest } = address
            void navigate({ search: q ? { ...rest, q } : rest })
          }}
        />
        <ToggleChip
          label="只看有疑问的"
          on={address.problems === 'yes'}
          onChange={(on) => {
            const { problems: _problems, page: _page, ...rest } = address
            void navigate({ search: on ? { ...rest, problems: 'yes' } : rest })
          }}
        />
      </div>
      {officers.error && <Refused error={officers.error} again={() => void officers.refetch()} />}
      {!officers.error && !officers.data && <Reading />}
      {officers.data && officers.data.rows.length === 0 && <Nothing says="没有查到具名的执法人员。" />}
      {officers.data && officers.data.rows.length > 0 && <Table rows={officers.data.rows} />}
      {officers.data && (page > 1 || officers.data.more) && (
        <p className="row">
          <Button disabled={page <= 1} onClick={() => void navigate({ search: { ...address, page: page - 1 } })}>
            上一页
          </Button>
          <Button
            disabled={!officers.data.more}
            onClick={() => void navigate({ search: { ...address, page: page + 1 } })}
          >
            下一页
          </Button>
        </p>
      )}
    </div>
  )
}

type Rows = NonNullable<ReturnType<typeof useOfficers>>['rows']
function useOfficers() {
  return useQuery(oversightAsks.officers({})).data
}

function Table({ rows }: { readonly rows: Rows }) {
  return (
    <div className="ledger-scroll">
      <table className="ledger officers">
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
          {rows.map((row, at) => (
            <tr key={`${row.matter} ${row.step} ${row.name} ${at}`}>
              <td className="c-title">
                <Link to="/matters/$id" params={{ id: row.matter }}>
                  {row.title}
                </Link>
              </td>
              <td data-label="单位">{row.unit}</td>
              <td data-label="步骤">{row.step}</td>
              <td data-label="日期" className="c-when">
                {row.on}
              </td>
              <td data-label="姓名">{row.name}</td>
              <td data-label="证号">{row.certificate ?? '没有填写'}</td>
              <td data-label="当日" className={row.standing === 'valid' ? 'quiet' : ''}>
                {row.standing === 'valid' ? row.says : <strong>{row.says}</strong>}
              </td>
              <td data-label="有效期" className="c-when">
                {row.term}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
