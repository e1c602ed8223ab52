import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { waysInPrint } from '../guide/booklet.ts'
import { outcomeOf } from '../guide/outcome.ts'
import { startingPapers } from '../guide/papers.ts'
import type { Way } from '../guide/shape.ts'
import { nodeOf, shortCodeOf } from '../guide/short-code.ts'
import { topics } from '../guide/tree.ts'
import { type Walk, walk } from '../guide/walk.ts'
import { ways } from '../guide/ways.ts'
import { day } from '../law/day.ts'
import { bookletPage } from './booklet-page.ts'
import { guideOutcome, guideQuestion } from './guide-pages.ts'
import { html } from './html.ts'

interface Scenario {
  readonly says: string
  readonly topic: string
  readonly codes: string
  readonly days: Readonly<Record<string, string>>
  readonly today: string
  readonly ways: readonly string[]
  readonly due: Readonly<Record<string, string>>
}

const folder = join(import.meta.dirname, '../guide/scenarios')
const scenarios = readdirSync(folder).map((name): [string, Scenario] => [
  name,
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Scenario,
])
const today = day('2026-03-20')
const booklet = html`${bookletPage({ printedOn: '', topics, ways: waysInPrint(today) }).body}`.markup

function walked({ topic, codes }: Pick<Scenario, 'topic' | 'codes'>): Walk {
  const found = walk(topic, codes)
  if (!found) throw new Error(`${topic}${codes} 走不通`)
  return found
}

describe('六十多件来问的事，网页、册子、窗口说的一样', () => {
  it('有六十件以上', () => expect(scenarios.length).toBeGreaterThanOrEqual(60))

  it.each(scenarios)('%s', (_name, scenario) => {
    const here = walked(scenario)
    expect(here.next).toBeNull()
    const days = scenario.days as never
    const outcome = outcomeOf(here, { days, today: day(scenario.today) })
    expect(outcome.ways.map(({ id }) => id)).toEqual(scenario.ways)
    for (const [id, due] of Object.entries(scenario.due)) {
      const open = outcome.ways.find((one) => one.id === id)
      expect(open?.times[0]?.reckoning?.due, id).toBe(due)
    }
    expect(outcome.aid.way.number).toBe('W03')
    const page = html`${guideOutcome('', { walk: here, outcome, given: scenario.days, wrong: [] }).body}`.markup
    for (const { way } of outcome.ways) {
      expect(page).toContain(`id="${way.number}"`)
      expect(booklet).toContain(`${way.number}　${way.title}`)
    }
    expect(page).toContain(ways.aid.title)
    expect(page).toContain(shortCodeOf(here))
    for (const { question } of here.steps) expect(booklet).toContain(`${question.number}　${question.asks}`)
    expect(nodeOf(shortCodeOf(here))?.codes).toBe(scenario.codes)
  })
})

describe('问题树本身', () => {
  const every = topics.flatMap((topic) => ends(topic.number, ''))

  it('每一条路径都走得到头，最后都有路可走', () => {
    expect(every.length).toBeGreaterThan(150)
    for (const here of every) {
      const { ways: open } = outcomeOf(here, { days: {}, today })
      expect(open.length, `${here.topic.number}${here.codes}`).toBeGreaterThan(0)
    }
  })

  it('每一条路都有某种情形走得到', () => {
    const reached = new Set(every.flatMap((here) => outcomeOf(here, { days: {}, today }).ways.map(({ id }) => id)))
    expect(Object.keys(ways).filter((id) => !reached.has(id as never))).toEqual([])
  })

  it('编号不重复，条件里的事实和选项都存在，每条路的计时都问得到日期', () => {
    const numbers = Object.values<Way>(ways).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const topic of topics) {
      const facts = new Map(topic.questions.map(({ fact, answers }) => [fact, answers.map(({ value }) => value)]))
      for (const { when } of [...topic.ways, ...topic.questions])
        for (const [fact, values] of Object.entries(when ?? {}))
          for (const value of values) expect(facts.get(fact), `${topic.number} ${fact}`).toContain(value)
      for (const { way } of topic.ways)
        for (const { from } of (ways[way] as Way).clocks ?? [])
          expect(
            topic.days.map(({ name }) => name),
            `${topic.number} ${way}`,
          ).toContain(from)
    }
  })

  it('短码念错一个字，认得出来', () => {
    for (const here of every) {
      const code = shortCodeOf(here)
      expect(nodeOf(`${code.slice(0, 2)}-${code.slice(2).toLowerCase()}`)?.codes).toBe(here.codes)
      const last = (Number(code.at(-1)) + 1) % 10
      expect(nodeOf(`${code.slice(0, -1)}${last}`)).toBeNull()
    }
  })

  it('问题页说明为什么问，网址里只有编号和字母', () => {
    const page = html`${guideQuestion('', walked({ topic: '05', codes: 'b' })).body}`.markup
    expect(page).toContain('为什么问：不同的机关，复议去的地方不同。')
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      '/guide/05',
      '/guide/05/ba',
      '/guide/05/bb',
      '/guide/05/bc',
      '/guide/05',
    ])
  })

  it('没有条文的路写明待核，空白文书都有', () => {
    const lawyer = walked({ topic: '13', codes: 'abb' })
    const outcome = outcomeOf(lawyer, { days: {}, today })
    const page = html`${guideOutcome('', { walk: lawyer, outcome, given: {}, wrong: [] }).body}`.markup
    expect(page).toContain('依据：待核')
    for (const { paper } of Object.values<Way>(ways))
      if (paper) expect(startingPapers[paper].lines.length).toBeGreaterThan(3)
  })
})

function ends(number: string, codes: string): Walk[] {
  const here = walked({ topic: number, codes })
  return here.next ? here.next.answers.flatMap(({ code }) => ends(number, codes + code)) : [here]
}
