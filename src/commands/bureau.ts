import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeSettings } from '../server/district-settings.ts'
import { openDatabase, openDistrict } from '../server/installation.ts'
import { nameMembers } from '../store/city/found.ts'
import { foundDistrict, realDistricts } from '../store/open.ts'
import { type BureauConfig, readBureauConfig } from './bureau-config.ts'
import { enterBureau } from './bureau-enter.ts'

const usage = `用法：npm run bureau -- 配置文件.json
  按配置建立一个区的空系统：机构、人员、岗位、账号、编号样式。写法见 docs/bureau.example.json。
  市局的配置再写 members（所属各区），各区要先在同一个数据库里建好；写法见 docs/city.example.json。
  改了配置再运行一次，写到的都会更新，没写到的不动。数据放在 FAHENG_DATA（或者 DATABASE_URL 的数据库）。`

await run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode ||= 1
})

async function run(words: readonly string[]): Promise<void> {
  const [file] = words
  if (!file || words.length !== 1) {
    process.exitCode = 2
    throw new Error(usage)
  }
  const read = readBureauConfig(readFileSync(file, 'utf8'))
  if ('problems' in read) {
    process.exitCode = 2
    throw new Error(`配置有 ${read.problems.length} 处要改：\n${read.problems.map((one) => `  ${one}`).join('\n')}`)
  }
  await found(read.config)
}

async function found(config: BureauConfig): Promise<void> {
  const database = await openDatabase(process.env)
  const { access, data } = database
  try {
    const { synthetic } = await realDistricts(access.ownerUrl)
    if (synthetic)
      throw new Error('这个数据库里是合成的示范区，真实的区要用另一个：请另设 FAHENG_DATA 或者 DATABASE_URL。')
    await foundDistrict(access.appUrl, { district: config.district, name: config.name, synthetic: false })
    await writeSettings({ ownerUrl: access.ownerUrl, id: config.district }, { numbers: config.numbers })
    await foundCity(access.ownerUrl, config)
    const store = await openDistrict(database, config.district)
    try {
      const entered = await enterBureau(store, config)
      say(`${config.name}：机构 ${entered.organs} 个，人员 ${entered.people} 人，岗位 ${entered.posts} 个。`)
      if (entered.accounts.length > 0)
        say(`初始密码写在 ${passwordsIn(data, entered.accounts)}，发给本人后请删掉这个文件。`)
      say('现在运行 npm start，用的就是这个区。')
    } finally {
      await store.close()
    }
  } finally {
    await access.stop()
  }
}

/** A city names its districts; each of them still has to agree, in its own desk. */
async function foundCity(ownerUrl: string, { district: city, members }: BureauConfig): Promise<void> {
  if (members.length === 0) return
  const missing = await nameMembers(ownerUrl, { city, members })
  if (missing.length > 0) throw new Error(`数据库里没有 ${missing.join('、')}，请先建立这些区，再建立市局。`)
  say(`所属 ${members.length} 个区已经登记。由各区局长和系统管理员两个人在「上报市局」里确认加入。`)
}

/** On this machine and readable by its owner alone; each must be changed at the first sign-in. */
function passwordsIn(data: string, accounts: readonly { name: string; login: string; password: string }[]): string {
  const file = join(data, 'first-passwords.csv')
  const rows = accounts.map(({ name, login, password }) => `${name},${login},${password}`)
  writeFileSync(file, `\ufeff${['姓名,账号,初始密码', ...rows].join('\r\n')}\r\n`, { mode: 0o600 })
  return file
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
