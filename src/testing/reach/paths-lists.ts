import type { Line } from '../../kernel/line.ts'
import type { Day } from '../../law/day.ts'
import { listMatters } from '../../store/list-matters.ts'
import { postsOf } from '../../store/people.ts'
import { readActsDone } from '../../store/read-acts-done.ts'
import { countOpen } from '../../store/read-counts.ts'
import { readEntries } from '../../store/read-entries.ts'
import { flowOf } from '../../store/read-flow.ts'
import { readLoad, readWeek } from '../../store/read-leader.ts'
import { readRegister } from '../../store/read-register.ts'
import { readRows } from '../../store/read-rows.ts'
import { titlesOf } from '../../store/read-titles.ts'
import { readToday } from '../../store/read-today.ts'
import { search } from '../../store/search.ts'
import { waitingForMe } from '../../store/waiting.ts'
import { anyLine, anyMatter, counted, type Draw, matters, type Path } from './path.ts'

const annulled = '_annulled'

/** Ways of reading that answer with many matters, or with how many there are. */
export const listPaths: Readonly<Record<string, Path>> = {
  岗位: async ({ world: { store, oracle }, post, random }) => {
    const person = random.oneIn(2) ? post.person : random.pick(oracle.posts).person
    const held = oracle.postsOf(person, store.today()).map(({ id }) => id)
    const shown = (await postsOf(store, person)).map(({ id }) => id)
    return { asked: person, shown, may: (id) => held.includes(id), owed: held }
  },

  列表: async (draw) => {
    const { world, post, random } = draw
    const { id } = anyLine(draw)
    const state = random.oneIn(3) ? anyMatter(draw).state : undefined
    const mine = random.oneIn(6)
    const list = await listMatters(world.store, post, id, {
      page: 1,
      size: 200,
      ...(state ? { state } : {}),
      ...(mine ? { mine: true } : {}),
    })
    const wanted = (row: { line: string; state: string; handler: string | null }) =>
      row.line === id &&
      (state ? row.state === state : row.state !== annulled) &&
      (!mine || row.handler === post.person)
    const read = matters(
      draw,
      `${id} ${state ?? ''} ${mine ? 'mine' : ''}`,
      list.rows.map((row) => row.id),
      wanted,
    )
    const owed = [...read.owed]
    // The total is told beside the rows, and tells as much.
    const more = Array.from(
      { length: Math.max(0, list.total - owed.length) },
      (_, at) => `第 ${owed.length + at + 1} 件`,
    )
    return { ...read, shown: [...read.shown, ...more], may: (one) => !more.includes(one) && read.may(one) }
  },

  列表按筛选: async (draw) => {
    const { world, post } = draw
    const { line, number, organ, handler } = anyMatter(draw)
    // A register may call a field of its own by that name.
    const ownNumber = world.store.businesses.get(line)?.line.fields['number'] !== undefined
    const filters = number && !ownNumber ? { number } : handler ? { handler } : { organ }
    const list = await listMatters(world.store, post, line, { page: 1, size: 200, filters })
    return matters(
      draw,
      JSON.stringify(filters),
      list.rows.map(({ id }) => id),
      (row) =>
        row.line === line &&
        row.state !== annulled &&
        (number && !ownNumber ? row.number === number : handler ? row.handler === handler : row.organ === organ),
    )
  },

  列表内查找: async (draw) => {
    const { id, line, q } = textOf(draw)
    const list = await listMatters(draw.world.store, draw.post, line, { page: 1, size: 200, q })
    return found(
      draw,
      q,
      list.rows.map((row) => row.id),
      id,
    )
  },

  查找: async (draw) => {
    const { id, q } = textOf(draw)
    const hits = await search(draw.world.store, draw.post, q)
    return found(
      draw,
      q,
      hits.map(({ matter }) => matter.id),
      hits.length < 20 ? id : null,
    )
  },

  按证件电话查找: async (draw) => {
    const { matter, plain, field } = draw.random.pick(draw.world.raw.parties)
    const hits = await search(draw.world.store, draw.post, plain)
    return found(
      draw,
      `${field} of ${matter}`,
      hits.map((hit) => hit.matter.id),
      hits.length < 20 ? matter : null,
    )
  },

  今天: async (draw) => {
    const { world, post, sees } = draw
    const today = await readToday(world.store, post, { size: 500 })
    const on = world.store.today()
    const groups = Object.entries(today).flatMap(([name, group]) => [
      ...group.rows.map((row: { matter: { id: string } }) => `${name} ${row.matter.id}`),
      ...Array.from({ length: group.total - group.rows.length }, () => `${name} 多数的一件`),
    ])
    const due = world.raw.clocks.filter(({ duty, running, mine, due: day }) => duty && running && mine && day)
    const overdue = due.filter((clock) => (clock.due ?? '') < on && sees(clock.matter))
    const waiting = world.raw.clocks.filter((clock) => clock.duty && clock.running && !clock.mine && sees(clock.matter))
    const owed = [
      ...overdue.map(({ matter }) => `overdue ${matter}`),
      ...waiting.map(({ matter }) => `waiting ${matter}`),
      ...world.oracle
        .seen(draw.raw, (row) => row.returned && row.returned_to === post.person && row.state !== annulled)
        .map((id) => `returned ${id}`),
    ]
    return { asked: on, shown: groups, may: (one) => sees(one.split(' ')[1] ?? ''), owed }
  },

  待签: async (draw) => {
    const rows = await waitingForMe(draw.world.store, draw.post)
    return { asked: draw.post.role, shown: rows.map(({ matter }) => matter.id), may: draw.sees, owed: [] }
  },

  在办数: async (draw) => {
    const { world, post, raw } = draw
    const { id } = anyLine(draw)
    const told = (await countOpen(world.store, post)).get(id) ?? 0
    return counted(id, told, world.oracle.seen(raw, (row) => row.line === id && !row.closed).length)
  },

  领导页: async (draw) => {
    const { world, post, raw, sees } = draw
    const { id } = anyLine(draw)
    const week = (await readWeek(world.store, post)).find(({ line }) => line === id)
    const open = world.oracle.seen(raw, (row) => row.line === id && !row.closed).length
    if (draw.random.oneIn(2)) return counted(`${id} 在办`, week?.open ?? 0, open)
    const late = world.raw.clocks.filter(
      (clock) => clock.duty && clock.running && clock.mine && (clock.due ?? '9') < world.store.today(),
    )
    const lineOf = (matter: string) => world.oracle.matters.get(matter)?.row.line
    const rightly = late.filter(({ matter }) => lineOf(matter) === id && sees(matter)).length
    return counted(`${id} 逾期`, open > 0 ? (week?.late ?? 0) : rightly, rightly)
  },

  手上件数: async (draw) => {
    const { world, post } = draw
    const load = (await readLoad(world.store, post)) ?? []
    const one = load.length > 0 ? draw.random.pick(load) : null
    const all = world.oracle.seen(
      draw.raw,
      (row) => !row.closed && row.line === one?.line && row.handler === one.person,
    )
    return counted(`${one?.line} ${one?.name}`, one?.open ?? 0, one ? all.length : 0)
  },

  若干件: async (draw) => {
    const ids = Array.from({ length: 8 }, () => anyMatter(draw).id)
    const rows = await readRows(draw.world.store, draw.post, ids)
    return matters(draw, ids.join(), rows.keys(), ({ id }) => ids.includes(id))
  },

  标题: async (draw) => {
    const ids = Array.from({ length: 8 }, () => anyMatter(draw).id)
    const titles = await titlesOf(draw.world.store, draw.post, ids)
    return matters(draw, ids.join(), titles.keys(), ({ id }) => ids.includes(id))
  },

  名册: async (draw) => {
    const line = draw.random.pick(registers(draw))
    const on = draw.world.store.today()
    const { entries } = await readRegister(draw.world.store, draw.post, line, { on, fields: [] })
    return { asked: line.id, shown: entries.map(({ id }) => id), may: draw.sees, owed: [] }
  },

  名册进出: async (draw) => {
    const { world, post, raw } = draw
    const line = draw.random.pick(registers(draw))
    const flow = await flowOf(world.store, post, line, '2021-06-01' as Day, '2021-12-20' as Day)
    const all = world.oracle.seen(raw, (row) => row.line === line.id).length
    const most = Math.max(flow.before, flow.after)
    return counted(line.id, most, Math.max(most, 0) > all ? all : most)
  },

  整条业务: async (draw) => {
    const line = anyLine(draw)
    const rows = await readEntries(draw.world.store, draw.post, line, { fields: [] })
    const wanted = (row: { line: string; state: string }) =>
      row.line === line.id && row.state !== annulled && line.closed !== true
    return matters(
      draw,
      line.id,
      rows.map(({ id }) => id),
      wanted,
    )
  },

  做过的事: async (draw) => {
    const { line, act } = draw.random.pick(draw.world.raw.acts)
    const declared = draw.world.store.businesses.get(line)?.line as Line
    const done = await readActsDone(draw.world.store, draw.post, declared, act)
    return { asked: `${line} ${act}`, shown: done.map(({ matter }) => matter), may: draw.sees, owed: [] }
  },
}

function registers({ world }: Draw): Line[] {
  return [...world.store.businesses.values()].flatMap(({ line }) => (line.valid ? [line] : []))
}

/** A number, or a piece of a title as somebody would type it. */
function textOf(draw: Draw): { id: string; line: string; q: string } {
  const { id, line, number, title } = anyMatter(draw)
  const closed = draw.world.store.businesses.get(line)?.line.closed === true
  if (number && (closed || draw.random.oneIn(2))) return { id, line, q: number }
  const at = draw.random.below(Math.max(1, title.length - 3))
  return { id: closed ? '' : id, line, q: closed ? '谈话' : title.slice(at, at + 3 + draw.random.below(4)) }
}

/** What was found must be in reach; what was searched for by its own text must be found where it is. */
function found({ sees, world }: Draw, asked: string, shown: readonly string[], wanted: string | null) {
  const row = wanted ? world.oracle.matters.get(wanted)?.row : undefined
  const isPlain = /^[\p{L}\p{N}〔〕]{2,}$/u.test(asked) || asked.includes(' of ')
  const owed = row && isPlain && row.state !== annulled && sees(row.id) ? [row.id] : []
  return { asked, shown, may: sees, owed }
}
