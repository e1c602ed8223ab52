import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { accepted, type Year } from '../../testing/reconsideration-story.ts'
import { documentReview, interruption } from './acts-interruption.ts'

const { guard, verify } = guardTable({ ...interruption, ...documentReview })

const reason = { suspendWhy: '详见案卷' }
guard(
  'suspend',
  '2023年12月31日以前收到的申请，只能以死亡、丧失行为能力、终止或者审查文件为由中止',
  files(
    () => accepted('2021'),
    () => accepted('2024'),
    { ...reason, suspendGround: 'otherCase' },
  ),
)
guard(
  'suspend',
  '为调解、和解而中止，应当申请人和被申请人都同意',
  answers(() => accepted('2024'), { ...reason, suspendGround: 'mediation' }, { bothAgree: false }, { bothAgree: true }),
)
guard(
  'suspend',
  '以审查文件为由中止，应当有附带审查申请或者自行发现依据不合法',
  answers(() => accepted('2024'), { ...reason, suspendGround: 'documentReview' }, {}, { documentFound: true }),
)

const raised = (year: Year, documentPower: 'own' | 'none') =>
  accepted(year, { attachedReview: true }).does('reviewDocument', {
    documentTitle: '示范区某办法',
    documentAskedOn: `${year}-03-15`,
    documentPower,
  })
const forDocument = { ...reason, suspendGround: 'documentReview' }
const onHold = () => raised('2024', 'own').does('suspend', forDocument, { signedOnPaper: true })
guard(
  'resume',
  '因审查文件中止的，文件处理完毕才能恢复审理',
  files(
    onHold,
    () => onHold().does('askMaker', { makerAskedOn: '2024-03-18' }).does('finishDocument', { documentResult: '合法' }),
    { resumeWhy: '文件处理完毕' },
  ),
)

const longer = { extendDays: 30, extendWhy: '案情复杂' }
const inTime = '延长应当在审理期限届满以前批准'
guard(
  'extend',
  '简易程序的审理期限不能延长，确需延长的先转为普通程序',
  files(
    () => accepted('2024', {}, { procedure: 'simplified', simpleGround: 'warning' }),
    () => accepted('2024'),
    longer,
  ),
)
guard(
  'extend',
  '2023年12月31日以前收到的申请，延长由复议机关的负责人批准',
  files(
    () => accepted('2021'),
    () => accepted('2024'),
    longer,
  ),
)
guard(
  'extend',
  '延长审理期限最多三十日',
  answers(() => accepted('2024'), longer, { extendDays: 31 }, { extendDays: 30 }),
)
guard(
  'extend',
  inTime,
  files(
    () => accepted('2024').on('2024-05-18'),
    () => accepted('2024').on('2024-05-17'),
    longer,
  ),
)
guard(
  'extendByOrgan',
  '2024年1月1日以后收到的申请，延长由复议机构负责人批准',
  files(
    () => accepted('2024'),
    () => accepted('2021'),
    longer,
  ),
)
guard(
  'extendByOrgan',
  '延长审理期限最多三十日',
  answers(() => accepted('2021'), longer, { extendDays: 31 }, { extendDays: 30 }),
)
guard(
  'extendByOrgan',
  inTime,
  files(
    () => accepted('2021').on('2021-05-15'),
    () => accepted('2021').on('2021-05-14'),
    longer,
  ),
)

guard(
  'reviewDocument',
  '规范性文件的审查应当由申请人一并申请，或者由复议机关自行发现依据不合法',
  answers(
    () => accepted('2024'),
    { documentTitle: '示范区某办法', documentAskedOn: '2024-03-18', documentPower: 'own' },
    {},
    { documentFound: true },
  ),
)
const maker = { makerAskedOn: '2024-03-18' }
guard('askMaker', '通知制定机关说明是2024年1月1日以后收到的申请才有的程序', () => ({
  wrong: { story: raised('2021', 'own'), given: { makerAskedOn: '2021-03-18' } },
  right: { story: raised('2024', 'own'), given: maker },
}))
guard(
  'askMaker',
  '本机关有权处理的文件，才由本机关通知制定机关说明',
  files(
    () => raised('2024', 'none'),
    () => raised('2024', 'own'),
    maker,
  ),
)
guard(
  'finishDocument',
  '无权处理的文件应当转送有权机关',
  files(
    () => raised('2021', 'none'),
    () => raised('2021', 'own'),
    { documentResult: '合法' },
  ),
)
guard(
  'finishDocument',
  '处理文件以前应当通知制定机关说明',
  files(
    () => raised('2024', 'own'),
    () => raised('2024', 'own').does('askMaker', maker),
    { documentResult: '合法' },
  ),
)
guard(
  'sendDocument',
  '本机关有权处理的文件应当自己处理，不转送',
  files(
    () => raised('2024', 'own'),
    () => raised('2024', 'none'),
    {
      documentSentOn: '2024-03-18',
      documentSentTo: '示范市某局',
    },
  ),
)

verify()
