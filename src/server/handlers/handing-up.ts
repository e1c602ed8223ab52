import { consents, mayConsent, mayHandUp, whyNotDecide } from '../../kernel/city-consent.ts'
import { letterFigures } from '../../reports/city/letter-figures.ts'
import { type Draft, openDraft, reportLine } from '../../reports/drafting/draft.ts'
import { askConsent, decideConsent, type Told } from '../../store/city/consent.ts'
import { handUp, type Sent, sentOf } from '../../store/city/hand-up.ts'
import { type ConsentRow, type Tie, tiesOf } from '../../store/city/ties.ts'
import { listMatters } from '../../store/list-matters.ts'
import type { Store } from '../../store/store.ts'
import { reportLabel } from '../city-asked.ts'
import type { cityContract } from '../contract-city.ts'
import { draftOf } from '../drafting-ask.ts'
import { Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'
import { seesFigures } from './figures.ts'

type Names = Exclude<keyof typeof cityContract, `GET /api/city${string}`>

/** Signed out by those who sign, and kept as it was. */
const signedOut = ['approved', 'published', 'filed']

/** The district's side: two people agree to a city, then signed figures are handed up to it. */
export const handingUpHandlers: Pick<Handlers, Names> = {
  'GET /api/handing-up': async ({ desk: { store }, who }) => {
    const readsFigures = seesFigures(who.post)
    if (!readsFigures && !mayConsent(who.post)) return new Refused('reach', ['您的岗位不办理上报'])
    const [ties, { people }] = await Promise.all([tiesOf(store), store.directory.with([])])
    const nameOf = (id: string) => people.get(id)?.name ?? ''
    const shown = readsFigures && ties.length > 0
    return {
      cities: ties.map((tie) => tieView(tie, who, nameOf)),
      mayHandUp: shown && mayHandUp(who.post),
      reports: shown ? await reportsOf(store, who, nameOf) : [],
    }
  },

  'POST /api/handing-up/:city/consents': async ({ desk: { store }, who, params, body }) =>
    told(await askConsent(store, who.post, { ...params, ...body })),

  'PUT /api/handing-up/:city/consents/:no': async ({ desk: { store }, who, params, body }) =>
    told(await decideConsent(store, who.post, { ...params, ...body })),

  'POST /api/handing-up/:city/reports/:id': async ({ desk: { store }, who, params: { city, id }, body }) => {
    if (!seesFigures(who.post)) return new Refused('reach', ['您的岗位不办理上报'])
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    const { title, number, kind, period, signedBy, state } = draft
    if (!signedBy || !signedOut.includes(state))
      return new Refused('procedure', ['报告还没有签发；数字冻结并签发以后才能上报'])
    const report = { kind, title, number, signedBy }
    const letter = { report, period, figures: letterFigures(store, draft), handedBy: who.name }
    return told(await handUp(store, who.post, { city, matter: id, why: body.why || null, letter }))
  },
}

function told(done: Told): { says: string } | Refused {
  return done.allowed ? { says: done.says } : refusedView(done)
}

function tieView({ city, cityName, from, to, joined, consents: asked }: Tie, who: SignedIn, nameOf: NameOf) {
  const waits = asked.some(({ decidedAt }) => decidedAt === null)
  return {
    ...{ city, name: cityName, from, to, joined },
    mayAsk: mayConsent(who.post) && !waits,
    consents: asked.map((one) => consentView(one, who, nameOf)),
  }
}

type NameOf = (id: string) => string

function consentView({ no, what, why, agreed, askedAt, decidedAt, ...by }: ConsentRow, who: SignedIn, nameOf: NameOf) {
  const closed = whyNotDecide({ person: by.askedBy, role: by.askedRole }, who.post).map(({ says }) => says)
  return {
    ...{ no, why, agreed, askedAt, decidedAt },
    whatLabel: consents[what],
    askedBy: nameOf(by.askedBy),
    decidedBy: by.decidedBy && nameOf(by.decidedBy),
    closed: decidedAt === null ? closed : null,
  }
}

/** Reports that are signed out, with what was already handed up of each. */
async function reportsOf(store: Store, who: SignedIn, nameOf: NameOf) {
  if (!store.businesses.has(reportLine)) return []
  const query = { page: 1, size: 100, state: signedOut }
  const [{ rows }, sent] = await Promise.all([listMatters(store, who.post, reportLine, query), sentOf(store)])
  const drafts = await Promise.all(rows.map(({ id }) => openDraft(store, who.post, id)))
  return drafts.flatMap((draft) => (draft?.signedBy ? [reportView(draft, draft.signedBy, sent, nameOf)] : []))
}

function reportView(
  { matter, title, kind, period, frozen }: Draft,
  signedBy: string,
  sent: readonly Sent[],
  nameOf: NameOf,
) {
  return {
    ...{ matter, title, signedBy, ...period },
    kindLabel: reportLabel(kind),
    figures: frozen.length,
    sent: sent
      .filter((one) => one.matter === matter)
      .map(({ city, no, sentAt, sentBy }) => ({ city, no, at: sentAt, by: nameOf(sentBy) })),
  }
}
