import { behind } from '../database.ts'
import type { TestDatabase } from '../postgres.ts'

/** What lies in the tables of the archive, of people entered twice, of files given to be read, and what is public. */
export interface RawLately {
  /** Rounds of destruction, and of them those whose list is closed. */
  readonly rounds: readonly string[]
  readonly frozen: readonly string[]
  /** People who share an id number with another record and are not merged. */
  readonly twice: readonly string[]
  readonly merged: ReadonlyMap<string, string>
  /** Of all these records, those with a twin or themselves a party in a closed line. */
  readonly inClosed: readonly string[]
  readonly readings: readonly {
    readonly matter: string
    readonly row: number
    readonly reader: string
    readonly unit: string
  }[]
  /** Reviews of files whose reading ended in 2021. */
  readonly finished: readonly string[]
  readonly open: RawOpen
}

/** What anybody may read on the portal, by the words of its pages: who serves today, what is in force, what was published. */
interface RawOpen {
  readonly serving: readonly string[]
  readonly inForce: readonly string[]
  readonly decisions: number
  readonly reports: readonly string[]
}

const closedLines = `('correction', 'duty-lawyer', 'legal-aid', 'resettlement')`

export async function rawLately(database: TestDatabase): Promise<RawLately> {
  const ids = async (query: string) => (await behind<{ id: string }>(database, query)).map(({ id }) => id)
  const twins = await behind<{ id: string; token: string; closed: boolean }>(
    database,
    `select id, id_token as token, exists (
       select from party join matter on matter.id = party.matter
       where party.person = person.id and matter.line in ${closedLines}) as closed
     from person where id_token is not null
       and id_token in (select id_token from person where id_token is not null group by 1 having count(*) > 1)`,
  )
  const merges = await behind<{ kept: string; other: string }>(
    database,
    'select kept, other from person_merge where undone_at is null',
  )
  const tainted = new Set(twins.filter(({ closed }) => closed).map(({ token }) => token))
  return {
    rounds: await ids('select id from archive_round order by no'),
    frozen: await ids('select id from archive_round where list_hash is not null'),
    twice: twins.map(({ id }) => id),
    inClosed: twins.filter(({ token }) => tainted.has(token)).map(({ id }) => id),
    merged: new Map(merges.map(({ kept, other }) => [other, kept])),
    readings: await behind(
      database,
      `select one.matter, one.id as row, one.reader, it.unit from file_review_readings as one
       join file_review as it on it.matter = one.matter order by 1, 2`,
    ),
    finished: await ids(
      `select matter as id from file_review where finished_on between '2021-01-01' and '2021-12-31' order by 1`,
    ),
    open: {
      serving: await ids(
        `select it.name as id from provider as it join matter on matter.id = it.matter
         where matter.state = 'serving' and it.valid_from <= '2021-12-20' and coalesce(it.valid_until, '2021-12-20') >= '2021-12-20'`,
      ),
      inForce: await ids(
        `select it.title as id from normative_document as it join matter on matter.id = it.matter
         where matter.state = 'inForce' and it.published_on <= '2021-12-20' and coalesce(it.term_until, '2021-12-20') >= '2021-12-20'`,
      ),
      decisions: (await ids('select matter as id from reconsideration where published_on is not null')).length,
      reports: await ids(
        `select it.matter as id from annual_report as it join matter on matter.id = it.matter
         where matter.state in ('published', 'filed') and it.published_on is not null`,
      ),
    },
  }
}
