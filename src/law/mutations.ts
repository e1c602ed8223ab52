/** A deliberate fault in the counting code: the text that is replaced, and by what. */
export interface Mutation {
  readonly fault: string
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Each must be caught by a worked case; a mutation whose text is gone fails the test. */
export const mutations: readonly Mutation[] = [
  {
    fault: '起算日也计入',
    file: 'clock-walk.ts',
    from: 'let on = dayNumber(frame.start)\n  while (counted < total)',
    to: 'let on = dayNumber(frame.start) - 1\n  while (counted < total)',
  },
  {
    fault: '工作日期限不跳过休息日',
    file: 'clock-walk.ts',
    from: "if (unit === 'working-day') {",
    to: 'if (false) {',
  },
  { fault: '调休上班日当作休息', file: 'calendar.ts', from: 'if (year.work[on] !== undefined)', to: 'if (false)' },
  { fault: '放假日当作工作日', file: 'calendar.ts', from: 'if (off !== undefined)', to: 'if (false)' },
  { fault: '届满日遇假不顺延', file: 'clock-walk.ts', from: 'if (!first.rest)', to: 'if (true)' },
  { fault: '顺延只顺一天', file: 'clock-walk.ts', from: 'if (gap === null && !rest)', to: 'if (true)' },
  {
    fault: '没有对应日时不取月末',
    file: 'day.ts',
    from: 'Math.min(date, daysInMonth(toYear, toMonth))',
    to: 'date',
  },
  { fault: '不认闰日', file: 'day.ts', from: '? 29 : 28', to: '? 28 : 28' },
  { fault: '恢复当日仍不计', file: 'clock-spans.ts', from: 'on < span.to)', to: 'on <= span.to)' },
  { fault: '中止当日仍计', file: 'clock-spans.ts', from: 'span.from <= on', to: 'span.from < on' },
  {
    fault: '重叠的中止只看第一段',
    file: 'clock-spans.ts',
    from: 'for (const span of spans)',
    to: 'for (const span of spans.slice(0, 1))',
  },
  { fault: '按月的期限中止不补', file: 'clock-walk.ts', from: 'if (on <= nominal) owed += 1', to: 'owed += 0' },
  { fault: '旧版本最后一天已用新版本', file: 'rule.ts', from: 'governs <= it.until', to: 'governs < it.until' },
  { fault: '新版本第一天仍用旧版本', file: 'rule.ts', from: 'it.from <= governs', to: 'it.from < governs' },
  { fault: '不看适用日，只看起算日', file: 'clock.ts', from: 'request.governs ?? start', to: 'start' },
  { fault: '批准的延长不起作用', file: 'clock-walk.ts', from: 'lasts.base + lasts.extra', to: 'lasts.base' },
  { fault: '倒数的期限往后数', file: 'clock-walk.ts', from: 'on -= 1', to: 'on += 1' },
  { fault: '一年的上限不起作用', file: 'clock-measure.ts', from: 'measured.end <= limit.end', to: 'true' },
  {
    fault: '年按月数',
    file: 'clock-measure.ts',
    from: "unit === 'year' ? length * 12 : length",
    to: 'length',
  },
  {
    fault: '放假安排未出的日子不标暂定',
    file: 'calendar.ts',
    from: 'provisional: true }\n}',
    to: 'provisional: false }\n}',
  },
  { fault: '类别不同的期限不分', file: 'clock-notes.ts', from: 'chosen === undefined ? edition', to: 'true ? edition' },
  { fault: '小时按半数算', file: 'moment.ts', from: 'count * 60', to: 'count * 30' },
]
