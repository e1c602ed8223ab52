import { sm3 } from '../kernel/sm3.ts'
import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>

const seed = '示范区二〇二一年案卷评查种子'
export const frame = Array.from({ length: 12 }, (_, at) => `示城罚〔2021〕${at + 1}号`).join('\n')
/** Four strata of very different sizes: 9, 4, 6 and 1. */
export const layered = [
  ...Array.from({ length: 9 }, (_, at) => `甲罚〔2021〕${at + 1}号,示范区水务局,行政处罚,${20 + at}`),
  ...Array.from({ length: 4 }, (_, at) => `甲罚〔2021〕${at + 51}号,示范区水务局,行政处罚,${120 + at}`),
  ...Array.from({ length: 6 }, (_, at) => `甲许〔2021〕${at + 1}号,示范区水务局,行政许可,30`),
  '乙罚〔2021〕1号,示范街道,行政处罚,200',
].join('\n')

/** A cross review of one unit of the demonstration district, on a sample of five. */
export const plan = {
  name: '2021 年度案卷评查',
  reviewKind: 'cross',
  unit: personOf('示范区城市管理委员会'),
  byUnit: personOf('示范区水务局'),
  caseKind: 'penalty',
  rubric: 'combined',
  sampling: 'sample',
  seedHash: sm3(seed),
  plannedOn: '2021-09-01',
  scoreBy: '2021-10-29',
} as const

export const freezing = { frame, sampleSize: 5, frozenOn: '2021-09-06' } as const
export const drawing = { seed, drawnOn: '2021-09-08' } as const
export const reviewers = [
  { name: '示范评查员甲', homeUnit: personOf('示范区水务局'), recused: false },
  { name: '示范评查员乙', homeUnit: personOf('示范区水务局'), recused: false },
] as const

export const file = (number: string, more: object = {}) => ({
  number,
  caseKind: 'penalty',
  reviewer: '示范评查员甲',
  score: 92,
  grade: 'excellent',
  ...more,
})

export function planned(story: Story, more: object = {}): Story {
  return story
    .on('2021-09-01')
    .as('handler')
    .does('plan', { ...plan, ...more })
}

export function frozen(story: Story, more: object = {}): Story {
  return planned(story, more).on('2021-09-06').does('freeze', freezing)
}

export function drawnOut(story: Story, more: object = {}): Story {
  return frozen(story, more).on('2021-09-08').does('draw', drawing).does('assignReviewers', { reviewers })
}

export function listOf(story: Story): string[] {
  return String(story.matter().answers.drawnList).split('\n')
}

export function scored(story: Story): Story {
  const one = drawnOut(story)
  const files = listOf(one).map((number, at) =>
    at === 0 ? file(number, { vetoes: ['facts'], grade: 'failed' }) : file(number),
  )
  return one.on('2021-10-08').does('score', { files })
}

export function finished(story: Story): Story {
  return scored(story).on('2021-10-20').does('finish', { finishedOn: '2021-10-20' })
}

export function announced(story: Story): Story {
  return finished(story)
    .on('2021-10-22')
    .does('announce', { announcedOn: '2021-10-22', objectBy: '2021-11-05' }, { signedOnPaper: true })
}
