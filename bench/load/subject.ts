import type pg from 'pg'
import { type Asking, told } from './client.ts'
import { registering, type Subject } from './questions.ts'

/** Records made and acted on through the desk itself, a page far down, and days with close to nine thousand records. */
export async function subject(client: pg.Client, ask: Asking, there: number): Promise<Subject> {
  const matters: string[] = []
  for (let n = 0; n < 100; n++) matters.push((told(await ask(registering(n))) as { matter: string }).matter)
  const acting = { method: 'POST', body: { given: { note: '已回访' } } } as const
  for (const id of matters) told(await ask({ ...acting, path: `/api/matters/${id}/acts/addSteps` }))
  const offset = Math.floor(there / 2)
  const { rows } = await client.query<{ after: string }>(
    `select opened_on || '.' || id as after from matter where line = 'enforcement'
     order by opened_on desc, id desc limit 1 offset $1`,
    [offset - 1],
  )
  const { rows: days } = await client.query<{ until: string }>(
    `select max(opened_on)::text as until
     from (
       select opened_on, sum(count(*)) over (order by opened_on) as sofar
       from matter where line = 'enforcement' and opened_on >= '2021-01-01' group by opened_on
     ) as day
     where sofar <= 9000`,
  )
  const span = { from: '2021-01-01', until: days[0]?.until ?? '2021-01-02' }
  return { matters, deep: { offset, after: rows[0]?.after ?? '' }, span }
}
