import { describe, expect, test } from 'vitest'
import { type Day, day } from '../../law/day.ts'
import { agreedText, checkAgreement, confirmationWindow } from './agreement-check.ts'
import { type DefectCode, defects } from './agreement-defects.ts'
import type { AgreementLine, Draft } from './agreement-draft.ts'
import { chineseAmount, moneyIn } from './agreement-words.ts'

const pay: AgreementLine = {
  id: 1,
  who: '示范居民乙',
  does: 'pay',
  to: '示范居民甲',
  what: '赔偿医疗费 3000 元',
  amount: 300_000,
  due: day('2021-04-10'),
  method: 'transfer',
  how: '转入示范居民甲的示范银行账户（尾号 1234）',
  otherwise: '示范居民甲可以向法院起诉',
}
const fix: AgreementLine = {
  id: 1,
  who: '示范居民乙',
  does: 'act',
  what: '更换卫生间防水层并做闭水试验',
  due: day('2021-03-31'),
}
const stop: AgreementLine = { id: 1, who: '示范居民乙', does: 'refrain', what: '晚十时至早六时不使用电钻' }
const give: AgreementLine = {
  id: 1,
  who: '示范居民乙',
  does: 'deliver',
  to: '示范居民甲',
  what: '归还电动车一辆（车牌示A0001）',
  due: day('2021-03-20'),
  otherwise: '按 3000 元赔偿',
}

function draft(lines: readonly AgreementLine[], more: Partial<Draft> = {}): Draft {
  return {
    lines,
    clauses: null,
    total: null,
    signers: ['self'],
    effectiveOn: day('2021-03-10'),
    parties: [
      { name: '示范居民甲', role: 'applicant' },
      { name: '示范居民乙', role: 'respondent' },
      { name: '示范商贸公司', role: 'other' },
      { name: '示范代理人', role: 'agent' },
      { name: '示范监护人', role: 'guardian' },
    ],
    ...more,
  }
}

const paying = (change: Partial<AgreementLine>) => draft([{ ...pay, ...change }])
const fixing = (change: Partial<AgreementLine>) => draft([{ ...fix, ...change }])
const saying = (clauses: string) => draft([fix], { clauses })
const to = (text: string): Day => day(text)

const defective: [DefectCode, string, Draft][] = [
  ['vague-time', '尽快付清', paying({ how: '尽快转入示范居民甲账户 1234' })],
  ['vague-time', '及时清理', fixing({ what: '及时清理楼道杂物' })],
  ['vague-time', '日后再办', fixing({ what: '日后办理过户手续' })],
  ['vague-time', '过几天搬走', fixing({ what: '过几天把车搬走' })],
  ['vague-time', '月底前后', fixing({ what: '本月前后修好围墙' })],
  ['vague-time', '方便时', fixing({ what: '方便时上门道歉' })],
  ['vague-amount', '适当补偿', paying({ what: '适当补偿医疗费' })],
  ['vague-amount', '约三千元', paying({ what: '赔偿约3000元' })],
  ['vague-amount', '左右', paying({ what: '赔偿 3000元左右' })],
  ['vague-amount', '若干', draft([{ ...give, what: '归还工具若干' }])],
  ['vague-amount', '部分货款', paying({ what: '支付部分货款' })],
  ['vague-amount', '约定里的合理费用', saying('示范居民乙承担合理的费用。')],
  ['vague-duty', '尽量', fixing({ what: '尽量不影响楼下' })],
  ['vague-duty', '视情况', fixing({ what: '视情况加固围墙' })],
  ['vague-duty', '原则上', draft([{ ...stop, what: '原则上不在楼道停车' }])],
  ['condition', '有钱时', paying({ how: '有钱时转入尾号 1234 账户' })],
  ['condition', '条件允许', fixing({ what: '条件允许后重做防水' })],
  ['condition', '工程款到位', paying({ how: '工程款到位后转入尾号 1234 账户' })],
  ['condition', '收到货款', paying({ how: '收到第三方货款后转入尾号 1234 账户' })],
  ['condition', '卖了房', saying('示范居民乙卖了房后另付。')],
  ['unfinished', '待定', fixing({ what: '修复方案待定' })],
  ['unfinished', '另行协商', saying('其余事项另行协商。')],
  ['unfinished', '叉号', fixing({ what: '把××搬到车库' })],
  ['unfinished', '空括号', fixing({ what: '更换（ ）防水层' })],
  ['unfinished', '下划线', fixing({ what: '更换____防水层' })],
  ['unfinished', '某日', fixing({ what: '某日上门维修' })],
  ['no-date', '付款没有日期', paying({ due: null })],
  ['no-date', '做事没有日期', fixing({ due: null })],
  ['no-date', '交付没有日期', draft([{ ...give, due: null }])],
  ['past-date', '日期在协议之前', paying({ due: to('2021-03-09') })],
  ['bad-date', '二月三十日', fixing({ what: '2021年2月30日完成防水' })],
  ['bad-date', '十三月', fixing({ what: '2021年13月1日完成防水' })],
  ['date-differs', '内容与日期不符', fixing({ what: '2021年4月30日前完成防水' })],
  ['no-amount', '没有金额', paying({ amount: null, what: '赔偿医疗费' })],
  ['no-amount', '金额为零', paying({ amount: 0, what: '赔偿医疗费' })],
  ['amount-differs', '大写不符', paying({ what: '赔偿医疗费伍仟元整' })],
  ['amount-differs', '多一个零', paying({ what: '赔偿医疗费 30000 元' })],
  ['amount-differs', '万元不符', paying({ what: '赔偿 0.5 万元', amount: 500_0 })],
  ['no-payee', '没写向谁付', paying({ to: null })],
  ['no-payee', '没写交给谁', draft([{ ...give, to: null }])],
  ['self-payment', '自己付给自己', paying({ to: '示范居民乙' })],
  ['no-method', '没有支付方式', paying({ method: null })],
  ['total-mismatch', '分项与总额不符', draft([pay, { ...pay, id: 2, due: to('2021-05-10') }], { total: 500_000 })],
  ['stranger', '案外人付款', paying({ who: '示范居民丁' })],
  ['stranger', '写甲方', paying({ who: '甲方' })],
  ['stranger', '代理人自己承担', paying({ who: '示范代理人' })],
  ['stranger', '村委会做事', fixing({ who: '示范居民乙、示范村委会' })],
  ['both-owe', '双方付款', paying({ who: '双方' })],
  ['both-owe', '各方交付', draft([{ ...give, who: '各方当事人' }])],
  ['status', '断绝父子关系', saying('双方断绝父子关系。')],
  ['status', '解除收养', fixing({ what: '解除双方的收养关系' })],
  ['status', '确认亲子', saying('确认示范居民甲与丙的亲子关系。')],
  ['support', '放弃抚养费', saying('女方放弃抚养费。')],
  ['support', '不再赡养', fixing({ what: '今后不再承担赡养义务' })],
  ['support', '免除赡养', saying('免除示范居民乙的赡养义务。')],
  ['liberty', '不得离开', saying('还清前不得离开本市。')],
  ['liberty', '扣身份证', saying('扣押示范居民乙的身份证。')],
  ['liberty', '派人看守', fixing({ what: '派人看住示范居民乙' })],
  ['suit', '不得起诉', saying('双方不得再向法院起诉。')],
  ['suit', '不得上访', saying('示范居民甲永不上访。')],
  ['suit', '不得报警', saying('今后不得报警。')],
  ['suit', '放弃仲裁', saying('劳动者放弃申请仲裁的权利。')],
  ['criminal', '不追究刑事责任', saying('示范居民甲不追究刑事责任。')],
  ['usury', '利滚利', saying('逾期的利滚利。')],
  ['usury', '砍头息', saying('砍头息照扣。')],
  ['harm', '避税', saying('合同写低价以避税。')],
  ['harm', '转移财产', saying('配合转移财产。')],
  ['harm', '规避执行', saying('以此规避执行。')],
  ['order', '赌债', paying({ what: '偿还赌债 3000 元' })],
  ['forced', '威胁', saying('不签就停电。')],
  ['agent-authority', '委托书没写明', draft([pay], { signers: ['agentGeneral'] })],
  ['agent-authority', '没有委托书', draft([pay], { signers: ['self', 'agentNoPaper'] })],
  ['minor-alone', '未成年人自己签', draft([pay], { signers: ['minorAlone'] })],
  ['no-account', '转账没有账户', paying({ how: '转账支付' })],
  ['no-default', '没写不履行怎么办', paying({ otherwise: null })],
  ['no-total', '两笔没有总额', draft([pay, { ...pay, id: 2, due: to('2021-05-10') }])],
  ['soft-clause', '倡导性约定', saying('双方今后妥善处理邻里关系。')],
  ['pay-in-clause', '付钱写在其他约定', saying('示范居民乙另行支付交通费 200 元。')],
  ['interest', '写了月息', paying({ otherwise: '按月息计收' })],
  ['interest', '写了百分比', saying('逾期按 5% 承担。')],
  ['title', '确认所有权', saying('房屋所有权归示范居民甲。')],
  ['pronoun', '他付给对方', fixing({ what: '他把围墙修好' })],
  ['payee-stranger', '收款人是案外人', paying({ to: '示范医院' })],
  ['no-year', '没写年份', fixing({ what: '4月1日前完成防水' })],
  ['duplicate', '两项一样', draft([fix, { ...fix, id: 2 }])],
]

const sound: [string, Draft][] = [
  ['一次付清', draft([pay])],
  ['当场付清', paying({ due: to('2021-03-10'), method: 'cash', how: null, otherwise: null })],
  ['分两期有总额', draft([pay, { ...pay, id: 2, due: to('2021-05-10') }], { total: 600_000 })],
  ['修防水', draft([fix])],
  ['不再扰邻', draft([stop])],
  ['双方都不再做', draft([{ ...stop, who: '双方', what: '不在共用通道堆放杂物' }])],
  ['还车', draft([give])],
  ['公司付工资', paying({ who: '示范商贸公司', what: '支付 2021年1月1日至2021年2月28日的工资 3000 元' })],
  ['大写金额一致', paying({ what: '赔偿医疗费人民币叁仟元整' })],
  ['内容与日期一致', paying({ what: '2021年4月10日前赔偿 3000 元' })],
  ['分项相加一致', paying({ what: '赔偿医疗费 1000 元、误工费 2000 元' })],
  ['监护人代付', paying({ who: '示范监护人' })],
  ['约定里说两清', draft([pay], { clauses: '履行完毕后，双方就本次纠纷再无争议。' })],
  ['赡养费按月', draft([{ ...pay, what: '支付 2021 年 4 月的赡养费 3000 元' }])],
  ['代理人有特别授权', draft([pay], { signers: ['agent'] })],
  ['两人共同修', draft([{ ...fix, who: '示范居民甲、示范居民乙' }])],
]

describe('有毛病的协议，一处一处查得出来', () => {
  test.each(defective)('%s：%s', (code, _title, one) => {
    const found = checkAgreement(one).find((finding) => finding.code === code)
    expect(found?.says).toContain(defects[code].must)
  })

  test('错误一级的，除了要查的这一类，不牵连别的', () => {
    const errors = defective.filter(([code]) => defects[code].severity === 'error')
    const others = errors.flatMap(([code, title, one]) =>
      checkAgreement(one)
        .filter((finding) => finding.severity === 'error' && finding.code !== code)
        .map((finding) => `${title}：${finding.code}`),
    )
    expect(others).toEqual([])
  })

  test('每一类毛病都有样本，样本不少于六十份', () => {
    expect(new Set(defective.map(([code]) => code))).toEqual(new Set(Object.keys(defects)))
    expect(defective.length).toBeGreaterThanOrEqual(60)
  })

  test('指得出是第几项', () => {
    const [finding] = checkAgreement(draft([fix, { ...pay, id: 2, method: null }]))
    expect(finding).toMatchObject({ code: 'no-method', line: 2, says: '第 2 项：支付金钱的要写明支付方式' })
  })
})

test.each(sound)('好协议没有意见：%s', (_title, one) => {
  expect(checkAgreement(one)).toEqual([])
})

test('司法确认的窗口数得清', () => {
  expect(confirmationWindow(to('2021-03-10'), to('2021-04-09'))).toEqual({
    until: '2021-04-09',
    left: 0,
    says: '需要司法确认的，各方应在2021年4月9日以前共同申请，还有 0 天',
  })
  expect(confirmationWindow(to('2021-03-10'), to('2021-04-10'))).toMatchObject({
    left: -1,
    says: '共同申请司法确认的期限已于2021年4月9日届满',
  })
})

test('大小写金额都认得', () => {
  expect(['五千', '伍仟', '一万二千', '十', '壹拾贰万叁仟零伍'].map(chineseAmount)).toEqual([
    5000, 5000, 12_000, 10, 123_005,
  ])
  expect(moneyIn('医疗费 1,200.50 元，误工费2千元，合计 0.32 万元，叁仟元')).toEqual([
    120_050, 200_000, 320_000, 300_000,
  ])
})

test('登记履行只添日期和凭证，原文不变', () => {
  const row = { ...pay, performedOn: null, receipt: null } as Parameters<typeof agreedText>[0][number]
  const later = { ...row, performedOn: to('2021-04-09'), receipt: '收条' } as typeof row
  expect(agreedText([later])).toBe(agreedText([row]))
  expect(agreedText([{ ...row, amount: 1 }])).not.toBe(agreedText([row]))
})
