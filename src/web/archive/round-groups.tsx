import { useState } from 'react'
import { numberText } from '../words.ts'
import type { RoundView } from './asks.ts'
import { Judge } from './judge.tsx'
import { RoundFiles } from './round-files.tsx'

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
        <span className="quiet">{group.kind}</span>{' '}
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
