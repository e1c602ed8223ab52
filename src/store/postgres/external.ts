import type pg from 'pg'
import type { DatabaseAccess } from './access.ts'
import { databaseOf, droppingTo, readOnly, roleOf } from './address.ts'
import { withClient } from './client.ts'
import { roleNames } from './roles.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface GivenAddresses {
  readonly app: string
  readonly owner: string | undefined
  readonly reader: string | undefined
}

type Addresses = Pick<DatabaseAccess, 'ownerUrl' | 'appUrl' | 'readerUrl'>

const oldest = 15
const lesserRoles = [roleNames.app, roleNames.reader]

/** Two addresses, or one whose role every session drops at once (decision 16). */
export async function resolveExternal({ app, owner, reader }: GivenAddresses): Promise<DatabaseAccess> {
  const access = owner ? await twoAddresses(app, owner, reader) : await oneAddress(app, reader)
  await refuseOwner(access.appUrl)
  return { kind: 'external', ...access, stop: async () => {} }
}

/** The app must not be able to change the journal; an owner or superuser always can. */
async function refuseOwner(appUrl: string): Promise<void> {
  const mighty = await withClient(appUrl, async (client) => {
    await refuseOld(client)
    return ask(
      client,
      `select rolsuper or pg_has_role(current_user, datdba, 'usage')
         from pg_roles, pg_database
        where rolname = current_user and datname = current_database()`,
    )
  })
  if (mighty === false) return
  throw new DatabaseTrouble(
    `应用不能用数据库的所有者或超级用户「${roleOf(appUrl)}」运行：它能改动流水。`,
    '请在 DATABASE_URL 中换一个普通用户，把所有者的地址放在 DATABASE_OWNER_URL。',
  )
}

async function twoAddresses(appUrl: string, ownerUrl: string, readerUrl: string | undefined): Promise<Addresses> {
  if (databaseOf(appUrl) !== databaseOf(ownerUrl)) {
    throw new DatabaseTrouble('DATABASE_URL 与 DATABASE_OWNER_URL 不是同一个数据库。', '请核对两个地址。')
  }
  await withClient(ownerUrl, (client) => prepareRoles(client, exists))
  return { ownerUrl, appUrl, readerUrl: readerUrl ?? readOnly(appUrl) }
}

/** The user of the one address owns the tables and acts as the two lesser roles. */
async function oneAddress(url: string, readerUrl: string | undefined): Promise<Addresses> {
  await withClient(url, (client) => prepareRoles(client, mayActAs))
  return {
    ownerUrl: url,
    appUrl: droppingTo(url, roleNames.app),
    readerUrl: readerUrl ?? droppingTo(url, roleNames.reader),
  }
}

async function prepareRoles(
  client: pg.Client,
  isFit: (client: pg.Client, role: string) => Promise<boolean>,
): Promise<void> {
  await refuseOld(client)
  const can = await ask(client, 'select rolsuper or rolcreaterole from pg_roles where rolname = current_user')
  await client.query('begin')
  // Two starts at once must not both make them.
  await client.query(`select pg_advisory_xact_lock(hashtext('faheng roles'))`)
  for (const role of lesserRoles) {
    if (await isFit(client, role)) continue
    if (!can) throw cannotMakeRoles(role)
    if (!(await exists(client, role))) await client.query(`create role ${role} nologin`)
    await client.query(`grant ${role} to current_user`).catch((cause) => {
      throw cannotMakeRoles(role, cause)
    })
  }
  await client.query('commit')
}

async function mayActAs(client: pg.Client, role: string): Promise<boolean> {
  return (
    (await exists(client, role)) &&
    (await ask(client, `select pg_has_role(current_user, '${role}', 'member')`)) === true
  )
}

async function exists(client: pg.Client, role: string): Promise<boolean> {
  return (await ask(client, `select true from pg_roles where rolname = '${role}'`)) === true
}

async function refuseOld(client: pg.Client): Promise<void> {
  const version = Math.floor(Number(await ask(client, `select current_setting('server_version_num')`)) / 10_000)
  if (version >= oldest) return
  throw new DatabaseTrouble(
    `数据库是 PostgreSQL ${version}，需要 ${oldest} 或更新版本。`,
    '请升级数据库，或去掉 DATABASE_URL 改用自带的。',
  )
}

async function ask(client: pg.Client, query: string): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: query, rowMode: 'array' })
  return rows[0]?.[0]
}

function cannotMakeRoles(role: string, cause?: unknown): DatabaseTrouble {
  return new DatabaseTrouble(
    `数据库里没有这个用户可用的角色「${role}」，它也不能自己建立或取得。`,
    `请由数据库管理员执行：${lesserRoles.map((name) => `create role ${name};`).join(' ')} 再把两者授予该用户（with admin option）。`,
    { cause },
  )
}
