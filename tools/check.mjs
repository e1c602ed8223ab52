// npm run check: form, lint, types, walls, dead wood, and whether the checks themselves still bark.
import { pathToFileURL } from 'node:url'
import { runAll } from './tally.mjs'

const bin = (path) => `node_modules/${path}`

/** What the compiler knows from last time; a clean checkout starts from nothing. */
const kept = (name) => ['--incremental', '--tsBuildInfoFile', `.cache/${name}.tsbuildinfo`]

export const checks = [
  {
    name: '类型：全部',
    command: [bin('typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'tsconfig.json', ...kept('all')],
  },
  {
    name: '类型：核心房间不碰 Node 和浏览器',
    command: [bin('typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'tsconfig.core.json', ...kept('core')],
  },
  { name: '格式', command: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: '写法', command: [bin('oxlint/bin/oxlint'), 'src', 'tools', 'bench', '--quiet'] },
  {
    name: '房间之间的墙',
    command: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs'],
    objects: nothingSeen,
  },
  { name: '无人使用的代码', command: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: '依赖：许可证、校验值、安全公告', command: ['tools/dependencies.mjs'] },
  { name: '检查本身会不会叫', command: [bin('tsx/dist/cli.mjs'), 'tools/bark.ts'] },
]

/** Seen: with a compiler it does not know, the cruiser reads 0 modules and finds nothing wrong. */
function nothingSeen(output) {
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  return modules > 0 ? null : '一个模块也没有读到，等于没有检查。'
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const results = await runAll(checks)
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
}
