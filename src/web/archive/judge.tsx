import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import type { RoundView } from './asks.ts'
import { NotDone } from './said.tsx'

type Group = RoundView['groups'][number]

interface JudgeProps {
  readonly round: RoundView
  readonly group: Pick<Group, 'line' | 'organ' | 'year'>
  readonly as: 'archivist' | 'line'
  /** One file in place of the group. */
  readonly matter?: string
}

const labels = { archivist: '档案员意见', line: '业务负责人意见' } as const

/** One of the two opinions, on a group or on one file. */
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
