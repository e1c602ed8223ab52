import type { Stated } from '../../store/stated.ts'
import { readFigures } from '../reader/read-figures.ts'
import { bytesReport, type ReportText } from '../reader/read-file.ts'
import { findIndicator } from '../reader/vocabulary.ts'

/** The text of an uploaded report, by what its name ends in. */
export async function textOfFile(name: string, bytes: Uint8Array): Promise<ReportText> {
  const read = await bytesReport(name, bytes)
  return 'refused' in read ? read : { text: read.text.replace(invisible, '') }
}

/** What old files carry between the words and no form can send back. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The figures the reader finds in an old report, each with the words around it, for somebody to confirm. */
export function figuresIn(text: string): Stated[] {
  return readFigures(text).figures.map(({ start, end, value, bound, unit, indicator, line }) => ({
    at: start,
    indicator,
    label: (indicator && findIndicator(indicator)?.name) || '未认出的指标',
    ...{ value, bound, unit, line },
    quote: text.slice(Math.max(0, start - 24), end + 10).replace(/\s+/g, ' '),
  }))
}
