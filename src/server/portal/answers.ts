import { kinds as providerKinds } from '../../lines/provider/fields.ts'
import { fields as reviewFields } from '../../lines/reconsideration/fields.ts'
import { kindOf } from '../../portal/apply-kinds.ts'
import { publicDecisions, publicDirectory, publicDocuments, publicReports } from '../../store/portal-public.ts'
import { consentTo, type Receipt, receiptByCode, receiptsOf } from '../../store/portal-receipts.ts'
import type { Store } from '../../store/store.ts'
import { apply, openPaper, rate, tell } from './handovers.ts'
import { type Answers, type Asks, isPortalCall, type PortalCall, portalInterface } from './interface.ts'
import { progressOf } from './progress.ts'

type Answering = { readonly [Call in PortalCall]: (store: Store, asks: Asks<Call>) => Promise<Answers<Call>> }

/** The desk's side of the interface: one function for each entry, and no other way in. */
const answering: Answering = {
  directory: async (store, asks) => {
    const { entries, ...found } = await publicDirectory(store, asks)
    return { ...found, entries: entries.map((one) => ({ ...one, kindLabel: labelIn(providerKinds, one.kind) })) }
  },

  published: async (store) => {
    const [documents, decisions, reports] = await Promise.all([
      publicDocuments(store),
      publicDecisions(store),
      publicReports(store),
    ])
    return {
      documents,
      decisions: decisions.map(({ domain, matterKind, outcome, on, where }) => ({
        subject: [
          labelIn(reviewFields.domain.options, domain),
          labelIn(reviewFields.matterKind.options, matterKind),
        ].join('·'),
        outcome: labelIn(reviewFields.result.options, outcome),
        on,
        where,
      })),
      reports: reports.map((report) => ({ ...report, figures: [...report.figures] })),
    }
  },

  progress: async (store, asks) => {
    const receipt = await receiptFor(store, asks)
    return receipt && progressOf(store, receipt)
  },

  mine: async (store, who) =>
    (await receiptsOf(store, who)).map(({ number, kind, receivedOn, state }) => ({
      number,
      title: kindOf(kind)?.title ?? '',
      on: receivedOn,
      state: { waiting: '等接收', opening: '正在登记', opened: '办理中', declined: '没有接收', withdrawn: '已撤回' }[
        state
      ],
    })),

  apply,

  open: async (store, asks) => {
    const receipt = await receiptFor(store, asks)
    return receipt && openPaper(store, receipt, asks.note)
  },

  tell: async (store, asks) => {
    const receipt = await receiptFor(store, asks)
    return receipt ? tell(store, receipt, asks) : nothing
  },

  rate: async (store, asks) => {
    const receipt = await receiptFor(store, asks)
    return receipt ? rate(store, receipt, asks) : nothing
  },

  consent: async (store, asks) => {
    const receipt = await receiptFor(store, asks)
    if (!receipt) return nothing
    await consentTo(store, receipt.id, asks.electronic)
    return { done: true, says: [] }
  },
}

const nothing = { done: false, says: ['编号或者查询码不对'] }

/** Validates both ways: what comes is not trusted, and what goes holds nothing that is not listed. */
export async function answerPortal(store: Store, name: string, given: unknown): Promise<unknown> {
  if (!isPortalCall(name)) throw new Error(`门户接口里没有「${name}」`)
  const { asks, answers } = portalInterface[name]
  const answer = answering[name] as (store: Store, asks: unknown) => Promise<unknown>
  return answers.parse(await answer(store, asks.parse(given)))
}

async function receiptFor(store: Store, { number, proof }: Asks<'progress'>): Promise<Receipt | null> {
  if ('code' in proof) return receiptByCode(store, number, proof.code)
  const mine = await receiptsOf(store, proof)
  return mine.find((one) => one.number === number) ?? null
}

function labelIn(labels: Readonly<Record<string, string>> | undefined, value: string | null): string {
  return (value !== null && labels?.[value]) || '其他'
}
