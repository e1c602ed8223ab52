import { sm3 } from '../../kernel/sm3.ts'

/** 冻结的名单：一行一个案卷号。 */
export function numbersIn(frame: string | null): string[] {
  return (frame ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The same files in another order are the same frame. */
export function frameHash(frame: string | null): string {
  return sm3(numbersIn(frame).toSorted().join('\n'))
}

/**
 * 抽取：每个案卷号与种子一起算摘要，按摘要从小到大取前若干个。种子的摘要在看到名单以前登记，
 * 名单在种子公布以前冻结，谁也挑不了案卷；任何人拿到名单和种子都能重算。
 */
export function drawn(frame: string | null, seed: string, size: number): string[] {
  return numbersIn(frame)
    .map((number) => ({ number, key: sm3(`${seed}\n${number}`) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number)
}
