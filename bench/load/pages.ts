import type { Ask } from './client.ts'

/** What people open all day: none of it may grow with the table. There is no floor for these; each volume is the other's. */
export interface Opened {
  readonly name: string
  readonly times: number
  readonly ask: Ask
}

const list = '/api/lines/enforcement/matters'
const year = 'from=2021-01-01&until=2021-12-31'

export function pagesOf(unit: string): Opened[] {
  const often = (name: string, ask: Ask) => ({ name, times: 30, ask })
  const seldom = (name: string, ask: Ask) => ({ name, times: 6, ask })
  return [
    often('今日页（科室，四十一个单位的期限）', { path: '/api/today' }),
    often('今日页（单位报送员）', { path: '/api/today', who: 'uploader' }),
    often('各项业务在办数', { path: '/api/lines' }),
    often('消息', { path: '/api/notices' }),
    often('领导页', { path: '/api/leader', who: 'head' }),
    often('单位自己的清单', { path: `${list}?size=50`, who: 'uploader' }),
    often('清单按单位筛', { path: `${list}?size=50&where=unit:${unit}` }),
    often('清单按种类筛', { path: `${list}?size=50&where=kind:penalty` }),
    often('清单只看逾期', { path: `${list}?size=50&late=yes` }),
    often('清单里查事由', { path: `${list}?size=50&q=${encodeURIComponent('餐饮')}` }),
    often('清单按处罚日期排', { path: `${list}?size=50&sort=decidedOn` }),
    often('数字背后的名单', { path: `/api/figures/enforcement.collected/list?${year}` }),
    often('名单很后面的一页', { path: `/api/figures/enforcement.collected/list?${year}&page=150` }),
    seldom('一个数字', { path: `/api/figures/enforcement.collected?${year}` }),
    seldom('各单位概览', { path: '/api/oversight/units', who: 'head' }),
    often('线索', { path: '/api/oversight/leads', who: 'head' }),
    often('运行情况', { path: '/api/operations', who: 'administrator' }),
    often('查看记录', { path: '/api/audit/access', who: 'auditor' }),
  ]
}
