/** What the server does by itself, and when. */
export interface TimedWork {
  readonly work: string
  readonly label: string
  /** For a person to read. */
  readonly often: string
  readonly cron: string
  /** How long after it should have begun its silence is worth a word, in minutes. */
  readonly silentAfter: number
}

export const beijing = 'Asia/Shanghai'

/** Ten past midnight in Beijing: the day has changed for every clock. */
export const nightly: TimedWork = {
  work: 'nightly',
  label: '每夜：期限、提醒、封存、筛查',
  often: '每天 0:10',
  cron: '10 0 * * *',
  silentAfter: 26 * 60,
}

/** After the clocks were refreshed. */
export const packing: TimedWork = {
  work: 'nightly-pack',
  label: '每夜：应急包',
  often: '每天 0:40',
  cron: '40 0 * * *',
  silentAfter: 26 * 60,
}

/** Papers whose time is over: nobody waits longer than a minute to know that theirs was taken. */
export const collecting: TimedWork = {
  work: 'hall',
  label: '考场：到时收卷',
  often: '每分钟',
  cron: '* * * * *',
  silentAfter: 10,
}

/** What was done in the last minute is looked at in this one. */
export const following: TimedWork = {
  work: 'oversight-follow',
  label: '筛查：跟着新办的事项',
  often: '每分钟',
  cron: '* * * * *',
  silentAfter: 10,
}

/** Long work whose job was lost with a database that fell over: a second look, which does no harm (store/intake/work.ts). */
export const forgotten: TimedWork = {
  work: 'intake-forgotten',
  label: '导入、核验：没有办完的接着办',
  often: '每分钟',
  cron: '* * * * *',
  silentAfter: 10,
}

/** A round of destruction that was begun by people goes on whatever became of the process that began it. */
export const destroying: TimedWork = {
  work: 'archive',
  label: '档案：已经开始的销毁接着办',
  often: '每分钟',
  cron: '* * * * *',
  silentAfter: 10,
}

/** What acts changed of the counts by day becomes part of them before it is much (store/day-tallies.ts). */
export const folding: TimedWork = {
  work: 'tally',
  label: '按日记数：归并新办的',
  often: '每十分钟',
  cron: '*/10 * * * *',
  silentAfter: 60,
}

/** What other districts answered: a matter they sent back does not wait for somebody to look. */
export const answering: TimedWork = {
  work: 'letters',
  label: '区际函件：登记对方的回函',
  often: '每分钟',
  cron: '* * * * *',
  silentAfter: 10,
}

export const timedWorks: readonly TimedWork[] = [
  nightly,
  packing,
  collecting,
  following,
  forgotten,
  destroying,
  folding,
  answering,
]
