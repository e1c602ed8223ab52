import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Business } from '../src/kernel/business.ts'
import { tell } from '../src/testing/story.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faheng-line-'))
  mkdirSync(join(folder, 'src/lines'), { recursive: true })
  for (const room of ['kernel', 'law', 'lines/register.ts'])
    cpSync(`src/${room}`, join(folder, 'src', room), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function lineNew(...args: string[]) {
  const script = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('tools/line-new.ts'), ...args]
  return spawnSync(process.execPath, script, { cwd: folder, encoding: 'utf8' })
}

test('新业务线一建好就能办一件事，并已列入名册', async () => {
  expect(lineNew('draft-comment', '立法征求意见', '--office', 'documents').status).toBe(0)
  const { draftComment } = (await import(join(folder, 'src/lines/draft-comment/business.ts'))) as {
    draftComment: Business
  }
  const story = tell(draftComment.line)
    .on('2021-03-01')
    .does('register', { subject: '示范事项', openedOn: '2021-03-01' })
    .does('close', { closedOn: '2021-03-01', result: '已反馈' })
  expect(story.state()).toBe('已办结')
  const register = readFileSync(join(folder, 'src/lines/register.ts'), 'utf8')
  expect(register).toContain("import { draftComment } from './draft-comment/business.ts'")
  expect(register).toMatch(/\[[^\]]+, draftComment\]/)
})

test('没有中文名称、没有这个科室、已经有这条线，都不建', () => {
  expect(lineNew('draft-comment', 'draft')).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') })
  expect(lineNew('draft-comment', '立法征求意见', '--office', 'nowhere').status).toBe(2)
  lineNew('draft-comment', '立法征求意见')
  expect(lineNew('draft-comment', '立法征求意见').stderr).toContain('已经存在')
})
