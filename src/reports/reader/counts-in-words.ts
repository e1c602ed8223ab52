import type { Written } from './scan.ts'

const resultVerb =
  /制定|出台|建立|起草|推出|印发|新增|形成|提出|通过|发布|编制|修订|新建|建成|完成|开展|组织|召开|举办|参加|举行|推荐|申报|入选|获|评|培养|配备|抽调|选派|成立|打造|创建|拍摄|制作|审议|办理|受理|审结|收到|化解|调解|审查|审核|废止|修改|清理|分|共|各|有|达|发放|走访|集中|旁听|先后|累计/
const slogan =
  /三项制度|三项(?:机制)?改革|两项(?:法规|机制|监督)|三大|四大|五大|六大|[两三四五六七八]个(?:意识|自信|维护|确立|坚持|服从|务必|结合|满意|统筹|体系|大局|转变|延伸|到位|不放过|必须|更加|方面|环节|层面|维度|阶段|角度|层级|聚焦|突出|强化|着力|率先|全面|善于|注重|先行|规定|清单|轮子|平台|阶梯)/
const phrases =
  /^(?:千家|万户|百家|一家人|十件大?实?事|两件套|三件套|千人计划|万人计划|三次分配|二次|三重|百场万|千场|十场百|万场|万家|千名|万名|百名)/

/** 中文数字只在数得着的地方算结果：三次会议、三十余场、十项制度。 */
export function countsInWords(before: string, after: string, it: Written, text: string): boolean {
  const printed = text.slice(it.start, it.end)
  const whole = printed + after
  if (slogan.test(whole.slice(0, 10)) || phrases.test(whole)) return false
  if (/(?:结合|借助|利用|依托)$/.test(before)) return false
  if (it.family === '天') return /为期$/.test(before)
  if (/余|多/.test(printed) || it.bound !== 'exact') return it.value >= 10
  if (it.family === '%') return !/(?:百|分之百)$/.test(printed) || /达到?$|率(?:均)?为?$/.test(before)
  if (/万/.test(printed) && it.value >= 10_000) return resultVerb.test(before) || /人|份/.test(it.family)
  if (/^一/.test(printed) && it.value === 1) return oneCounts(before, after, it, text)
  return severalCount(before, after, it)
}

function oneCounts(before: string, after: string, it: Written, text: string): boolean {
  if (/每(?:半年|季度?|月|年|周)[^。;\n]{0,60}$/.test(text.slice(Math.max(0, it.start - 80), it.start))) return false
  if (!/^(?:次|场|期|场次)$/.test(it.unit)) return false
  if (
    /(?:每|第|唯|统|同|进|再|又|这|那|另|最多跑|只跑|跑|查|最后|新|任何|任|某|办|此|上|下|头|首|逐|单|一|听取)$/.test(
      before,
    )
  )
    return false
  if (
    /^(?:性|办|跑|告知|申报|提交|受理|办结|办好|通过|查|到位|采集|登记|录入|又|次|一|场|清|都|就|也|不|全面|总体|督促)/.test(
      after,
    )
  )
    return false
  if (/^[,。;、)\n]/.test(after) || after === '')
    return /会议|培训|讲座|活动|会|学习|旁听|评查|考试|检查|督察|比武|测试|各$/.test(before)
  return /(?:开展|召开|举办|组织|举行|参加)(?:了)?$/.test(before) && /会|培训|讲座|活动|旁听|考试|评查|演练/.test(after)
}

const works = /^(?:[^,。;、]{0,4})?(?:视频|短片|微电影|作品|节目|小品|动漫|歌曲|画册)/
const placed =
  /^(?:[^,。;、]{0,4})?(?:区县?|县|市|镇|乡|街道|社区|村|单位|部门|集体|案例|项目|基地|窗口|中心|工作站|工作室|支部|专班|小队|试点|站所|协会|律所|企业|课题|场景|品牌|文件|地区|服务队|调委会)/

function bareCount(before: string, after: string, it: Written): boolean {
  if (/^(?:小组|以上|一组|行|成虎|大|套)/.test(after) || /每|至少|不少于|由|一村|之$/.test(before.slice(-6)))
    return false
  return resultVerb.test(before) || it.value >= 20 || /等$/.test(before)
}

const partOfName = /(?:第|落实|执行|推行|贯彻|深化|坚持|推进|行政执法|聚焦|围绕|突出|践行)[^,。;、]{0,8}$/
const made = /制定|出台|建立|起草|推出|印发|新增|形成|提出|协作配合|配套|完成/
const printed = /编印|印制|编写|发放|制作|编制/

/** 各种单位在什么样的话里才数得着。 */
const countedWhen: readonly (readonly [
  units: RegExp,
  holds: (before: string, after: string, it: Written) => boolean,
])[] = [
  [/^(?:方面|类|大类)$/, (_, after) => /^\s?\d/.test(after)],
  [
    /^(?:批次|期|场|场次|轮)$/,
    (before, after) => !/^(?:制|▉|《|战|硬仗|攻坚|叠加|工程|项目)/.test(after) && !/(?:一|二|三|上)期?$/.test(before),
  ],
  [/^次$/, (before, after) => resultVerb.test(before) && !/^(?:分配|创业|以上)/.test(after)],
  [/^(?:件|宗|起|名|人|人次|份|篇|家|户|部)$/, bareCount],
  [
    /^位$/,
    (before, after) => /^(?:领导|同志|律师|专家|代表|委员|干部|调解员|学者)/.test(after) && resultVerb.test(before),
  ],
  [/^个$/, (before, after) => (placed.test(after) || works.test(after)) && !/(?:一|整)$/.test(before)],
  // 「优化营商环境十二条举措」是文件的名字
  [/^条$/, (before, after) => made.test(before) && !/^(?:[一-龥]{0,4}(?:举措|措施|意见)|原则|基本|监督)/.test(after)],
  [/^项$/, (before, after) => made.test(before) && !/^(?:制度改革|原则|基本|监督|措施建设)/.test(after)],
  [/^[套本册]$/, (before) => printed.test(before)],
]

function severalCount(before: string, after: string, it: Written): boolean {
  if (it.family === '项' && partOfName.test(before)) return false
  return countedWhen.find(([units]) => units.test(it.unit))?.[1](before, after, it) ?? false
}
