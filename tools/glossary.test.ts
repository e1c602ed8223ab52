import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary } from './glossary.ts'

test('词汇表跟得上声明；不一致时运行 npx tsx tools/glossary.ts', () => {
  const written = readFileSync('docs/glossary.md', 'utf8')
  expect(glossary(written) === written).toBe(true)
})
