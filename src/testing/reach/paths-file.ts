import { lineOfMatter } from '../../server/matter-head.ts'
import { fileOf, readFile } from '../../store/files.ts'
import { readExam } from '../../store/hall/exam-file.ts'
import { preview, proposalPages } from '../../store/preview.ts'
import { candidatesFor } from '../../store/read-candidates.ts'
import { openFile, readableRow, readMatter } from '../../store/read-matter.ts'
import { readPaper } from '../../store/read-papers.ts'
import { reveal } from '../../store/reveal.ts'
import { caseProof } from '../../store/seals/case-proof.ts'
import { anyMatter, type Draw, oneThing, type Path } from './path.ts'

/** Ways of reading that open one matter, or something that belongs to one. */
export const filePaths: Readonly<Record<string, Path>> = {
  事项: async (draw) => {
    const { id } = anyMatter(draw)
    return oneThing(id, id, {
      shown: (await readMatter(draw.world.store, draw.post, id)) !== null,
      sees: draw.sees(id),
    })
  },

  经办卷宗: async (draw) => {
    const { id } = anyMatter(draw)
    return oneThing(id, id, { shown: (await openFile(draw.world.store, draw.post, id)) !== null, sees: draw.sees(id) })
  },

  事项行: async (draw) => {
    const { id } = anyMatter(draw)
    const { store } = draw.world
    const [row, line] = await Promise.all([readableRow(store, draw.post, id), lineOfMatter(store, draw.post, id)])
    return oneThing(id, id, { shown: row !== null || line !== null, sees: draw.sees(id) })
  },

  链: async (draw) => {
    const { world, post, random, sees } = draw
    const chained = world.oracle.seen(draw.raw, ({ chain }) => chain !== null)
    const id = chained.length > 0 ? random.pick(chained) : anyMatter(draw).id
    const file = await readMatter(world.store, post, id)
    const links = file?.chain ?? []
    const shown = links.filter(({ number, title, state, readable }) => readable || number || title || state)
    return {
      asked: id,
      shown: shown.map((link) => link.id),
      may: sees,
      owed: links.flatMap((link) => (sees(link.id) ? link.id : [])),
    }
  },

  移送: async (draw) => {
    const { world, post, random, sees } = draw
    const { from, to_matter } = random.pick(world.raw.referrals)
    const id = to_matter && random.oneIn(2) ? to_matter : from
    const file = await readMatter(world.store, post, id)
    const named = (file?.referrals ?? []).flatMap(({ fromMatter, fromNumber }) => (fromNumber ? fromMatter : []))
    return { asked: id, shown: named, may: sees, owed: [] }
  },

  文书: async (draw) => {
    const { matter, seq } = draw.random.pick(draw.world.raw.papers)
    const page = await readPaper(draw.world.store, draw.post, matter, seq)
    return oneThing(`${matter} 第 ${seq} 份`, matter, { shown: page !== null, sees: draw.sees(matter) })
  },

  揭开: async (draw) => {
    const { matter, id, field } = draw.random.pick(draw.world.raw.parties)
    const asked = { matter, party: id, field, purpose: '核对' }
    const answer = await reveal(draw.world.store, draw.post, asked)
    return oneThing(`${matter} ${id} ${field}`, matter, { shown: 'value' in answer, sees: draw.sees(matter) })
  },

  材料: async (draw) => {
    const file = draw.random.pick(draw.world.raw.files)
    const entry = await fileOf(draw.world.store, draw.post, file.id)
    return oneThing(file.id, file.id, { shown: entry !== null, sees: mayOpen(draw, file) })
  },

  材料下载: async (draw) => {
    const file = draw.random.pick(draw.world.raw.files)
    const bytes = await readFile(draw.world.store, draw.post, file.id)
    return oneThing(file.id, file.id, { shown: bytes !== null, sees: mayOpen(draw, file) })
  },

  存证导出: async (draw) => {
    const { id } = anyMatter(draw)
    return oneThing(id, id, { shown: (await caseProof(draw.world.store, draw.post, id)) !== null, sees: draw.sees(id) })
  },

  呈批稿: async (draw) => {
    const proposed = [...draw.world.oracle.matters.values()].filter(({ row }) => row.awaiting_role !== null)
    const { id } = proposed.length > 0 ? draw.random.pick(proposed).row : anyMatter(draw)
    const pages = await proposalPages(draw.world.store, draw.post, id)
    return { asked: id, shown: pages.length > 0 ? [id] : [], may: draw.sees, owed: [] }
  },

  预览文书: async (draw) => {
    const { world, post, random } = draw
    const { id: matter, line } = anyMatter(draw)
    const act = random.pick(['note', ...Object.keys(world.store.businesses.get(line)?.line.acts ?? {})])
    const answer = await preview(world.store, { post, organName: '' }, { line, matter, act, given: {} })
    const missing = !answer.allowed && answer.kind === 'missing'
    return oneThing(`${matter} ${act}`, matter, { shown: !missing, sees: draw.sees(matter) })
  },

  指派人选: async (draw) => {
    const { world, post, random } = draw
    const { id, line } = anyMatter(draw)
    const acts = Object.entries(world.store.businesses.get(line)?.line.acts ?? {})
    const assigning = acts.filter(([, { assigns }]) => assigns)
    const [act] = random.pick(assigning.length > 0 ? assigning : acts)
    const people = await candidatesFor(world.store, post, id, act)
    const loads = (people ?? []).filter(
      ({ id: person, loadAll }) =>
        loadAll > world.oracle.seen(draw.raw, (row) => row.handler === person && !row.closed_on).length,
    )
    const shown = [...(people ? [id] : []), ...loads.map(({ name }) => `${name}手上的`)]
    return { asked: `${id} ${act}`, shown, may: draw.sees, owed: [] }
  },

  考试: async (draw) => {
    const { id } = anyOf(draw, 'exam')
    return oneThing(id, id, { shown: (await readExam(draw.world.store, draw.post, id)) !== null, sees: draw.sees(id) })
  },
}

function anyOf({ world, random }: Draw, line: string) {
  return random.pick([...world.oracle.matters.values()].filter(({ row }) => row.line === line)).row
}

/** Files of a matter follow its reach; a loose one is its uploader's, or of whoever sees a matter it is attached to. */
function mayOpen({ world, post, sees }: Draw, file: { id: string; matter: string | null; person: string }): boolean {
  if (file.matter) return sees(file.matter)
  const attached = world.raw.attached.filter((one) => one.file === file.id)
  return file.person === post.person || attached.some(({ matter }) => sees(matter))
}
