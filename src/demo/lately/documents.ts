import { addDays } from '../days.ts'
import { type Step, type Story, signedOn, stepsBy } from '../plan.ts'
import { story, type Weeks } from './weeks.ts'

const office = '立法与文件审核科'
const chain = ['sectionHead', 'deputyHead', 'head'] as const

export function documentsOfLate(weeks: Weeks): Story[] {
  return [...reviews(weeks), ...comments(weeks), ...register(weeks), decision(weeks)]
}

function reviews({ telling: { world, random }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', office).id)
  const taken = (
    title: string,
    kind: string,
    days: { readonly at: number; readonly replyBy: number },
  ): readonly Step[] => {
    const { at, replyBy } = days
    const drafter = random.pick(world.ofKind('department')).id
    const open = step(on(at - 1), 'receive', { title, kind, drafter, receivedOn: on(at - 1), ownReview: true })
    const party = { role: 'counterparty', kind: 'organisation', name: '示范区乙安服务有限公司' } as const
    const received = kind === 'contract' ? { ...open, parties: [party] } : open
    return [received, step(on(at), 'accept', { completeOn: on(at), replyBy: on(replyBy) })]
  }
  const opinion = { clause: '第三条', opinion: '表述不够明确，建议修改', reason: 'wording' }
  const opine = (at: number) => step(on(at), 'opine', { opinedOn: on(at), opinions: [opinion] })
  const conclude = (at: number) => step(on(at), 'conclude', { concludedOn: on(at), conclusion: 'lawful' })
  return [
    story('legality-review', ...taken('示范区户外广告管理办法', 'document', { at: -3, replyBy: 6 })),
    story('legality-review', ...taken('示范区场馆运营合同', 'contract', { at: -7, replyBy: -1 })),
    story('legality-review', ...taken('常务会议议题：防汛物资储备', 'meeting', { at: -1, replyBy: 1 })),
    story('legality-review', ...taken('示范区公园管理规定', 'document', { at: -6, replyBy: 3 }), opine(0)),
    story(
      'legality-review',
      ...taken('示范区采购框架合同', 'contract', { at: -5, replyBy: 2 }),
      opine(-2),
      ...signedOn(world, office, chain, [on(-1)]),
    ),
    story(
      'legality-review',
      ...taken('常务会议议题：老旧小区物业补助', 'meeting', { at: -4, replyBy: 1 }),
      conclude(-1),
    ),
    story(
      'legality-review',
      ...taken('示范区信息化运维合同', 'contract', { at: -8, replyBy: 2 }),
      conclude(-4),
      ...signedOn(world, office, chain, [on(-3), on(-1)]),
    ),
    story(
      'legality-review',
      ...taken('示范区招商合作合同', 'contract', { at: -9, replyBy: 2 }),
      conclude(-3),
      ...signedOn(world, office, chain, [on(-2), on(-1), on(-1)]),
    ),
  ]
}

function comments({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', office, 1).id)
  const received = (title: string, at: number, replyBy: number): Step =>
    step(on(at), 'receive', {
      title,
      draftKind: 'localLaw',
      sender: '示范市司法局',
      receivedOn: on(at),
      replyBy: on(replyBy),
    })
  const none = (at: number) => step(on(at), 'reply', { repliedOn: on(at), noOpinion: true })
  const asked = { unit: '示范区水务局', askedOn: on(-3), dueOn: on(2) }
  return [
    story(
      'draft-comment',
      received('示范市节约用水条例（征求意见稿）', -4, 3),
      step(on(-3), 'askUnits', { asked: [asked] }),
    ),
    story('draft-comment', received('示范市公证服务规定（征求意见稿）', -8, -2)),
    story('draft-comment', received('示范市养老服务条例（征求意见稿）', -5, 2), none(-1)),
    story(
      'draft-comment',
      received('示范市停车管理办法（征求意见稿）', -6, 1),
      none(-2),
      ...signedOn(world, office, chain, [on(-1)]),
    ),
  ]
}

/** Newly published documents, two of them still to be filed. */
function register({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', office).id)
  return ['示范区露天烧烤管理规定', '示范区电动自行车停放办法', '示范区临时救助细则'].map((title, n): Story => {
    const publishedOn = on(-8 - n * 2)
    const issuer = world.organ('区政府')
    const numbers = {
      docNumber: `示政规〔${publishedOn.slice(0, 4)}〕${n + 7}号`,
      reviewNumber: `示司法审〔${publishedOn.slice(0, 4)}〕${60 + n}号`,
    }
    const term = { publishedOn, effectiveOn: addDays(publishedOn, 30), expiresOn: addDays(publishedOn, 5 * 365) }
    const given = { title, ...numbers, issuer: issuer.id, issuerLevel: 'government', ...term, market: false }
    const file = n === 2 ? [step(on(-2), 'file', { filedOn: on(-2), filedTo: '示范市人民政府' })] : []
    return story('normative-document', step(publishedOn, 'register', given), ...file)
  })
}

function decision({ telling: { world }, today, on }: Weeks): Story {
  const step = stepsBy(world.post('handler', office).id)
  const undertaker = world.organ('区城市管理委员会').id
  const listed = {
    subject: '示范区垃圾转运站布局',
    category: 'planning',
    undertaker,
    listYear: Number(today.slice(0, 4)),
    listedOn: on(-60),
    outside: false,
  }
  const comment = { commentFrom: on(-12), commentUntil: addDays(on(-12), 31), commentWhere: '区政府网站' }
  return story(
    'major-decision',
    step(on(-60), 'list', listed),
    step(on(-58), 'publishList', { listPublishedOn: on(-58) }),
    step(on(-20), 'start', { startedOn: on(-20), technical: true, risky: true }),
    step(on(-12), 'seekOpinions', comment),
  )
}
