import { expect, test } from 'vitest'
import { merklePath, merkleRoot, noSealBefore, rootFrom, sealHash } from './merkle.ts'

const leaves = (count: number) => Array.from({ length: count }, (_, n) => `第${n}条`)

test.each([1, 2, 3, 5, 8, 13, 33])('%i 片叶子：每一片都能走到根，别的叶子走不到', (count) => {
  const all = leaves(count)
  const root = merkleRoot(all)
  for (const [at, leaf] of all.entries()) {
    const path = merklePath(all, at)
    expect(rootFrom(leaf, path)).toBe(root)
    expect(rootFrom(`${leaf}改`, path)).not.toBe(root)
  }
})

test('换了次序、少了一片、多了一片，根都不同', () => {
  const all = leaves(6)
  const root = merkleRoot(all)
  expect(merkleRoot(all.toReversed())).not.toBe(root)
  expect(merkleRoot(all.slice(1))).not.toBe(root)
  expect(merkleRoot([...all, '多的'])).not.toBe(root)
  expect(() => merklePath(all, 6)).toThrow('没有第 7 个叶子')
})

test('节点不能冒充叶子：拿中间节点当叶子走不到根', () => {
  const all = leaves(4)
  const [first] = merklePath(all, 2).slice(-1)
  expect(rootFrom(first?.hash ?? '', merklePath(all, 0).slice(1))).not.toBe(merkleRoot(all))
})

test('封存的指纹管住它说的每一项', () => {
  const seal = { district: 'shifan', stream: 'event', no: 1, count: 2, from: '1', to: '2', root: 'r', madeAt: 't' }
  const hash = sealHash({ ...seal, previous: noSealBefore })
  for (const changed of [{ no: 2 }, { count: 3 }, { to: '3' }, { root: 'x' }, { previous: hash }, { madeAt: 'u' }])
    expect(sealHash({ ...seal, previous: noSealBefore, ...changed })).not.toBe(hash)
})
