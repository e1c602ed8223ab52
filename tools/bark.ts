import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/**
 * A check that has never been seen to fail is not a check: plants one violation for every wall, rule and tool in a
 * scratch copy of the configuration, and fails unless each is objected to by name.
 */
const scratch = mkdtempSync(join(tmpdir(), 'faheng-bark-'))
const configuration = [
  '.dependency-cruiser.cjs',
  '.oxlintrc.json',
  'biome.json',
  'knip.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.core.json',
  'vite.config.ts',
  'vitest.config.ts',
]

const rooms = [
  'law',
  'kernel',
  'lines/one',
  'guide',
  'door',
  'store',
  'oversight',
  'reports',
  'portal',
  'server',
  'demo',
  'commands',
  'web',
  'testing',
]

/** One import each must not make, by the wall that forbids it. */
const walls: Readonly<Record<string, readonly [from: string, imports: string]>> = {
  'law-imports': ['law', "import '../kernel/room.ts'"],
  'kernel-imports': ['kernel', "import '../store/room.ts'"],
  'lines-imports': ['lines/one', "import '../../store/room.ts'"],
  'lines-are-strangers': ['lines/one', "import '../two/room.ts'"],
  'guide-imports': ['guide', "import '../lines/one/room.ts'"],
  'door-imports': ['door', "import '../store/room.ts'"],
  'store-imports': ['store', "import '../reports/room.ts'"],
  'oversight-imports': ['oversight', "import '../reports/room.ts'"],
  'reports-imports': ['reports', "import '../oversight/room.ts'"],
  'portal-imports': ['portal', "import '../store/room.ts'"],
  'server-imports': ['server', "import '../testing/room.ts'"],
  'demo-imports': ['demo', "import '../testing/room.ts'"],
  'commands-imports': ['commands', "import '../testing/room.ts'"],
  'web-imports': ['web', "import '../server/room.ts'"],
  'web-types': ['web', "import type { Room } from '../store/room.ts'\nexport type Mine = Room"],
  'web-is-not-imported': ['server', "import '../web/room.ts'"],
  'web-is-a-page': ['web', "import 'node:fs'"],
  'core-is-pure': ['kernel', "import 'node:fs'"],
  'law-packages': ['law', "import 'zod'"],
  'kernel-packages': ['kernel', "import 'kysely'"],
  'lines-packages': ['lines/one', "import 'kysely'"],
  'guide-packages': ['guide', "import 'kysely'"],
  'door-packages': ['door', "import 'kysely'"],
  'portal-packages': ['portal', "import 'react'"],
  'no-cycles': ['store', "import { there } from './there.ts'\nexport const here = there"],
}

const long = (lines: number) => Array.from({ length: lines }, (_, line) => `  used.push(${line})`).join('\n')

/** One file each must be refused, by the rule that refuses it. */
const rules: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'typescript(no-explicit-any)': ['store/any.ts', 'export function anything(it: any) {\n  return it\n}'],
  'typescript(consistent-type-imports)': [
    'store/types.ts',
    "import { Room } from './room.ts'\nexport type Mine = Room",
  ],
  'typescript(no-non-null-assertion)': ['store/bang.ts', 'export const first = (all: string[]) => all[0]!'],
  'import(no-default-export)': ['store/default.ts', 'export default 1'],
  'import(no-cycle)': ['store/cycle-a.ts', "import { b } from './cycle-b.ts'\nexport const a = () => b"],
  'oxc(no-barrel-file)': ['store/barrel.ts', "export * from './room.ts'"],
  'eslint(func-style)': ['store/style.ts', 'export const old = function () {\n  return 1\n}'],
  'unicorn(filename-case)': ['store/BadName.ts', 'export const name = 1'],
  'eslint(no-console)': ['store/console.ts', "console.log('x')"],
  'eslint(no-restricted-globals)': ['kernel/date.ts', 'export const now = () => new Date()'],
  'eslint(max-lines)': [
    'store/long.ts',
    `export const used: number[] = []\nexport const all = [\n${'  1,\n'.repeat(260)}]`,
  ],
  'eslint(max-lines-per-function)': [
    'store/tall.ts',
    `const used: number[] = []\nexport function tall() {\n${long(60)}\n}`,
  ],
  'eslint(max-params)': [
    'store/wide.ts',
    'export function wide(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) {\n  return [a, b, c, d, e, f]\n}',
  ],
  'eslint(complexity)': [
    'store/branchy.ts',
    `export function branchy(it: number) {\n${Array.from({ length: 25 }, (_, at) => `  if (it === ${at}) return ${at}`).join('\n')}\n  return -1\n}`,
  ],
  'eslint(no-unused-vars)': ['store/unused.ts', 'const unused = 1\nexport const used = 2'],
}

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
  readonly cycle?: readonly { readonly name: string }[]
}

const silent: string[] = []

plant()
wallsBark()
rulesBark()
expectRefusal('格式', tool('@biomejs/biome/bin/biome', 'check', '.'), 'src/store/ugly.ts')
expectRefusal('类型', tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'), 'src/store/wrong.ts')
expectRefusal(
  '核心房间的类型',
  tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.core.json'),
  'src/kernel/core.ts',
)
const dead = tool('knip/bin/knip.js', '--no-progress')
for (const [name, sign] of Object.entries({
  无人用的文件: 'src/store/orphan.ts',
  无人用的导出: 'deadWood',
  无人用的依赖: 'left-over',
})) {
  expectRefusal(name, dead, sign)
}
rmSync(scratch, { recursive: true, force: true })

if (silent.length > 0) {
  console.error(`种下了违例，却没有人叫：\n  ${silent.join('\n  ')}`)
  process.exit(1)
}
console.log(`${Object.keys(walls).length} 道墙、${Object.keys(rules).length} 条规则和 4 个工具都会叫。`)

function plant() {
  for (const file of configuration) if (existsSync(file)) cpSync(file, join(scratch, file))
  symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'))
  for (const room of [...rooms, 'lines/two']) write(`${room}/room.ts`, 'export type Room = 1\nexport const room = 1')
  write('store/there.ts', "import { here } from './wall-no-cycles.ts'\nexport const there = () => here")
  for (const [name, [room, text]] of Object.entries(walls)) write(`${room}/wall-${name}.ts`, text)
  for (const [file, text] of Object.values(rules)) write(file, text)
  write('store/cycle-b.ts', "import { a } from './cycle-a.ts'\nexport const b = () => a")
  write('store/ugly.ts', 'export   const ugly = "double";')
  write('store/wrong.ts', "export const wrong: number = 'text'")
  write('kernel/core.ts', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync")
  write('store/orphan.ts', 'export const orphan = 1')
  write('server/main.ts', "import { alive } from './parts.ts'\n\nalive()")
  write('server/parts.ts', 'export function alive() {}\nexport function deadWood() {}')
  addUnusedPackage()
}

function write(path: string, text: string) {
  const file = join(scratch, 'src', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}

function addUnusedPackage() {
  const file = join(scratch, 'package.json')
  writeFileSync(file, JSON.stringify({ name: 'bark', type: 'module', dependencies: { 'left-over': '1.0.0' } }))
}

function wallsBark() {
  const { stdout } = tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  )
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } }
  if (summary.totalCruised === 0) silent.push('墙：一个模块也没有读到')
  for (const [wall, [room]] of Object.entries(walls)) {
    const planted = `src/${room}/wall-${wall}.ts`
    const heard = summary.violations.some(
      ({ from, rule, cycle = [] }) => rule.name === wall && [from, ...cycle.map(({ name }) => name)].includes(planted),
    )
    if (!heard) silent.push(`墙 ${wall}（${planted}）`)
  }
}

function rulesBark() {
  const { stdout } = tool('oxlint/bin/oxlint', 'src', '--format', 'json')
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string; severity: string }[] }
  for (const [rule, [file]] of Object.entries(rules)) {
    const heard = diagnostics.some(
      ({ code, filename, severity }) => code === rule && filename.endsWith(file) && severity === 'error',
    )
    if (!heard) silent.push(`规则 ${rule}（${file}）`)
  }
}

function tool(path: string, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(scratch, 'node_modules', path), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: '0' },
  })
}

function expectRefusal(name: string, { status, stdout, stderr }: SpawnSyncReturns<string>, sign: string) {
  if (status === 0 || !`${stdout}${stderr}`.includes(sign)) silent.push(`工具 ${name}（${sign}）`)
}
