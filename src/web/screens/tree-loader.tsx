import { Button, Input } from 'antd'
import { type ChangeEvent, useState } from 'react'
import type { Tree } from '../../lines/inspection/tree.ts'
import { tree2021 } from '../../lines/inspection/tree-2021.ts'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import type { RowTyped } from '../form/standing-rows.ts'
import { rowsFrom, type SharedOut, treeFromCells } from './tree-rows.ts'

interface Props {
  readonly today: string
  /** The rows take the place of what the form has. */
  readonly take: (rows: readonly RowTyped[]) => void
}

/** An edition of the indicators into the form: the one that is known, or a newer one from a sheet of three columns. */
export function TreeLoader({ today, take }: Props) {
  const [shared, setShared] = useState<SharedOut>({ unit: '', givenOn: today, dueOn: '' })
  const [says, setSays] = useState<readonly string[]>([])
  const put = (tree: Tree) => {
    const rows = rowsFrom(tree, shared)
    take(rows)
    setSays([`已填入《${tree.label}》${rows.length} 项。请逐项改责任单位，也可以放到表格里改。`])
  }
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file) return
    event.target.value = ''
    const { readTable } = await import('../../door/read-table.ts')
    const found = await readTable({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    if (!found.ok) return setSays([found.verdict.says])
    const cells = found.workbook.worksheets[0]?.rows.map((row) => row.cells) ?? []
    const loaded = treeFromCells(file.name.replace(/\.\w+$/, ''), cells)
    return loaded.ok ? put(loaded.tree) : setSays(loaded.problems)
  }
  return (
    <details className="part tree-loader" open>
      <summary>
        <h2>从指标体系填入</h2>
      </summary>
      <div className="ask-law">
        <FieldFrame id="tree-unit" label="责任单位" help="先都填这一个，下面再逐项改" optional>
          {(bound) => (
            <Input
              {...bound}
              value={shared.unit}
              maxLength={80}
              onChange={(event) => setShared({ ...shared, unit: event.target.value })}
            />
          )}
        </FieldFrame>
        <FieldFrame id="tree-given" label="统一的分解日期" optional>
          {(bound) => (
            <DayInput
              {...bound}
              label="统一的分解日期"
              value={shared.givenOn}
              onChange={(givenOn) => setShared({ ...shared, givenOn })}
              today={today}
            />
          )}
        </FieldFrame>
        <FieldFrame id="tree-due" label="统一的佐证截止日期" optional>
          {(bound) => (
            <DayInput
              {...bound}
              label="统一的佐证截止日期"
              value={shared.dueOn}
              onChange={(dueOn) => setShared({ ...shared, dueOn })}
              today={today}
            />
          )}
        </FieldFrame>
      </div>
      <p className="row">
        <Button onClick={() => put(tree2021)}>用2021年版指标</Button>
        <label className="plain-button">
          读入新版指标表
          <input type="file" className="sr" accept=".xlsx,.xls,.csv" onChange={(event) => void read(event)} />
        </label>
        <span className="quiet small">新版用三列的表：一级、二级、三级；一级、二级可以只在第一行写。</span>
      </p>
      <div role="status">
        {says.map((one) => (
          <p key={one} className="told">
            {one}
          </p>
        ))}
      </div>
    </details>
  )
}
