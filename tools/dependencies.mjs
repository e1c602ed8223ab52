// What runs with us and was written by others: free licences, whole packages, no known holes. npm run sbom lists it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Licences that let a bureau use, change and pass on what it runs. */
const free = [
  'MIT',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Zlib',
  '0BSD',
]

/** One sentence for each package of the lock file that is not as it should be. */
export function faultsIn(packages) {
  return Object.entries(packages).flatMap(([name, { dev, link, license, integrity, resolved }]) => {
    if (name === '' || dev || link) return []
    const says = []
    if (!isFree(license)) says.push(`${name} 的许可证是 ${license ?? '没有写明'}`)
    if (!integrity) says.push(`${name} 没有校验值`)
    if (resolved && !resolved.startsWith('https://')) says.push(`${name} 不是从仓库取的`)
    return says
  })
}

/** "(MIT OR GPL-3.0)" is free when one of the choices is; "(MIT AND Zlib)" when all are. */
function isFree(license = '') {
  const choices = license.replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => free.includes(one)))
}

/** Known holes of weight, as npm's registry tells; null when it cannot be asked. */
function knownHoles() {
  const asked = ['audit', '--omit', 'dev', '--json', '--audit-level', 'high', '--fetch-retries', '0']
  const { stdout } = spawnSync('npm', asked, { encoding: 'utf8', timeout: 30_000, shell: process.platform === 'win32' })
  try {
    const { vulnerabilities } = JSON.parse(stdout)
    if (!vulnerabilities) return null
    const grave = Object.values(vulnerabilities).filter(
      ({ severity }) => severity === 'high' || severity === 'critical',
    )
    return grave.map(({ name, severity, range }) => `${name} ${range} 有已知的漏洞（${severity}）`)
  } catch {
    return null
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const holes = knownHoles()
  const says = [...faultsIn(packages), ...(holes ?? [])]
  if (holes === null) console.log('没有问到安全公告：连得上网的机器请运行 npm audit。')
  for (const one of says) console.log(one)
  process.exitCode = says.length === 0 ? 0 : 1
}
