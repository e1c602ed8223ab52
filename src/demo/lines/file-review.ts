import { sm3 } from '../../kernel/sm3.ts'
import { drawn } from '../../lines/file-review/draw.ts'
import { gradeOf } from '../../lines/file-review/rubric.ts'
import { between, day, workdaysAfter } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import { enforcementUnits } from '../officers.ts'
import { onPaper, type Step, type Story, type Telling } from '../plan.ts'
import type { Chance } from '../random.ts'

const section = '行政执法监督科'
const crossRounds = 3
/** A unit with more files than this reports them in several rounds. */
const atOnce = 400
/** Below this a draw has no room for strata. */
const fewest = 6

/** Three units are read by another on a computed sample; the others read their own files and report. */
export function fileReviewStories(telling: Telling): Story[] {
  const units = enforcementUnits(telling.world)
  const { files } = telling.targets.fileReview
  return units.flatMap((unit, at) => {
    const size = Math.floor(files / units.length) + (at < files % units.length ? 1 : 0)
    if (at < crossRounds)
      return chunks(size).map((count, n) => cross(telling, { unit, by: units[at + 1] as DemoOrgan, count, n }))
    return chunks(size).map((count, n) => self(telling, unit, count, n))
  })
}

function chunks(size: number): number[] {
  return size <= atOnce ? [size] : [atOnce, ...chunks(size - atOnce)]
}

function fileOf(random: Chance, number: string, reviewer: string) {
  const score = 70 + random.below(31)
  const vetoes = random.oneIn(60) ? (['procedure'] as const) : null
  const findings = score < 85 ? { findings: '送达回证填写不全' } : {}
  return {
    number,
    caseKind: 'penalty',
    reviewer,
    score,
    ...(vetoes ? { vetoes } : {}),
    grade: gradeOf('combined', score, vetoes),
    ...findings,
  }
}

function self({ world, random, targets }: Telling, unit: DemoOrgan, count: number, n: number): Story {
  const on = between(random, day(`${targets.year}-09-01`), day(`${targets.year}-10-29`))
  const files = Array.from({ length: count }, (_, at) =>
    fileOf(random, `${unit.codeWord}卷〔${targets.year}〕${n * atOnce + at + 1}号`, '示范自查员'),
  )
  const given = {
    name: `${targets.year} 年度案卷自查`,
    unit: unit.id,
    caseKind: 'penalty',
    rubric: 'combined',
    finishedOn: on,
    files,
  }
  const rest = closing({
    world,
    on,
    steps: [{ day: on, by: world.post('handler', section).id, act: 'takeResults', given }],
  })
  return { line: 'file-review', steps: rest }
}

/** Every fifth file is read a second time. */
function twiceRead(file: ReturnType<typeof fileOf>, at: number) {
  return at % 5 ? file : { ...file, secondReviewer: '示范评查员乙', secondScore: file.score, secondGrade: file.grade }
}

interface Frame {
  readonly count: number
  readonly from: number
  readonly year: number
}

/** Four files for each that will be drawn, thin and thick; a draw of a few is not divided. */
function frameOf(unit: DemoOrgan, { count, from, year }: Frame): string {
  const numbers = Array.from({ length: count * 4 }, (_, at) => `${unit.codeWord}卷〔${year}〕${from + at}号`)
  if (count < fewest) return numbers.join('\n')
  return numbers.map((number, at) => `${number},${unit.name},行政处罚,${12 + ((at * 37) % 190)}`).join('\n')
}

interface Cross {
  readonly unit: DemoOrgan
  readonly by: DemoOrgan
  readonly count: number
  readonly n: number
}

function cross({ world, random, targets }: Telling, { unit, by: other, count, n }: Cross): Story {
  const by = world.post('handler', section).id
  const plannedOn = day(`${targets.year}-09-01`)
  const frozenOn = workdaysAfter(plannedOn, 3)
  const drawnOn = workdaysAfter(frozenOn, 2)
  const on = workdaysAfter(drawnOn, 15)
  const seed = `示范区案卷评查种子 ${unit.short} ${n} ${random.below(1_000_000)}`
  const frame = frameOf(unit, { count, from: n * atOnce * 4 + 1, year: targets.year })
  const reviewers = ['示范评查员甲', '示范评查员乙'].map((name) => ({ name, homeUnit: other.id, recused: false }))
  const files = drawn(frame, seed, count).map((number, at) => twiceRead(fileOf(random, number, '示范评查员甲'), at))
  const plan = {
    name: `${targets.year} 年度案卷交叉评查`,
    reviewKind: 'cross',
    unit: unit.id,
    byUnit: other.id,
    caseKind: 'penalty',
    rubric: 'combined',
    sampling: 'sample',
    seedHash: sm3(seed),
    plannedOn,
    scoreBy: day(`${targets.year}-10-29`),
  }
  const step = (when: typeof on, act: string, given: Record<string, unknown>): Step => ({ day: when, by, act, given })
  const steps = [
    step(plannedOn, 'plan', plan),
    step(frozenOn, 'freeze', { frame, sampleSize: count, frozenOn }),
    step(drawnOn, 'draw', { seed, drawnOn }),
    step(drawnOn, 'assignReviewers', { reviewers }),
    step(on, 'score', { files }),
    step(on, 'finish', { finishedOn: on }),
  ]
  return { line: 'file-review', steps: closing({ world, on, steps }) }
}

function closing({ world, on, steps }: { world: Telling['world']; on: ReturnType<typeof day>; steps: Step[] }): Step[] {
  const by = world.post('handler', section).id
  const announcedOn = workdaysAfter(on, 3)
  const reportedOn = workdaysAfter(announcedOn, 15)
  const paper = (chain: readonly ('sectionHead' | 'deputyHead')[], when: typeof on) =>
    onPaper(world, chain, when, section)
  return [
    ...steps,
    {
      day: announcedOn,
      by,
      act: 'announce',
      given: { announcedOn, objectBy: workdaysAfter(announcedOn, 10) },
      signatures: paper(['sectionHead'], announcedOn),
    },
    {
      day: reportedOn,
      by,
      act: 'close',
      given: { reportedOn, report: '文书送达和归档是主要问题，已逐卷反馈' },
      signatures: paper(['sectionHead', 'deputyHead'], reportedOn),
    },
  ]
}
