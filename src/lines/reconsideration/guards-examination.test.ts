import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { received, type Story, type Year } from '../../testing/reconsideration-story.ts'
import { examination } from './acts-examination.ts'

const { guard, verify } = guardTable(examination)

const notice = (year: Year) => ({ correctionNoticeOn: `${year}-03-16`, correctionWhat: '身份证明' })
const term = { correctionDueOn: '2021-03-26' }

function asked(year: Year): Story {
  return received(year)
    .on(`${year}-03-16`)
    .does('askCorrection', { ...notice(year), ...(year === '2021' ? term : {}) })
}

const came = (year: Year): Story =>
  asked(year)
    .on(`${year}-03-18`)
    .does('corrected', { correctedOn: `${year}-03-18` })

guard('askCorrection', '补正应当一次性书面通知，不能再次通知', () => ({
  wrong: { story: came('2024'), given: notice('2024') },
  right: { story: came('2021'), given: { ...notice('2021'), ...term } },
}))
guard(
  'askCorrection',
  '2023年12月31日以前收到的申请，补正通知应当写明合理期限',
  answers(() => received('2021').on('2021-03-16'), notice('2021'), {}, term),
)

const pending = '没有等待补正的通知'
const noPending = '已经通知补正，收到补正材料后才能决定是否受理'
const more = { correctionMore: 5, correctionMoreWhy: '申请人住院' }

guard(
  'extendCorrection',
  pending,
  files(
    () => received('2024'),
    () => asked('2024'),
    more,
  ),
)
guard(
  'extendCorrection',
  '延长补正期限适用于2024年1月1日以后收到的申请，此前由补正通知写明期限',
  files(
    () => asked('2021'),
    () => asked('2024'),
    more,
  ),
)
guard('corrected', pending, () => ({
  wrong: { story: received('2024'), given: { correctedOn: '2024-03-15' } },
  right: { story: asked('2024'), given: { correctedOn: '2024-03-16' } },
}))
guard(
  'giveUp',
  pending,
  files(
    () => came('2021').on('2021-03-27'),
    () => asked('2021').on('2021-03-27'),
  ),
)
guard(
  'giveUp',
  '补正期限届满仍未补正的，才能视为放弃申请',
  files(
    () => asked('2021').on('2021-03-26'),
    () => asked('2021').on('2021-03-27'),
  ),
)

const refusal = { declineGround: 'scope', declineWhy: '不属于复议范围' }
guard(
  'decline',
  noPending,
  files(
    () => asked('2024').as('handler'),
    () => came('2024').as('handler'),
    refusal,
  ),
)
guard(
  'decline',
  '审查期满未作决定的已经视为受理，不能再不予受理，应当登记视为受理后驳回申请',
  files(
    () => received('2024').on('2024-03-23').as('handler'),
    () => received('2024').on('2024-03-22').as('handler'),
    refusal,
  ),
)
guard(
  'decline',
  '以超过申请期限为由的，申请日期应当确实晚于期限的最后一天',
  files(
    () => received('2024', { actOn: '2024-01-01', knownOn: '2024-01-15' }).as('handler'),
    () => received('2024', { actOn: '2024-01-01', knownOn: '2024-01-14' }).as('handler'),
    { ...refusal, declineGround: 'overdue' },
  ),
)
guard(
  'decline',
  '以和解撤回后再次申请为由的，应当确属同一事实和理由',
  files(
    () => received('2024').as('handler'),
    () => received('2024', { afterSettlement: true }).as('handler'),
    { ...refusal, declineGround: 'settled' },
  ),
)
guard(
  'decline',
  '不属于本机关管辖的，应当告知有管辖权的机关',
  answers(
    () => received('2024').as('handler'),
    { ...refusal, declineGround: 'jurisdiction' },
    {},
    { competentOrgan: '示范市税务局' },
  ),
)
guard(
  'redirect',
  noPending,
  files(
    () => asked('2024'),
    () => came('2024'),
    { competentOrgan: '示范市税务局' },
  ),
)
const passed = { transferTo: '示范市某局', transferGround: 'other' }
guard(
  'transfer',
  noPending,
  files(
    () => asked('2024'),
    () => came('2024'),
    passed,
  ),
)
guard(
  'transfer',
  '五类特殊管辖案件的转送，只适用于2023年12月31日以前收到并已如此登记的申请',
  files(
    () => received('2021'),
    () => received('2021', { countyCase: true }),
    { ...passed, transferGround: 'county' },
  ),
)

verify()
