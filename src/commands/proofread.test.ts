import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'faheng-proofread-'))

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(words: readonly string[], input?: string) {
  const command = ['--import', 'tsx', 'src/commands/proofread.ts', ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', input })
  return { status, stdout, stderr }
}

describe('命令行的校对', () => {
  const report = fileOf('报告.txt', '2021年报告\n应诉案件96件，其中一审58件，二审37件。')

  it('只印一个 JSON 对象，位置按 UTF-16 数', () => {
    const { status, stdout, stderr } = run([report, '--json'])
    const answer = JSON.parse(stdout)
    expect([status, stderr]).toEqual([0, ''])
    expect(answer.figures[0]).toMatchObject({
      value: 96,
      bound: 'exact',
      unit: '件',
      indicator: 'litig-cases',
      period: '2021',
    })
    const { start, end } = answer.figures[0]
    expect(answer.text.slice(start, end)).toBe('96件')
    expect(answer.warnings[0]).toMatchObject({ code: 'parts-not-whole', severity: 'error', start, end })
  })

  it('不加 --json 写成话，带台账就并列', () => {
    const ledger = fileOf('台账.json', JSON.stringify({ figures: [{ id: 'litig-cases', label: '应诉', value: 95 }] }))
    const { status, stdout } = run([report, '--ledger', ledger])
    expect(status).toBe(0)
    expect(stdout).toContain('58+37≠96件')
    expect(stdout).toContain('报告96　台账95　相差1')
  })

  it('粘贴的文字从标准输入来', () => {
    expect(JSON.parse(run(['-', '--json'], '发放材料4万余份').stdout).figures[0]).toMatchObject({
      value: 40000,
      bound: 'above',
    })
  })

  it('文件不在、种类不对、参数不对：退出码2，理由用中文', () => {
    for (const words of [
      ['没有.txt'],
      [fileOf('表.xlsx', 'x')],
      [],
      [report, '--不认得'],
      [report, '--ledger', '没有.json'],
    ]) {
      const { status, stdout, stderr } = run(words)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/[\u4e00-\u9fa5]/)
    }
  })
})
