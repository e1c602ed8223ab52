import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { type Answer, api } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { numberText } from '../words.ts'
import { archiveAsks } from './asks.ts'
import { FilesDrawer } from './files-drawer.tsx'
import { ArchiveHead } from './head.tsx'
import { NotDone } from './said.tsx'

type Group = Answer<'GET /api/archive/rehearsal'>['groups'][number]

/** What would be destroyable today, and why the rest is not. Looking writes nothing. */
export function RehearsalPage() {
  const rehearsal = useQuery(archiveAsks.rehearsal())
  return (
    <div className="page wide">
      <ArchiveHead
        title="销毁预演"
        lead="按施行中的保管期限表算到今天：哪些案卷期限已满，其余的为什么不列入。只是看看，什么也不改。"
      />
      {rehearsal.error && <Refused error={rehearsal.error} again={() => void rehearsal.refetch()} />}
      {!rehearsal.error && !rehearsal.data && <Reading />}
      {rehearsal.data && <Found {...rehearsal.data} />}
    </div>
  )
}

function Found({ groups, mayStart }: Answer<'GET /api/archive/rehearsal'>) {
  const [opened, setOpened] = useState<Group | null>(null)
  const ripe = groups.filter(({ reason }) => reason === 'ripe')
  const kept = groups.filter(({ reason }) => reason !== 'ripe')
  return (
    <>
      <section className="part">
        <h2>保管期限已满</h2>
        {ripe.length === 0 ? (
          <Nothing says="没有保管期限已满、可以列入鉴定的案卷。" />
        ) : (
          <>
            <p>
              共 <strong>{numberText(ripe.reduce((sum, { files }) => sum + files, 0))}</strong> 卷。
            </p>
            {mayStart && <Start groups={ripe} />}
            <Groups groups={ripe} onOpen={setOpened} caption="保管期限已满的案卷，按业务、单位和办结年度" />
          </>
        )}
      </section>
      <section className="part">
        <h2>不列入的</h2>
        {kept.length === 0 ? (
          <Nothing says="没有别的案卷。" />
        ) : (
          <Groups groups={kept} onOpen={setOpened} caption="不列入的案卷，按业务和理由" />
        )}
      </section>
      {opened && <FilesDrawer group={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

interface GroupsProps {
  readonly groups: readonly Group[]
  readonly caption: string
  onOpen(group: Group): void
}

function Groups({ groups, caption, onOpen }: GroupsProps) {
  return (
    <div className="scroll">
      <table className="plain-table">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">业务</th>
            <th scope="col">{groups[0]?.reason === 'ripe' ? '单位和办结年度' : '理由'}</th>
            <th scope="col" className="number">
              卷数
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={[group.line, group.reason, group.organ, group.year].join('/')}>
              <td>{group.lineLabel}</td>
              <td>{group.reason === 'ripe' ? `${group.organName} ${group.year} 年` : group.says}</td>
              <td className="number">
                <button type="button" className="link" onClick={() => onOpen(group)}>
                  {numberText(group.files)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Takes them into a round: the beginning of the appraisal, nothing more. */
function Start({ groups }: { readonly groups: readonly Group[] }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const [line, setLine] = useState('')
  const start = useMutation({
    mutationFn: () => api('POST /api/archive/rounds', { body: { note: note.trim(), ...(line ? { line } : {}) } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['archive'] })
      await navigate({ to: '/archive/rounds/$id', params: { id } })
    },
  })
  const lines = [...new Map(groups.map((group) => [group.line, group.lineLabel])).entries()]
  return (
    <div className="no-print archive-start">
      <p className="row">
        <Select
          aria-label="哪项业务"
          className="archive-pick"
          value={line}
          onChange={setLine}
          options={[{ value: '', label: '全部业务' }, ...lines.map(([value, label]) => ({ value, label }))]}
        />
        <Input
          aria-label="这一轮的说明"
          className="archive-why"
          placeholder="这一轮的说明，如：2005 年度人民调解案卷"
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="primary" disabled={note.trim() === ''} loading={start.isPending} onClick={() => start.mutate()}>
          发起鉴定
        </Button>
      </p>
      <p className="quiet">发起以后由档案员和业务负责人逐组鉴定；封定、批准、两人监销以前，案卷一点不动。</p>
      <NotDone error={start.error} />
    </div>
  )
}
