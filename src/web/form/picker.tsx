import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { asks } from '../queries.ts'
import type { Bound } from './field-frame.tsx'

interface Props extends Partial<Bound> {
  readonly kind: 'person' | 'organ'
  readonly among: readonly string[]
  readonly value: unknown
  readonly onChange: (id: string | null, name: string | null) => void
  readonly 'aria-label'?: string
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** A person of the district's list or an organ of the tree, found by half a name. */
export function Picker({ kind, among, value, onChange, ...bound }: Props) {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed)
  const { data: found = [], isFetching } = useChoices(kind, among, q)
  const { data: first = [] } = useChoices(kind, among, '')
  const chosen = typeof value === 'string' && value ? value : null
  const listed = [...found, ...first].find((choice) => choice.value === chosen)
  const one = useOne(kind, listed || isFetching ? null : chosen)
  const known = listed ?? one
  const kept = useKeptLabel(known)
  const options =
    chosen && !found.some((choice) => choice.value === chosen)
      ? [...found, { value: chosen, label: kept ?? '已选定' }]
      : found
  return (
    <Select
      {...bound}
      className="wide-select"
      showSearch={{ onSearch: setTyped, filterOption: false }}
      allowClear
      placeholder={kind === 'person' ? '输入姓名查找' : '输入名称查找'}
      notFoundContent={isFetching ? '正在查找……' : '没有找到，换几个字试试'}
      options={options}
      value={chosen}
      onChange={(next: string | null | undefined) =>
        onChange(next ?? null, options.find((choice) => choice.value === next)?.label ?? null)
      }
    />
  )
}

function useChoices(kind: 'person' | 'organ', among: readonly string[], q: string) {
  const kinds = among.join(',')
  const people = useQuery({
    ...asks.people(kinds, q),
    enabled: kind === 'person',
    select: ({ rows }) => rows.map(personChoice),
  })
  const organs = useQuery({
    ...asks.organs(kinds, q),
    enabled: kind === 'organ',
    select: ({ rows }) => rows.map(organChoice),
  })
  return kind === 'person' ? people : organs
}

/** What was chosen before and is not among the first answers: a draft taken up again names it all the same. */
function useOne(kind: 'person' | 'organ', id: string | null): Choice | undefined {
  const person = useQuery({ ...asks.person(id ?? ''), enabled: kind === 'person' && id !== null })
  const organ = useQuery({ ...asks.organ(id ?? ''), enabled: kind === 'organ' && id !== null })
  if (id === null) return undefined
  const [one] =
    kind === 'person' ? (person.data?.rows ?? []).map(personChoice) : (organ.data?.rows ?? []).map(organChoice)
  return one
}

function personChoice({
  id,
  name,
  organName,
}: {
  readonly id: string
  readonly name: string
  readonly organName: string | null
}): Choice {
  return { value: id, label: organName ? `${name}（${organName}）` : name }
}

function organChoice({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { value: id, label: name }
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), 200)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

/** The name of what was chosen, once it is no longer among the answers. */
function useKeptLabel(known: Choice | undefined): string | null {
  const [label, setLabel] = useState<string | null>(null)
  useEffect(() => {
    if (known) setLabel(known.label)
  }, [known])
  return known?.label ?? label
}
