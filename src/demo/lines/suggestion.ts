import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import { onPaper, type Step, type Story, stepsBy, type Telling } from '../plan.ts'

const disputes = '行政复议与应诉科'
const supervision = '行政执法监督科'
/** Items of one letter upward. */
const itemsEach = 4

interface Letter {
  readonly kind: 'judicial' | 'procuratorial' | 'publicInterest'
  readonly issuer: string
  readonly subject: string
  readonly ground: string
}

const letters: Readonly<Record<Letter['kind'], Letter>> = {
  judicial: { kind: 'judicial', issuer: '示范区人民法院', subject: '规范送达程序的建议', ground: 'illegal' },
  procuratorial: {
    kind: 'procuratorial',
    issuer: '示范区人民检察院',
    subject: '完善台账管理的建议',
    ground: 'management',
  },
  publicInterest: {
    kind: 'publicInterest',
    issuer: '示范区人民检察院',
    subject: '依法履行监管职责的建议',
    ground: 'inaction',
  },
}

/** What courts and procuratorates suggested, answered item by item; and what went up about the platform after the review of files. */
export function suggestionStories(telling: Telling): Story[] {
  const { platformItems, judicial, procuratorial, publicInterest } = telling.targets.suggestion
  const inward = { judicial, procuratorial, publicInterest }
  return [
    ...Object.entries(inward).flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, n) => received(telling, letters[kind as Letter['kind']], n)),
    ),
    ...Array.from({ length: Math.ceil(platformItems / itemsEach) }, (_, n) =>
      sentUp(telling, Math.min(itemsEach, platformItems - n * itemsEach), n),
    ),
  ]
}

function received(telling: Telling, { kind, issuer, subject, ground }: Letter, n: number): Story {
  const { world, random, targets } = telling
  const step = stepsBy(world.post('handler', disputes, n % 2).id)
  const unit = random.pick(world.ofKind('department'))
  const receivedOn = between(random, day(`${targets.year}-03-01`), day(`${targets.year}-09-30`))
  const repliedOn = officeDay(addDays(receivedOn, 48))
  const items = 1 + random.below(3)
  const replies = answers(items, repliedOn)
  const given = { subject, kind, issuer, receivedOn, items, ground, unit: unit.id }
  return {
    line: 'suggestion',
    steps: [
      step(receivedOn, 'receive', {
        ...given,
        letterNumber: `（${targets.year}）示${kind === 'judicial' ? '法' : '检'}建${kind === 'publicInterest' ? '公' : ''}${n + 1}号`,
        replyBy: addDays(receivedOn, 60),
      }),
      step(workdaysAfter(receivedOn, 1), 'passOn', { unit: unit.id, unitBy: addDays(receivedOn, 35) }),
      step(officeDay(addDays(receivedOn, 30)), 'unitAnswers', { replies }),
      {
        ...step(repliedOn, 'reply', {
          replies: withIds(replies),
          repliedOn,
          replyNumber: `示司函〔${targets.year}〕建${kind === 'judicial' ? 1 : kind === 'procuratorial' ? 2 : 3}${n + 1}号`,
        }),
        signatures: onPaper(world, ['sectionHead', 'deputyHead', 'head'], repliedOn, disputes),
      },
      ...mending(step, replies, repliedOn),
    ],
  }
}

type Replies = ReturnType<typeof answers>

/** All adopted but the third, which is for the city to rule on. */
function answers(items: number, repliedOn: Day) {
  return Array.from({ length: items }, (_, n) =>
    n === 2
      ? { item: n + 1, answer: 'declined', why: '由市级统一规定，本区不能自行调整' }
      : {
          item: n + 1,
          answer: 'adopted',
          measure: n === 0 ? '修订内部流程并组织培训' : '补齐台账，按月抽查',
          promisedOn: repliedOn,
          doneBy: addDays(repliedOn, 60),
        },
  )
}

const withIds = (replies: Replies) => replies.map((reply, n) => ({ id: n + 1, ...reply }))

function mending(
  step: (on: Day, act: string, given: Record<string, unknown>) => Step,
  replies: Replies,
  repliedOn: Day,
): Step[] {
  const doneOn = officeDay(addDays(repliedOn, 45))
  const done = withIds(replies).map((reply) => (reply.answer === 'adopted' ? { ...reply, doneOn } : reply))
  return [step(doneOn, 'progress', { replies: done })]
}

function sentUp({ world, targets }: Telling, items: number, n: number): Story {
  const step = stepsBy(world.post('handler', supervision).id)
  const draftedOn = workdaysAfter(day(`${targets.year}-11-08`), n % 20)
  const sentOn = workdaysAfter(draftedOn, 3)
  const answeredOn = workdaysAfter(sentOn, 24)
  const points = ['批量导出案卷目录', '监督线索自动分办', '执法人员变动自动提示', '统计口径写明截止日期']
  const content = points
    .slice(0, items)
    .map((point, at) => `${at + 1}．${point}`)
    .join('\n')
  return {
    line: 'suggestion',
    steps: [
      step(draftedOn, 'draft', {
        subject: '完善执法监督平台功能的建议',
        topic: 'platform',
        recipient: '示范市司法局',
        items,
        content,
        draftedOn,
      }),
      {
        ...step(sentOn, 'send', { sentOn, answerBy: addDays(sentOn, 45) }),
        signatures: onPaper(world, ['sectionHead', 'deputyHead'], sentOn, supervision),
      },
      step(answeredOn, 'answer', {
        answeredOn,
        answer: '部分列入下一年度平台改造计划',
        adopted: Math.floor(items / 2),
      }),
    ],
  }
}
