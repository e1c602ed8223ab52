import { sm3 } from '../../kernel/sm3.ts'
import { drawn, frameHash, numbersIn } from '../../lines/file-review/draw.ts'
import { type Share, shares, sharesSaid } from '../../lines/file-review/strata.ts'

/** What was published of one draw, as the page carries it or as somebody typed it in. */
export interface Round {
  readonly seedHash: string
  readonly seed: string
  readonly frame: string
  readonly frameHash: string
  readonly sampleSize: number
  /** The shares as they were frozen; empty where none were. */
  readonly allocation: string
  readonly sample: string
}

interface Check {
  readonly label: string
  readonly standing: 'held' | 'waiting' | 'broken'
  readonly why: string
}

export interface Replayed {
  readonly checks: readonly Check[]
  readonly shares: readonly Share[]
  readonly sample: readonly string[]
}

/** Works the whole draw out again: nothing the page carries is taken on trust. */
export function replay(round: Round): Replayed {
  const { seed, frame, sampleSize } = round
  const sample = seed === '' ? [] : drawn(frame, seed, sampleSize)
  return {
    shares: shares(frame, sampleSize),
    sample,
    checks: [
      check('种子与事先登记的摘要', {
        told: round.seedHash,
        found: seed && sm3(seed),
        missing: seed ? '没有给出登记的摘要' : '种子还没有公布',
      }),
      check('名单与冻结时的摘要', {
        told: round.frameHash,
        found: frame && frameHash(frame),
        missing: '没有给出名单或者摘要',
      }),
      check('各层份数', {
        told: round.allocation.trim(),
        found: sharesSaid(frame, sampleSize),
        missing: '没有登记各层份数，或者名单、份数算不出',
      }),
      check('抽取名单', {
        told: sorted(numbersIn(round.sample)),
        found: sorted(sample),
        missing: seed ? '没有给出公布的抽取名单' : '种子还没有公布',
      }),
    ],
  }
}

/** A list is the same list in any order. */
function sorted(numbers: readonly string[]): string {
  return numbers.toSorted().join('\n')
}

interface Compared {
  readonly told: string
  readonly found: string
  readonly missing: string
}

function check(label: string, { told, found, missing }: Compared): Check {
  if (told === '' || found === '') return { label, standing: 'waiting', why: missing }
  return told.trim().toLowerCase() === found.toLowerCase()
    ? { label, standing: 'held', why: '重算一致' }
    : { label, standing: 'broken', why: `重算不一致${found.length === 64 ? `，算出的是 ${found}` : ''}` }
}
