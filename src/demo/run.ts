import { performBatch } from '../store/perform-batch.ts'
import type { Store } from '../store/store.ts'
import type { ActRequest } from '../store/types.ts'
import type { Day } from './days.ts'
import type { Step, Story } from './plan.ts'
import type { World } from './world.ts'

interface Running {
  readonly story: Story
  /** The matter's id once the first step is done. */
  matter: string | null
  next: number
}

/** Acts of one post on one day go in together; the database is asked once for all of them. */
const batchSize = 400
/** So many posts work at the same time, as they do in a bureau. */
const abreast = 8

/** Lives the stories through day by day, as their people would: the store's clock stands on each day in turn. */
export async function live(
  store: Store,
  world: World,
  stories: readonly Story[],
  onDay: (done: number, day: Day) => void,
): Promise<void> {
  const running = stories.map((story): Running => ({ story, matter: null, next: 0 }))
  const days = [...new Set(stories.flatMap(({ steps }) => steps.map(({ day }) => day)))].sort()
  const byDay = new Map<Day, Running[]>(days.map((day) => [day, []]))
  for (const one of running)
    for (const day of new Set(one.story.steps.map((step) => step.day))) byDay.get(day)?.push(one)
  let done = 0
  for (const day of days) {
    done += await liveDay(store, world, day, byDay.get(day) ?? [])
    onDay(done, day)
  }
}

/** A matter may move several times a day; each round does, for every matter that still has acts today, those its next person does in one go. */
async function liveDay(store: Store, world: World, day: Day, running: readonly Running[]): Promise<number> {
  let minutes = 9 * 60
  let done = 0
  for (;;) {
    const due = running.filter((one) => one.story.steps[one.next]?.day === day)
    if (due.length === 0) return done
    const byPost = grouped(due)
    const batches = [...byPost].flatMap(([post, list]) => cut(list).map((some) => ({ post, some })))
    const now = clockAt(store, day, minutes)
    done += await shared(batches, ({ post, some }) => doTogether(now, world, post, some))
    minutes = Math.min(minutes + 7, 17 * 60)
  }
}

/** Works a list off by several desks at a time; nobody waits for the slowest of a row. */
async function shared<T>(list: readonly T[], work: (one: T) => Promise<number>): Promise<number> {
  const left = list.values()
  let done = 0
  const desk = async () => {
    for (const one of left) {
      const acts = await work(one)
      done += acts
    }
  }
  await Promise.all(Array.from({ length: Math.min(abreast, list.length) }, desk))
  return done
}

function cut(list: readonly Running[]): Running[][] {
  return Array.from({ length: Math.ceil(list.length / batchSize) }, (_, at) =>
    list.slice(at * batchSize, (at + 1) * batchSize),
  )
}

function grouped(due: readonly Running[]): Map<string, Running[]> {
  const groups = new Map<string, Running[]>()
  for (const one of due) groups.set(stepOf(one).by, [...(groups.get(stepOf(one).by) ?? []), one])
  return groups
}

function stepOf({ story, next }: Running): Step {
  const step = story.steps[next]
  if (!step) throw new Error('故事已经讲完')
  return step
}

/** The steps one person takes in one go: the opening alone, because the matter has no id before it; then all of that day in a row. */
function inOneGo({ story: { steps }, matter, next }: Running): readonly Step[] {
  const first = steps[next]
  if (!first || !matter) return steps.slice(next, next + 1)
  const other = steps.findIndex(({ by, day }, at) => at > next && (by !== first.by || day !== first.day))
  return steps.slice(next, other === -1 ? undefined : other)
}

async function doTogether(store: Store, world: World, post: string, list: readonly Running[]): Promise<number> {
  const goes = list.flatMap((one) => inOneGo(one).map((step) => ({ one, step })))
  const requests = goes.map(({ one, step }) => requestOf(one, step))
  const outcome = await performBatch(store, world.actor(post), requests, { note: '示范区年度数据' })
  if (!outcome.allowed) {
    const [first] = outcome.refused
    const wrong = goes[first?.index ?? 0] as (typeof goes)[number]
    const says = (first?.reasons ?? []).map((reason) => reason.says).join('；')
    throw new Error(`示范区 ${wrong.one.story.line} ${wrong.step.act}（${wrong.step.day}）办不了：${says}`)
  }
  for (const [at, { one }] of goes.entries()) {
    one.matter = outcome.performed[at]?.matter ?? one.matter
    one.next += 1
  }
  return goes.length
}

function requestOf(one: Running, { act, given, parties, signatures, day, onPage }: Step): ActRequest {
  return {
    line: one.story.line,
    act,
    given,
    on: day,
    ...(one.matter ? { matter: one.matter } : {}),
    ...(one.story.organ && !one.matter ? { organ: one.story.organ } : {}),
    ...(parties ? { parties } : {}),
    ...(signatures ? { signatures } : {}),
    ...(onPage ? { onPage } : {}),
  }
}

/** The same store with its clock on that day in Beijing. */
function clockAt(store: Store, day: Day, minutes: number): Store {
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const instant = new Date(`${day}T${time}:00+08:00`)
  return { ...store, now: () => instant, today: () => day }
}
