import type { Line } from '../../kernel/line.ts'
import type { Service } from '../../kernel/matter.ts'
import type { Page } from '../../kernel/page.ts'
import { partyKinds } from '../../kernel/party.ts'
import { formatDay } from '../../law/day.ts'
import type { MaskedParty, MatterFile, PaperRow } from '../../store/types.ts'
import type { MatterFileView } from '../contract-views.ts'
import { actsView } from './acts.ts'
import { clockCard } from './clock.ts'
import { factsOf } from './facts.ts'
import { proposalView } from './proposal.ts'
import { rowView } from './row.ts'
import { lineOf, type Showing, stateLabel } from './showing.ts'
import { struckRows } from './struck-rows.ts'
import { timelineOf } from './timeline.ts'

interface Beside {
  readonly proposed: readonly Page[]
  readonly synthetic: boolean
}

/** Everything a matter's page draws, from what the store reads. */
export function matterFileView(file: MatterFile, showing: Showing, { proposed, synthetic }: Beside): MatterFileView {
  const line = lineOf(showing, file.row.line)
  const business = showing.businesses.get(line.id)
  if (!business) throw new Error(`没有业务 ${line.id}`)
  const { matter, proposal } = file
  return {
    row: rowView(file.row, showing),
    version: file.version,
    destroyed: file.destroyed,
    line: line.id,
    summary: summaryOf(line, file),
    facts: factsOf(line, { answers: matter.answers, struck: struckRows(file.timeline) }, showing.nameOf),
    parties: file.parties.map((party) => partyView(line, party)),
    clocks: file.clocks.map((clock) => clockCard(line, matter, clock, showing)),
    acts: actsView(business, file.acts, file.commonActs),
    papers: file.papers.filter(({ undone }) => !undone).map((paper) => paperView(paper, file)),
    timeline: timelineOf(business, file.timeline, showing),
    proposal: proposal ? proposalView(line, proposal, { mine: file.myTurn, pages: proposed }, showing) : null,
    chain: chainOf(file, showing),
    attachments: matter.attachments.map(({ file: id, name, kind }) => ({ file: id, name, kind })),
    campaign: matter.campaign,
    upstream: matter.upstream ? { ...matter.upstream } : null,
    refersTo: (line.refersTo ?? []).map((id) => ({ line: id, label: showing.businesses.get(id)?.line.label ?? id })),
    synthetic,
  }
}

/** 2024年1月8日登记，现为「已受理」，由示范承办人甲承办。 */
function summaryOf(line: Line, { row }: MatterFile): string {
  const now = row.closedOn
    ? `${formatDay(row.closedOn)}办结，为「${stateLabel(line, row.state)}」`
    : `现为「${stateLabel(line, row.state)}」`
  const handler = row.handlerName ? `，由${row.handlerName}承办` : ''
  return `${row.organName}${formatDay(row.openedOn)}登记，${now}${row.paused ? '，已中止' : ''}${handler}。`
}

function partyView(line: Line, party: MaskedParty): MatterFileView['parties'][number] {
  const { id, role, kind, name, idNumber, phone, address, sealed } = party
  return {
    id,
    role,
    roleLabel: line.parties[role] ?? role,
    kind,
    kindLabel: partyKinds[kind],
    name,
    idNumber,
    phone,
    address,
    sealed: [...sealed],
  }
}

function paperView(paper: PaperRow, { matter, timeline }: MatterFile): MatterFileView['papers'][number] {
  const { seq, name, title, number, madeOn, event } = paper
  const served = matter.service.filter(
    (one) => one.paper === name && (one.sentOn ?? one.effectiveOn ?? madeOn) >= madeOn,
  )
  return {
    seq,
    name,
    title,
    number,
    madeOn,
    act: timeline.find((entry) => entry.seq === event)?.act ?? '',
    serves: served.map(serviceView),
  }
}

function serviceView({ party, to, effectiveOn }: Service): {
  party: number
  name: string
  servedOn: Service['effectiveOn']
} {
  return { party: party ?? 0, name: to, servedOn: effectiveOn }
}

function chainOf({ chain, referrals, row }: MatterFile, showing: Showing): MatterFileView['chain'] {
  return chain.map(({ id, line, number, title, state, readable }) => {
    const into = referrals.find((one) => one.fromMatter === row.id && one.toMatter === id)
    const from = referrals.find((one) => one.fromMatter === id)
    const relation = into ? '移送到' : from ? '移送自' : '同一件事'
    const declared = lineOf(showing, line)
    return {
      id: readable ? id : '',
      lineLabel: declared.label,
      number: readable ? number : null,
      title: readable ? title : '不在您的查看范围内',
      stateLabel: readable ? stateLabel(declared, state) : '',
      relation,
    }
  })
}
