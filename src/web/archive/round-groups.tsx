import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { numberText } from '../words.ts'
import type { RoundView } from './asks.ts'
import { RoundFiles } from './round-files.tsx'
import { NotDone } from './said.tsx'

type Group = RoundView['groups'][number]

/** 鉴定 by group; a group opens to its files, which may be judged one by one. */
export function RoundGroups({ round }: { readonly round: RoundView }) {
  const appraising = round.state === 'appraisal'
  return (
    <section className="part">
      <h2>鉴定</h2>
      {appraising && (
        <p className="quiet">每组要档案员和业务负责人两个人先后表态；有一个认为应当继续保存，就不列上清册。</p>
      )}
      <ul className="staff">
        {round.groups.map((group) => (
          <OneGroup key={[group.line, group.organ, group.year, group.kind].join('/')} round={round} group={group} />
        ))}
      </ul>
    </section>
  )
}

function OneGroup({ round, group }: { readonly round: RoundView; readonly group: Group }) {
  const [open, setOpen] = useState(false)
  const { files } = group
  return (
    <li>
      <p>
        <strong>
          {group.lineLabel}　{group.organName}　{group.year} 年
        </strong>
        <span className="quiet">{group.kind}</span>
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {numberText(files)} 卷
        </button>
      </p>
      <p className="quiet">
        档案员：{opinionText(group.archivistDestroys, group.archivistKeeps, files)}；业务负责人：
        {opinionText(group.lineDestroys, group.lineKeeps, files)}
      </p>
      {round.may.includes('archivist') && <Judge round={round} group={group} as="archivist" />}
      {round.may.includes('line') && group.archivistDestroys + group.archivistKeeps > 0 && (
        <Judge round={round} group={group} as="line" />
      )}
      {open && <RoundFiles round={round} group={group} />}
    </li>
  )
}

function opinionText(destroys: number, keeps: number, files: number): string {
  if (destroys + keeps === 0) return '还没有鉴定'
  const words = [
    ...(destroys > 0 ? [`可以销毁 ${destroys}`] : []),
    ...(keeps > 0 ? [`继续保存 ${keeps}`] : []),
    ...(destroys + keeps < files ? [`没有鉴定 ${files - destroys - keeps}`] : []),
  ]
  return words.join('，')
}

interface JudgeProps {
  readonly round: RoundView
  readonly group: Pick<Group, 'line' | 'organ' | 'year'>
  readonly as: 'archivist' | 'line'
  /** One file in place of the group. */
  readonly matter?: string
}

const labels = { archivist: '档案员意见', line: '业务负责人意见' } as const

export function Judge({ round, group: { line, organ, year }, as, matter }: JudgeProps) {
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const judge = useMutation({
    mutationFn: (says: 'destroy' | 'keep') =>
      api('POST /api/archive/rounds/:id/opinions', {
        params: { id: round.id },
        body: { as, says, why: why.trim(), line, organ, year, ...(matter ? { matters: [matter] } : {}) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['archive'] }),
  })
  return (
    <div className="no-print">
      <p className="row">
        <span className="quiet">{labels[as]}</span>
        <Input
          size="small"
          className="archive-why"
          aria-label={`${labels[as]}的理由`}
          placeholder="理由（继续保存的必填）"
          maxLength={200}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <Button size="small" loading={judge.isPending} onClick={() => judge.mutate('destroy')}>
          可以销毁
        </Button>
        <Button size="small" loading={judge.isPending} onClick={() => judge.mutate('keep')}>
          继续保存
        </Button>
      </p>
      <NotDone error={judge.error} />
    </div>
  )
}
