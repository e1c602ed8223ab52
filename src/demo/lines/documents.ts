import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import { onPaper, type Step, type Story, type Telling } from '../plan.ts'
import type { World } from '../world.ts'

const office = '立法与文件审核科'

const share = (total: number, parts: number, n: number) => Math.floor(total / parts) + (n < total % parts ? 1 : 0)
const clauseName = (n: number) => `第${'一二三四五六七八九十'[n]}条`
const draftOf = (changed: number) =>
  Array.from({ length: 10 }, (_, n) => `${clauseName(n)} 示例条文${n < changed ? '已改' : '原文'}${n + 1}。`).join('\n')

type Kind = 'document' | 'decision' | 'contract' | 'agreement' | 'meeting' | 'other'

const titles: Readonly<Record<Kind, readonly string[]>> = {
  document: ['公共停车管理办法', '既有住宅加装电梯若干规定', '养犬管理实施细则'],
  decision: ['养老服务设施布局规划', '老旧小区改造三年计划'],
  contract: ['绿化养护采购合同', '信息系统运维合同', '场馆委托运营合同'],
  agreement: ['征收补偿协议', '土地整理合作协议'],
  meeting: ['常务会议议题：安全生产方案', '常务会议议题：营商环境措施'],
  other: ['复函稿', '会议纪要稿', '工作方案稿'],
}

/** Every document sent for review that year, each opinion to its end. */
export function legalityReviewStories(telling: Telling): Story[] {
  const { opinions, ...kinds } = telling.targets.legalityReview
  const all = (Object.keys(kinds) as Kind[]).flatMap((kind) => Array.from({ length: kinds[kind] }, () => kind))
  return all.map((kind, n) => reviewed(telling, kind, n, share(opinions, all.length, n)))
}

function reviewed({ world, random, targets }: Telling, kind: Kind, n: number, opinions: number): Story {
  const by = world.post('handler', office, n % 2).id
  const receivedOn = between(random, day(`${targets.year}-01-05`), day(`${targets.year}-11-20`))
  const completeOn = workdaysAfter(receivedOn, 1)
  const opinedOn = workdaysAfter(completeOn, kind === 'decision' ? 6 : 3)
  const nextDraftOn = workdaysAfter(opinedOn, 1 + random.below(4))
  const concludedOn = workdaysAfter(nextDraftOn, 1 + random.below(2))
  const step = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
  const title = `示范区${random.pick(titles[kind])}（第${n + 1}件）`
  const drafter = random.pick(world.ofKind(kind === 'meeting' ? 'government' : 'department')).id
  const open = step(receivedOn, 'receive', { title, kind, drafter, receivedOn, ownReview: true, draftText: draftOf(0) })
  const firm = { role: 'counterparty', kind: 'organisation', name: '示范区甲安服务有限公司' } as const
  const contract = kind === 'contract' || kind === 'agreement'
  const replyBy = workdaysAfter(completeOn, kind === 'decision' ? 8 : 6)
  const rows = Array.from({ length: opinions }, (_, at) => opinionRow(at, kind))
  const kept = rows.map((row, at) => ({ id: at + 1, ...row, ...endOf(at) }))
  return {
    line: 'legality-review',
    steps: [
      contract ? { ...open, parties: [firm] } : open,
      step(completeOn, 'accept', { completeOn, replyBy }),
      ...(kind === 'decision' ? counselled(step, completeOn, opinedOn) : []),
      ...(rows.length > 0
        ? [
            { ...step(opinedOn, 'opine', { opinedOn, opinions: rows }), signatures: signed(world, 2, opinedOn) },
            step(nextDraftOn, 'compare', { nextDraftOn, opinions: kept, nextText: draftOf(opinions) }),
          ]
        : []),
      {
        ...step(concludedOn, 'conclude', { concludedOn, conclusion: rows.length > 0 ? 'amend' : 'lawful' }),
        signatures: signed(world, 3, concludedOn),
      },
    ],
  }
}

function opinionRow(at: number, kind: Kind) {
  const onLaw = at % 3 === 0 && kind !== 'contract'
  const plain = kind === 'contract' ? 'risk' : 'wording'
  return {
    clause: clauseName(at % 10),
    opinion: onLaw ? '增加的义务没有依据，建议删去' : '表述不够明确，建议修改',
    reason: onLaw ? 'rights' : plain,
    ...(onLaw ? { article: '示范条例第九条' } : {}),
  }
}

/** Most opinions are taken; one in seven partly, one in eleven not. */
function endOf(at: number) {
  if (at % 11 === 10) return { outcome: 'not', outcomeWhy: '与全市做法保持一致' }
  return at % 7 === 6 ? { outcome: 'partly', outcomeWhy: '保留了其中一款' } : { outcome: 'adopted' }
}

function counselled(step: StepMaker, on: Day, until: Day): Step[] {
  const row = { counsel: '示范律师事务所', askedOn: on, dueOn: until }
  const replied = { id: 1, ...row, repliedOn: workdaysAfter(on, 3), advice: '程序完备，建议补充依据', taken: 'adopted' }
  return [step(on, 'askCounsel', { advice: [row] }), step(workdaysAfter(on, 3), 'takeAdvice', { advice: [replied] })]
}

function signed(world: World, desks: 2 | 3, on: Day) {
  const chain = ['sectionHead', 'deputyHead', 'head'] as const
  return onPaper(world, chain.slice(0, desks), on, office)
}

/** The drafts sent by the city; few of them draw an opinion, and one opinion is taken. */
export function draftCommentStories({ world, random, targets }: Telling): Story[] {
  const { asked, opinions, adopted } = targets.draftComment
  const by = world.post('handler', office, 1).id
  return Array.from({ length: asked }, (_, n): Story => {
    const receivedOn = between(random, day(`${targets.year}-01-08`), day(`${targets.year}-10-29`))
    const repliedOn = workdaysAfter(receivedOn, 4)
    const resultOn = workdaysAfter(repliedOn, 5 + random.below(20))
    const step = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
    const row = { clause: clauseName(1 + (n % 5)), opinion: '建议明确区级部门的职责', reason: 'authority' }
    const says = n < opinions ? { noOpinion: false, opinions: [row] } : { noOpinion: true }
    const outcome = n < adopted ? 'adopted' : 'noAnswer'
    const open = {
      title: `示范市条例（征求意见稿）第${n + 1}件`,
      draftKind: (['localLaw', 'rule', 'localLaw', 'document'] as const)[n % 4],
      sender: '示范市司法局',
      receivedOn,
      replyBy: workdaysAfter(receivedOn, 5),
    }
    return {
      line: 'draft-comment',
      steps: [
        step(receivedOn, 'receive', open),
        { ...step(repliedOn, 'reply', { repliedOn, ...says }), signatures: signed(world, 2, repliedOn) },
        n < opinions
          ? step(resultOn, 'recordOutcome', {
              resultOn,
              resultFrom: '来函反馈',
              opinions: [{ id: 1, ...row, outcome }],
            })
          : step(repliedOn, 'close', { closedOn: repliedOn }),
      ],
    }
  })
}

const subjects = ['养老服务设施布局', '老旧小区改造', '公共停车收费', '学校布点', '河道整治', '商圈更新']
const categories = ['planning', 'works', 'policy', 'planning', 'resources', 'other'] as const

type StepMaker = (at: Day, act: string, given: Record<string, unknown>) => Step

/** The yearly list of decisions, most of them through the five steps. */
export function majorDecisionStories({ world, random, targets }: Telling): Story[] {
  const { listed, decided } = targets.majorDecision
  const by = world.post('handler', office).id
  const step: StepMaker = (at, act, given) => ({ day: at, by, act, given })
  const year = (month: string) => day(`${targets.year}-${month}`)
  return Array.from({ length: listed }, (_, n): Story => {
    const on = (days: number) => officeDay(addDays(year('02-26'), days + (n % 6) * 12))
    const open = {
      subject: `示范区${subjects[n % 6]}（${Math.floor(n / 6) + 1}）`,
      category: categories[n % 6],
      undertaker: random.pick(world.ofKind('department')).id,
      listYear: targets.year,
      listedOn: year('01-20'),
      outside: false,
    }
    const listing = [
      step(year('01-20'), 'list', open),
      step(year('02-25'), 'publishList', { listPublishedOn: year('02-25') }),
    ]
    const course = n < decided ? [...preparation(step, on), ...reviewStep(step, on(50), n), ...ending(step, on, n)] : []
    return { line: 'major-decision', steps: [...listing, ...course] }
  })
}

function preparation(step: StepMaker, on: (days: number) => Day): Step[] {
  const expert = { name: '赵示安', field: '城市管理', interest: false, signed: true, opinion: '方案可行' }
  const opinion = { clause: '第二条', opinion: '建议增加过渡安排', reason: 'public' }
  const risk = { riskOn: on(42), riskLevel: 'low', controllable: true, riskMeasures: '分期实施' }
  return [
    step(on(0), 'start', { startedOn: on(0), technical: true, risky: true }),
    step(on(3), 'seekOpinions', { commentFrom: on(3), commentUntil: addDays(on(3), 31), commentWhere: '区政府网站' }),
    step(on(20), 'recordOpinions', { opinions: [opinion] }),
    step(on(40), 'argue', { expertOn: on(40), experts: [expert] }),
    step(on(42), 'assessRisk', risk),
    step(on(44), 'settleOpinions', { settledOn: on(44), opinions: [{ id: 1, ...opinion, outcome: 'adopted' }] }),
  ]
}

function reviewStep(step: StepMaker, sentOn: Day, n: number): Step[] {
  const reviewedOn = workdaysAfter(sentOn, 7)
  const reviewNumber = `示法审意〔${sentOn.slice(0, 4)}〕${n + 1}号`
  return [
    step(sentOn, 'submit', { reviewSentOn: sentOn, reviewBy: workdaysAfter(sentOn, 8) }),
    step(reviewedOn, 'review', { reviewedOn, reviewResult: 'lawful', reviewNumber, lawyersJoined: true }),
  ]
}

const evaluated = { evaluation: 'continue', evaluationSays: '实施效果与预期相符，继续实施' }

function ending(step: StepMaker, on: (days: number) => Day, n: number): Step[] {
  const decidedOn = on(75)
  const meeting = { meeting: 'standing', headLast: true, againstMajority: false, partyReportedOn: on(72) }
  return [
    step(decidedOn, 'decide', { decidedOn, ...meeting, publishBy: workdaysAfter(decidedOn, 10) }),
    step(on(80), 'publish', { publishedOn: on(80), publishedWhere: '区政府网站、公报' }),
    step(on(95), 'archive', { archivedOn: on(95) }),
    ...(n % 3 === 0
      ? [
          step(on(150), 'planEvaluation', { evaluateGround: 'fit', evaluateBy: addDays(on(150), 60) }),
          step(on(200), 'evaluate', { evaluatedOn: on(200), evaluator: '示范市社会科学院', ...evaluated }),
        ]
      : []),
  ]
}
