import { describe, expect, it } from 'vitest'
import { annotatedReports } from './annotated.ts'
import { proofread } from './proofread.ts'
import { terms } from './terms.ts'

function codes(text: string): string[] {
  return proofread(text).warnings.map((it) => it.code)
}

function says(text: string, code: string): string[] {
  return proofread(text)
    .warnings.filter((it) => it.code === code)
    .map((it) => it.says)
}

describe('十二篇标注过的报告', () => {
  const reports = annotatedReports()
  const scored = reports.map((report) => ({ report, answer: proofread(report.text) }))
  const gold = scored.flatMap(({ report, answer }) =>
    report.figures.map((figure) => ({ figure, read: answer.figures.find((it) => it.start === figure.start) })),
  )
  const right = gold.filter(
    ({ figure, read }) => read?.value === figure.value && read.bound === figure.bound && read.end === figure.end,
  )

  it('值、界、位置的查全率查准率都不低于98%', () => {
    const found = scored.reduce((sum, { answer }) => sum + answer.figures.length, 0)
    expect(gold.length).toBeGreaterThan(300)
    expect(right.length / gold.length).toBeGreaterThanOrEqual(0.98)
    expect(right.length / found).toBeGreaterThanOrEqual(0.98)
  })

  it('条线九成以上对，指标七成五以上对', () => {
    const lines = right.filter(({ figure, read }) => read?.line === figure.line)
    const named = right.filter(({ figure }) => figure.indicator !== null)
    const met = named.filter(({ figure, read }) => read?.indicator === figure.indicator)
    expect(lines.length / right.length).toBeGreaterThanOrEqual(0.9)
    expect(met.length / named.length).toBeGreaterThanOrEqual(0.75)
  })

  it.each(scored.filter(({ report }) => report.faults.length > 0))(
    '埋的错都查出来：$report.name',
    ({ report, answer }) => {
      const found = new Set<string>(answer.warnings.map((it) => it.code))
      expect(report.faults.filter((fault) => !found.has(fault))).toEqual([])
    },
  )

  it.each(scored.filter(({ report }) => report.faults.length === 0))(
    '干净的报告不喊狼来了：$report.name',
    ({ answer }) => {
      expect(answer.warnings.filter((it) => it.severity !== 'hint')).toEqual([])
    },
  )

  it('错都落在写错的字上', () => {
    for (const { answer } of scored) {
      for (const { start, end } of answer.warnings) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(answer.text.length)
      }
    }
  })
})

describe('算得拢算不拢', () => {
  it('一审二审加起来等于总数，写明核过', () => {
    const answer = proofread('区政府应诉案件96件，其中一审58件，二审38件。')
    expect(answer.warnings).toEqual([])
    expect(answer.relations).toMatchObject([
      { kind: 'sum', holds: true, whole: { value: 96 }, parts: [{ value: 58 }, { value: 38 }] },
    ])
  })

  it('公证四类加不到总数，说出差多少', () => {
    const text = '共办理公证业务512件，办理国内民事类400件，国内经济类30件，涉外民事类60件，涉外经济类9件。'
    expect(says(text, 'parts-not-whole')).toEqual(['各部分相加不等于总数：400+30+60+9=499，总数写512件，相差13件。'])
  })

  it('部分之和对得上另一个数，就说总数可能写错了位置', () => {
    const text = '受理法律援助案件90宗，办结法律援助案件46宗，其中，民事案件60宗，刑事案件28宗，行政案件2宗。'
    expect(says(text, 'parts-not-whole')[0]).toContain('与「受理法律援助案件」的90宗相符')
  })

  it('分号隔开的另一类工作不是总数', () => {
    const text = '办理公证案件421件；办理援助案件105件；律师担任刑事辩护人74件，民事案件代理189件，行政案件代理16件。'
    expect(codes(text)).not.toContain('parts-not-whole')
  })

  it('合计写在后面也核，只差一分的尾数不算错', () => {
    expect(codes('发放办案补贴140.99万元，值班补贴40.65万元，合计181.65万元。')).toEqual([])
    expect(codes('发放办案补贴140.99万元，值班补贴40.65万元，合计191.64万元。')).toEqual(['parts-not-whole'])
  })

  it('其中只列一部分、带「余」的、分层的数都不去加', () => {
    expect(codes('受理援助案件733件，其中全覆盖305件。')).toEqual([])
    expect(codes('覆盖群众500余人，其中老人300余人、学生400余人。')).toEqual([])
    expect(codes('梳理3项重点任务12个方面56个具体问题。')).toEqual([])
    expect(codes('办理援助案件50件，其中农民工30件、妇女25件。')).toEqual([])
  })

  it('差一点点的三类以上，当问题问', () => {
    const [warning] = proofread('现有调委会101个，其中村级80个、镇级12个、企业6个。').warnings
    expect(warning).toMatchObject({
      code: 'parts-not-whole',
      severity: 'warning',
      says: expect.stringContaining('是否为其他类'),
    })
  })
})

describe('率', () => {
  it('基数写错时说出哪个基数对', () => {
    const text = '受理复议案件151件。全年审结复议案件135件，其中纠错29件，纠错率19.2%。'
    expect(says(text, 'rate-not-counts')[0]).toContain('151件作基数则相符')
  })

  it('四舍五入、去尾、「以上」、两项合计都算对', () => {
    expect(codes('受理纠纷926件，调处成功915件，调处成功率97%以上。')).toEqual([])
    expect(codes('办结复议案件3086件，其中维持1313件、驳回572件，直接纠错413件，直接纠错率13.38%。')).toEqual([])
    expect(codes('抽取案件11件，其中良好4件占比36.36%、合格7件占比63.64%，合格率100%。')).toEqual([])
  })

  it('法院诉调对接有自己的件数和率，不和全区的比', () => {
    const text =
      '各级调解组织受理纠纷1244件，成功调处1219件，调解成功率97.99%。法院诉调对接中心调处案件346件，调解成功率50.81%。'
    expect(codes(text)).toEqual([])
  })

  it('前一段全市的约数，不是这一段本中心的基数', () => {
    const text = '全市受理法律援助案件9.9万件。\n本中心提供法律援助3896件，占法律援助案件总量的41.7%。'
    expect(codes(text)).toEqual([])
  })

  it('增长可以超过100%，率不行', () => {
    expect(codes('受理151件，同比增长128.78%。')).toEqual([])
    expect(codes('群众满意率达到120%。')).toEqual(['rate-over-100'])
  })
})

describe('词语', () => {
  it('自然的重叠和动名同形的不报', () => {
    const text =
      '层层压实责任，人人参与，党组织组织学习，推进依法行政行政执法，调解和和解并举，以服务群众为目的的活动，一件一件办。'
    expect(codes(text)).toEqual([])
  })

  it('重复的词报', () => {
    expect(codes('汇报行政行政复议工作。')).toEqual(['doubled-words'])
    expect(codes('加强法治法治宣传的的力度。')).toEqual(['doubled-words', 'doubled-words'])
  })

  it('错词都有理由，词典不少于六十条', () => {
    expect(terms.length).toBeGreaterThanOrEqual(60)
    expect(says('准期结案率高。', 'wrong-term')).toEqual(['「准期」应为「按期」：期限内办结称「按期」。'])
  })

  it('看着像其实没错的不报', () => {
    const text =
      '发挥市场调节机制作用，价格调节工作平稳，公正处理案件，资深人士参与，知法守法，截止日期为3月，纵深人员配置合理，律师上述意见被采纳。'
    expect(codes(text)).toEqual([])
  })

  it('名词和数量之间多一个字', () => {
    expect(codes('举办法治讲座题3场，培训班2期，讲座共5场，案件约8件，会议仅2次。')).toEqual(['wrong-term'])
  })
})

describe('法律', () => {
  it('学还没有施行的法没有错，适用就错', () => {
    expect(codes('2021年工作总结\n组织学习《法律援助法》，按照《法律援助法》要求做好施行前的准备工作。')).toEqual([])
    expect(codes('2021年工作总结\n依据《中华人民共和国法律援助法》受理案件。')).toEqual(['law-not-in-force'])
    expect(codes('2022年工作总结\n依据《中华人民共和国法律援助法》受理案件。')).toEqual([])
  })

  it('新修订的法看新版何时施行', () => {
    expect(codes('2023年工作总结\n适用新修订的《行政复议法》审理案件。')).toEqual(['law-not-in-force'])
    expect(codes('2023年工作总结\n适用《行政复议法》审理案件。')).toEqual([])
  })

  it('名称错一个字，说出像哪一部', () => {
    expect(says('2023年工作总结\n依据《社区矫治法》开展监管。', 'law-not-in-force')[0]).toContain(
      '是否为《社区矫正法》',
    )
    expect(codes('2023年工作总结\n依据《天津市人民调解条例》《刑事诉讼法》办理。')).toEqual([])
  })
})
