import { details } from './details.ts'
import { moreDetails } from './details-more.ts'
import type { EnforcementAct } from './names.ts'

type Detail = keyof typeof details | keyof typeof moreDetails

const names = [...Object.keys(details), ...Object.keys(moreDetails)] as Detail[]
const days = names.filter((name) => ({ ...details, ...moreDetails })[name].kind === 'day')
/** Days that lie ahead by their nature. */
const ahead: readonly Detail[] = [
  'extendedUntil',
  'measureExtendedUntil',
  'suingEndsOn',
  'expiredOn',
  'correctBy',
  'replyBy',
  'delegationUntil',
]

/** 案卷里才看得到的细节：筛查要用，归集时不必填。 */
export const detailActs = {
  addDetails: {
    label: '补录办案细节',
    help: '筛查规则要用到的案卷细节，知道多少填多少；没有填的，相关规则记作「不能检验」',
    by: ['uploader', 'liaison', 'clerk', 'handler'],
    from: ['recorded'],
    to: 'same',
    asks: [],
    mayAsk: names,
    guards: [
      {
        must: '已经发生的事，日期不能晚于今天',
        holds: (it, { today }) => days.every((name) => ahead.includes(name) || !it[name] || String(it[name]) <= today),
      },
    ],
  },
} as const satisfies Readonly<Record<string, EnforcementAct>>
