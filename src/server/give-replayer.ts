import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileReviewLine } from '../lines/file-review/line.ts'
import type { It } from '../lines/file-review/names.ts'
import { readMatter } from '../store/read-matter.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import type { Desk } from './desk-parts.ts'
import { notFound, Refused } from './problems.ts'
import { showingFor } from './showing-for.ts'

/** Where the page stands that takes a round in; built with the desk. */
const empty = '<script type="application/json" id="round">null</script>'

/** The page without a round in it: for preparing a seed, and for whoever has only the published notice. */
export async function giveBlankReplayer({ desk }: Bytes): Promise<Outgoing | Refused> {
  const page = builtPage(desk)
  return page instanceof Refused ? page : outgoing('案卷抽取重算.html', page)
}

/** A draw with everything it was made from inside one page that works it out again without a network. */
export async function giveReplayer({ desk, who, params }: Bytes): Promise<Outgoing | Refused> {
  const { store } = desk
  const file = await readMatter(store, who.post, params.id as string)
  const it = file?.row.line === fileReviewLine.id ? (file.matter.answers as Partial<It>) : null
  if (!it?.frameHash) return notFound('本事项没有冻结的名单')
  const page = builtPage(desk)
  if (page instanceof Refused) return page
  const { nameOf } = await showingFor(store)
  const { seedHash, seed, frame, frameHash, sampleSize, allocation, drawnList } = it
  const round = {
    district: store.districtName,
    name: it.name ?? '',
    unit: (it.unit && nameOf(it.unit)) || '',
    synthetic: store.synthetic,
    ...{ seedHash: seedHash ?? '', seed: seed ?? '', frame: frame ?? '', frameHash, sampleSize: sampleSize ?? 0 },
    ...{ allocation: allocation ?? '', sample: drawnList ?? '' },
  }
  const inside = JSON.stringify(round).replaceAll('<', '\\u003c')
  return outgoing(
    `${it.name ?? '案卷评查'}（抽取重算）.html`,
    page.replace(empty, () => empty.replace('null', () => inside)),
  )
}

function builtPage({ webDir }: Desk): string | Refused {
  const file = webDir ? join(webDir, '../replayer/replayer.html') : ''
  if (!existsSync(file)) return new Refused('missing', ['抽取重算页还没有构建，请联系管理员运行 npm run build'])
  return readFileSync(file, 'utf8')
}

function outgoing(name: string, page: string): Outgoing {
  return { name, type: 'text/html; charset=utf-8', body: Buffer.from(page) }
}
