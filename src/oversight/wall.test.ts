import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('埋毛病的人不看规则怎么写', () => {
  const planting = join(import.meta.dirname, '../testing/planted')
  const files = [...readdirSync(planting).map((name) => join(planting, name)), join(planting, '../straight.ts')]
  const imports = files.flatMap((file) => readFileSync(file, 'utf8').match(/from '[^']+'/g) ?? [])
  expect(files.length).toBeGreaterThan(4)
  expect(imports.filter((one) => /checks|oversight|kernel\/check/.test(one))).toEqual([])
})
