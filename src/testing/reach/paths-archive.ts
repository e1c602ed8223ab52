import type { Endpoint } from '../../server/contract.ts'
import { Refused } from '../../server/problems.ts'
import type { Answer } from '../../server/route.ts'
import { askedOf } from './asking.ts'
import { anyLine, anyMatter, counted, type Draw, type Path, type Read } from './path.ts'

const roles = ['archivist', 'sectionHead', 'deputyHead', 'head', 'auditor']
/** What stands instead of a number that is not told. */
const unsaid = /^（封闭业务|^未编号/

/** What the archive shows of files: by number in open lines, of closed ones only where the reader sees them. */
export const archivePaths: Readonly<Record<string, Path>> = {
  'GET /api/archive/rehearsal': async (draw) => {
    const line = anyLine(draw)
    const answer = await asked(draw, 'GET /api/archive/rehearsal')
    const groups = answer?.groups.filter((group) => group.line === line.id) ?? []
    const told = groups.reduce((sum, { files }) => sum + files, 0)
    return counted(line.id, told, answer ? draw.world.oracle.seen(draw.raw, (row) => row.line === line.id).length : 0)
  },

  'GET /api/archive/files': async (draw) => {
    const { line } = anyMatter(draw)
    const reason = draw.random.pick(['open', 'undetermined'])
    const query = { line, reason }
    const answer = await asked(draw, 'GET /api/archive/files', { query })
    const wanted = draw.world.oracle.seen(draw.raw, (row) => row.line === line && row.closed === (reason !== 'open'))
    const may = (id: string) => isArchive(draw) && draw.sees(id)
    const owed = isArchive(draw) && wanted.length <= 50 ? wanted : []
    return { asked: `${line} ${reason}`, shown: (answer?.rows ?? []).map(({ id }) => id), may, owed }
  },

  'GET /api/archive/holds': async (draw) => {
    const answer = await asked(draw, 'GET /api/archive/holds')
    return told(
      draw,
      '暂缓',
      (answer?.rows ?? []).map(({ number }) => number),
    )
  },

  'GET /api/archive/rounds/:id': async (draw) => {
    const params = { id: draw.random.pick(draw.world.raw.lately.rounds) }
    const answer = await asked(draw, 'GET /api/archive/rounds/:id', { params })
    const read = told(
      draw,
      params.id,
      (answer?.changed ?? []).map(({ number }) => number),
    )
    // Who may open the page at all.
    const page = `第 ${params.id} 轮`
    const may = (one: string) => (one === page ? isArchive(draw) : read.may(one))
    return { ...read, shown: [...read.shown, ...(answer ? [page] : [])], may, owed: isArchive(draw) ? [page] : [] }
  },

  'GET /api/archive/rounds/:id/files': async (draw) => {
    const params = { id: draw.random.pick(draw.world.raw.lately.rounds) }
    const ask = { params, query: {} }
    const answer = await asked(draw, 'GET /api/archive/rounds/:id/files', ask)
    return told(
      draw,
      params.id,
      (answer?.rows ?? []).map(({ number }) => number),
    )
  },

  'GET /api/archive/rounds/:id/docx': async (draw) => {
    const params = { id: draw.random.pick(draw.world.raw.lately.rounds) }
    const answer = await askedOf(draw, 'GET /api/archive/rounds/:id/docx', { params })
    const shown = answer instanceof Refused ? [] : [params.id]
    const owed = isArchive(draw) && draw.world.raw.lately.frozen.includes(params.id) ? [params.id] : []
    return { asked: params.id, shown, may: () => isArchive(draw), owed }
  },
}

function isArchive({ raw }: Draw): boolean {
  return roles.includes(raw.role)
}

async function asked<E extends Endpoint>(draw: Draw, endpoint: E, given: object = {}): Promise<Answer<E> | null> {
  const answer = await askedOf(draw, endpoint, given)
  return answer instanceof Refused ? null : (answer as Answer<E>)
}

/** Numbers that were told: of an open line to whoever may look, of a closed one to whoever sees the file. */
function told(draw: Draw, what: string, numbers: readonly string[]): Read {
  const { oracle } = draw.world
  const shown = numbers.filter((number) => !unsaid.test(number))
  const may = (number: string) =>
    isArchive(draw) &&
    oracle.rows.some((row) => row.number === number && (!oracle.matters.get(row.id)?.line.closed || draw.sees(row.id)))
  return { asked: what, shown, may, owed: [] }
}
