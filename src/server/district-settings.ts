import pg from 'pg'

/** A district as its owner reaches it: what the app itself may not change. */
export interface District {
  readonly ownerUrl: string
  readonly id: string
}

export interface Settings {
  /** The synthetic district-year: absent before, 'made' once it is whole. */
  readonly demo?: 'making' | 'made'
  /** Number templates of the bureau's own, by line. */
  readonly numbers?: Readonly<Record<string, string>>
}

export async function settingsOf({ ownerUrl, id }: District): Promise<Settings> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ settings: Settings }>('select settings from district where district = $1', [
      id,
    ])
    return rows[0]?.settings ?? {}
  })
}

export async function writeSettings({ ownerUrl, id }: District, settings: Settings): Promise<void> {
  await asOwner(ownerUrl, (client) =>
    client.query('update district set settings = settings || $2::jsonb where district = $1', [
      id,
      JSON.stringify(settings),
    ]),
  )
}

/** Only a synthetic district can be emptied; the journal of a real one has no such door. */
export async function emptySynthetic({ ownerUrl, id }: District): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rows: real } = await client.query('select 1 from district where not synthetic or district <> $1', [id])
    if (real.length > 0) throw new Error('这个数据库里有真实的区，不能清空')
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('district', 'migration')`,
    )
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`)
  })
}

/** Waits until no other process does the same to this database, and keeps it to itself until the work is done. */
export async function alone(district: District, work: () => Promise<void>): Promise<void> {
  await asOwner(district.ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtextextended('faheng-demo', 0))")
    await work()
  })
}

async function asOwner<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
