import { describe, expect, it } from 'vitest'
import type { Business } from '../../kernel/business.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import { businesses } from '../../lines/register.ts'
import { readFigures } from './read-figures.ts'
import { findIndicator } from './vocabulary.ts'

function read(text: string): string[] {
  return readFigures(text).figures.map((it) => `${text.slice(it.start, it.end).replace(/\s/g, '')}=${it.value}`)
}

function meant(text: string): (string | null)[] {
  return readFigures(text).figures.map((it) => it.indicator)
}

describe('没见过的写法也读得准', () => {
  it.each([
    ['编排打印断开的数：共参加应诉案件2 6起，受理申请3\n18件', ['26起=26', '318件=318']],
    ['数和万之间有空格：办理 2.4 万件，惠及 7 万人', ['2.4万件=24000', '7万人=70000']],
    ['万后面直接是人：惠及11.4万农民工，培育42万“法律明白人”', ['11.4万=114000', '42万=420000']],
    ['挽回损失约5.6亿元，罚款约170多万元', ['5.6亿元=5.6', '170多万元=170']],
    ['争取资金130余万元，先后处置“甲”“乙”等九起积案', ['130余万元=130', '九起=9']],
    ['编排的两个普法视频获奖', ['两个=2']],
    ['安排9名执法人员参加轮训', ['9名=9']],
    ['走访5家乡镇企业、抽查8家政府部门、培训6名单位负责人', ['5家=5', '8家=8', '6名=6']],
    ['开展4次日常检查，举行2次年度会议，培训3场面向企业', ['4次=4', '2次=2', '3场=3']],
    ['建成11所学校法治阵地，组建4支行政执法队伍，发生6起诉讼', ['11所=11', '4支=4', '6起=6']],
    ['细分为五方面18个要点，举办为期三天的培训', ['五方面=5', '18个=18', '三天=3']],
    ['案前化解157件全市最高、涉企服务点47个全市最多', ['157件=157', '47个=47']],
    ['区级依申请8类政务服务事项190项，选编法律知识300题', ['190项=190', '300题=300']],
    ['起草4个年度工作要点，确定19个量化目标', ['4个=4', '19个=19']],
    ['律师办案占比不低，社会律师办案占87.45，诉讼占比91.2%', ['87.45=87.45', '91.2%=91.2']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    '县十七届人大三次会议闭幕，民事案件万人起诉率持续下降',
    '推行“检查1家企业、实施1次执法、开展1次宣讲、组织1次考试”的“四个一”做法',
    '实现每个行政村4名“法律明白人”和2名“法治带头人”全覆盖',
    '司法所人员均达到4人以上，出台三批次《免罚清单》',
    '连续9次位居前列，连续6年获评优秀',
    '工作站被人社部等5部门联合表扬',
    '针对2000元以下的小额遗产免收公证费',
    '印发优化营商环境十六条举措',
    '每半年听取一次汇报，召开一次专题工作会议',
    '调委会配备不少于4名专职人员',
    '结合两轮“干警下乡”活动上门普法',
  ])('不是结果：%s', (text) => expect(read(text)).toEqual([]))
})

describe('认得更多的说法', () => {
  it.each<readonly [string, readonly (string | null)[]]>([
    ['会议审查报备率同比增长331.5%', ['growth-rate']],
    ['备案规范性文件52件，较2018年的41件增加26.8%', ['normative-docs-filed', 'normative-docs-filed', 'growth-rate']],
    ['参考率、合格率分别达到97.5%和96.2%，均为法治考试', ['law-exam-rate', 'law-exam-rate']],
    ['对县农业农村局等17个单位开展法治督察', ['inspected-units']],
    ['推动12个镇街、31个部门主要负责人现场述法', ['report-on-law-units', 'report-on-law-units']],
    ['落实县政府常务会议会前学法制度，开展会前学法16次', ['exec-meeting-study']],
    [
      '清理现行有效的行政规范性文件137件，决定废止和宣布失效共36件',
      ['normative-docs-cleaned', 'normative-docs-repealed'],
    ],
    [
      '共构建公共法律服务实体平台413家，其中市级1家、区级4家',
      ['legal-service-centres', 'legal-service-centres', 'legal-service-centres'],
    ],
    ['编发提醒函14件、督办单33件', ['rectify-reminders', 'rectify-reminders']],
    ['通过微信公众号推送动态信息268条', ['gov-info-disclosed']],
    ['聚焦高效办成一件事，4项牵头任务和9项配合任务落地', ['one-thing-scenarios', 'one-thing-scenarios']],
    ['推出“一证即办”便民措施84项，梳理“免办证”事项132项', ['one-id-items', 'exempt-cert-items']],
    ['全县共有各类调解人员2130名', ['mediators']],
    [
      '被告的应诉案件21宗;法院作出的裁判共16份;收到行政复议申请33宗,已审结14宗',
      ['litig-cases', null, 'recon-applications', 'recon-closed'],
    ],
    ['败诉率同比下降3.02个百分点，复议纠错率同比上升1.44个百分点', ['growth-rate', 'growth-rate']],
    ['其中行政许可事项118项，行政处罚权事项907项', ['licence-items', 'penalty-power-items']],
    [
      '受援人中残疾人41人,未成年人17人,妇女66人',
      ['legal-aid-beneficiaries', 'legal-aid-beneficiaries', 'legal-aid-beneficiaries'],
    ],
    ['调解成功905起,防止民间纠纷转为刑事案件12件', ['mediation-success-cases', 'disputes-prevented']],
    ['一季度共出具74份法律意见', ['legality-opinions-issued']],
    ['从复议办理结果看，维持原行政行为5件', ['recon-upheld']],
    ['目前，全县在册安置帮教人员402人，社区矫正对象87人', [null, 'cc-current']],
    ['判决驳回原告诉讼请求88件，准予原告撤回起诉、按撤诉处理37件', ['litig-won', 'litig-withdrawn']],
  ])('%s', (text, ids) => expect(meant(text)).toEqual(ids))

  it('每行排满就折的文字，指标的词折成两半也认得', () => {
    const text =
      '全县共受理行政复议案件36起，已经全部审结，无一超\n过审限。从办理结果看，维持原决定21件，撤销和变更的占\n比30.5%；直接纠错11件，全年行政复议案件的纠错率高\n达30.6%。'
    expect(meant(text)).toEqual([
      'recon-accepted',
      'recon-upheld',
      'recon-share',
      'recon-corrected',
      'recon-correction-rate',
    ])
  })

  it('通篇只说一条线的，自己说不清的数也归这条线', () => {
    const text =
      '中心全年办理法律援助案件381件。法律援助律师接待受援人，援助律师回访受援人，法律援助质量稳定，群众满意。\n组建27名专班骨干对接，全部办理完毕。'
    expect(readFigures(text).figures.map((it) => it.line)).toEqual(['法律援助', '法律援助'])
  })

  it('「诉求」不是应诉，「调撤」不归人民调解', () => {
    const text = '全年响应诉求2310件。行政诉讼一审审结66件，调解和撤诉案件15件。'
    const lines = readFigures(text).figures.map((it) => it.line)
    expect(lines[0]).not.toBe('行政复议应诉')
    expect(lines.slice(1)).toEqual(['行政复议应诉', '行政复议应诉'])
  })
})

describe('各条线声明的指标', () => {
  const declared = businesses.flatMap((business) =>
    named(business).map(([name, one]) => ({ name, one, line: business.line.label, id: one.vocabulary ?? '' })),
  )

  it('编号都在指标表里', () => {
    expect(declared.length).toBeGreaterThan(150)
    expect(declared.filter(({ id }) => findIndicator(id) === undefined)).toEqual([])
  })

  // 余下的几个名称在台账里分得更细，报告里没有这样的说法
  it('在本条线的一节里用它自己的名称说，九成以上读得回来', () => {
    const lost = declared.filter(({ one, line, id }) => {
      const unit = 'unit' in one ? one.unit : '%'
      return meant(`2022年工作总结\n一、${line}工作。\n全年${one.label}73${unit}。`)[0] !== id
    })
    expect(lost.length / declared.length).toBeLessThan(0.1)
  })
})

function named({ indicators }: Business): [string, Indicator][] {
  return Object.entries(indicators.all).filter(([, one]) => one.vocabulary !== undefined)
}
