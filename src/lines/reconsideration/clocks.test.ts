import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../law/day.ts'
import {
  accepted,
  assign,
  decided,
  decisionForm,
  ready,
  received,
  type Story,
  serve,
  type Year,
} from '../../testing/reconsideration-story.ts'
import { reconsiderationLine as line } from './line.ts'

type Given = Record<string, unknown>
const signed = { signedOnPaper: true } as const

/** 还在走的期限：当天看不迟，次日看就迟了。 */
const running: [clock: string, what: string, due: string, story: () => Story][] = [
  ['review', '2021：五个工作日', '2021-03-22', () => received('2021')],
  ['review', '2024：五个工作日', '2024-03-22', () => received('2024')],
  ['reviewAgain', '2021：补正后重新起算', '2021-03-25', () => corrected('2021')],
  ['reviewAgain', '2024：补正后重新起算', '2024-03-25', () => corrected('2024')],
  ['countyTransfer', '2021：七个工作日', '2021-03-24', () => received('2021', { countyCase: true })],
  [
    'correctionReply',
    '2024：收到通知十个工作日',
    '2024-04-02',
    () => serve(asked('2024'), 'correctionNotice', 1, '2024-03-19'),
  ],
  ['correctionTerm', '2021：通知书写明的日期', '2021-03-26', () => asked('2021')],
  ['sendCopy', '2021：七个工作日', '2021-03-24', () => accepted('2021')],
  ['sendCopy', '2024：七个工作日', '2024-03-27', () => accepted('2024')],
  ['sendCopy', '2024简易：三个工作日', '2024-03-21', () => simple()],
  ['reply', '2021：十个自然日', '2021-03-30', () => serve(accepted('2021'), 'replyNotice', 2, '2021-03-20')],
  ['reply', '2024：十个工作日', '2024-04-03', () => serve(accepted('2024'), 'replyNotice', 2, '2024-03-20')],
  ['reply', '2024简易：五个工作日', '2024-03-27', () => serve(simple(), 'replyNotice', 2, '2024-03-20')],
  ['evidence', '内部截止日期', '2024-03-25', () => askedEvidence()],
  ['decide', '2021：六十日', '2021-05-14', () => accepted('2021')],
  ['decide', '2024：六十日', '2024-05-17', () => accepted('2024')],
  ['decide', '2024简易：三十日', '2024-04-17', () => simple()],
  ['suspendedTooLong', '2021：中止满六十日', '2021-05-17', () => suspended('2021', 'death')],
  ['suspendedTooLong', '2024：中止满六十日', '2024-05-17', () => suspended('2024', 'death')],
  ['documentOwn', '2021：三十日', '2021-04-14', () => document('2021', 'own')],
  ['documentOwn', '2024：三十日，星期日顺延', '2024-04-15', () => document('2024', 'own')],
  ['documentTransfer', '2021：七个工作日', '2021-03-24', () => document('2021', 'none')],
  ['documentTransfer', '2024：七个工作日', '2024-03-26', () => document('2024', 'none')],
  ['makerNotice', '2024：三个工作日', '2024-03-21', () => suspendedFor('2024', 'own')],
  ['makerReply', '2024：十个工作日', '2024-04-03', () => toldMaker()],
  ['documentRecipient', '2021：六十日', '2021-05-21', () => sent('2021', '2021-03-22')],
  ['documentRecipient', '2024：六十日，星期日顺延', '2024-05-20', () => sent('2024', '2024-03-20')],
  ['opinionFeedback', '2021：六十日', '2021-07-05', () => warned('2021')],
  ['opinionFeedback', '2024：六十日', '2024-07-05', () => warned('2024')],
  ['redo', '2021：没有规定期限的六十日', '2021-07-05', () => announced('annul', '2021', 2)],
  ['redo', '2024：没有规定期限的六十日', '2024-07-05', () => announced('annul', '2024', 2)],
  ['redoTerm', '决定书写明的日期', '2024-06-20', () => announced('annul', '2024', 2, { redoBy: '2024-06-20' })],
  ['orderTerm', '决定书写明的日期', '2024-12-31', () => announced('orderPerformance', '2024', 2)],
  ['urgeTerm', '责令通知书写明的日期', '2024-06-30', () => urged()],
  ['sueAfter', '2021：十五日', '2021-05-21', () => announced('uphold', '2021', 1)],
  ['sueAfter', '2024：十五日', '2024-05-21', () => announced('uphold', '2024', 1)],
  ['sueDeclined', '2021：十五日', '2021-04-02', () => declined('2021')],
  ['sueDeclined', '2024：十五日', '2024-04-02', () => declined('2024')],
  ['sueDismissed', '2021：十五日', '2021-05-21', () => dismissed('2021')],
  ['sueDismissed', '2024：十五日', '2024-05-21', () => dismissed('2024')],
  ['redecideTerm', '判决要求的日期', '2024-11-01', () => reopened()],
]

/** 登记时就已停下的期限：最后一天办不迟，再晚一天办就迟。 */
const ended: [clock: string, what: string, inTime: () => Story, late: () => Story][] = [
  ['apply', '2021：六十日，星期六顺延到星期一', () => known('2021', '2021-01-12'), () => known('2021', '2021-01-11')],
  ['apply', '2024：六十日', () => known('2024', '2024-01-15'), () => known('2024', '2024-01-14')],
  ['applyNoNotice', '2024：知道权利之日起六十日', () => untold('2024-01-15'), () => untold('2024-01-14')],
  ['viaAgency', '2024：五个工作日', () => viaAgency('2024-03-08'), () => viaAgency('2024-03-07')],
  ['correctionNotice', '2021：五个工作日', () => asked('2021', '03-22'), () => asked('2021', '03-23')],
  ['correctionNotice', '2024：五个工作日', () => asked('2024', '03-22'), () => asked('2024', '03-23')],
]

describe('每个期限的最后一天和次日', () => {
  test.each(running)('%s %s', (name, _what, due, story) => {
    const running = story()
    expect(running.due(name)).toBe(due)
    expect([running.on(due).clock(name)?.late, running.on(addDays(day(due), 1)).clock(name)?.late]).toEqual([
      false,
      true,
    ])
  })

  test.each(ended)('%s %s', (name, _what, inTime, late) => {
    expect([inTime().clock(name)?.late, late().clock(name)?.late]).toEqual([false, true])
  })

  test('没有漏掉的期限', () => {
    const told = new Set([...running, ...ended].map(([name]) => name))
    expect(Object.keys(line.clocks).filter((name) => !told.has(name))).toEqual([])
  })
})

describe('按期与否记在办理的那一步上', () => {
  test.each([
    ['2021', '2021-05-14', true],
    ['2021', '2021-05-15', false],
    ['2024', '2024-05-17', true],
    ['2024', '2024-05-18', false],
  ] as const)('%s年的案件 %s 作决定，按期 %s', (year, until, inTime) => {
    const story = decided('uphold', { year, until })
    expect(story.events().at(-1)?.facts['inTime.decide']).toBe(inTime)
  })

  test('答复晚了一天，案件照样可以依法撤销', () => {
    const replied = (on: string) => {
      const story = serve(
        accepted('2024').does('sendCopy', { copySentOn: '2024-03-18' }),
        'replyNotice',
        2,
        '2024-03-20',
      )
      return story.on(on).does('takeReply', { repliedOn: on })
    }
    expect(replied('2024-04-03').events().at(-1)?.facts['inTime.reply']).toBe(true)
    expect(replied('2024-04-04').events().at(-1)?.facts['inTime.reply']).toBe(false)
  })
})

test('没有被告知的，从知道内容起最长一年', () => {
  const story = received('2024', { told: false, toldOn: '2024-12-20' })
  expect(story.due('applyNoNotice')).toBe('2025-02-18')
  expect(received('2024', { told: false, toldOn: '2025-02-01' }).due('applyNoNotice')).toBe('2025-02-24')
})

test('2021年对不作为申请复议，有期限和没有期限各用各的规定', () => {
  const omission = (dutyTimed: boolean) => received('2021', { matterKind: 'inaction', dutyTimed }).clock('apply')?.rule
  expect([omission(true), omission(false)]).toEqual(['recon-apply-omission-timed', 'recon-apply-omission-untimed'])
  expect(received('2024', { matterKind: 'inaction', dutyTimed: true }).clock('apply')?.rule).toBe('recon-apply')
})

test('障碍期间不算在申请期限里', () => {
  expect(received('2024', { obstacleFrom: '2024-03-01', obstacleUntil: '2024-03-10' }).due('apply')).toBe('2024-05-06')
})

test('中止停表，恢复后用剩余天数；延长加在后面', () => {
  const story = suspended('2024', 'death').on('2024-04-17').does('resume', { resumeWhy: '近亲属参加' }, signed)
  expect(story.due('decide')).toBe('2024-06-17')
  story.does('extend', { extendDays: 30, extendWhy: '案情复杂' }, signed)
  expect(story.due('decide')).toBe('2024-07-15')
})

test('2021年的案件，补正、勘验、鉴定、管辖协商的时间不计入；2024年只有中止停表', () => {
  const story = corrected('2021')
    .as('handler')
    .does('accept', { acceptedOn: '2021-03-15', eligible: true, procedure: 'ordinary' })
  expect(story.due('decide')).toBe('2021-05-17')
  story
    .on('2021-04-20')
    .does('survey', { surveyFrom: '2021-04-01', surveyUntil: '2021-04-02' })
    .does('appraise', { appraisalFrom: '2021-04-06', appraisalUntil: '2021-04-08' })
    .does('negotiate', { jurisdictionFrom: '2021-04-12', jurisdictionUntil: '2021-04-13' })
  expect(story.due('decide')).toBe('2021-05-24')
})

test('2026年7月1日以后收到的申请，重作期限尚未查明，不算日期也不报逾期', () => {
  const story = received('2024').on('2024-03-18').as('handler')
  story.does('chooseEdition', { editionOn: '2026-07-06', editionWhy: '按实施条例2026年修订本演练' }, signed)
  story.does('accept', { acceptedOn: '2024-03-18', eligible: true, procedure: 'ordinary' })
  assign(story).as('handler').does('sendCopy', { copySentOn: '2024-03-18' })
  story.does('takeReply', { repliedOn: '2024-03-18' })
  story.does('hearParties', { heardOn: '2024-03-18', heardHow: 'phone', heardWhat: '坚持请求' })
  serve(story.does('annul', decisionForm('annul'), signed), 'decision', 2, '2024-03-20')
  expect([story.due('redo'), story.clock('redo')?.late, story.clock('redo')?.reckoning?.standing]).toEqual([
    null,
    null,
    'unknown',
  ])
})

function asked(year: Year, on = '03-16'): Story {
  const noticed = `${year}-${on}`
  const term = year === '2021' ? { correctionDueOn: '2021-03-26' } : {}
  return received(year)
    .on(noticed)
    .does('askCorrection', { correctionNoticeOn: noticed, correctionWhat: '身份证明', ...term })
}

function corrected(year: Year): Story {
  return asked(year)
    .on(`${year}-03-18`)
    .does('corrected', { correctedOn: `${year}-03-18` })
}

function known(year: Year, knownOn: string): Story {
  return received(year, { actOn: `${year}-01-04`, knownOn })
}

function untold(toldOn: string): Story {
  return received('2024', { actOn: '2024-01-02', knownOn: '2024-01-02', told: false, toldOn })
}

function viaAgency(agencyGotOn: string): Story {
  return received('2024', { channel: 'agency', actForm: 'camera', agencyGotOn })
}

function simple(): Story {
  return accepted('2024', {}, { procedure: 'simplified', simpleGround: 'warning' })
}

function askedEvidence(): Story {
  const row = { unit: '示范街道办事处', what: '检查记录', askedOn: '2024-03-18', dueOn: '2024-03-25' }
  return accepted('2024').does('askEvidence', { evidenceAsked: [row] })
}

function suspended(year: Year, suspendGround: string, over: Given = {}): Story {
  return accepted(year, over).does('suspend', { suspendGround, suspendWhy: '详见案卷' }, signed)
}

function begin(story: Story, year: Year, documentPower: 'own' | 'none'): Story {
  return story.does('reviewDocument', {
    documentTitle: '示范区某办法',
    documentAskedOn: `${year}-03-15`,
    documentPower,
  })
}

function document(year: Year, power: 'own' | 'none'): Story {
  return begin(accepted(year, { attachedReview: true }), year, power)
}

function suspendedFor(year: Year, power: 'own' | 'none'): Story {
  return begin(suspended(year, 'documentReview', { attachedReview: true }), year, power)
}

function toldMaker(): Story {
  const story = suspendedFor('2024', 'own').on('2024-03-19').does('askMaker', { makerAskedOn: '2024-03-19' })
  return serve(story, 'makerNotice', null, '2024-03-20')
}

function sent(year: Year, on: string): Story {
  const documentSentOn = `${year}-03-18`
  const story = suspendedFor(year, 'none').does('sendDocument', { documentSentOn, documentSentTo: '示范市某局' })
  return serve(story, 'documentTransferLetter', null, on)
}

function announced(act: string, year: Year, party: number, over: Given = {}): Story {
  return serve(decided(act, { year }, over), 'decision', party, `${year}-05-06`)
}

function warned(year: Year): Story {
  return serve(
    decided('uphold', { year }).does('issueOpinion', { opinion: '改进送达' }, signed),
    'opinion',
    2,
    `${year}-05-06`,
  )
}

function urged(): Story {
  return decided('annul').does('urge', { urgeBy: '2024-06-30', urgeWhy: '没有重作' }, signed)
}

function declined(year: Year): Story {
  const story = received(year, { precondition: true }).on(`${year}-03-18`).as('handler')
  const decline = { declineGround: 'scope', declineWhy: '不属于复议范围' }
  return serve(story.does('decline', decline, signed), 'declineDecision', 1, `${year}-03-18`)
}

function dismissed(year: Year): Story {
  return serve(ready({ year }).does('dismiss', { dismissWhy: '没有利害关系' }, signed), 'dismissal', 1, `${year}-05-06`)
}

function reopened(): Story {
  return announced('uphold', '2024', 1)
    .does('recordSuit', { suedOn: '2024-05-06', court: '示范区人民法院' })
    .on('2024-09-02')
    .does('reopen', { reopenWhy: '判决责令重作', redecideBy: '2024-11-01' }, signed)
}
