import { parseArgs } from 'node:util'
import { type ClockRequest, lengthText, type Pause, type Reckoning, reckon } from '../law/clock.ts'
import { type Day, day, formatDayWithWeekday, isDay } from '../law/day.ts'
import { isMoment, type Moment } from '../law/moment.ts'
import { isRuleId } from '../law/rule.ts'

const usage =
  '用法：npm run --silent clock -- --rule 规则编号 --start 起算日 [--governs 适用日] [--pause 中止日..恢复日]… [--extend 天数]… [--cap-start 上限起算日] [--variant 类别] [--today 今天] [--json]'

const standings = { checked: '已核对', 'to-confirm': '待核', unknown: '未查明' } as const

/** What the command line says is wrong; printed on standard error, exit 2. */
class BadArgument extends Error {}

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  try {
    const { request, json } = requestFrom(words)
    const reckoning = reckon(request)
    if (reckoning.unit === 'hour' && reckoning.startAt === null && reckoning.due === null) {
      throw new BadArgument('这条期限按小时计算，--start 要写明时刻，如 2024-01-02T09:30')
    }
    if (reckoning.refusals.length > 0) throw new BadArgument(reckoning.refusals.join('；'))
    process.stdout.write(`${json ? JSON.stringify(answerOf(reckoning)) : inWords(reckoning)}\n`)
  } catch (error) {
    if (!(error instanceof BadArgument)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

function requestFrom(words: readonly string[]): { request: ClockRequest; json: boolean } {
  const given = parsed(words)
  const { rule, start } = given
  if (rule === undefined) throw new BadArgument(`缺少 --rule。\n${usage}`)
  if (start === undefined) throw new BadArgument(`缺少 --start。\n${usage}`)
  if (!isRuleId(rule)) throw new BadArgument(`没有「${rule}」这条规则，编号见法律数据中的规则表`)
  return {
    request: {
      rule,
      start: startFrom(start),
      pauses: (given.pause ?? []).map(pauseFrom),
      extensions: (given.extend ?? []).map((it) => ({ length: daysFrom(it) })),
      ...(given.governs !== undefined && { governs: dayFrom('--governs', given.governs) }),
      ...(given['cap-start'] !== undefined && { capStart: dayFrom('--cap-start', given['cap-start']) }),
      ...(given.variant !== undefined && { variant: given.variant }),
      ...(given.today !== undefined && { today: dayFrom('--today', given.today) }),
    },
    json: given.json ?? false,
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        rule: { type: 'string' },
        start: { type: 'string' },
        governs: { type: 'string' },
        pause: { type: 'string', multiple: true },
        extend: { type: 'string', multiple: true },
        'cap-start': { type: 'string' },
        variant: { type: 'string' },
        today: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values
  } catch {
    throw new BadArgument(`参数写法不对。\n${usage}`)
  }
}

function startFrom(text: string): Day | Moment {
  if (isMoment(text)) return text
  if (isDay(text)) return text
  throw new BadArgument(`--start 应当是日期（2024-01-02）或者时刻（2024-01-02T09:30），收到的是「${text}」`)
}

function dayFrom(option: string, text: string): Day {
  if (!isDay(text)) throw new BadArgument(`${option} 应当是日历上的一天，如 2024-01-02，收到的是「${text}」`)
  return day(text)
}

function pauseFrom(text: string): Pause {
  const found = /^([^.]+)\.\.([^.]*)$/.exec(text)
  if (found === null) throw new BadArgument(`--pause 应当写成 中止日..恢复日，收到的是「${text}」`)
  const from = dayFrom('--pause 的中止日', found[1] as string)
  const resume = found[2] === '' ? null : dayFrom('--pause 的恢复日', found[2] as string)
  if (resume !== null && resume < from) throw new BadArgument(`--pause 的恢复日 ${resume} 早于中止日 ${from}`)
  return { from, resume, ground: resume === null ? '尚未恢复' : `${from}起，${resume}恢复` }
}

function daysFrom(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) {
    throw new BadArgument(`--extend 应当是正整数天数，收到的是「${text}」`)
  }
  return Number(text)
}

function answerOf(it: Reckoning) {
  return {
    due: it.dueAt ?? it.due,
    edition: it.edition,
    article: it.article,
    standing: it.standing,
    provisional: it.provisional,
    days: it.days.map(({ day, counted, n, why }) => ({ day, counted, ...(n !== undefined && { n }), why })),
    rule: it.rule,
    label: it.label,
    kind: it.kind,
    start: it.startAt ?? it.start,
    governs: it.governs,
    length: it.length,
    unit: it.unit,
    direction: it.direction,
    bound: it.bound,
    scope: it.scope,
    whyNoDate: it.whyNoDate,
    leftWhenPaused: it.leftWhenPaused,
    otherwise: it.otherwise,
    notes: it.notes,
  }
}

function inWords(it: Reckoning): string {
  const due = it.due === null ? `不能确定：${it.whyNoDate ?? ''}` : dueInWords(it)
  return [
    `${it.label}（${it.rule}）`,
    `起算：${it.startAt ?? formatDayWithWeekday(it.start)}　${it.starts}`,
    `期限：${it.length === null || it.unit === null ? '——' : lengthText(it.length, it.unit)}`,
    `依据：${it.edition}${it.article}　${standings[it.standing]}`,
    `届满：${due}`,
    ...it.otherwise.map((other) => `　　　${other.label}：${other.due ?? '不能确定'}`),
    ...it.notes.map((note) => `说明：${note}`),
    '',
    ...it.days.map(strip),
  ].join('\n')
}

function dueInWords(it: Reckoning): string {
  const text = it.dueAt ?? formatDayWithWeekday(it.due as Day)
  return it.provisional ? `${text}　暂定：所涉年份的放假安排尚未载入` : text
}

function strip({ day, counted, why }: Reckoning['days'][number]): string {
  return `${counted ? '●' : '○'} ${day} ${formatDayWithWeekday(day).slice(-4)} ${why}`
}
