import { addDays, between, type Day, day, lastOfficeDay, officeDay } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import type { Step, Story, Telling } from '../plan.ts'

const office = '立法与文件审核科'

/** The register as it stood, the clean-up of the year, and what was repealed or lapsed by it. */
export function normativeDocumentStories(telling: Telling): Story[] {
  const { repealed, lapsed, kept, amended } = telling.targets.normativeDocument
  const many = (verdict: Verdict, count: number) => Array.from({ length: count }, () => verdict)
  const all = [...many('repeal', repealed), ...many('lapse', lapsed), ...many('keep', kept), ...many('amend', amended)]
  return all.map((verdict, n) => cleaned(telling, verdict, n))
}

type Verdict = 'repeal' | 'lapse' | 'keep' | 'amend'

function cleaned({ world, random, targets }: Telling, verdict: Verdict, n: number): Story {
  const year = (month: string) => day(`${targets.year}-${month}`)
  const by = world.post('handler', office).id
  const step = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
  const enteredOn = between(random, year('01-05'), year('02-26'))
  const publishedOn = officeDay(day(`${targets.year - 5}-0${1 + (n % 9)}-1${n % 9}`))
  const level = (['government', 'department', 'street'] as const)[n % 3] ?? 'government'
  const issuer: DemoOrgan = level === 'government' ? world.organ('区政府') : random.pick(world.ofKind(level))
  const expires = verdict === 'lapse' ? addDays(publishedOn, 3 * 365) : day(`${targets.year + 3}-12-31`)
  // Sent in within the twenty days the old rules gave; entered here with the register.
  const filedOn = officeDay(addDays(publishedOn, 12))
  const open = {
    title: `示范区规范性文件示例第${n + 1}号`,
    docNumber: `${issuer.codeWord}规〔${publishedOn.slice(0, 4)}〕${n + 1}号`,
    issuer: issuer.id,
    issuerLevel: level,
    publishedOn,
    effectiveOn: addDays(publishedOn, 30),
    expiresOn: expires,
    market: false,
    upperLaws: [{ law: '示范市管理条例', article: `第${n % 2 ? '九' : '十二'}条`, use: 'basis' }],
  }
  const roundOn = between(random, year('06-01'), year('08-31'))
  const round = { roundName: `${targets.year}年全面清理`, roundOn, verdict }
  const why = verdict === 'keep' ? {} : { verdictWhy: '清理标准第二项', carryOutBy: year('12-20') }
  const endedOn = between(random, addDays(roundOn, 20), year('12-15'))
  const number = { endNumber: `示政发〔${targets.year}〕20号` }
  const ends: Readonly<Record<Verdict, readonly Step[]>> = {
    keep: [],
    amend: [step(endedOn, 'amend', { amendedOn: endedOn, amendWhat: '按上级新规定调整两条' })],
    repeal: [
      step(endedOn, 'repeal', { endedOn, repealGround: 'upper', repealLaw: '示范市管理条例（修订）', ...number }),
    ],
    lapse: [step(endedOn, 'lapse', { endedOn, lapseGround: 'expired', ...number })],
  }
  return {
    line: 'normative-document',
    steps: [
      step(enteredOn, 'register', open),
      step(enteredOn, 'file', { filedOn, filedTo: '示范市司法局' }),
      step(roundOn, 'cleanUp', { ...round, ...why }),
      ...ends[verdict],
      ...(verdict === 'keep' || verdict === 'amend' ? afterwards(step, expires, n) : []),
    ],
  }
}

type StepMaker = (on: Day, act: string, given: Record<string, unknown>) => Step

/** Half a year before a term ends it is looked at: most go on, every eleventh has done its work. */
function afterwards(step: StepMaker, expires: Day, n: number): Step[] {
  const evaluatedOn = officeDay(addDays(expires, -200))
  const decidedOn = lastOfficeDay(addDays(expires, -12))
  const spent = n % 11 === 10
  const evaluation = spent ? 'lapse' : 'keep'
  const evaluated = step(evaluatedOn, 'evaluate', {
    evaluatedOn,
    evaluation,
    evaluationSays: spent ? '工作任务已经完成' : '仍有必要，执行情况良好',
  })
  if (spent) return [evaluated, step(decidedOn, 'lapse', { endedOn: decidedOn, lapseGround: 'done' })]
  const years = n % 11 === 5 ? 2 : 5
  const next = day(`${Number(expires.slice(0, 4)) + years}-12-31`)
  const renewed = step(decidedOn, 'renew', { renewedOn: decidedOn, expiresOn: next })
  if (years === 5) return [evaluated, renewed]
  const again = officeDay(addDays(next, -190))
  const second = { evaluatedOn: again, evaluation: 'keep', evaluationSays: '拟在届满前再作决定' }
  return [evaluated, renewed, step(again, 'evaluate', second)]
}
