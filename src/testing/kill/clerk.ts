import { randomUUID } from 'node:crypto'
import type { Chance } from '../hostile-values.ts'
import { type Asked, send } from './asked.ts'
import type { Person, World } from './world.ts'

interface Task {
  readonly matter: string
  /** Whether its last act was a reminder, whose paper has a number and can be taken back. */
  reminded: boolean
}

/** One clerk at work: opens tasks, reminds, takes back, many at once, attaches, records calls, as fast as answers come. */
export class Clerk {
  readonly #world: World
  readonly #who: Person
  readonly #chance: Chance
  readonly #today: string
  readonly #tasks: Task[] = []

  constructor(world: World, who: Person, { chance, today }: { chance: Chance; today: string }) {
    this.#world = world
    this.#who = who
    this.#chance = chance
    this.#today = today
  }

  /** One step more; the asked stand in `all` before they are sent. */
  async step(base: string, all: Asked[]): Promise<Asked> {
    const next = this.#next()
    const asked: Asked = { ...next, cookie: this.#who.cookie, state: 'sent', status: 0, answer: null }
    all.push(asked)
    await send(base, asked)
    this.note(asked)
    return asked
  }

  /** What an answer changes for the next step: also one that came late, when the same was sent again. */
  note(asked: Asked): void {
    if (asked.state !== 'done' || asked.cookie !== this.#who.cookie) return
    const { kind, act, answer, matter } = asked
    if (kind === 'open') this.#tasks.push({ matter: answer.matter, reminded: false })
    const touched = kind === 'batch' ? answer.rows.map((row: { matter: string }) => row.matter) : [matter]
    for (const task of this.#tasks) if (touched.includes(task.matter)) task.reminded = act === 'remind'
    if (this.#tasks.length > 40) this.#tasks.splice(0, 20)
  }

  /** Whatever was lost may have been done: its matters are left alone. */
  forget(asked: Asked): void {
    const rows = (asked.body as { rows?: { matter: string }[] }).rows?.map(({ matter }) => matter) ?? []
    for (const matter of [asked.matter, ...rows]) {
      const at = this.#tasks.findIndex((task) => task.matter === matter)
      if (at >= 0) this.#tasks.splice(at, 1)
    }
  }

  #next(): Pick<Asked, 'kind' | 'path' | 'body' | 'tag' | 'matter' | 'act' | 'bytes'> {
    const dice = this.#chance.next()
    const task = this.#tasks.length > 0 ? this.#chance.pick(this.#tasks) : null
    if (!task || dice < 0.25) return this.#open()
    const reminded = this.#tasks.find((one) => one.reminded)
    if (dice < 0.35 && reminded) return this.#act(reminded.matter, 'undo', { why: '催办对象有误' })
    if (dice < 0.55) return this.#act(task.matter, 'remind', { remindedOn: this.#today, remindHow: 'paper' })
    if (dice < 0.65) return this.#batch()
    if (dice < 0.75) return this.#upload()
    if (dice < 0.9) return this.#record()
    return this.#act(task.matter, 'progress', { progressOn: this.#today, progress: `进展 ${randomUUID()}` })
  }

  #open() {
    const tag = randomUUID()
    const { bureau, street } = this.#world
    const given = {
      title: `示练任务 ${tag}`,
      source: 'leader',
      domain: 'other',
      lead: street,
      openedOn: this.#today,
      dueOn: '2099-12-31',
    }
    const parties = [{ role: 'helper', kind: 'organ', name: '示练区司法局', organ: bureau }]
    const body = { act: 'open', given, parties, key: randomUUID() }
    return { kind: 'open', path: '/api/lines/task/matters', body, tag } as const
  }

  #act(matter: string, act: string, given: unknown) {
    return {
      kind: 'act',
      path: `/api/matters/${matter}/acts/${act}`,
      body: { given, key: randomUUID() },
      matter,
      act,
    } as const
  }

  #batch() {
    const rows = this.#tasks.slice(0, 6).map(({ matter }) => ({ matter }))
    const body = { rows, given: { progressOn: this.#today, progress: '一起报的进展' }, key: randomUUID() }
    return { kind: 'batch', path: '/api/lines/task/acts/progress/batch', body, act: 'progress' } as const
  }

  #upload() {
    const bytes = Buffer.from(`%PDF-1.4\n${randomUUID().repeat(200)}\n%%EOF\n`)
    return { kind: 'upload', path: '/api/files', body: { name: '佐证.pdf' }, bytes } as const
  }

  #record() {
    const tag = randomUUID()
    const given = {
      ...{ question: `示练咨询 ${tag}`, channel: 'hall', topic: 'labour', answer: '已经告知', nextStep: 'answered' },
      ...{ answeredOn: this.#today, callback: '13800001234' },
    }
    const parties = [{ role: 'asker', kind: 'person', name: '示范群众', phone: '13900005678' }]
    const body = { act: 'record', given, parties, key: randomUUID() }
    return { kind: 'record', path: '/api/lines/consultation/matters', body, tag } as const
  }
}
