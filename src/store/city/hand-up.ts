import { sql } from 'kysely'
import { mayHandUp } from '../../kernel/city-consent.ts'
import { type FiguresLetter, letterSchema } from '../../kernel/city-letter.ts'
import type { Post } from '../../kernel/reach.ts'
import { because, refuse } from '../../kernel/reason.ts'
import { logAccess } from '../access-log.ts'
import { canonical } from '../event-hash.ts'
import type { Store } from '../store.ts'
import { notNamed, type Told } from './consent.ts'
import { sendLetter } from './send.ts'
import { tiesOf } from './ties.ts'

export interface Sent {
  readonly city: string
  readonly no: number
  readonly matter: string | null
  readonly report: string
  readonly from: string
  readonly until: string
  readonly hash: string
  readonly text: string
  readonly sentBy: string
  readonly sentAt: string
}

/** What was handed up, the latest first. */
export async function sentOf({ db, district }: Store): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    select city, no, matter, report, period_from as "from", period_until as "until", hash, text, sent_by as "sentBy",
      sent_at as "sentAt"
    from city_sent
    where district = ${district} and kind = 'figures'
    order by sent_at desc, no desc
    limit 500`.execute(db)
  return rows
}

export interface HandingUp {
  readonly city: string
  readonly matter: string
  readonly why: string | null
  readonly letter: Pick<FiguresLetter, 'report' | 'period' | 'figures' | 'handedBy'>
}

/** Hands signed figures up. What was handed up before for the same report and period stays, and is named with the reason. */
export async function handUp(store: Store, post: Post, { city, matter, why, letter }: HandingUp): Promise<Told> {
  if (!mayHandUp(post)) return refuse('reach', [because('由编写报告的内勤、承办人、科长或者政府办公室上报')])
  const tie = (await tiesOf(store)).find((one) => one.city === city)
  if (!tie) return notNamed
  if (!tie.joined) return refuse('procedure', [because(`本区还没有加入${tie.cityName}的上报，请局长和管理员先确认`)])
  const { from, until } = letter.period
  if (until < tie.from || (tie.to !== null && until > tie.to))
    return refuse('procedure', [because(`统计期最后一天（${until}）本区不是${tie.cityName}的成员`)])
  const earlier = (await sentOf(store)).find(
    (one) => one.city === city && one.report === letter.report.kind && one.from === from && one.until === until,
  )
  const reasons = earlier ? whyNotAgain(earlier, letter, why) : []
  if (reasons.length > 0) return refuse('procedure', reasons)
  const whole = { kind: 'figures' as const, ...letter, replaces: earlier?.hash ?? null, why: earlier ? why : null }
  const no = await store.db.transaction().execute(async (tx) => {
    const sent = await sendLetter(store, tx, { city, letter: whole, by: post.person, matter })
    if (!sent) throw new Error(`「${city}」的成员名单里没有「${store.district}」，与本区的登记不符`)
    const purpose = `上报${tie.cityName}：${letter.report.title}`.slice(0, 200)
    await logAccess({ ...store, db: tx }, post, { what: 'city', matter, purpose })
    return sent.no
  })
  return { allowed: true, says: `已上报${tie.cityName}（第 ${no} 件，${letter.figures.length} 个数）` }
}

function whyNotAgain(earlier: Sent, { report, figures }: HandingUp['letter'], why: string | null) {
  const before = letterSchema.parse(JSON.parse(earlier.text))
  const same = before.kind === 'figures' && canonical([before.report, before.figures]) === canonical([report, figures])
  if (same) return [because('和上次上报的完全一样，不用再报')]
  return why ? [] : [because('这一期已经上报过，更正要写明原因', { field: 'why' })]
}
