import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { decided, type Year } from '../../testing/reconsideration-story.ts'
import { afterwards } from './acts-afterwards.ts'

type Given = Record<string, unknown>

const { guard, verify } = guardTable(afterwards)

guard(
  'copyUpper',
  '抄告只用于本级工作部门为被申请人的案件',
  files(
    () => decided('uphold', { over: { respondentLevel: 'town' } }),
    () => decided('uphold'),
    { copiedOn: '2024-05-06', copiedTo: '示范市某局' },
  ),
)
guard(
  'publish',
  '被复议的行政行为没有公开的，决定书不向社会公开',
  answers(
    () => decided('uphold'),
    { publishedOn: '2024-05-06', publishedAt: '区政府网站' },
    { originalOpen: false },
    { originalOpen: true },
  ),
)
guard(
  'urge',
  '责令履行的截止日期应当晚于责令之日',
  answers(() => decided('uphold'), { urgeWhy: '没有退款' }, { urgeBy: '2024-05-06' }, { urgeBy: '2024-05-07' }),
)
const urged = (year: Year) =>
  decided('annul', { year })
    .does('urge', { urgeBy: `${year}-06-30`, urgeWhy: '没有重作' }, { signedOnPaper: true })
    .as('head')
const talks: [string, Given][] = [
  ['summon', { summonedOn: '2021-05-06', summonedWho: '分管负责人' }],
  ['criticise', { criticisedOn: '2021-05-06', criticisedTo: '全区' }],
]
for (const [act, given] of talks) {
  const day = Object.keys(given)[0] ?? ''
  guard(act, '约谈和通报批评只适用于2024年1月1日以后收到的申请', () => ({
    wrong: { story: urged('2021'), given },
    right: { story: urged('2024'), given: { ...given, [day]: '2024-05-06' } },
  }))
}
guard(
  'recordRedo',
  '本案没有责令重新作出行政行为',
  files(
    () => decided('annul', {}, { redo: false }),
    () => decided('annul'),
    {
      redoneOn: '2024-05-06',
      sameAsBefore: false,
    },
  ),
)
guard(
  'recordRedo',
  '以同一事实和理由作出相同或者基本相同的行为，不算重作，仅因程序违法被撤销的除外',
  answers(() => decided('annul'), { redoneOn: '2024-05-06' }, { sameAsBefore: true }, { sameAsBefore: false }),
)
guard(
  'enforce',
  '维持的由原机关执行，变更的和调解书由复议机关执行，或者申请人民法院执行',
  answers(() => decided('change'), { enforcedOn: '2024-05-06' }, { enforcedBy: 'agency' }, { enforcedBy: 'organ' }),
)
const warned = () => decided('uphold').does('issueOpinion', { opinion: '改进送达' }, { signedOnPaper: true })
guard(
  'archive',
  '已发出意见书的，收到反馈后才能归档',
  files(warned, () => warned().does('opinionAnswered', { opinionAnsweredOn: '2024-05-06', opinionResult: '已改' }), {
    archivedOn: '2024-05-06',
    volumes: ['main'],
  }),
)

verify()
