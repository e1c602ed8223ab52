import { expect, test } from 'vitest'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { reachOf } from '../kernel/reach.ts'
import { changeMatter } from '../store/sealed-places.ts'
import { personOf } from './story.ts'

/** A closed line: names are ciphertext, and a post that covers "all lines" does not cover this one. */
export function proveClosed(line: Line, matter: () => Matter) {
  test('当事人姓名密封，岗位没有点名这条业务线的看不到', () => {
    const { parties } = changeMatter(line, matter(), (_text, kind) => `〔${kind}〕`)
    expect(parties.length).toBeGreaterThan(0)
    expect(new Set(parties.map(({ name }) => name))).toEqual(new Set(['〔name〕']))
    const organ = personOf('organ')
    const post = { id: 'post', person: personOf('head'), role: 'head', organ, organs: [organ] } as const
    expect(reachOf(line, { ...post, lines: 'all' })).toEqual({ sees: 'nothing' })
    expect(reachOf(line, { ...post, lines: [line.id] })).toEqual({ sees: 'district' })
  })
}
