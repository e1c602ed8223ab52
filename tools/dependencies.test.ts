import { expect, test } from 'vitest'
// @ts-expect-error -- a check script without types
import { faultsIn } from './dependencies.mjs'

const whole = { license: 'MIT', integrity: 'sha512-x', resolved: 'https://example.org/a.tgz' }

test('许可证、校验值、来处，不对的逐个说出来；只在开发时用的不管', () => {
  expect(
    faultsIn({
      '': { license: 'Apache-2.0' },
      'node_modules/good': whole,
      'node_modules/chosen': { ...whole, license: '(MIT OR GPL-3.0-or-later)' },
      'node_modules/both': { ...whole, license: '(MIT AND GPL-3.0-only)' },
      'node_modules/closed': { ...whole, license: 'SEE LICENSE IN FILE' },
      'node_modules/loose': { ...whole, integrity: undefined },
      'node_modules/git': { ...whole, resolved: 'git+ssh://example.org/a' },
      'node_modules/tool': { dev: true, license: 'GPL-3.0-only' },
    }),
  ).toEqual([
    'node_modules/both 的许可证是 (MIT AND GPL-3.0-only)',
    'node_modules/closed 的许可证是 SEE LICENSE IN FILE',
    'node_modules/loose 没有校验值',
    'node_modules/git 不是从仓库取的',
  ])
})
