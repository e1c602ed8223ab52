import type { Answers } from '../../kernel/field.ts'
import type { Circumstances } from '../../kernel/line.ts'
import { reckon } from '../../law/clock.ts'
import { isFiledInTime } from '../../law/counting.ts'
import { type Day, day } from '../../law/day.ts'
import type { Citation } from '../../law/statute.ts'
import type { ReconsiderationFields } from './fields.ts'
import type { ActName } from './shape.ts'

type It = Answers<ReconsiderationFields>
type At = Circumstances<ActName>

/** 2023年修订本自此日施行。 */
const revised = day('2024-01-01')

/** An article of the law or the regulation as it stood for applications received by the end of 2023. */
export function formerly(law: Citation): { readonly until: Day; readonly law: Citation } {
  return { until: day('2023-12-31'), law }
}

/** The law has no transition clause: the day the organ got the application picks the edition, unless one is chosen for the case. */
export function byLaw2023(it: Pick<It, 'receivedOn' | 'editionOn'>): boolean {
  const governs = it.editionOn ?? it.receivedOn
  return Boolean(governs && governs >= revised)
}

export function byLaw2017(it: Pick<It, 'receivedOn' | 'editionOn'>): boolean {
  const governs = it.editionOn ?? it.receivedOn
  return Boolean(governs && governs < revised)
}

/** The filing limit goes by the day the act became known. */
export function knownUnderLaw2017(it: Pick<It, 'knownOn'>): boolean {
  return Boolean(it.knownOn && it.knownOn < revised)
}

/** The rule for parties who were never told their rights came with the 2023 text. */
export function neverTold(it: Pick<It, 'told' | 'knownOn'>): boolean {
  return it.told === false && !knownUnderLaw2017(it)
}

/** 邮寄的以寄出日为准；经作出行为的机关提交的，以该机关收到日为准。 */
export function filedOn(it: Pick<It, 'agencyGotOn' | 'postedOn' | 'receivedOn'>): Day | null {
  return it.agencyGotOn ?? it.postedOn ?? it.receivedOn
}

/** Null when the law names no last day: a party who does not yet know of the right has lost nothing. */
export function lastDayToApply(it: It, at: At): Day | null {
  return neverTold(it) ? at.due('applyNoNotice') : at.due('apply')
}

export function filedInTime(it: It, at: At): boolean {
  const last = lastDayToApply(it, at)
  if (last === null) return neverTold(it) && it.toldOn === null
  return isFiledInTime(last, { postedOn: it.agencyGotOn ?? it.postedOn, receivedOn: it.receivedOn })
}

/** The end of the five working days, counted again once corrected papers came in. */
export function reviewEnds(at: At): Day | null {
  return at.due('reviewAgain') ?? at.due('review')
}

/** A notice to correct is out and nothing has come back. */
export function awaitsCorrection(at: At): boolean {
  return at.times('askCorrection') > at.times('corrected')
}

export function lastDayToCorrect(it: It, at: At): Day | null {
  return byLaw2023(it) ? at.due('correctionReply') : it.correctionDueOn
}

/** No reply, or one after the last day, leaves the act without evidence. */
export function replyIsLate(at: At): boolean {
  const due = at.due('reply')
  return due !== null && (at.did('takeReply') ?? at.today) > due
}

export function isSimplified(it: Pick<It, 'procedure'>): boolean {
  return it.procedure === 'simplified'
}

export function documentSettled(at: At): boolean {
  return at.did('finishDocument') !== null || at.did('documentAnswered') !== null
}

/** 二十年与五年 (2023年修订). Earlier texts had no such limit. */
export function withinLongstop(it: It): boolean {
  if (!it.actOn || !it.receivedOn) return false
  const filed = filedOn(it)
  const variant = it.immovable === true ? { variant: 'immovable' } : {}
  const { due } = reckon({
    rule: 'recon-apply-longstop',
    start: it.actOn,
    governs: it.editionOn ?? it.receivedOn,
    ...variant,
  })
  return due !== null && filed !== null && filed <= due
}

/** 举行听证五个工作日前通知: counted back from the hearing. */
export function hearingNoticeInTime(it: Pick<It, 'hearingOn' | 'hearingNoticeOn'>): boolean {
  if (!it.hearingOn || !it.hearingNoticeOn) return false
  const { due } = reckon({ rule: 'recon-hearing-notice', start: it.hearingOn })
  return due !== null && it.hearingNoticeOn <= due
}
