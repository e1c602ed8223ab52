import { describe, expect, it } from 'vitest'
import { compareWithLedger } from './ledger.ts'
import { ledgerFrom } from './ledger-file.ts'
import { proofread } from './proofread.ts'

function codes(text: string): string[] {
  return proofread(text).warnings.map((it) => it.code)
}

describe('去年的报告', () => {
  const last =
    '2022年工作总结\n一、成绩\n全区调解组织深入开展矛盾纠纷排查化解专项行动，受理矛盾纠纷812件。\n二、下一步打算\n编制橡胶产业合规指引，建成青少年法治教育实践基地。完善旁听庭审通报制度，组织干部旁听庭审。'
  const now =
    '2023年工作总结\n一、成绩\n全区调解组织深入开展矛盾纠纷排查化解专项行动，受理矛盾纠纷812件。完善旁听庭审通报制度，组织干部旁听庭审4次。'

  it('连数字都照抄的句子、没有交代的承诺，各报一次', () => {
    const found = proofread(now, { lastYear: last }).warnings
    expect(found.map((it) => it.code).sort()).toEqual(['promise-unanswered', 'unchanged-sentence'])
    expect(found.find((it) => it.code === 'promise-unanswered')?.says).toContain('橡胶产业合规指引')
    expect(found.find((it) => it.code === 'unchanged-sentence')).toMatchObject({ severity: 'warning' })
  })

  it('不给去年的报告就不说这两样', () => expect(codes(now)).toEqual([]))
})

describe('台账', () => {
  const text = '2021年工作报告\n全年收到复议申请143件，受理129件。发放材料2000余份。办理公证业务66件。'

  it('逐项并列，不符的报错，没有台账的只提一次', () => {
    const ledger = [
      { indicator: 'recon-applications', label: '收到', value: 143 },
      { indicator: 'recon-accepted', label: '受理', value: 127 },
      { indicator: 'publicity-materials', label: '材料', value: 2040 },
    ]
    const answer = proofread(text, { ledger })
    expect(answer.ledger.map((it) => [it.stated, it.ledger, it.agrees])).toEqual([
      [143, 143, true],
      [129, 127, false],
      [2000, 2040, true],
    ])
    expect(answer.warnings.map((it) => it.code)).toEqual(['ledger-differs', 'no-ledger'])
    expect(answer.warnings[0]?.says).toContain('报告写129，台账是127，报告多2')
  })

  it('其中的一部分跟着总数的指标，不和台账的总数对', () => {
    const ledger = [{ indicator: 'gov-info-disclosed', label: '公开', value: 86 }]
    const answer = proofread('全年主动公开政府信息86条，其中，机构概况8条、规划计划1条。', { ledger })
    expect(answer.figures.map((it) => it.indicator)).toEqual(Array.from({ length: 3 }, () => 'gov-info-disclosed'))
    expect(answer.ledger.map((it) => it.stated)).toEqual([86])
    expect(answer.warnings).toEqual([])
  })

  it('「余」只要台账不少、没有多出一成', () => {
    const { figures } = proofread(text)
    const compare = (value: number) =>
      compareWithLedger(figures as never, [{ indicator: 'publicity-materials', label: '材料', value }]).rows[0]?.agrees
    expect([compare(1999), compare(2000), compare(2900), compare(3100)]).toEqual([false, true, true, false])
  })

  it('收报告命令印出的样子，也认指标表编号写在别的栏里的', () => {
    const source = JSON.stringify({
      figures: [
        { id: 'x', vocabulary: 'recon-accepted', label: '受理', value: 74 },
        { id: 'notary-total', label: '公证', value: '12' },
        { id: '不认得', value: 1 },
      ],
    })
    expect(ledgerFrom(source)).toEqual({
      entries: [
        { indicator: 'recon-accepted', label: '受理', value: 74 },
        { indicator: 'notary-total', label: '公证', value: 12 },
      ],
    })
    expect(ledgerFrom('{')).toEqual({ refused: '台账文件不是 JSON' })
  })
})
