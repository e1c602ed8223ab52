/** Question → the options ticked, or the words written. */
export type Answers = Readonly<Record<string, readonly number[] | string>>

/** What one side has: the higher number is the later word. */
export interface Sheet {
  readonly seq: number
  readonly answers: Answers
}

/** After a lost connection or a reload: what was written here and never arrived goes on; else the hall's word stands. */
export function laterOf(here: Sheet | null, hall: Sheet): Sheet {
  return here && here.seq > hall.seq ? here : hall
}

export function answer(sheet: Sheet, question: string, given: readonly number[] | string): Sheet {
  return { seq: sheet.seq + 1, answers: { ...sheet.answers, [question]: given } }
}

/** One option of a multiple choice, on or off, the others as they were. */
export function toggled(given: readonly number[] | string | undefined, option: number): number[] {
  const ticked = typeof given === 'string' || given === undefined ? [] : given
  return (ticked.includes(option) ? ticked.filter((one) => one !== option) : [...ticked, option]).toSorted(
    (a, b) => a - b,
  )
}

export function isAnswered(given: readonly number[] | string | undefined): boolean {
  return typeof given === 'string' ? given.trim() !== '' : given !== undefined && given.length > 0
}

/** 01:05:09, or 05:09 within the last hour. */
export function leftText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return seconds < 3600 ? minutes : `${two(Math.floor(seconds / 3600))}:${minutes}`
}
