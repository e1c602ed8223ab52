import { type ChildProcess, fork } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../src/kernel/role.ts'
import { exam } from '../src/lines/exam/business.ts'
import { examPaper } from '../src/lines/exam/paper/business.ts'
import { examQuestion } from '../src/lines/exam/question/business.ts'
import { machineClock } from '../src/server/clock-port.ts'
import { buildDesk } from '../src/server/desk.ts'
import { readExam } from '../src/store/hall/exam-file.ts'
import { itemsOf } from '../src/store/hall/items.ts'
import { entranceSlips, sittingsOf } from '../src/store/hall/overview.ts'
import { takeInNames } from '../src/store/hall/roster.ts'
import { migrate } from '../src/store/migrate.ts'
import { foundDistrict, openStore } from '../src/store/open.ts'
import { saveOrgan } from '../src/store/organs.ts'
import { postsOf, savePerson, savePost } from '../src/store/people.ts'
import { perform } from '../src/store/perform.ts'
import { performBatch } from '../src/store/perform-batch.ts'
import { startPostgres } from '../src/store/postgres/start.ts'
import type { Store } from '../src/store/store.ts'
import type { Actor, ActRequest } from '../src/store/types.ts'
import { scratchFolder } from '../src/testing/scratch.ts'
import { personOf } from '../src/testing/story.ts'

/**
 * 3,931 candidates in one window: npm run bench -- exam-hall [candidates] [saves] [at once]. They come in, start, save
 * several times and hand in over HTTP, from a process of their own; throughput and the 95th of a hundred, step by step.
 */
const candidates = Number(process.argv[2] ?? 3931)
const saves = Number(process.argv[3] ?? 5)
const atOnce = Number(process.argv[4] ?? 64)

const folder = scratchFolder('bench-hall')
const server = await startPostgres({ dataDir: join(folder, 'data') })
const store = await opened()
const app = await buildDesk(store, { logLevel: 'error' })

try {
  const officer = await actor('handler', '甲')
  const id = await timed('题库、名单、组卷', () => prepared(officer))
  await timed('开设考场，排座发卷', () => opensHall(officer, id))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  await load(address, await allSlips(id))
  await timed('题目难度和区分度', () => itemsOf(store, id))
  const [sitting] = await sittingsOf(store, id)
  console.log(`收到答卷 ${sitting?.handedIn ?? 0} 份，已评分 ${sitting?.marked ?? 0} 份，应收 ${candidates} 份`)
} finally {
  await app.close()
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function opened(): Promise<Store> {
  await migrate(server.ownerUrl)
  await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: true })
  return openStore({
    url: server.appUrl,
    readerUrl: server.readerUrl,
    businesses: [exam, examQuestion, examPaper],
    district: 'shifan',
    keyFile: join(folder, 'key'),
    filesDir: join(folder, 'files'),
    clock: machineClock,
  })
}

async function actor(role: Role, name: string): Promise<Actor> {
  const organ = personOf('organ', 'bureau')
  const validFrom = '2000-01-01' as never
  await saveOrgan(store, { id: organ, parent: null, name: '示范区司法局', kind: 'bureau', codeWord: '示司', validFrom })
  const person = personOf(role, name)
  await savePerson(store, { id: person, name: `示范${name}` })
  await savePost(store, { id: personOf('post', role), person, role, organ, lines: 'all', validFrom })
  const [post] = await postsOf(store, person)
  if (!post) throw new Error('没有岗位')
  return { post, organName: '示范区司法局' }
}

async function does(who: Actor, request: ActRequest): Promise<string> {
  const done = await perform(store, who, request)
  if (!done.allowed) throw new Error(done.reasons.map(({ says }) => says).join('；'))
  return done.matter
}

/** Fifty questions on a paper, ten papers, a question on at most three of them; all ticked, none written. */
async function prepared(who: Actor): Promise<string> {
  const today = store.today()
  await fillBank(who)
  const plan = {
    title: '国家工作人员学法用法考试',
    ...{ kind: 'officials', audience: 'officials', organiser: 'own', fullMark: 100, passMark: 60 },
    ...{ plannedOn: today, rosterBy: today, opensOn: today, closesOn: today },
  }
  const id = await does(who, { line: 'exam', act: 'plan', given: plan })
  const file = await readExam(store, who.post, id)
  if (!file) throw new Error('考试不见了')
  const rows = Array.from({ length: candidates }, (_, n) => ({
    line: n + 2,
    name: `示范考生${n + 1}`,
    unit: `示范第${(n % 41) + 1}单位`,
  }))
  const taken = await takeInNames(store, who, file, { rows, note: '压测名单' })
  if (!taken.allowed) throw new Error(taken.reasons.map(({ says }) => says).join('；'))
  const chief = await actor('sectionHead', '乙')
  const signatures = [{ person: chief.post.person, role: 'sectionHead', on: today, onPaper: true }] as const
  await does(who, { line: 'exam', matter: id, act: 'submitRoster', given: { submittedOn: today }, signatures })
  const cells = [
    { kind: 'single', topic: '行政处罚法', count: 30, marks: 2 },
    { kind: 'multiple', topic: '行政处罚法', count: 10, marks: 2 },
    { kind: 'judgement', topic: '行政处罚法', count: 10, marks: 2 },
  ]
  const paper = {
    paperOn: today,
    blueprint: '国家工作人员',
    paperCount: 10,
    exposureCap: 3,
    setter: '周示清',
    checker: '吴示正',
  }
  await does(who, { line: 'exam', matter: id, act: 'setPaper', given: { ...paper, cells } })
  return id
}

async function fillBank(who: Actor): Promise<void> {
  const bank = Array.from({ length: 240 }, (_, n) => ({
    line: 'exam-question',
    act: 'enter',
    given: { ...question(n), topic: '行政处罚法', enteredOn: store.today() },
  }))
  const entered = await performBatch(store, who, bank, { note: '题目导入' })
  if (!entered.allowed) throw new Error(entered.refused[0]?.reasons[0]?.says)
}

function question(n: number) {
  const difficulty = 20 + ((n * 7) % 75)
  const options = { optionA: '甲', optionB: '乙', optionC: '丙', optionD: '丁' }
  if (n % 5 === 3) return { stem: `第${n}题`, kind: 'multiple', ...options, key: 'AC', difficulty }
  if (n % 5 === 4) return { stem: `第${n}题`, kind: 'judgement', key: '对', difficulty }
  return { stem: `第${n}题`, kind: 'single', ...options, key: 'A', difficulty }
}

async function opensHall(who: Actor, id: string): Promise<void> {
  const beijing = (hours: number) =>
    new Date(store.now().getTime() + (8 + hours) * 3_600_000).toISOString().slice(0, 16)
  const sittings = [{ kind: 'first', opensAt: beijing(-1), closesAt: beijing(5), minutes: 300 }]
  await does(who, { line: 'exam', matter: id, act: 'openSitting', given: { sittingOn: store.today(), sittings } })
}

/** The slips are read by unit, as an officer prints them. */
async function allSlips(id: string) {
  const units = [...new Set(Array.from({ length: Math.min(41, candidates) }, (_, n) => `示范第${n + 1}单位`))]
  const slips = []
  for (const unit of units) slips.push(...(await entranceSlips(store, id, 1, unit)))
  return slips
}

/** The candidates live in a process of their own, so that their work is not counted as the server's. */
async function load(address: string, slips: readonly unknown[]): Promise<void> {
  const file = join(folder, 'slips.json')
  writeFileSync(file, JSON.stringify(slips))
  const script = join(import.meta.dirname, 'exam-candidates.ts')
  const child = fork(script, [address, file, String(saves), String(atOnce)], { execArgv: ['--import', 'tsx'] })
  await ended(child)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`考生的进程以 ${code} 结束`))))
  })
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await work()
  console.log(`${what}：${Math.round(performance.now() - began)} 毫秒`)
  return done
}
