import { createHash } from 'node:crypto'
import type { Adding, LetterFigure } from '../../kernel/city-letter.ts'
import { type Indicator, isRatio, isStock } from '../../kernel/indicator.ts'
import { canonical } from '../../store/event-hash.ts'
import type { Store } from '../../store/store.ts'
import { type Definition, definedAs, filtersText } from '../definition.ts'
import type { Draft } from '../drafting/draft.ts'
import { keptFigures, lineOfFigure } from '../drafting/numbers.ts'

/** The figures a report froze, as they go to the city: with their passports, and without a list of anything. */
export function letterFigures(store: Pick<Store, 'businesses'>, draft: Draft): LetterFigure[] {
  return [...keptFigures(store, draft).values()].map(({ id, label, unit, value, passport }) => {
    const defined = definitionOf(store, id, passport.version)
    const { version, says, cutoff, hash, countedBy, count: listed } = passport
    return {
      ...{ id, label, unit, value, version, says: says.slice(0, 500), listed, hash, cutoff, countedBy },
      definition: fingerprint(defined?.indicator ?? id),
      filters: defined ? filtersText(defined).slice(0, 2000) : '',
      adding: defined ? addingOf(defined) : { how: 'never', why: '程序里已经没有这一版定义' },
    }
  })
}

function definitionOf({ businesses }: Pick<Store, 'businesses'>, id: string, version: number): Definition | null {
  const [line = '', name = ''] = id.split('.')
  const declared = businesses.get(line)
  const business = declared && definedAs(declared, name, version)
  const indicator = business?.indicators.all[name]
  return business && indicator ? { id, name, business, indicator } : null
}

/** What is counted, whatever it is called. */
function fingerprint(indicator: Indicator | string): string {
  if (typeof indicator === 'string') return sha(indicator)
  const { label: _label, says: _says, vocabulary: _vocabulary, earlier: _earlier, ...counts } = indicator
  return sha(canonical(counts))
}

function addingOf({ id, business, indicator }: Definition): Adding {
  if (!isRatio(indicator)) return isDistinct(indicator) ? { how: 'never', why: distinctWhy } : { how: 'sum' }
  const { part, whole } = indicator
  if ([part, whole].some((side) => isDistinct(business.indicators.all[side])))
    return { how: 'never', why: `分子或者分母不能相加，${distinctWhy}` }
  const line = lineOfFigure(id)
  return { how: 'rate', part: `${line}.${part}`, whole: `${line}.${whole}` }
}

const distinctWhy = '不同的区可能是同一个，相加会重复计算'

function isDistinct(indicator: Indicator | undefined): boolean {
  return indicator !== undefined && !isRatio(indicator) && !isStock(indicator) && indicator.of === 'distinct'
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
