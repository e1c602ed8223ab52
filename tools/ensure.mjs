// Needs nothing but Node: installs when the lock changed, builds when the sources did ("build").
// Everything it says goes to standard error, so that `npm run --silent … --json` prints JSON alone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更新版本，当前是 ${process.version}。`)
  process.exit(1)
}

process.chdir(resolve(import.meta.dirname, '..'))
mkdirSync('.cache', { recursive: true })

const lock = '.cache/ensure.lock'
await takeLock()
process.on('exit', () => rmSync(lock, { force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const locked = sum(read('package-lock.json'), process.platform, process.arch, major)
const installed = 'node_modules/.faheng-installed'
if (read(installed) !== locked) {
  if (!matchesLock()) {
    console.error('正在安装依赖……')
    npm('ci', '--include=dev', '--no-audit', '--no-fund')
  }
  writeFileSync(installed, locked)
}

if (process.argv[2] === 'build') {
  const key = sum(locked, ...sources().flatMap((file) => [file, readFileSync(file)]))
  const built = '.cache/built'
  if (read(built) !== key || !existsSync('dist/server/main.js') || !existsSync('dist/web/index.html')) {
    console.error('正在构建……')
    npm('run', 'build')
    writeFileSync(built, key)
  }
}

/** npm start and npm test may run at the same time; a lock whose process is dead does not count. */
async function takeLock() {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isStale()) rmSync(lock, { force: true })
    else await new Promise((settle) => setTimeout(settle, 200))
  }
}

function isStale() {
  const pid = Number(read(lock))
  try {
    if (pid === process.pid) return true
    if (pid > 0) return process.kill(pid, 0) && false
    return Date.now() - statSync(lock).mtimeMs > 5000
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Someone ran npm ci by hand: what it wrote down beside the packages is what the lock asks for. */
function matchesLock() {
  const wanted = JSON.parse(read('package-lock.json') || '{}').packages
  const present = JSON.parse(read('node_modules/.package-lock.json') || '{}').packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (!path || link) return true
    const found = present[path]
    return found ? found.version === version && existsSync(path) : optional === true || devOptional === true
  })
}

/** The npm that called us, without what it set for this run: production would skip the build tools. */
function npm(...args) {
  const env = { ...process.env }
  delete env.NODE_ENV
  for (const name of Object.keys(env)) {
    if (/^npm_(package|lifecycle|command|config_(omit|only|production|dry_run|workspace))/i.test(name)) delete env[name]
  }
  const script = process.env.npm_execpath
  const stdio = ['inherit', 2, 2]
  const { status } = script
    ? spawnSync(process.execPath, [script, ...args], { stdio, env })
    : spawnSync('npm', args, { stdio, env, shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

function sources() {
  const roots = ['src', 'tools', 'package.json', 'tsconfig.json', 'vite.config.ts']
  return roots.flatMap(filesBelow).sort()
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

function sum(...parts) {
  return parts
    .reduce((hash, part) => hash.update(typeof part === 'number' ? String(part) : part), createHash('sha256'))
    .digest('hex')
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
