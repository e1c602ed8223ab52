import { describe, expect, it } from 'vitest'
import { readFigures } from './read-figures.ts'

function read(text: string): [string, string | null][] {
  return readFigures(text).figures.map(({ line, indicator }) => [line, indicator])
}

function lines(text: string): string[] {
  return readFigures(text).figures.map((it) => it.line)
}

describe('没有指标的数也归对条线', () => {
  it.each<readonly [string, readonly string[]]>([
    ['全县共有鉴定机构4家，司法鉴定人31名', ['公共法律服务', '公共法律服务']],
    ['法律援助案件办结61件。律师担任刑事辩护人27件，民事案件代理88件', ['法律援助', '公共法律服务', '公共法律服务']],
    ['目前建有安置基地6个，先后过渡性安置刑释人员19人次', ['社区矫正', '社区矫正']],
    ['新纳入复议范围的行政协议与赔偿类案件17件', ['行政复议应诉']],
    ['受理12345热线诉求655件', ['政务服务与放管服']],
  ])('%s', (text, expected) => expect(lines(text)).toEqual(expected))

  it('隔着同比、占比，还是接着说前面那条线', () => {
    const text = '全年办理公证案件210件，同比增长8%，完成率96%。'
    expect(lines(text)).toEqual(['公证', '其他', '公证'])
  })

  it.each<readonly [string, readonly string[]]>([
    ['一、社区矫正工作\n配齐专职人员9名。\n二、公证工作\n完成年度任务的92%。', ['社区矫正', '公证']],
    [
      '法律援助中心2022年工作总结\n全年结案45件，结案率90%，各项工作平稳有序，为完成全年目标任务打下了扎实的基础，得到各方面的肯定。\n组建专班3个。',
      ['法律援助', '法律援助', '法律援助'],
    ],
  ])('标题、题目说了是哪条线：%s', (text, expected) => expect(lines(text)).toEqual(expected))

  it('援助案件里的诉讼案件，不是行政诉讼', () => {
    const text = '共办理法律援助案件58件，结案51件，其中诉讼案件已结40件，占已结案件78%。'
    expect(lines(text)).toEqual(['法律援助', '法律援助', '法律援助', '法律援助'])
  })

  it('长词里的短词不算：协调解决、办复议案、街道司法所', () => {
    expect(lines('协调解决企业用地难题12件')).not.toContain('人民调解')
    expect(lines('各承办单位办复议案3件、建议25件')).toEqual(['公开与人大政协监督', '公开与人大政协监督'])
    expect(lines('严格规范社区矫正，全区7个街道司法所共管理对象88人')).toEqual(['社区矫正', '社区矫正'])
  })

  it('自己的分句没有点明的，接着说前一个数的那条线；换了一句就不接', () => {
    const text = '办理各类公证案件61件。特殊群体法律援助案件办结89件，完成率82%。'
    expect(lines(text)).toEqual(['公证', '法律援助', '法律援助'])
  })

  it('通篇说一条线的短文，开会培训也归它', () => {
    const text =
      '办理建议提案工作总结\n今年承办建议、提案10件，其中人大代表建议4件、政协提案6件。提案办复率100%，代表满意。\n办理结果：甲类7件。'
    expect(new Set(lines(text))).toEqual(new Set(['公开与人大政协监督']))
  })
})

describe('哪条线都用得上的词，不抢别的条线的数', () => {
  it.each<readonly [string, readonly (string | null)[]]>([
    ['建立律师调解工作室9个', ['mediation-studios']],
    ['全省建立法律援助机构37个', ['legal-service-institutions']],
    ['对165项高频执法事项制定裁量基准', [null]],
    ['鉴定业务1065件，其中涉及诉讼466件', [null, null]],
    ['将49家企业纳入正面清单', [null]],
    ['出台《联动响应协作机制》等6项制度', ['rules-issued']],
    ['起草完成复议体制改革八项配套制度', ['rules-issued']],
    ['共建设38个“一村一法律顾问”微信群', [null]],
    ['全局被提起行政复议21件', ['recon-applications']],
    ['法制审核重大处罚案件34件', ['enforcement-decisions-reviewed']],
    ['法律顾问坐班值班47次', [null]],
    ['216人取得执法证、通过率88.16%', ['officer-certs-new', 'officer-cert-rate']],
  ])('%s', (text, expected) => {
    const found = read(text).map(([, indicator]) => indicator)
    expect(found.filter((it) => it !== null)).toEqual(expected.filter((it) => it !== null))
  })

  it('会上研究的重大事项不是政务服务事项', () => {
    expect(lines('党工委集体研究重大事项85项')).not.toContain('政务服务与放管服')
  })

  it('人民调解员的培训归人民调解，执法人员的培训场次照旧归统筹', () => {
    const text = '推进人民调解组织建设，人民调解员队伍不断壮大，对146名人民调解业务骨干、调解志愿者进行轮训。'
    expect(lines(text)).toEqual(['人民调解'])
    expect(read('组织行政执法规范化培训6场')).toEqual([['依法治区统筹', 'law-training-sessions']])
  })
})

describe('一串部分跟着总数', () => {
  it('部分的名称像别的条线，也还是总数的一部分', () => {
    const text = '全年主动公开政府信息86条，其中，机构概况8条、政策文件3条、行政许可信息27条、规划计划1条。'
    expect(read(text)).toEqual(Array.from({ length: 5 }, () => ['公开与人大政协监督', 'gov-info-disclosed']))
    expect(readFigures(text).figures.map((it) => it.part)).toEqual([false, true, true, true, true])
  })

  it('部分在指标表里有名字的，用自己的', () => {
    const found = read('审结行政复议案件90件，其中维持41件、撤销3件。').map(([, indicator]) => indicator)
    expect(found).toEqual(['recon-closed', 'recon-upheld', 'recon-revoked'])
  })

  it('括号里的上年数、起止两组数是同一个指标', () => {
    const one = read('新收行政复议申请326件（2023年为87件）').map(([, indicator]) => indicator)
    expect(one).toEqual(['recon-applications', 'recon-applications'])
  })
})
