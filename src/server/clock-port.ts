/** The one place where the machine's clock is read. */
export function machineClock(): Date {
  return new Date()
}

/**
 * The demonstration may stand on a day of its own year, '2021-12-20': then its open matters are as due or late as
 * they were, instead of years overdue. Time goes on from nine that morning.
 */
export function clockFrom(text: string | undefined): () => Date {
  if (!text) return machineClock
  const start = Date.parse(`${text}T09:00:00+08:00`)
  if (Number.isNaN(start)) throw new Error(`FAHENG_TODAY 应写作 2021-12-20，现在是「${text}」`)
  const began = machineClock().getTime()
  return () => new Date(start + machineClock().getTime() - began)
}
