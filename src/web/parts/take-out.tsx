import { useState } from 'react'
import { addressOf } from '../api.ts'
import type { ListAddress } from '../list-address.ts'
import { PurposeDialog } from './purpose.tsx'

/** 导出表格: asks what for, and the sheet says so in its last row. */
export function TakeOut({ line, address }: { readonly line: string; readonly address: ListAddress }) {
  const [asking, setAsking] = useState(false)
  const take = async (purpose: string) => {
    setAsking(false)
    const href = addressOf('/api/lines/:line/matters.xlsx', { line }, { ...address, page: undefined, purpose })
    // As a link to be downloaded: a refusal must not take the place of the page.
    Object.assign(document.createElement('a'), { href, download: '' }).click()
  }
  return (
    <>
      <button type="button" className="link" onClick={() => setAsking(true)}>
        导出表格
      </button>
      {asking && (
        <PurposeDialog
          title="导出表格"
          why="导出做什么用"
          help="谁、什么时候、为什么导出，会记入日志，也写在表的最后一行。密封的内容不会导出。"
          purposes={purposes}
          confirms="导出"
          onCancel={() => setAsking(false)}
          onConfirm={take}
        />
      )}
    </>
  )
}

const purposes = ['盘点核对', '会议汇报', '报送上级', '移交归档']
