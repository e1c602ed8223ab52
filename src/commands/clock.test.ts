import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

function clock(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/commands/clock.ts', ...words],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

describe('命令行的期限时钟', () => {
  it('给出一个 JSON 对象，别的都不输出', () => {
    const { status, stdout, stderr } = clock('--rule', 'recon-reply', '--start', '2024-01-02', '--json')
    const answer = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(answer).toMatchObject({ due: '2024-01-16', standing: 'checked', provisional: false })
    expect(answer.edition).toContain('2023年修订，2024-01-01')
    expect(answer.days[0]).toEqual({ day: '2024-01-02', counted: false, why: expect.any(String) })
  })

  it('适用日、中止、延长都能写，可以写多次', () => {
    const words = ['--rule', 'recon-decide', '--start', '2024-03-01', '--pause', '2024-03-05..2024-03-15']
    const more = ['--pause', '2024-03-10..2024-03-20', '--extend', '10', '--extend', '20', '--json']
    expect(JSON.parse(clock(...words, ...more).stdout).due).toBe('2024-06-14')
    const old = clock('--rule', 'recon-reply', '--start', '2024-01-02', '--governs', '2023-12-20', '--json')
    expect(JSON.parse(old.stdout).due).toBe('2024-01-12')
  })

  it('期限不明的，due 为空，仍然算答了', () => {
    const { status, stdout } = clock('--rule', 'recon-redo-default', '--start', '2026-07-01', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ due: null, standing: 'unknown' })
  })

  it('不加 --json 时写成一看就懂的日期条', () => {
    const { stdout } = clock('--rule', 'recon-reply', '--start', '2024-01-02')
    expect(stdout).toContain('届满：2024年1月16日（周二）')
    expect(stdout).toContain('○ 2024-01-06 （周六）')
  })

  it.each([
    [['--rule', 'no-such', '--start', '2024-01-02'], '没有「no-such」'],
    [['--rule', 'recon-reply'], '缺少 --start'],
    [['--start', '2024-01-02'], '缺少 --rule'],
    [['--rule', 'recon-reply', '--start', '2024-02-30'], '--start'],
    [['--rule', 'recon-reply', '--start', '2024-01-02', '--governs', '去年'], '--governs'],
    [['--rule', 'recon-reply', '--start', '2024-01-02', '--pause', '2024-02-10..2024-02-01'], '早于中止日'],
    [['--rule', 'recon-reply', '--start', '2024-01-02', '--pause', '2024-02-10'], '--pause'],
    [['--rule', 'recon-decide', '--start', '2024-01-02', '--extend', '1.5'], '--extend'],
    [['--rule', 'recon-decide', '--start', '2024-01-02', '--extend', '31'], '最多30日'],
    [['--rule', 'recon-reply', '--start', '2024-01-02', '--what'], '参数写法不对'],
  ])('%j 不能回答：退出码 2，说明在标准错误', (words, reason) => {
    const { status, stdout, stderr } = clock(...words)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(reason)
  })
})
