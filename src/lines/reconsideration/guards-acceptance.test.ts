import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { received, type Story, type Year } from '../../testing/reconsideration-story.ts'
import { acceptance as acts } from './acts-acceptance.ts'

type Given = Record<string, unknown>

const { guard, verify } = guardTable(acts)

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

const noPending = '已经通知补正，收到补正材料后才能决定是否受理'
const examined = (year: Year, over: Given = {}) => received(year, over).on(`${year}-03-18`).as('handler')
const acceptance = { acceptedOn: '2024-03-18', eligible: true, procedure: 'ordinary' }
const simplified = { ...acceptance, procedure: 'simplified' }

guard(
  'accept',
  noPending,
  files(
    () => asked('2024').on('2024-03-18').as('handler'),
    () => came('2024').as('handler'),
    acceptance,
  ),
)
guard(
  'accept',
  '经审查符合受理条件的才能受理',
  answers(() => examined('2024'), acceptance, { eligible: false }, { eligible: true }),
)
guard(
  'accept',
  '2023年12月31日以前收到的申请，收到之日即为受理之日',
  answers(() => examined('2021'), acceptance, { acceptedOn: '2021-03-16' }, { acceptedOn: '2021-03-15' }),
)
guard(
  'accept',
  '审查期限届满的已经视为受理，应当登记视为受理',
  answers(
    () => examined('2024').on('2024-03-25'),
    acceptance,
    { acceptedOn: '2024-03-23' },
    { acceptedOn: '2024-03-22' },
  ),
)
guard(
  'accept',
  '申请应当自知道行政行为之日起六十日内提出；因正当理由耽误的，先补记障碍起止日期',
  files(
    () => examined('2021', { actOn: '2021-01-01', knownOn: '2021-01-11' }),
    () => examined('2021', { actOn: '2021-01-01', knownOn: '2021-01-12' }),
    { ...acceptance, acceptedOn: '2021-03-15' },
  ),
)
guard(
  'accept',
  '申请应当在六十日的申请期限内提出；因正当理由耽误的，先补记障碍起止日期',
  files(
    () => examined('2024', { actOn: '2024-01-02', knownOn: '2024-01-02' }),
    () =>
      examined('2024', {
        actOn: '2024-01-02',
        knownOn: '2024-01-02',
        obstacleFrom: '2024-02-01',
        obstacleUntil: '2024-02-29',
      }),
    acceptance,
  ),
)
guard(
  'accept',
  '申请应当自行为作出之日起五年内提出，因不动产申请的二十年内提出',
  files(
    () => examined('2024', { actOn: '2018-06-01' }),
    () => examined('2024', { actOn: '2018-06-01', immovable: true }),
    acceptance,
  ),
)
guard(
  'accept',
  '和解撤回后不得以同一事实和理由再次申请，能证明撤回违背真实意愿的除外',
  files(
    () => examined('2024', { afterSettlement: true }),
    () => examined('2024', { afterSettlement: true, notFree: true }),
    acceptance,
  ),
)
guard('accept', '简易程序只适用于2024年1月1日以后收到的申请', () => {
  const agreed = { procedure: 'simplified', simpleGround: 'agreed', simpleAgreed: true }
  return {
    wrong: { story: examined('2021'), given: { ...acceptance, ...agreed, acceptedOn: '2021-03-15' } },
    right: { story: examined('2024'), given: { ...acceptance, ...agreed } },
  }
})
guard(
  'accept',
  '适用简易程序应当写明属于哪一种情形',
  answers(() => examined('2024'), simplified, {}, { simpleGround: 'warning' }),
)
guard(
  'accept',
  '以款额适用简易程序的，涉案款额不得超过三千元',
  files(
    () => examined('2024', { amount: 300001 }),
    () => examined('2024', { amount: 300000 }),
    {
      ...simplified,
      simpleGround: 'small',
    },
  ),
)
guard(
  'accept',
  '以当场作出为由适用简易程序的，行为应当是当场作出的',
  files(
    () => examined('2024', { actForm: 'usual' }),
    () => examined('2024', { actForm: 'onSpot' }),
    {
      ...simplified,
      simpleGround: 'onSpot',
    },
  ),
)
guard(
  'accept',
  '以政府信息公开为由适用简易程序的，复议事项应当是政府信息公开',
  files(
    () => examined('2024'),
    () => examined('2024', { matterKind: 'disclosure' }),
    {
      ...simplified,
      simpleGround: 'disclosure',
    },
  ),
)
guard(
  'accept',
  '以各方同意适用简易程序的，应当记明各方都已同意',
  answers(
    () => examined('2024'),
    { ...simplified, simpleGround: 'agreed' },
    { simpleAgreed: false },
    { simpleAgreed: true },
  ),
)

const deemed = { acceptedOn: '2024-03-22' }
const late = () => received('2024').on('2024-04-01').as('handler')
guard(
  'deemAccepted',
  noPending,
  files(() => asked('2024').on('2024-04-01').as('handler'), late, deemed),
)
guard('deemAccepted', '视为受理的登记只用于2024年1月1日以后收到的申请，此前收到之日即为受理', () => ({
  wrong: { story: received('2021').on('2021-04-01').as('handler'), given: { acceptedOn: '2021-03-22' } },
  right: { story: late(), given: deemed },
}))
guard(
  'deemAccepted',
  '审查期限届满以后才视为受理',
  files(
    () => received('2024').on('2024-03-22').as('handler'),
    () => received('2024').on('2024-03-23').as('handler'),
    deemed,
  ),
)
guard('deemAccepted', '视为受理之日是审查期限届满之日', answers(late, {}, { acceptedOn: '2024-03-23' }, deemed))

verify()
