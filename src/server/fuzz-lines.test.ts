import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { hostileRequest } from '../testing/hostile.ts'
import { seeded } from '../testing/hostile-values.ts'
import { dispute, neighbours } from '../testing/mediation-sample.ts'
import { applicant, filing, respondent } from '../testing/reconsideration-story.ts'

const desk = await testDesk(businesses)
desk.on('2021-03-20')
const clerk = await desk.signIn('clerk')
const head = await desk.signIn('head')

const samples = [
  { line: 'mediation', act: 'register', given: dispute, parties: neighbours },
  { line: 'reconsideration', act: 'receive', given: filing('2021'), parties: [applicant, respondent] },
]

async function opened(there: Browser, { line, ...body }: (typeof samples)[number]): Promise<string> {
  const answer = await there.send('POST', `/api/lines/${line}/matters`, body)
  expect([line, answer.status, answer.body.reasons]).toEqual([line, 200, undefined])
  return answer.body.matter
}

/** Every act of the real lines, its guards, clocks and papers among them, answered half well and half badly. */
test.each(samples)('$line 的每个动作填得乱七八糟，也只是说不行', async (sample) => {
  const line = businesses.find((business) => business.line.id === sample.line)?.line
  if (!line) throw new Error(`没有业务 ${sample.line}`)
  const chance = seeded(42)
  const matters = [await opened(clerk, sample), await opened(clerk, sample), await opened(clerk, sample)]
  const endpoints = [
    'POST /api/matters/:id/acts/:act',
    'POST /api/matters/:id/acts/:act/preview',
    'POST /api/lines/:line/matters',
    'POST /api/lines/:line/take-over',
    'GET /api/matters/:id',
  ]
  const wrong: unknown[] = []
  for (let turn = 0; turn < 500; turn++) {
    const endpoint = endpoints[turn % endpoints.length] as string
    const request = hostileRequest(endpoint, chance, { line, matters, organs: Object.values(desk.organs) })
    const { status, body } = await chance.pick([clerk, clerk, head]).raw(request)
    if (status >= 500) wrong.push({ endpoint, request: JSON.stringify(request).slice(0, 800), body })
  }
  expect(wrong.slice(0, 3)).toEqual([])
})
