/** Markup that is already safe. */
export interface Html {
  readonly markup: string
}

export type Piece = Html | string | number | null | undefined | false | readonly Piece[]

/** Everything put in is text and is escaped, unless it is markup of ours. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { markup: strings.reduce((all, text, at) => all + (at === 0 ? '' : written(pieces[at - 1])) + text, '') }
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(written).join('')
  return escaped(String(piece))
}
