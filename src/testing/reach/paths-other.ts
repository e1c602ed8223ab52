import type { Day } from '../../law/day.ts'
import { enforcementLine } from '../../lines/enforcement/line.ts'
import { lawGuideLine } from '../../lines/law-guide/line.ts'
import { providerLine } from '../../lines/provider/line.ts'
import { officerDays } from '../../oversight/officers.ts'
import { listIntakes, readIntake } from '../../store/intake/intake-row.ts'
import { listZeroReports, readZeroReport } from '../../store/intake/zero-reports.ts'
import { findLead, listLeads } from '../../store/leads.ts'
import { noticesFor } from '../../store/notices.ts'
import { sheetsOf } from '../../store/quiz.ts'
import { coverageOn } from '../../store/read-coverage.ts'
import { dutiesOf } from '../../store/read-duties.ts'
import { frameOf } from '../../store/read-frame.ts'
import { supplyOn } from '../../store/read-supply.ts'
import { readReferral } from '../../store/referral.ts'
import { countRecords, outgoingRecords } from '../../store/upstream/records.ts'
import { referralsWaiting } from '../../store/waiting.ts'
import { anyLine, counted, type Draw, matters, oneThing, type Path } from './path.ts'
import type { RawNotice } from './raw.ts'

const annulled = '_annulled'
const year = { from: '2021-01-01' as Day, until: '2021-12-31' as Day }

/** Everything else that answers out of matters: notices, leads, frames, sheets that go out, sheets that came in. */
export const otherPaths: Readonly<Record<string, Path>> = {
  通知: async (draw) => {
    const rows = await noticesFor(draw.world.store, draw.post, { size: 5000 })
    const owed = draw.world.raw.notices.filter((notice) => isFor(draw, notice)).map(({ id }) => id)
    return { asked: draw.post.role, shown: rows.map(({ id }) => id), may: (id) => owed.includes(id), owed }
  },

  待收移送: async (draw) => {
    const rows = await referralsWaiting(draw.world.store, draw.post)
    const named = rows.flatMap(({ fromMatter, fromNumber }) => (fromNumber ? [`编号 ${fromMatter}`] : []))
    const may = (one: string) =>
      one.startsWith('编号 ')
        ? draw.sees(one.slice(3))
        : isReceiver(draw, draw.world.raw.referrals.find(({ id }) => id === one)?.to_line)
    return { asked: draw.post.role, shown: [...rows.map(({ id }) => id), ...named], may, owed: [] }
  },

  移送内容: async (draw) => {
    const offered = draw.world.raw.referrals.filter(({ status }) => status === 'offered')
    const { id, to_line } = draw.random.pick(offered)
    const shown = (await readReferral(draw.world.store, draw.post, id)) !== null
    return { asked: id, shown: shown ? [id] : [], may: () => isReceiver(draw, to_line), owed: [] }
  },

  线索: async (draw) => {
    const { total, rows } = await listLeads(draw.world.store, draw.post, { page: 1, size: 5000 })
    const owed = draw.world.raw.leads.filter((lead) => seesLead(draw, lead)).map(({ id }) => id)
    const named = rows.flatMap(({ matter, matterTitle, matterNumber }) =>
      matter && (matterTitle ?? matterNumber) ? `标题 ${matter}` : [],
    )
    const more = Array.from({ length: Math.max(0, total - owed.length) }, () => '多数的一条')
    const may = (one: string) => (one.startsWith('标题 ') ? draw.sees(one.slice(3)) : owed.includes(one))
    return { asked: '全部', shown: [...rows.map(({ id }) => id), ...named, ...more], may, owed }
  },

  一条线索: async (draw) => {
    const lead = draw.random.pick(draw.world.raw.leads)
    const found = await findLead(draw.world.store, draw.post, lead.id)
    const read = oneThing(lead.id, lead.id, { shown: found !== null, sees: seesLead(draw, lead) })
    const named = (found?.lead.matterTitle ?? found?.lead.matterNumber) && lead.matter ? [lead.matter] : []
    return {
      ...read,
      shown: [...read.shown, ...named],
      may: (one) => (one === lead.matter ? draw.sees(one) : read.may(one)),
    }
  },

  抽样名单: async (draw) => {
    const line = draw.world.store.businesses.get(enforcementLine.id)?.line ?? enforcementLine
    const all = [...draw.world.oracle.matters.values()].filter((one) => one.row.line === line.id)
    const unit = [...draw.random.pick(all).organs].find((organ) => organ) ?? ''
    const { records } = await frameOf(draw.world.store, draw.post, line, { unit, ...year })
    const shown = records.map(({ number }) => draw.world.raw.decisions.get(number.replace(/（.*$/, '')) ?? number)
    return { asked: unit, shown, may: draw.sees, owed: [] }
  },

  执法人员: async (draw) => {
    const { rows } = await officerDays(draw.world.store, draw.post, { problems: false, page: 1, size: 500 })
    return { asked: '全部', shown: rows.map(({ matter }) => matter), may: draw.sees, owed: [] }
  },

  普法责任清单: async (draw) => {
    const { duties } = await dutiesOf(draw.world.store, draw.post, 2021)
    const owed = draw.world.raw.duties.filter(draw.sees)
    return { asked: '2021', shown: duties.map(({ id }) => id), may: draw.sees, owed }
  },

  前后测答卷: async (draw) => {
    const sheets = await sheetsOf(draw.world.store, draw.post, {
      matter: draw.random.pick(draw.world.raw.sheets).matter,
    })
    return { asked: '一场', shown: sheets.map(({ matter }) => matter), may: draw.sees, owed: [] }
  },

  供需: async (draw) => {
    const { world, post, raw } = draw
    const sides = await supplyOn(world.store, post, providerLine, { on: '2021-12-20' as Day, ...year })
    const side = draw.random.pick(sides)
    const told = side.unplaced.demand + side.streets.reduce((sum, { demand }) => sum + demand, 0)
    const inYear = (row: { opened_on: string }) => row.opened_on >= year.from && row.opened_on <= year.until
    const owed = world.oracle.seen(raw, (row) => row.line === side.line && inYear(row) && row.state !== annulled)
    return counted(side.line, told, side.hidden ? 0 : owed.length)
  },

  法律明白人覆盖: async (draw) => {
    const { places, elsewhere } = await coverageOn(draw.world.store, draw.post, lawGuideLine, '2021-12-20' as Day)
    const told = [...places, ...elsewhere].reduce((sum, { guides, leaders }) => sum + guides + leaders, 0)
    const all = draw.world.oracle.seen(draw.raw, (row) => row.line === lawGuideLine.id).length
    return counted('全区', told, Math.max(told, 0) > all ? all : told)
  },

  上报记录: async (draw) => {
    const line = anyLine(draw)
    const business = draw.world.store.businesses.get(line.id)
    if (!business) throw new Error(line.id)
    const rows = await outgoingRecords(draw.world.store, draw.post, business, { day: '', limit: 5000 })
    const wanted = (row: { line: string; state: string }) => row.line === line.id && row.state !== annulled
    return matters(
      draw,
      line.id,
      rows.map(({ id }) => id),
      wanted,
    )
  },

  未录上级平台数: async (draw) => {
    const line = anyLine(draw)
    const business = draw.world.store.businesses.get(line.id)
    if (!business) throw new Error(line.id)
    const told = await countRecords(draw.world.store, draw.post, business, { day: '', missing: true })
    const wanted = draw.world.oracle.seen(
      draw.raw,
      (row) => row.line === line.id && row.state !== annulled && row.upstream_number === null,
    )
    return counted(line.id, told, wanted.length)
  },

  报送: async (draw) => {
    const { store } = draw.world
    const [{ rows, total }, zero] = await Promise.all([
      listIntakes(store, draw.post, { page: 1, size: 500 }),
      listZeroReports(store, draw.post, 500),
    ])
    const owed = draw.world.raw.sent.filter((one) => seesSent(draw, one)).map(({ id }) => id)
    const more = Array.from({ length: total - rows.length }, () => '多数的一份')
    return {
      asked: '全部',
      shown: [...rows, ...zero].map(({ id }) => id).concat(more),
      may: (id) => owed.includes(id),
      owed,
    }
  },

  一份报送: async (draw) => {
    const one = draw.random.pick(draw.world.raw.sent)
    const read = one.table === 'intake' ? readIntake : readZeroReport
    const shown = (await read(draw.world.store, draw.post, one.id)) !== null
    return oneThing(one.id, one.id, { shown, sees: seesSent(draw, one) })
  },
}

/** Decision 13: to a person; or to a role, in its organ or anywhere, where the matter is in reach or comes to be received. */
function isFor(draw: Draw, { person, role, organ, kind, matter }: RawNotice): boolean {
  const { post, world, sees } = draw
  if (person !== null) return person === post.person
  if (role !== post.role || (organ !== null && organ !== post.organ)) return false
  if (matter !== null && sees(matter)) return true
  const offers = world.raw.referrals.filter(({ from, status }) => from === matter && status === 'offered')
  return kind === 'referred' && offers.some(({ to_line }) => isReceiver(draw, to_line))
}

/** Who works in the line a matter was sent to, and may take one in. */
function isReceiver({ world, raw, post }: Draw, to: string | undefined): boolean {
  const line = world.store.businesses.get(to ?? '')?.line
  if (!line || world.oracle.sight(raw, line) === 'nothing') return false
  return Object.values(line.acts).some(({ from, by }) => from === 'new' && by.includes(post.role))
}

/** 监督 sees every lead; a unit one about itself, once it was put to it. */
function seesLead({ world, raw }: Draw, { unit, put }: { unit: string | null; put: boolean }): boolean {
  const line = world.store.businesses.get('supervision')?.line
  const sight = line ? world.oracle.sight(raw, line) : 'nothing'
  if (sight === 'district') return true
  return sight === 'organ' && put && unit !== null && world.oracle.isWithin(unit, raw.organ)
}

function seesSent({ world, raw }: Draw, one: { line: string; organ: string; person: string }): boolean {
  const line = world.store.businesses.get(one.line)?.line
  const sight = line ? world.oracle.sight(raw, line) : 'nothing'
  if (sight === 'organ') return world.oracle.isWithin(one.organ, raw.organ)
  return sight === 'district' || (sight === 'own' && one.person === raw.person)
}
