import { sql } from 'kysely'
import type { Checked } from '../../door/check.ts'
import { awayOf } from '../away.ts'
import { postsOf } from '../people.ts'
import type { Store } from '../store.ts'
import type { Actor } from '../types.ts'
import { type Examined, examine, recogniseManifest } from './examine.ts'
import { contentOf, type IntakeRow, intakeOf } from './intake-row.ts'
import { type Offered, offeredSheet } from './offered.ts'
import { previewOf } from './preview.ts'
import { keepExamined, takeExamined } from './recent.ts'
import { takeRows } from './take-rows.ts'

/**
 * Does what is to be done with a sheet: reads it, or takes its rows. May be begun again at any point, by any process:
 * reading writes nothing but what was understood, and the rows come in one transaction or not at all.
 */
export async function workOnIntake(store: Store, id: string): Promise<void> {
  const row = await intakeOf(store, id)
  if (!row || (row.stage !== 'checking' && row.stage !== 'taking')) return
  try {
    const sender = await senderOf(store, row)
    const known = row.stage === 'taking' ? takeExamined(store, id) : null
    if (sender && known) return await take(store, row, sender, known)
    const bytes = await contentOf(store, id)
    if (!sender || !bytes) return await setAside(store, id, '报送人的岗位已有变动，请由现在的报送人重新上传')
    const examined = await examineRow(store, row, { ...sender, bytes })
    if (row.stage === 'taking') await take(store, row, sender, examined)
    else await keep(store, row, sender.offered, examined, bytes)
  } catch (error) {
    // A database that is away comes back, and the work stays where it is for the next try.
    if (!awayOf(error))
      await setAside(store, id, '系统出错了，没有收下任何一行；请重新上传，仍然不行请告诉管理员').catch(() => {})
    throw error
  }
}

interface Sender {
  readonly actor: Actor
  readonly offered: Offered
}

async function senderOf(store: Store, row: IntakeRow): Promise<Sender | null> {
  const post = (await postsOf(store, row.person)).find(({ id }) => id === row.post)
  const offered = post ? offeredSheet(store, post, row.line, row.sheet) : null
  if (!post || !offered) return null
  const { organs } = await store.directory.with([post.organ])
  return { actor: { post, organName: organs.get(post.organ)?.name ?? '' }, offered }
}

/** The same examination that the preview showed, for its copies. */
export async function examineAgain(store: Store, row: IntakeRow): Promise<Examined | null> {
  const sender = await senderOf(store, row)
  const bytes = await contentOf(store, row.id)
  return sender && bytes ? examineRow(store, row, { ...sender, bytes }) : null
}

function examineRow(
  store: Store,
  { id, fileName: name, everyRow, stage }: IntakeRow,
  { actor, offered, bytes }: Sender & { readonly bytes: Uint8Array },
): Promise<Examined> {
  const onProgress = stage === 'checking' ? (done: number, of: number) => tell(store, id, done, of) : undefined
  const examining = { offered, post: actor.post, file: { name, bytes }, everyRow }
  return examine(store, onProgress ? { ...examining, onProgress } : examining)
}

async function keep(
  store: Store,
  row: IntakeRow,
  offered: Offered,
  examined: Examined,
  bytes: Uint8Array,
): Promise<void> {
  const recognised = row.manifest
    ? await recogniseManifest(row.manifest, { name: row.fileName, bytes }, examined)
    : null
  if (examined.checked.passes) keepExamined(store, row.id, examined)
  const manifest = recognised && (recognised.recognised ? '' : recognised.reasons.join('；'))
  await keepChecked(store, row.id, offered, { ...examined, manifest })
}

async function take(store: Store, row: IntakeRow, { actor, offered }: Sender, examined: Examined): Promise<void> {
  const total = examined.checked.rows.length
  if (!examined.checked.passes) return keepChecked(store, row.id, offered, examined)
  const refused = await takeRows(store, actor, {
    row,
    offered,
    examined,
    onProgress: (done) => tell(store, row.id, done, total),
  })
  if (refused) return keepChecked(store, row.id, offered, { ...examined, checked: refused })
  await sql`
    update intake
    set stage = 'checked', done = ${total}, of = ${total}
    where district = ${store.district} and id = ${row.id}`.execute(store.db)
}

interface Keeping {
  readonly checked: Checked
  readonly rowsSm3: string
  /** Empty: recognised; a text: why not. Absent: as it was. */
  readonly manifest?: string | null
}

async function keepChecked(store: Store, id: string, { business }: Offered, keeping: Keeping): Promise<void> {
  const { checked, rowsSm3, manifest } = keeping
  const preview = await store.keys.seal(store.district, id, JSON.stringify(previewOf(business, checked)))
  const errors = checked.verdicts.filter(({ severity }) => severity === 'error').length
  await sql`
    update intake
    set stage = 'checked', checked_on = ${store.today()}::date, done = ${checked.rows.length}, of = ${checked.rows.length},
      row_count = ${checked.rows.length}, errors = ${errors}, notices = ${checked.verdicts.length - errors},
      rows_sm3 = ${rowsSm3}, preview = ${preview},
      manifest = ${manifest === undefined ? sql`manifest` : sql`${manifest}::text`}
    where district = ${store.district} and id = ${id} and stage in ('checking', 'taking')`.execute(store.db)
}

async function tell({ db, district }: Store, id: string, done: number, of: number): Promise<void> {
  await sql`update intake set done = ${done}, of = ${of} where district = ${district} and id = ${id}`.execute(db)
}

async function setAside({ db, district }: Store, id: string, trouble: string): Promise<void> {
  await sql`
    update intake
    set stage = 'failed', trouble = ${trouble}
    where district = ${district} and id = ${id} and stage in ('checking', 'taking')`.execute(db)
}
