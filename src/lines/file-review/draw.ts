import { sm3 } from '../../kernel/sm3.ts'
import { canonicalLine, rowsIn, shares } from './strata.ts'

/** 名单里的案卷号，一行一个。 */
export function numbersIn(frame: string | null): string[] {
  return rowsIn(frame).map(({ number }) => number)
}

/** The same files in another order are the same frame. */
export function frameHash(frame: string | null): string {
  return sm3(rowsIn(frame).map(canonicalLine).toSorted().join('\n'))
}

/**
 * 抽取：每个案卷号与种子一起算摘要，在各层里按摘要从小到大取够该层的份数。种子的摘要在看到名单以前登记，
 * 名单和各层份数在种子公布以前冻结，谁也挑不了案卷；任何人拿到名单和种子都能重算。
 */
export function drawn(frame: string | null, seed: string, size: number): string[] {
  return shares(frame, size).flatMap(({ numbers, take }) =>
    numbers
      .map((number) => ({ number, key: sm3(`${seed}\n${number}`) }))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .slice(0, take)
      .map(({ number }) => number),
  )
}
