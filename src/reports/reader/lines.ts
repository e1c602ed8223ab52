import type { Context } from './context.ts'

/** 条线的词：点明条线的算一个，哪条线都用得上的算半个。没有认出指标时靠它定条线，也给指标打分。 */
const lineWords: readonly (readonly [line: string, telling: RegExp, common?: RegExp])[] = [
  [
    '行政复议应诉',
    /复议|纠错|(?<!响)应诉|行政诉讼|败诉|胜诉|(?<!统)一审(?![查核批])|二审|出庭|被申请人|行政争议|行政审判/g,
    /司法建议|行政行为|原告|被告(?!知)|改判|(?<!以)上诉(?!求)|行政审判/g,
  ],
  [
    '法律援助',
    /法律援助|法援|援助案件|受援|值班律师|法律帮助|认罪认罚|刑事辩护(?!人)|援助|代书/g,
    /代写|农民工|讨薪|挽回|指派|困难群众/g,
  ],
  ['人民调解', /(?<!协)调解|调处|纠纷|调委会|矛调|诉调|公调|访调|枫桥/g],
  ['公证', /公证/g],
  [
    '社区矫正',
    /社区矫正|矫正|社区服刑|安置帮教|刑满释放|刑释|安置基地|过渡性安置|解矫|缓刑|假释/g,
    /帮教|服刑|在册|入矫|收监|训诫/g,
  ],
  ['法律顾问', /法律顾问|公职律师/g],
  [
    '行政执法监督',
    /执法|处罚|案卷评查|双随机|综合查一次|涉企检查|行政检查|检查主体|罚没|罚款|赋权|监管信息|检查计划|检查事项|裁量/g,
    /查处|立案|抽查|监管|违法|专项整治|检查|消费投诉|市场监管/g,
  ],
  [
    '决策与文件审查',
    /合法性审[查核]|规范性文件|重大行政决策(?:事项)?|重大决策|合同审|(?<![建成设])立法(?!律)|征求意见稿|备案审查|文件清理|废止|公平竞争审查|法律意见/g,
    /合同|涉法事务|征求意见|审查|报备|联系点/g,
  ],
  [
    '普法依法治理',
    /普法|法治宣传|法制宣传|法律明白人|讲座|旁听庭审|宪法|民法典|学法用法|学法考|法治文化|民主法治|展板|八五/g,
    /宣传|宣讲|青少年|学生|师生|考试|应知应会|画册|微电影|微视频|横幅|标语|法治教育/g,
  ],
  [
    '公共法律服务',
    /公共法律服务|法律咨询|咨询|12348|法律服务|律师事务所|律所|法律?治?体检|法律建议|司法鉴定|鉴定机构|鉴定业务|仲裁[委机]|案件代理|辩护人|司法所/g,
    /律师|鉴定|自助服务|自助机|一体机|来电|来访|法治通/g,
  ],
  [
    '政务服务与放管服',
    /政务服务|放管服|审批|许可|一件事|一业一证|办件|网办|好差评|诚信|失信|惠企|权力清单|权责清单|营商环境|证照|通办|跑一次|12345|便民服务/g,
    /窗口|事项|诉求|热线|办结率|改革|便民|代办|帮办/g,
  ],
  [
    '公开与人大政协监督',
    /政府信息|信息公开|人大代表|人大|(?<!行)政协|提案|代表建议|检察建议|政策解读|主动公开|审计|依申请/g,
    /建议、|公开|门户网站|公众号|办复/g,
  ],
  [
    '党建与队伍',
    /中心组|党组理论|第一议题|党课|支部|党员|党建|党风|廉政|廉洁|谈话|政治要件|读书班|锦旗|嘉奖|表扬信|三等功|政治轮训|主题教育|警示教育|教育整顿|顽瘴痼疾|英模|党总支|新生力量|招录|心得体会|交流发言|挂职|民主生活会/g,
    /表彰|荣获|荣誉|先进|评为|班子|理论学习|集中学习|巡察|队伍|编制|副?局长|干警|(?<!行)政治/g,
  ],
  [
    '依法治区统筹',
    /依法治[区县市省]|法治政府|述法|法治督察|示范创建|法治建设|常务会|会前学法|第一责任人|法治培训|法治[区县市]/g,
    /督察|督查|专题会议|培训|研讨|规划|学法|议题|重点任务|工作要点|考核|示范|满意度|批示|整改/g,
  ],
]

export type LineScores = ReadonlyMap<string, number>

/** 紧挨着数字的词最说明问题。 */
const beside = 12

export function lineScores(context: Context): LineScores {
  const mark = context.local.indexOf('#')
  const zones: readonly (readonly [weight: number, counts: readonly number[]])[] = [
    [1, countsOf(context.local.slice(Math.max(0, mark - beside), mark + beside), 1)],
    [2, countsOf(context.local, 2)],
    [1, countsOf(context.sentence, 2)],
    [1.2, countsOf(context.headings, 2)],
    [0.4, countsOf(context.previous, 1)],
  ]
  const scores = new Map<string, number>()
  for (const [index, [line]] of lineWords.entries()) {
    const score = zones.reduce((sum, [weight, counts]) => sum + weight * (counts[index] ?? 0), 0)
    if (score > 0) scores.set(line, score)
  }
  return scores
}

const known = new Map<string, readonly number[]>()

/** 标题和上一句常常连着用，数过的记一会儿。 */
function countsOf(text: string, most: number): readonly number[] {
  const key = `${most}${text}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size > 200) known.clear()
  const counts = lineWords.map(([, telling, common]) => {
    const told = hits(text, telling, most)
    return told >= most || common === undefined ? told : Math.min(most, told + hits(text, common, 2) / 2)
  })
  known.set(key, counts)
  return counts
}

export function bestLine(scores: LineScores): string | null {
  let best: string | null = null
  let most = 0
  for (const [line, score] of scores) {
    if (score > most) {
      best = line
      most = score
    }
  }
  return best
}

/** 自己的分句里有没有点明条线的词。 */
export function tells({ near, after }: Context): boolean {
  return countsOf(`${near}#${after}`, 1).some((count) => count >= 1)
}

const dominant = 0.5
const fewest = 4

/** 通篇只说一条线的报告，没有标题也知道说的是哪一条；综合的报告没有。 */
export function themeOf(text: string): string {
  const counts = lineWords.map(([line, words]) => ({ line, count: hits(text, words, Number.POSITIVE_INFINITY) }))
  const sum = counts.reduce((total, { count }) => total + count, 0)
  const found = counts.find(({ count }) => count >= fewest && count >= sum * dominant)
  return found?.line ?? ''
}

function hits(text: string, words: RegExp, most: number): number {
  words.lastIndex = 0
  let count = 0
  while (count < most && words.exec(text) !== null) count += 1
  return count
}
