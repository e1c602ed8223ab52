import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

/** The other side of bench/exam-hall.ts: every candidate keeps a cookie and goes through the exam as the page does. */
const [address = '', file = '', saves = '5', atOnce = '64'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) })

interface Candidate {
  readonly ticket: string
  readonly code: string
  cookie: string
  questions: readonly { readonly id: string; readonly options: readonly string[] }[]
  answers: Record<string, number[]>
  seq: number
}

const candidates: Candidate[] = (JSON.parse(readFileSync(file, 'utf8')) as Candidate[]).map(({ ticket, code }) => ({
  ...{ ticket, code, cookie: '', questions: [], answers: {}, seq: 0 },
}))

await step('入场', candidates, async (one) => {
  await ask(one, 'POST', '/api/hall/session', { ticket: one.ticket, code: one.code })
})
await step('开始答题', candidates, async (one) => {
  one.questions = (await ask(one, 'POST', '/api/hall/start')).questions
})
const rounds = Array.from({ length: Number(saves) }, () => candidates).flat()
await step(`自动保存（每人 ${saves} 次）`, rounds, async (one) => {
  const share = Math.ceil(one.questions.length / Number(saves))
  for (const { id, options } of one.questions.slice(one.seq * share, (one.seq + 1) * share))
    one.answers[id] = [Math.random() < 0.7 ? 0 : Math.floor(Math.random() * options.length)]
  one.seq++
  const { kept } = await ask(one, 'PUT', '/api/hall/answers', { seq: one.seq, answers: one.answers })
  if (!kept) throw new Error('没有存上')
})
await step('交卷', candidates, async (one) => {
  const { standing } = await ask(one, 'POST', '/api/hall/hand-in', { seq: one.seq + 1, answers: one.answers })
  if (standing !== 'handedIn') throw new Error('没有交上')
})
agent.destroy()

async function step(what: string, all: readonly Candidate[], work: (one: Candidate) => Promise<void>): Promise<void> {
  const took: number[] = []
  const began = performance.now()
  let next = 0
  const walk = async () => {
    for (let one = all[next++]; one; one = all[next++]) {
      const from = performance.now()
      await work(one)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, walk))
  const seconds = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0)
  console.log(
    `${what}：${took.length} 次，${seconds.toFixed(1)} 秒，每秒 ${Math.round(took.length / seconds)} 次；中位 ${at(0.5)} 毫秒，95% 在 ${at(0.95)} 毫秒内，最慢 ${at(0.99999)} 毫秒`,
  )
}

// oxlint-disable-next-line typescript/no-explicit-any -- a bench takes what comes
function ask(one: Candidate, method: string, path: string, body?: object): Promise<any> {
  const payload = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    'x-faheng': 'desk',
    ...(one.cookie ? { cookie: one.cookie } : {}),
    ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
  }
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { method, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const [set] = response.headers['set-cookie'] ?? []
        if (set) one.cookie = set.split(';')[0] ?? ''
        const text = Buffer.concat(parts).toString('utf8')
        if (response.statusCode !== 200) return reject(new Error(`${path} ${response.statusCode} ${text}`))
        resolve(JSON.parse(text))
      })
    })
    asked.on('error', reject)
    asked.end(payload)
  })
}
