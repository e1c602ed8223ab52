import { isPlanned, type Outline } from './outline.ts'
import type { Written } from './scan.ts'

/** 写出的数是不是一个结果：目标、门槛、频次、名次、口号都不是。 */
export function isResult(text: string, it: Written, outlined: Outline): boolean {
  if (isPlanned(outlined, it.start)) return false
  const before = clauseBefore(text, it.start)
  const after = text.slice(it.end, it.end + 16)
  if (
    isTarget(before) ||
    /^的?(?:工作|年度)?目标(?!任务)/.test(after) ||
    isThreshold(before, after, it) ||
    isFrequency(before, it)
  )
    return false
  if (isRankOrName(before, after, it, text) || isTimeNotResult(before, after, it)) return false
  return !it.chinese || countsInWords(before, after, it, text)
}

function clauseBefore(text: string, at: number): string {
  const from = Math.max(0, at - 40)
  const piece = text.slice(from, at).replace(/\([^()]*\)/g, '')
  const cut = Math.max(...[',', '。', ';', '\n', '(', ':', '!'].map((mark) => piece.lastIndexOf(mark)))
  return piece.slice(cut + 1)
}

const target =
  /力争|争取(?!到)|拟(?:新|于|开|建|招|组|定)|预计|目标(?:为|是|达)|到▉{4,}(?:年)?(?:底|末)?前?|明年|今后|下一步|确保到|(?:计划|规划)(?:于|在|用|到|今年|明年|新建|开展|培训|建设|投入|实施)/

function isTarget(before: string): boolean {
  return target.test(before)
}

const threshold =
  /(?:不少于?|不低于|不得(?:少于|低于|超过)|不超过|不多于|至少|最少|最多|至多|最低|最高|不小于|控制在|超出|满足|应当?(?:为|在|于)|原则上)[^,。;]{0,6}$/

function isThreshold(before: string, after: string, it: Written): boolean {
  if (threshold.test(before) && !/(?:达到|完成|实际|累计)[^,。;]{0,4}$/.test(before)) return true
  if (it.family === '人' && it.bound === 'above' && it.value <= 5 && !/达到?$/.test(before)) return true
  return /处\d*元?以?上?$/.test(before) && it.family === '元'
}

const frequency =
  /每(?:个|一)?(?:半|一|两|三|\d{1,2}|[二四五六])?(?:个)?(?:周|月|季度?|年度?|天|日|半年|工作日|村|镇|名|人|所|社区|单位|部门|案|期|户|家|街|场|批|季)[^,。;]{0,5}$/

/** 「每个行政村3名、1名」：配备的标准，不是结果。 */
const perEach = /每(?:个|家|名|村|所|镇|街道|社区|单位|部门)[^,。;]{0,24}$/

function isFrequency(before: string, it: Written): boolean {
  if (/平均|人均|户均|年均|月均|日均/.test(before)) return false
  if (frequency.test(before)) return it.bound === 'exact'
  if (perEach.test(before) && it.value <= 10) return it.bound === 'exact'
  return it.chinese && /每[^,。;]{0,12}$/.test(before)
}

function isRankOrName(before: string, after: string, it: Written, text: string): boolean {
  if (/(?:(?<!目)前|第|排名|(?<![安编])排|位居|位列|名列|TOP|Top|倒数|并列)\s?$/.test(before) && /^[名位家强个项件]/.test(it.unit))
    return true
  if (/等$/.test(before) && /^(?:个|家)?(?:部门|单位)?(?:联合|共同|印发|命名|表扬|发文)/.test(it.unit + after)) return true
  if (/^(?:元|万元|岁|周岁)$/.test(it.unit) && /(?:以上|以下|以内)$/.test(text.slice(it.start, it.end)) && /^的/.test(after)) return true
  if (/^(?:公里|米)$/.test(it.unit) && /最后$/.test(before)) return true
  if (it.family === '%' && /^[)”"]?(?:工作法|行动|目标|工程|要求)/.test(after)) return true
  if (/^[一-龥]{0,2}(?:位一体|体系数)/.test(it.unit + after)) return true
  return /^(?:万|亿)$/.test(it.unit)
}

const timeSpent =
  /(?:压减|压缩|缩短|缩减|减少|减至|降至|提速|节约|节省|为期|历时|共计?|累计|平均|仅需|只需|仅用|用时|时限|时间|周期|由|从|至|到|为|达|读书班|培训班?|轮训)\s?(?:原来的?|法定的?|约|近|超)?\s?$/

const shortened = /(?:压减|压缩|缩短|缩减|减少|减|降|提速|提升|控制)[^,。;]{0,8}(?:至|到|为|在)\s?[约近]?$/

function isTimeNotResult(before: string, after: string, it: Written): boolean {
  if (it.family === '天') {
    if (shortened.test(before)) return false
    if (/^(?:内|之内|以内|前|后|起|左右内|的(?:期限|时间))/.test(after) || it.bound === 'below') return true
    return !timeSpent.test(before)
  }
  if (it.family === '小时') {
    if (it.unit === '秒' || /^(?:内|之内|以内|前|后|在线|服务|值班|自助|不打烊|热线|全天|响应)/.test(after)) return true
    if (/(?:24|48|72)$/.test(String(it.value)) && it.unit === '小时') return true
    return !/(?:共计?|累计|达到?|时长|时间|时数|完成|学习|培训|服务|劳动|超过?|近|余|由|从|至|为|压缩|缩短)\s?$/.test(
      before,
    )
  }
  return false
}

const resultVerb =
  /制定|出台|建立|起草|推出|印发|新增|形成|提出|通过|发布|编制|修订|新建|建成|完成|开展|组织|召开|举办|参加|举行|推荐|申报|入选|获|评|培养|配备|抽调|选派|成立|打造|创建|拍摄|制作|审议|办理|受理|审结|收到|化解|调解|审查|审核|废止|修改|清理|分|共|各|有|达|发放|走访|集中|旁听|先后|累计/
const slogan =
  /三项制度|三项(?:机制)?改革|两项(?:法规|机制|监督)|三大|四大|五大|六大|[两三四五六七八]个(?:意识|自信|维护|确立|坚持|服从|务必|结合|满意|统筹|体系|大局|转变|延伸|到位|不放过|必须|更加|方面|环节|层面|维度|阶段|角度|层级|聚焦|突出|强化|着力|率先|全面|善于|注重|先行|规定|清单|轮子|平台|阶梯)/
const phrases =
  /^(?:千家|万户|百家|一家人|十件大?实?事|两件套|三件套|千人计划|万人计划|三次分配|二次|三重|百场万|千场|十场百|万场|万家|千名|万名|百名)/

/** 中文数字只在数得着的地方算结果：三次会议、三十余场、十项制度。 */
function countsInWords(before: string, after: string, it: Written, text: string): boolean {
  const printed = text.slice(it.start, it.end)
  const whole = printed + after
  if (slogan.test(whole.slice(0, 10)) || phrases.test(whole)) return false
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

const placed =
  /^(?:[^,。;、]{0,4})?(?:区县?|县|市|镇|乡|街道|社区|村|单位|部门|集体|案例|项目|基地|窗口|中心|工作站|工作室|支部|专班|小队|试点|站所|协会|律所|企业|课题|场景|品牌|文件|地区|服务队|调委会)/

function bareCount(before: string, after: string, it: Written): boolean {
  if (/^(?:小组|以上|一组|行|成虎|大|套)/.test(after) || /每|至少|不少于|由|一村|之$/.test(before.slice(-6)))
    return false
  return resultVerb.test(before) || it.value >= 20
}

function severalCount(before: string, after: string, it: Written): boolean {
  if (
    /(?:第|落实|执行|推行|贯彻|深化|坚持|推进|行政执法|聚焦|围绕|突出|践行)[^,。;、]{0,8}$/.test(before) &&
    it.family === '项'
  )
    return false
  if (/^(?:方面|类|大类)$/.test(it.unit)) return /^\s?\d/.test(after)
  if (/^(?:批次|期|场|场次|轮)$/.test(it.unit))
    return !/^(?:制|战|硬仗|攻坚|叠加|工程|项目)/.test(after) && !/(?:一|二|三|上)期?$/.test(before)
  if (it.unit === '次') return resultVerb.test(before) && !/^(?:分配|创业|以上)/.test(after)
  if (/^(?:件|宗|起|名|人|人次|份|篇|家|户|部)$/.test(it.unit)) return bareCount(before, after, it)
  if (it.unit === '位')
    return /^(?:领导|同志|律师|专家|代表|委员|干部|调解员|学者)/.test(after) && resultVerb.test(before)
  if (it.unit === '个') return placed.test(after) && !/(?:一|整)$/.test(before)
  if (it.unit === '条' && /^[一-龥]{0,4}(?:举措|措施|意见)/.test(after)) return false
  if (it.unit === '项' || it.unit === '条') {
    return (
      /制定|出台|建立|起草|推出|印发|新增|形成|提出|协作配合|配套|完成/.test(before) &&
      !/^(?:制度改革|原则|基本|监督|措施建设)/.test(after)
    )
  }
  if (it.unit === '套' || it.unit === '本' || it.unit === '册') return /编印|印制|编写|发放|制作|编制/.test(before)
  return false
}
