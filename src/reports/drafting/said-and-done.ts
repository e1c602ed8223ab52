import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { saidAndDone } from '../../lines/task/said.ts'
import { withinReach } from '../../store/reach-filter.ts'
import type { Store } from '../../store/store.ts'
import type { Period } from '../period.ts'

export interface Answered {
  readonly said: string
  readonly did: string
  readonly done: boolean
  readonly proof: string
  readonly finished: boolean
}

interface TaskRow {
  readonly title: string
  readonly state: string
  readonly said_in: string | null
  readonly did: string | null
  readonly proof: string | null
  readonly measure: string | null
  readonly baseline: number | null
  readonly target: number | null
  readonly measured: number | null
}

/** 说了、做了、凭什么: what last year's report owned up to or announced, as the tasks answered it. */
export async function saidAndDoneIn(store: Store, post: Post, { until }: Period): Promise<Answered[]> {
  const { rows } = await sql<TaskRow>`
    select matter.title, matter.state, task.said_in, task.did, task.proof, task.measure, task.baseline, task.target, task.measured
    from task
    join matter on matter.district = task.district and matter.id = task.matter
    where task.district = ${store.district} and task.source in ('weakness', 'promise') and matter.state <> 'dropped'
      and extract(year from matter.opened_on) = ${Number(until.slice(0, 4))}
      and ${withinReach(store, post, 'matter', ['task'])}
    order by matter.opened_on, matter.id
    limit 100`.execute(store.reader)
  return rows.map((row) => {
    const told = saidAndDone({ ...row, saidIn: row.said_in })
    const finished = row.state === 'done' && told.reached !== false
    const { said, did, proof } = told
    return {
      said: said.slice(0, 500),
      did: did.slice(0, 1000),
      proof: proof.slice(0, 300),
      done: finished && proof !== '',
      finished,
    }
  })
}
