import { Button, Input } from 'antd'
import { useState } from 'react'
import { useKept } from '../keep.ts'
import type { ListAddress } from '../list-address.ts'
import { Chip, PickList } from './chip.tsx'

interface View {
  readonly name: string
  readonly address: ListAddress
}

interface ViewProps {
  readonly line: string
  readonly address: ListAddress
  readonly open: (address: ListAddress) => void
}

/** Saved views: a name for an address, kept on this computer. */
export function SavedViews({ line, address, open }: ViewProps) {
  const [views, setViews] = useKept<readonly View[]>(`views.${line}`, [])
  const [name, setName] = useState('')
  const { page: _, ...bare } = address
  const now = views.find((view) => sameAddress(view.address, bare))
  return (
    <Chip label="视图" chosen={now?.name ?? null}>
      {(close) => (
        <div className="views">
          {views.length === 0 && <p className="quiet">把常用的筛选起个名字存下来，下次一点就到。</p>}
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    open(view.address)
                    close()
                  }}
                >
                  {view.name}
                </button>
                <button
                  type="button"
                  className="link quiet"
                  aria-label={`删除视图「${view.name}」`}
                  onClick={() => setViews(views.filter((one) => one !== view))}
                >
                  删除
                </button>
              </li>
            ))}
          </ul>
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault()
              if (!name.trim()) return
              setViews([...views.filter((one) => one.name !== name.trim()), { name: name.trim(), address: bare }])
              setName('')
              close()
            }}
          >
            <Input
              size="small"
              value={name}
              onChange={(event) => setName(event.target.value)}
              placeholder="给现在的筛选起名"
              aria-label="视图名称"
              maxLength={20}
            />
            <Button size="small" htmlType="submit">
              存下
            </Button>
          </form>
        </div>
      )}
    </Chip>
  )
}

function sameAddress(first: ListAddress, second: ListAddress): boolean {
  const written = (address: ListAddress) => JSON.stringify(Object.entries(address).toSorted())
  return written(first) === written(second)
}

interface ColumnProps {
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  readonly shown: readonly string[]
  readonly onChange: (shown: readonly string[] | null) => void
}

export function ColumnChoice({ columns, shown, onChange }: ColumnProps) {
  const options = columns.map(({ name, label }) => ({ value: name, label }))
  return (
    <Chip label="栏目" chosen={null}>
      {() => (
        <>
          <PickList
            name="columns"
            legend="显示的栏目"
            options={options}
            picked={shown}
            onPick={(next) => onChange(options.map(({ value }) => value).filter((value) => next.includes(value)))}
          />
          <button type="button" className="link" onClick={() => onChange(null)}>
            恢复默认
          </button>
        </>
      )}
    </Chip>
  )
}
