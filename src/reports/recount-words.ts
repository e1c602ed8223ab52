import type { Change } from './list-changes.ts'

const words = { added: '增加', removed: '减少', changed: '改动' } as const
const shownAtMost = 10

/** 增加 1 件（示诉〔2021〕7号：2021-12-30「登记应诉」，2022-03-05 10:30 由示范甲记录）；减少 …… */
export function changesText(changes: readonly Change[], unit: string): string {
  const lists = [...new Set(changes.map(({ list }) => list))]
  const groups = lists.flatMap((list) =>
    (['added', 'removed', 'changed'] as const).map((kind) => ({
      list,
      kind,
      rows: changes.filter((one) => one.list === list && one.kind === kind),
    })),
  )
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ list, kind, rows }) =>
        `${list ? `「${list}」` : ''}${words[kind]} ${rows.length} ${unit}（${rowsText(rows)}）`,
    )
    .join('；')
}

function rowsText(rows: readonly Change[]): string {
  const shown = rows.slice(0, shownAtMost).map(rowText).join('；')
  return rows.length > shownAtMost ? `${shown}；其余 ${rows.length - shownAtMost} 项见名单` : shown
}

function rowText({ number, cause, before, after }: Change): string {
  const what = number ?? '未编号的事项'
  const values =
    before && after && before.amount !== after.amount
      ? `，由 ${before.amount ?? '空'} 改为 ${after.amount ?? '空'}`
      : ''
  if (!cause) return `${what}${values}：截止时间以后没有记录能说明，请查台账`
  const why = cause.why ? `，理由：${cause.why}` : ''
  return `${what}${values}：${cause.on}「${cause.act}」，${cause.recordedAt} 由${cause.person}记录${why}`
}
