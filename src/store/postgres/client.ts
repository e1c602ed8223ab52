import pg from 'pg'
import { DatabaseTrouble } from './trouble.ts'

/** One connection for one piece of work, outside any pool; what cannot be reached is explained. */
export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect().catch((cause) => {
      throw new DatabaseTrouble(`连不上数据库：${withoutPassword(connectionString)}`, explain(cause), { cause })
    })
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

const explanations: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那个地址没有数据库在监听，请核对主机和端口。',
  ENOENT: '那个地址没有数据库在监听，请核对主机和端口。',
  ENOTFOUND: '找不到这台主机，请核对主机名。',
  ETIMEDOUT: '连接超时，请核对网络和防火墙。',
  '28P01': '用户名或口令不对。',
  '28000': '该用户不许从这里连接，请核对 pg_hba.conf。',
  '3D000': '没有这个数据库，请先建立。',
  '22023': '这个用户不能换成所要求的角色。',
  '42501': '该用户的权限不够。',
}

function explain({ code = '', message = '' }: { code?: string; message?: string }): string {
  return explanations[code] ?? `原因：${message}`
}

function withoutPassword(url: string): string {
  try {
    const { host, pathname, username } = new URL(url)
    return `${username}@${host}${pathname}`
  } catch {
    return '地址写法不对，应为 postgresql://用户:口令@主机:端口/数据库'
  }
}
