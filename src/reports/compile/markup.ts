/**
 * How a section is written: plain text, one paragraph a line, with figures bound by name.
 *
 *   受理矛盾纠纷{{mediation.accepted}}，发放资料{{outreach.copies|余}}，去年为{{mediation.accepted|上年}}。
 */
export type Bound = '余' | '多' | '以上' | '近' | '约'

/** The figure of this period, of the year before, or how far it moved between the two. */
type Whose = 'this' | 'last' | 'growth'

export interface Slot {
  readonly kind: 'figure'
  readonly figure: string
  readonly whose: Whose
  readonly bound: Bound | null
  /** The number the writer chose to print: 2000 in 2000余. */
  readonly written: number | null
  readonly scale: '万' | '亿' | null
  /** Without its unit. */
  readonly bare: boolean
  readonly source: string
}

export interface Words {
  readonly kind: 'words'
  readonly text: string
}

export interface Mistake {
  readonly kind: 'mistake'
  readonly source: string
  readonly says: string
}

type Piece = Words | Slot | Mistake

/** 0 is running text; 2 is （一）, 3 is 1., 4 is （1）. Level 1 is the section's own heading. */
export interface Line {
  readonly level: 0 | 2 | 3 | 4
  readonly pieces: readonly Piece[]
  /** A line that is nothing but {{表|败诉原因}} is that table. */
  readonly table: string | null
}

/** A paragraph a line; empty lines only part them. */
export function parse(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const table = /^\{\{表\|([^{}|]+)\}\}$/.exec(line)?.[1] ?? null
      return { level: levelOf(line), pieces: table === null ? piecesOf(line) : [], table }
    })
}

/** The ids a text binds, in reading order, each once. */
export function boundIn(text: string): string[] {
  const slots = parse(text).flatMap(({ pieces }) => pieces.filter((piece): piece is Slot => piece.kind === 'figure'))
  return [...new Set(slots.map(({ figure }) => figure))]
}

const longestHeading = 40

/** A numbered line is a heading when it is short and is not a sentence. */
function levelOf(line: string): Line['level'] {
  if (line.length > longestHeading || /[。；;，,：:]$/.test(line) || line.includes('{{')) return 0
  if (/^（[一二三四五六七八九十]+）/.test(line)) return 2
  if (/^\d{1,2}[.．]/.test(line)) return 3
  return /^（\d{1,2}）/.test(line) ? 4 : 0
}

function piecesOf(line: string): Piece[] {
  return line.split(/(\{\{[^{}]*\}\})/).flatMap((piece): Piece[] => {
    if (piece === '') return []
    if (/^\{\{[^{}]*\}\}$/.test(piece)) return [slotOf(piece)]
    return /\{\{|\}\}/.test(piece)
      ? [mistake(piece, '花括号不成对，应写作 {{指标编号}}')]
      : [{ kind: 'words', text: piece }]
  })
}

const named = /^[a-z][a-z-]*\.[A-Za-z][A-Za-z0-9]*$/
const bounded = /^(\d+(?:\.\d+)?)?(余|多|以上|近|约)$/

function slotOf(source: string): Slot | Mistake {
  const [figure = '', ...options] = source
    .slice(2, -2)
    .split('|')
    .map((word) => word.trim())
  if (!named.test(figure)) return mistake(source, `「${figure}」不是指标编号，应写作 mediation.accepted 的样子`)
  let slot: Slot = {
    kind: 'figure',
    figure,
    whose: 'this',
    bound: null,
    written: null,
    scale: null,
    bare: false,
    source,
  }
  for (const option of options) {
    const read = optionOf(slot, option)
    if (!read) return mistake(source, `「${option}」不认识；能写的有 余、多、以上、近、约、万、亿、数、上年、同比`)
    slot = read
  }
  return slot
}

function optionOf(slot: Slot, option: string): Slot | null {
  const bound = bounded.exec(option)
  if (bound) return { ...slot, bound: bound[2] as Bound, written: bound[1] ? Number(bound[1]) : null }
  if (option === '万' || option === '亿') return { ...slot, scale: option }
  if (option === '数') return { ...slot, bare: true }
  if (option === '上年') return { ...slot, whose: 'last' }
  return option === '同比' ? { ...slot, whose: 'growth' } : null
}

function mistake(source: string, says: string): Mistake {
  return { kind: 'mistake', source, says }
}
