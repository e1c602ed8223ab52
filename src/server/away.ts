import { type Away, awayOf } from '../store/away.ts'
import { Refused } from './problems.ts'

const says: Readonly<Record<Away, string>> = {
  database:
    '数据库暂时连不上。刚才这一步也许已经办成：请稍候用原来的页面再提交一次，办过的不会重办；仍然不行请告诉管理员',
  full: '服务器的磁盘写满了，刚才的内容没有保存。请告诉管理员清出空间，再提交一次',
  busy: '现在办理的人太多，没有排上，刚才的内容没有保存。请稍候再提交一次',
  disk: '服务器的磁盘读写出错，刚才的内容没有保存。请告诉管理员检查磁盘',
}

/** What stands in the way of the work is not a bug: 503, in words, and the sender may come again. */
export function unavailable(error: unknown): Refused | null {
  const away = awayOf(error)
  return away && new Refused('away', [says[away]])
}
