import type { MatterFile } from '../queries.ts'
import { Reveal } from './reveal.tsx'

type Party = MatterFile['parties'][number]

export function Parties({ file }: { readonly file: MatterFile }) {
  if (file.parties.length === 0) return <p className="quiet">没有登记当事人。</p>
  return (
    <table className="ledger parties">
      <thead>
        <tr>
          <th scope="col">身份</th>
          <th scope="col">姓名或者名称</th>
          <th scope="col">证件号码</th>
          <th scope="col">电话</th>
          <th scope="col">住址</th>
        </tr>
      </thead>
      <tbody>
        {file.parties.map((party) => (
          <tr key={party.id}>
            <td className="c-role">{party.roleLabel}</td>
            <td className="c-title">
              <Sealed party={party} field="name" value={party.name} label="姓名" matter={file.row.id} />
              <span className="quiet"> {party.kindLabel}</span>
            </td>
            <td className="c-id">
              <Sealed party={party} field="idNumber" value={party.idNumber} label="证件号码" matter={file.row.id} />
            </td>
            <td className="c-phone">
              <Sealed party={party} field="phone" value={party.phone} label="电话" matter={file.row.id} />
            </td>
            <td className="c-address">
              <Sealed party={party} field="address" value={party.address} label="住址" matter={file.row.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SealedProps {
  readonly party: Party
  readonly field: string
  readonly value: string | null
  readonly label: string
  readonly matter: string
}

function Sealed({ party, field, value, label, matter }: SealedProps) {
  if (value === null) return <span className="quiet">—</span>
  if (!party.sealed.includes(field)) return value
  return <Reveal matter={matter} party={party.id} field={field} label={`${party.name}的${label}`} masked={value} />
}
