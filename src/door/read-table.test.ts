import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'

async function says(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readTable({ name, bytes })
  return read.ok ? '读了' : `${read.verdict.code} ${read.verdict.says}`
}

test('很小的文件也能摆出几亿个格子：每行都用到最末一列的表、几十万个空行的文本，不读就退回', async () => {
  const far = Array.from({ length: 16_383 }, () => null)
  const wide = (rows: number) =>
    writeXlsx({ sheets: [{ name: '表', rows: Array.from({ length: rows }, () => [...far, 1]) }] })
  expect(await says('宽.xlsx', await wide(250))).toBe(
    'file-too-big 表里的列太多（最多 200 列），请删去右边多余的列再保存',
  )
  expect(await says('宽.xlsx', await wide(2))).toBe('读了')
  expect(await says('行.csv', Buffer.from('\n'.repeat(450_000)))).toMatch(/^file-too-big 文件的行太多/)
  expect(await says('列.csv', Buffer.from(','.repeat(4_100_000)))).toMatch(/^file-too-big 表里的列太多/)
  expect(await says('行.csv', Buffer.from('甲,乙\n'.repeat(30_000)))).toBe('读了')
})
