import { handedBy, handingActs } from '../../kernel/hand-over.ts'
import { receivedDay, returnLetter } from '../../store/city/accept-letter.ts'
import { fellowsOf, whyNoLetters } from '../../store/city/fellows.ts'
import { inboxFor, openedLetter } from '../../store/city/inbox.ts'
import { ownerOf } from '../../store/city/letters-in.ts'
import { outboxFor } from '../../store/city/outbox.ts'
import { filesOf, onItsWay, sendOver } from '../../store/city/send-over.ts'
import { openFile, readMatter } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import type { lettersContract } from '../contract-letters.ts'
import { notFound } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { letterInView, letterOutView, openedLetterView } from '../views/letters.ts'
import { actorOf } from './acts.ts'

type Names = Exclude<keyof typeof lettersContract, `${string}district-keys${string}`>

/** Matters that go to another district of the city, and that come from one. */
export const letterHandlers: Pick<Handlers, Names> = {
  'GET /api/letters': async ({ desk: { store }, who }) => {
    const [inbox, outbox, districts, showing] = await Promise.all([
      inboxFor(store, who.post),
      outboxFor(store, who.post),
      districtsOf(store),
      showingFor(store),
    ])
    return {
      inbox: inbox.map((one) => letterInView(one, showing)),
      outbox: outbox.map((one) => letterOutView(one, showing)),
      districts,
    }
  },

  'GET /api/letters/:from/:no': async ({ desk: { store }, who, params: { from, no } }) => {
    const opened = await openedLetter(store, who.post, { sender: from, no })
    if (!opened) return notFound('没有这件函，或者不归您办理，或者核验不符')
    const { found } = opened
    const why = found.sealedWhy && (await store.keys.open(store.district, ownerOf(found), found.sealedWhy))
    const beside = { receivedOn: receivedDay(store, found), doneWhy: why, key: found.key }
    return openedLetterView(opened, await showingFor(store), beside)
  },

  'POST /api/letters/:from/:no/return': async ({ desk: { store }, who, params: { from, no }, body }) => {
    const done = await returnLetter(store, actorOf(who), { sender: from, no }, body.why)
    return done.allowed ? { says: done.says } : refusedView(done)
  },

  'GET /api/matters/:id/handing-over': async ({ desk: { store }, who, params: { id } }) => {
    const [file, opened] = await Promise.all([readMatter(store, who.post, id), openFile(store, who.post, id)])
    if (!file || !opened) return notFound()
    const { line, plain } = opened
    const handed = handedBy(line, plain)
    const [sent, showing, there] = await Promise.all([
      outboxFor(store, who.post, id),
      showingFor(store),
      onItsWay(store, store.db, id),
    ])
    const districts = handed ? await districtsOf(store) : []
    return {
      offered: handed !== null && districts.length > 0,
      closed: there
        ? `已经送往${there}，等对方回函`
        : handingActs(line).length > 0
          ? null
          : '本业务没有移送其他区的程序',
      districts,
      files: filesOf(line, plain),
      papers: file.papers.filter(({ undone }) => !undone).map(({ seq, title, number }) => ({ seq, title, number })),
      sent: sent.map((one) => letterOutView(one, showing)),
    }
  },

  'POST /api/matters/:id/handing-over': async ({ desk: { store }, who, params, body: { key, ...body } }) => {
    const asked = { matter: params.id, ...body, ...(key ? { key } : {}) }
    const done = await sendOver(store, actorOf(who), asked)
    return done.allowed ? { says: '已送出，对方接收或者退回都会回函' } : refusedView(done)
  },
}

async function districtsOf(store: Store) {
  const fellows = [...(await fellowsOf(store)).values()]
  return fellows.map((fellow) => ({ district: fellow.district, name: fellow.name, closed: whyNoLetters(fellow) }))
}
