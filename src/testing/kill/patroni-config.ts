/** One database and the Patroni beside it, by their ports. */
export interface Node {
  readonly name: string
  readonly database: number
  readonly api: number
}

export interface Watched {
  readonly nodes: readonly Node[]
  /** Ports of the proxy: to whoever leads, to whoever can be read. */
  readonly leader: number
  readonly replica: number
  readonly etcd: number
  readonly etcdPeer: number
  readonly password: string
  /** PostgreSQL's own programs. */
  readonly bin: string
}

const home = '127.0.0.1'

/**
 * What docs/deploy.md advises. `synchronous_mode`: only a database that has every acknowledged commit is ever promoted; a
 * leader left alone goes on, and then nobody may take over from it. A dead leader's lease ends after `ttl` seconds, the
 * shortest Patroni takes.
 */
export function patroniConfig(plan: Watched, node: Node, data: string): string {
  const user = (username: string) => ({ username, password: plan.password })
  return JSON.stringify({
    scope: 'faheng',
    name: node.name,
    restapi: { listen: `${home}:${node.api}`, connect_address: `${home}:${node.api}` },
    etcd3: { host: `${home}:${plan.etcd}` },
    bootstrap: {
      dcs: {
        ...{ ttl: 20, loop_wait: 2, retry_timeout: 3, synchronous_mode: true },
        postgresql: { use_pg_rewind: true, parameters: { max_connections: 100, wal_log_hints: 'on' } },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }],
      pg_hba: [`host replication follower ${home}/32 scram-sha-256`, `host all all ${home}/32 scram-sha-256`],
    },
    postgresql: {
      ...{ listen: `${home}:${node.database}`, connect_address: `${home}:${node.database}` },
      ...{ data_dir: data, bin_dir: plan.bin },
      authentication: { superuser: user('postgres'), replication: user('follower'), rewind: user('rewinder') },
      parameters: { unix_socket_directories: '' },
    },
  })
}

/** Asks each Patroni twice a second who it is, and cuts off whoever hangs on one that no longer leads. */
export function haproxyConfig({ nodes, leader, replica }: Watched): string {
  const to = (name: string, port: number, role: string) => `
listen ${name}
  bind ${home}:${port}
  option httpchk OPTIONS /${role}
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((node) => `  server ${node.name} ${home}:${node.database} check port ${node.api}`).join('\n')}
`
  return `defaults
  mode tcp
  timeout connect 2s
  timeout check 2s
  timeout client 30m
  timeout server 30m
${to('leader', leader, 'primary')}${to('readers', replica, 'read-only')}`
}
