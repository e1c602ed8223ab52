import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { inWords } from '../reports/proofread/in-words.ts'
import type { LedgerEntry } from '../reports/proofread/ledger.ts'
import { ledgerFrom } from '../reports/proofread/ledger-file.ts'
import { proofread } from '../reports/proofread/proofread.ts'
import { pastedReport, type ReportText, readReport } from '../reports/reader/read-file.ts'

const usage =
  '用法：npm run --silent proofread -- 报告文件 [--ledger 台账.json] [--last 去年的报告] [--json]；文件写 - 时读标准输入'

/** 命令行写错了：理由印到标准错误，退出码2。 */
class BadArgument extends Error {}

await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<void> {
  try {
    const { file, ledger, last, json } = parsed(words)
    const text = await textFrom(file)
    const lastYear = last === undefined ? undefined : await textFrom(last)
    const answer = proofread(text, { lastYear, ledger: ledger === undefined ? undefined : await ledgerAt(ledger) })
    await print(json ? JSON.stringify(answer) : inWords(answer))
  } catch (error) {
    if (!(error instanceof BadArgument)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

function parsed(words: readonly string[]) {
  const { values, positionals } = options(words)
  const [file, ...more] = positionals
  if (file === undefined) throw new BadArgument(`没有写要读的报告文件。\n${usage}`)
  if (more.length > 0) throw new BadArgument(`一次读一篇报告，多写了「${more.join('」「')}」。\n${usage}`)
  return { file, ledger: values.ledger, last: values.last, json: values.json ?? false }
}

function options(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ledger: { type: 'string' }, last: { type: 'string' }, json: { type: 'boolean' } },
    })
  } catch {
    throw new BadArgument(`参数写法不对。\n${usage}`)
  }
}

async function textFrom(file: string): Promise<string> {
  const read: ReportText = file === '-' ? pastedReport(await standardInput()) : await readReport(file)
  if ('refused' in read) throw new BadArgument(read.refused)
  return read.text
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return new Uint8Array(Buffer.concat(pieces))
}

async function ledgerAt(file: string): Promise<readonly LedgerEntry[]> {
  const source = await readFile(file, 'utf8').catch(() => null)
  if (source === null) throw new BadArgument(`找不到台账文件「${file}」`)
  const read = ledgerFrom(source)
  if ('refused' in read) throw new BadArgument(read.refused)
  return read.entries
}

/** 结果长时管道写不完就退出会截断，等写完。 */
function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(`${text}\n`, () => done()))
}
