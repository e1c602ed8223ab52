import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
const at = (path: string) => join(folder, path)

/** Stands in for npm: writes down what it was asked and leaves what the real one would. */
const npm = `
  const fs = require('node:fs')
  const [, , ...args] = process.argv
  fs.appendFileSync('asked', args.join(' ') + ' ' + (process.env.NODE_ENV ?? '-') + '\\n')
  console.log('npm says something')
  if (args[0] === 'ci') {
    fs.rmSync('node_modules', { recursive: true, force: true })
    fs.mkdirSync('node_modules/one', { recursive: true })
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
  } else {
    for (const file of ['dist/server/main.js', 'dist/web/index.html']) {
      fs.mkdirSync(require('node:path').dirname(file), { recursive: true })
      fs.writeFileSync(file, '')
    }
  }
`

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faheng-ensure-'))
  mkdirSync(at('tools'))
  mkdirSync(at('src'))
  cpSync('tools/ensure.mjs', at('tools/ensure.mjs'))
  writeFileSync(at('npm.cjs'), npm)
  writeFileSync(at('src/main.ts'), 'one')
  lock('1.0.0')
})

afterEach(() => rmSync(folder, { recursive: true }))

function lock(version: string) {
  const packages = {
    '': {},
    'node_modules/one': { version },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
  }
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages }))
}

function ensure(...args: string[]) {
  const env = { ...process.env, npm_execpath: at('npm.cjs'), NODE_ENV: 'production' }
  return spawnSync(process.execPath, [at('tools/ensure.mjs'), ...args], { encoding: 'utf8', env })
}

const asked = () => (existsSync(at('asked')) ? readFileSync(at('asked'), 'utf8').trim().split('\n') : [])

test('第一次安装，第二次不再安装，锁文件变了再装', () => {
  expect(ensure().status).toBe(0)
  ensure()
  expect(asked()).toEqual(['ci --include=dev --no-audit --no-fund -'])
  lock('1.0.1')
  ensure()
  expect(asked()).toHaveLength(2)
})

test('什么都不写到标准输出，JSON 不被弄脏', () => {
  const { stdout, stderr } = ensure('build')
  expect(stdout).toBe('')
  expect(stderr).toContain('正在安装依赖')
  expect(stderr).toContain('npm says something')
})

test('手工跑过 npm ci 的，直接接受；版本不对的重装', () => {
  mkdirSync(at('node_modules/one'), { recursive: true })
  const byHand = (version: string) =>
    writeFileSync(
      at('node_modules/.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/one': { version } } }),
    )
  byHand('1.0.0')
  ensure()
  expect(asked()).toEqual([])
  lock('1.0.2')
  byHand('1.0.0')
  ensure()
  expect(asked()).toHaveLength(1)
})

test('源码变了才重新构建', () => {
  ensure('build')
  ensure('build')
  expect(asked().filter((line) => line.startsWith('run build'))).toHaveLength(1)
  writeFileSync(at('src/main.ts'), 'two')
  ensure('build')
  expect(asked().filter((line) => line.startsWith('run build'))).toHaveLength(2)
})

test('装不上就停下，不留下装好的记号', () => {
  writeFileSync(at('npm.cjs'), 'process.exit(7)')
  expect(ensure().status).toBe(7)
  writeFileSync(at('npm.cjs'), npm)
  expect(ensure().status).toBe(0)
  expect(asked()).toHaveLength(1)
})

test('留下锁的进程已死，不会一直等', () => {
  mkdirSync(at('.cache'))
  writeFileSync(at('.cache/ensure.lock'), '4000000')
  expect(ensure().status).toBe(0)
  expect(existsSync(at('.cache/ensure.lock'))).toBe(false)
})
