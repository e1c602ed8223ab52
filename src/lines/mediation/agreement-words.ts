/** Wordings that leave a promise unenforceable, or promise what the law does not leave to the parties. */
export const words = {
  vagueTime:
    /尽快|尽早|早日|及时|近期|近日|有空|方便的?时|择日|择期|适时|过一?段时间|过几[天日月]|以后再|日后|不久|[年月日旬天](前后|左右)/,
  vagueAmount:
    /适当的?(补偿|赔偿|支付|给付|补助|退还)|酌情|若干|一定的?(数额|金额|数量|费用|补偿|赔偿)|合理的?(费用|补偿|赔偿|数额)|部分(款项|费用|货款|工资|损失)|相应的?(费用|补偿|赔偿)|约[\d一二三四五六七八九十百千万.]+万?元|元(左右|上下|以上|以下|不等)|(大概|大约|不低于|不少于|至少)[^，。；]{0,8}元/,
  vagueDuty: /适当|酌情|尽量|尽可能|尽力|争取|原则上|视情况|看情况|大致|基本上|差不多|多注意|注意点/,
  condition:
    /条件(允许|许可|成熟|具备)|有(钱|能力|条件|余力)(时|后|的时候|了)|经济(好转|宽裕|允许)|手头宽裕|资金(到位|周转|宽裕)|(工程款|货款|回款)(到位|到账|结清)后|收到[^，。；]{0,6}款后|卖(了|掉|出)[^，。；]{0,4}(后|再)/,
  unfinished:
    /[×xX]{2,}|_{2,}|＿{2,}|（\s*）|\(\s*\)|某[日月时地天]|待定|另行(协商|约定|商定)|另议|再议|再商量|面议|以后协商/,
  status:
    /断绝[^，。；]{0,8}关系|脱离(父子|母子|父女|母女|亲子|家庭)关系|(解除|终止|恢复|确立|确认|承认)[^，。；]{0,8}(婚姻|夫妻|收养|亲子|父子|母子|父女|母女)关系|(婚姻|收养)(关系)?(有效|无效)|离婚生效|即日(起)?离婚/,
  support:
    /(放弃|免除|免去)[^，。；]{0,10}(抚养|赡养|扶养)(费|义务)|不(再|用|必|需)(承担|负担|支付|给付|履行|尽)?[^，。；]{0,6}(抚养|赡养|扶养)|与[^，。；]{0,8}(赡养|抚养)[^，。；]{0,4}无关/,
  liberty:
    /限制[^，。；]{0,8}自由|扣(押|留|下)[^，。；]{0,6}(身份证|护照|人|孩子)|不(得|准|许|能)(离开|外出|出门|出村|出省|出境)|派人(看|守)|关(押|起来)/,
  suit: /(不得|不准|不能|不许|放弃|永不|不再)[^，。；]{0,12}(起诉|诉讼|诉权|仲裁|报警|报案|上访|信访|举报|投诉|控告)/,
  criminal: /(不再?追究|免除|放弃追究)[^，。；]{0,10}刑事责任|撤[销回][^，。；]{0,4}刑事/,
  usury: /高利|利滚利|复利|砍头息|驴打滚/,
  harm: /逃(避|废)[^，。；]{0,4}(债|税|执行)|避税|偷税|漏税|虚开|转移财产|规避(执行|债务|政策|税)|对外(声称|宣称)|瞒着|冒用/,
  order: /赌债|赌博|代孕|包养|冥婚|换亲/,
  forced: /被迫|强行|不签就|威胁/,
  interest: /月息|年息|日息|利率|分息|[\d一二三四五六七八九十]分利|[%％‰]/,
  title:
    /确认[^，。；]{0,20}(归|属于|为)[^，。；]{0,10}所有|(所有权|产权|使用权|专利权|商标权|著作权|承包经营权)[^，。；]{0,4}(归|属于)/,
  pronoun: /(^|[，。；、由给向])(他|她|对方|该人|那家|那边)/,
  softClause: /尽量|尽可能|争取|原则上|及时|尽快|妥善|适当/,
  payInClause: /(支付|赔偿|补偿|退还|返还|给付)[^，。；]{0,12}元/,
} as const

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九', ...'〇壹贰叁肆伍陆柒捌玖'].map((letter, at) => [letter, at % 10]),
)
const scales: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** 伍仟元整 → 5000. Whole yuan below 亿. */
export function chineseAmount(text: string): number {
  const [high = '', low] = text.split(/[万萬]/)
  return low === undefined ? below(high) : below(high) * 10_000 + below(low)
}

function below(text: string): number {
  let sum = 0
  let digit = 0
  for (const letter of text.replaceAll('两', '二')) {
    const scale = scales[letter]
    if (scale === undefined) digit = digits[letter] ?? 0
    else {
      sum += (digit || 1) * scale
      digit = 0
    }
  }
  return sum + digit
}

/** Every sum of money written in a sentence, in 分. */
export function moneyIn(text: string): number[] {
  const plain = [...text.matchAll(/(\d[\d,，]*(?:\.\d+)?)\s*(万|千|百)?元/g)].map(([, number = '', scale]) => {
    const times = scale === '万' ? 10_000 : scale === '千' ? 1000 : scale === '百' ? 100 : 1
    return Math.round(Number(number.replaceAll(/[,，]/g, '')) * times * 100)
  })
  const written = [
    ...text.matchAll(/(?<![\d.]\s?)([零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+)[元圆]/g),
  ]
  return [...plain, ...written.map(([, number = '']) => chineseAmount(number) * 100)]
}
