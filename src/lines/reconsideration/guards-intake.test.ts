import { answers, guardTable, type Pair } from '../../testing/guard-table.ts'
import { applicant, filing, respondent, visited, type Year } from '../../testing/reconsideration-story.ts'
import { tell } from '../../testing/story.ts'
import { intake } from './acts-intake.ts'
import { reconsiderationLine as line } from './line.ts'

type Given = Record<string, unknown>

const { guard, verify } = guardTable(intake)

const both = { parties: [applicant, respondent] }

for (const act of ['receive', 'submit']) {
  const start = (year: Year) => (act === 'submit' ? visited(year) : tell(line)).on(`${year}-03-15`).as('clerk')
  const typed =
    (year: Year, wrong: Given, right: Given, rightYear: Year = year) =>
    (): Pair => ({
      wrong: { story: start(year), given: filing(year, wrong), beside: both },
      right: { story: start(rightYear), given: filing(rightYear, right), beside: both },
    })
  const agency = { channel: 'agency', actForm: 'onSpot' }
  guard(
    act,
    '邮寄的申请应当登记寄出日期，且不晚于收到日期',
    typed('2024', { channel: 'post', postedOn: '2024-03-16' }, { channel: 'post', postedOn: '2024-03-15' }),
  )
  guard(
    act,
    '经作出行为的机关提交，是2024年1月1日以后收到的申请才有的途径',
    typed('2021', { ...agency, agencyGotOn: '2021-03-12' }, { ...agency, agencyGotOn: '2024-03-12' }, '2024'),
  )
  guard(
    act,
    '只有当场作出或者依据电子技术监控设备记录作出的处罚，才能经作出行为的机关提交',
    typed('2024', { ...agency, agencyGotOn: '2024-03-12', actForm: 'usual' }, { ...agency, agencyGotOn: '2024-03-12' }),
  )
  guard(
    act,
    '经作出行为的机关提交的，应当登记该机关收到申请的日期',
    typed('2024', agency, { ...agency, agencyGotOn: '2024-03-12' }),
  )
  guard(
    act,
    '知道行政行为的日期不能早于行为作出的日期',
    typed('2024', { knownOn: '2024-02-19' }, { knownOn: '2024-02-20' }),
  )
  guard(
    act,
    '五类特殊管辖案件由县级政府接收转送，只适用于2023年12月31日以前收到的申请',
    typed('2024', { countyCase: true }, { countyCase: true }, '2021'),
  )
}

guard(
  'trySettling',
  '案前化解应当征得申请人同意',
  answers(() => visited('2024'), { settlePlan: '请该局核对票据' }, { settleConsent: false }, { settleConsent: true }),
)

verify()
