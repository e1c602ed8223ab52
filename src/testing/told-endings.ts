import type { Step, Story } from '../demo/plan.ts'
import type { World } from '../demo/world.ts'
import { decide } from '../kernel/decide.ts'
import type { Line } from '../kernel/line.ts'
import type { Day } from '../law/day.ts'
import { businesses } from '../lines/register.ts'
import { handsFor } from './journey-hands.ts'
import { attemptOf, fileAfter, type ToldYear } from './told-year.ts'

/** An act the year of the district does not happen to tell: the last step of a story that could also have gone this way. */
interface Ending {
  readonly line: string
  readonly act: string
  given(answers: Readonly<Record<string, unknown>>, at: { world: World; on: Day }): Readonly<Record<string, unknown>>
}

const first = '示范评查员己'

const endings: readonly Ending[] = [
  { line: 'inspection', act: 'reopen', given: (_, { on }) => ({ reopenedOn: on, reopenedWhy: '佐证不全' }) },
  {
    line: 'mediation',
    act: 'archive',
    given: (_, { on }) => ({ archivedOn: on, keeper: '示范调委会档案柜', keeping: '长期', pages: 36 }),
  },
  { line: 'annual-report', act: 'drop', given: () => ({ dropWhy: '与上一份重复立项' }) },
  { line: 'major-decision', act: 'stop', given: (_, { on }) => ({ stoppedOn: on, stoppedWhy: '上级已统一部署' }) },
  { line: 'supervision', act: 'extend', given: () => ({ extendDays: 5, extendWhy: '需要向两个单位调取材料' }) },
  {
    line: 'certificate',
    act: 'revoke',
    given: (_, { on }) => ({ revokedOn: on, revokeWhy: '多次违反执法程序', cardBack: 'returned' }),
  },
  {
    line: 'litigation',
    act: 'analyse',
    given: () => ({
      lossCauses: ['evidence'],
      lossAnalysis: '现场笔录没有当事人签名',
      lossMeasures: '补训取证要求，逐卷抽查',
    }),
  },
  { line: 'correction', act: 'useDevice', given: (_, { on }) => ({ deviceOn: on, deviceGround: 'ban' }) },
  {
    line: 'file-review',
    act: 'assignReviewers',
    given: (_, { world }) => ({
      reviewers: [{ name: first, person: world.post('handler', '行政执法监督科').person, recused: false }],
    }),
  },
  {
    line: 'file-review',
    act: 'score',
    given: ({ drawnList, caseKind }) => ({
      files: [{ number: String(drawnList).split('\n')[0], caseKind, reviewer: first, score: 92, grade: 'excellent' }],
    }),
  },
]

function prompting({ world, today }: ToldYear): Story {
  const given = {
    subject: '提示全年没有开展普法活动的单位',
    promptTo: world.organ('区市场监督管理局').id,
    promptWhy: '全年没有开展普法活动',
    replyBy: '2021-12-31',
  }
  const by = world.post('handler', '普法与依法治理科').id
  return { line: 'outreach', steps: [{ day: today, by, act: 'prompt', given }] }
}

/** The told year, and what else could have happened in it. */
export function withEndings(told: ToldYear): ToldYear {
  const more = new Map<string, Story[]>([['outreach', [prompting(told)]]])
  const of = (line: string) => [...told.of(line), ...(more.get(line) ?? [])]
  for (const ending of endings) {
    const line = businesses.find((one) => one.line.id === ending.line)?.line
    const story = line && endedBy(told, line, ending, of(line.id).toReversed())
    if (!story) throw new Error(`${ending.line} 没有能接上 ${ending.act} 的故事`)
    more.set(ending.line, [...(more.get(ending.line) ?? []), story])
  }
  return { ...told, of }
}

/** The first point of a story from which the ending is lawful, by somebody of the office that acted before. */
function endedBy(told: ToldYear, line: Line, ending: Ending, stories: readonly Story[]): Story | null {
  for (const story of stories) {
    for (let at = 1; at <= story.steps.length; at++) {
      const before = story.steps.slice(0, at)
      const step = stepAfter(told, line, ending, { story, before })
      if (step) return { ...story, steps: [...before, step] }
    }
  }
  return null
}

interface Place {
  readonly story: Story
  readonly before: readonly Step[]
}

function stepAfter(
  { world, today }: ToldYear,
  line: Line,
  { act, given }: Ending,
  { story, before }: Place,
): Step | null {
  const file = fileAfter(world, line, before)
  const last = before.at(-1)
  if (!file || !last) return null
  const answers = given(file.answers, { world, on: today })
  const hands = (line.acts[act]?.by ?? []).flatMap((role) =>
    handsFor(world, role, { line, matter: file, story, by: last.by }),
  )
  const by = hands.find(
    (post) =>
      world.posts.some(({ id }) => id === post.id) &&
      decide(line, file, attemptOf({ day: today, act, given: answers, by: post.id }, post, today)).allowed,
  )
  return by ? { day: today, act, given: answers, by: by.id } : null
}
