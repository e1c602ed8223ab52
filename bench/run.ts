import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** npm run bench [-- NAME …]: lists what can be measured, or measures it. A module tells what it does in its first comment. */
const folder = import.meta.dirname
const [name, ...rest] = process.argv.slice(2)

if (name === undefined) {
  console.log('npm run bench -- 名称 [参数]，可以测的有：\n')
  for (const one of names()) console.log(`  ${one.padEnd(15)}${aboutOf(one)}`)
} else if (existsSync(join(folder, `${name}.ts`)) && name !== 'run') {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, `${name}.ts`), ...rest], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} else {
  console.error(`没有「${name}」；有 ${names().join('、')}`)
  process.exitCode = 1
}

/** What only helps another names no command in its comment. */
function names(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .map((file) => file.slice(0, -3))
    .filter((one) => new RegExp(`(npm run bench -- |tsx bench/)${one}\\b`).test(textOf(one)))
    .sort()
}

function aboutOf(one: string): string {
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(textOf(one))?.[1] ?? ''
  const words = comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim()
  return words.split(/(?<=[.。]) /)[0]?.replace(/:? ?(npx tsx bench\/|npm run bench -- ).*$/, '') ?? ''
}

function textOf(one: string): string {
  return readFileSync(join(folder, `${one}.ts`), 'utf8')
}
