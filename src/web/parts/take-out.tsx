import { addressOf } from '../api.ts'
import type { ListAddress } from '../list-address.ts'
import { TakeOutLink } from './take-out-link.tsx'

/** 导出表格: asks what for, and the sheet says so in its last row. Sealed values are never in it. */
export function TakeOut({ line, address }: { readonly line: string; readonly address: ListAddress }) {
  return (
    <TakeOutLink
      label="导出表格"
      className="link"
      purposes={purposes}
      href={(purpose) => addressOf('/api/lines/:line/matters.xlsx', { line }, { ...address, page: undefined, purpose })}
    />
  )
}

const purposes = ['盘点核对', '会议汇报', '报送上级', '移交归档']
