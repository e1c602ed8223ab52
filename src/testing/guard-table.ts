import { describe, expect, test } from 'vitest'
import type { tell } from './story.ts'

type Story = ReturnType<typeof tell>
type Given = Record<string, unknown>

/** One attempt: the file as it stands, and what is typed. */
export interface Try {
  readonly story: Story
  readonly given?: Given
  readonly beside?: Parameters<Story['does']>[2]
}

/** The attempt that is refused for this reason alone, and the same with one thing changed. */
export interface Pair {
  readonly wrong: Try
  readonly right: Try
}

/** Same file, other answers. */
export function answers(story: () => Story, base: Given, wrong: Given, right: Given): () => Pair {
  return () => ({
    wrong: { story: story(), given: { ...base, ...wrong } },
    right: { story: story(), given: { ...base, ...right } },
  })
}

/** Same answers, another file. */
export function files(wrong: () => Story, right: () => Story, given: Given = {}): () => Pair {
  return () => ({ wrong: { story: wrong(), given }, right: { story: right(), given } })
}

interface Guarded {
  readonly label: string
  readonly opens?: readonly { readonly must: string }[]
  readonly guards?: readonly { readonly must: string }[]
}

/** A table with one row for every guard of some acts. `verify` also fails for a guard without a row. */
export function guardTable(acts: Readonly<Record<string, Guarded>>) {
  const rows: Record<string, () => Pair> = {}
  const declared = Object.entries(acts).flatMap(([act, { opens = [], guards = [] }]) =>
    [...opens, ...guards].map(({ must }) => `${act}｜${must}`),
  )
  return {
    guard(act: string, must: string, pair: () => Pair) {
      rows[`${act}｜${must}`] = pair
    },
    verify() {
      describe('每一条不许，单独拦住，改一处就放行', () => {
        test('没有漏掉的，也没有多出来的', () => {
          expect(Object.keys(rows).toSorted()).toEqual(declared.toSorted())
        })
        test.each(Object.entries(rows))('%s', (name, pair) => {
          const [act = '', must = ''] = name.split('｜')
          const { wrong, right } = pair()
          expect(wrong.story.refusals(act, wrong.given, wrong.beside)).toEqual([must])
          expect(right.story.refusals(act, right.given, right.beside)).toEqual([])
        })
      })
    },
  }
}
