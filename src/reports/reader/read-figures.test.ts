import { describe, expect, it } from 'vitest'
import { readFigures } from './read-figures.ts'
import { vocabulary } from './vocabulary.ts'

/** 读出的数写成「原文=值 界」，好一眼对上。 */
function read(text: string): string[] {
  return readFigures(text).figures.map((it) => {
    const bound = it.bound === 'exact' ? '' : ` ${it.bound}`
    return `${text.slice(it.start, it.end)}=${it.value}${bound}`
  })
}

function indicators(text: string): (string | null)[] {
  return readFigures(text).figures.map((it) => it.indicator)
}

describe('读出数字、界和位置', () => {
  it.each([
    ['发放宣传资料4万余份，受众1.2万人次', ['4万余份=40000 above', '1.2万人次=12000']],
    [
      '近5000人参加，超200场，约30家企业，不足1%',
      ['5000人=5000 below', '200场=200 above', '30家=30 about', '1%=1 below'],
    ],
    ['调解成功率98%以上，同比上升3.2个百分点', ['98%以上=98 above', '3.2个百分点=3.2']],
    ['挽回损失150万余元，合同标的3.2亿元', ['150万余元=150 above', '3.2亿元=3.2']],
    ['罚没款1,234.5万元，发放１２份', ['1,234.5万元=1234.5', '１２份=12']],
    ['召开会议三次，举办三十余场讲座，两万余人次受益', ['三次=3', '三十余场=30 above', '两万余人次=20000 above']],
    ['实现行政诉讼零败诉', ['零=0']],
    ['办结率达百分之九十五', ['百分之九十五=95']],
    ['时限由7个工作日压减至3个工作日', ['7个工作日=7', '3个工作日=3']],
    ['受理 926 件，防止自杀事件15 件17人', ['926 件=926', '15 件=15', '17人=17']],
    ['全年共审结复议案件4696，其中行政处罚2100，', ['4696=4696', '2100=2100']],
    ['制定出台复议改革九项配套机制', ['九项=9']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    '学习党的二十大和二十届三中全会精神，执行《行政处罚法》第三十三条第一款',
    '落实行政执法三项制度，做到“两个维护”，推行“最多跑一次”“一件事一次办”',
    '召开第3次常务会议，第一、二批项目排名全市第二，进入前10名',
    '2021年1—9月，2021—2025年，20162020年，截至2021年12月31日17:30',
    '（示党发〔2021〕18号）和厅字〔2019〕28号文件要求',
    '以“12·4”国家宪法日、3·15消费者权益日为契机，打造15分钟法律服务圈，24小时自助',
    '拨打12345、12348热线，电话022-84375555，京ICP备10000001号-2',
    '构建“1+6+N”体系、3+X格局，升级6.0版方案，5G、4A级',
    '应在5个工作日内答复，不少于2名执法人员，每季度召开1次例会，每村3名',
    '力争调解成功率达到98%以上，计划新建公共法律服务站5个',
    '《为民办实事三十条措施》《优化营商环境20条》',
    '八五普法规划，十四五时期，三年行动计划，近五年来，年满18周岁',
    '坚持“四个百分百”（案中100%调解、案后100%释法）',
  ])('不是结果：%s', (text) => expect(read(text)).toEqual([]))

  it('打算、计划一节里的数是目标，存在不足一节里的数照读', () => {
    const text =
      '2021年工作报告\n一、工作情况\n受理案件12件。\n二、不足\n专职人员只有4人。\n三、下一步打算\n培训20场，建成5个站点。'
    expect(read(text)).toEqual(['12件=12', '4人=4'])
  })

  it('标题里的数字不读，标题外的照读', () => {
    expect(read('出台《便民三项举措》，就《示范条例》等21份草案反馈意见8条')).toEqual(['21份=21', '8条=8'])
  })
})

describe('认指标、条线和期间', () => {
  it('动词宾语在数字哪一边都认', () => {
    expect(indicators('为87名退休人员注销执法证，评查执法案卷264份')).toEqual([
      'officer-certs-cancelled',
      'case-files-reviewed',
    ])
  })

  it('同一句后面的数靠前面的话题认', () => {
    const text = '今年收到复议申请143件，受理129件，审结117件，维持30件，按期结案率100%。'
    const ids = ['recon-applications', 'recon-accepted', 'recon-closed', 'recon-upheld', 'recon-on-time-rate']
    expect(indicators(text)).toEqual(ids)
  })

  it('标题定了话题：同是「受理」，在援助一节里是援助', () => {
    const text = '一、法律援助\n全年受理案件80件。\n二、行政复议\n全年受理案件30件。'
    expect(indicators(text)).toEqual(['legal-aid-cases', 'recon-accepted'])
  })

  it('压减前后是同一个指标', () => {
    expect(indicators('“一门进”进驻率由76%提升至92%')).toEqual(['one-door-rate', 'one-door-rate'])
  })

  it('复议里的调解和解归复议，「复议案件」不是议案', () => {
    const text =
      '审结复议案件90件。涉企行政复议案件21件。以调解、和解等方式结案17件。纠错率11%，调解率18.9%，综合化解率30%。作出撤销、变更等纠错决定10件。'
    const [, , ...rest] = indicators(text)
    const ids = ['recon-mediated', 'recon-correction-rate', 'recon-mediation-rate', 'recon-combined-resolve-rate']
    expect(rest).toEqual([...ids, 'recon-corrected'])
    expect(indicators(text)).not.toContain('npc-proposals')
  })

  it('律师代理、鉴定、仲裁的案件不算援助，也不算公证', () => {
    const text =
      '办理公证案件321件；律师代理民事案件代理88件，行政案件代理9件；鉴定机构办理案件45件；仲裁委审结案件6件。'
    expect(indicators(text)).toEqual(['notary-total', null, null, null, null])
  })

  it('重大行政决策事项不是政务服务事项，对接组织不是制度', () => {
    expect(indicators('公布重大行政决策事项5项，调整2项')).not.toContain('service-items')
    expect(indicators('建立三调对接组织53个，发布微博104条')).not.toContain('rules-issued')
  })

  it('认不准的不猜', () => {
    expect(indicators('投资50万元，拍摄微电影5部')).toEqual([null, null])
  })

  it('每个指标编号都在指标表里，条线跟着指标', () => {
    expect(vocabulary).toHaveLength(420)
    const [figure] = readFigures('全年办理公证2210件').figures
    expect(figure).toMatchObject({ indicator: 'notary-total', line: '公证', family: '件', unit: '件' })
  })

  it('期间写在哪一句就管哪一句', () => {
    const text = '2021年工作报告\n截至目前，审核文件102件，提出意见400条。全年评查案卷827份。2021年1—9月受理案件30件。'
    expect(readFigures(text).figures.map((it) => it.period)).toEqual(['截至目前', '截至目前', '2021', '2021年1—9月'])
  })
})

describe('读得快，坏文字也不卡', () => {
  const paragraph =
    '今年收到复议申请143件，受理129件，审结117件。深入学习贯彻有关精神，坚持问题导向，扎实推进各项工作，建立健全长效机制，不断提升规范化水平，切实维护群众合法权益。举办普法讲座10余场。\n'

  // 约三分之一秒；数的是自己用掉的时间，机器忙不忙都一样
  it('十万字不用等', () => {
    const text = paragraph.repeat(Math.ceil(100_000 / paragraph.length))
    readFigures(paragraph)
    const from = process.cpuUsage()
    expect(readFigures(text).figures.length).toBeGreaterThan(4000)
    const { user, system } = process.cpuUsage(from)
    expect((user + system) / 1000).toBeLessThan(2000)
  })

  it.each(['9', '《', '(', '“', '第', '1+', '一', '5件', '一、', '百分之', '2021年', 'http://', '1 '])(
    '重复的「%s」',
    (piece) => {
      const from = performance.now()
      readFigures(piece.repeat(100_000 / piece.length))
      expect(performance.now() - from).toBeLessThan(20_000)
    },
  )
})
