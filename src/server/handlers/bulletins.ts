import { type Day, formatDay, isDay } from '../../law/day.ts'
import { fields } from '../../lines/annual-report/fields.ts'
import { divideDraft } from '../../reports/drafting/change-draft.ts'
import { openDraft, reportLine } from '../../reports/drafting/draft.ts'
import { firstDraft } from '../../reports/outlines/first-draft.ts'
import { perform } from '../../store/perform.ts'
import type { bulletinsContract } from '../contract-bulletins.ts'
import { countOf } from '../drafting-ask.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { actorOf } from './acts.ts'

/** The bureau's circular on a review or a screening: drafted from the ledger, then written by people. */
export const bulletinsHandlers: Pick<Handlers, keyof typeof bulletinsContract> = {
  'POST /api/bulletins': async ({ desk: { store }, who, body: { kind, from, until, dueOn } }) => {
    if (!store.businesses.has(reportLine)) return notFound('没有报告编写这项业务')
    if (![from, until].every(isDay) || from > until)
      return new Refused('form', [{ says: '请选择起止日期，写作 2021-03-15，开始在前', field: 'from' }])
    const year = Number(from.slice(0, 4))
    const whole = from === `${year}-01-01` && until === `${year}-12-31`
    const span = whole ? `${year}年度` : `${formatDay(from as Day)}至${formatDay(until as Day)}`
    const title = `${span}${fields.kind.options?.[kind] ?? ''}`
    const period = whole ? {} : { periodFrom: from, periodUntil: until }
    const given = { title, kind, issuer: 'bureau', year, first: true, dueOn, ...period }
    const opened = await perform(store, actorOf(who), { line: reportLine, act: 'open', given })
    if (!opened.allowed) return refusedView(opened)
    const draft = await openDraft(store, who.post, opened.matter)
    if (!draft) throw new Error(`立项的 ${opened.matter} 打不开`)
    const { parts } = await firstDraft(store, who.post, draft, countOf(store, who, draft))
    const divided = await divideDraft(store, actorOf(who), draft, parts)
    if ('clash' in divided) throw new Error(`刚立项的 ${opened.matter} 已被别人改过`)
    return divided.allowed ? { id: opened.matter, title } : refusedView(divided)
  },
}
