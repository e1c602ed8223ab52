import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  progressMine,
  progressPhone,
  progressStart,
  progressView,
  ratings,
  servedPaper,
} from '../../portal/progress-pages.ts'
import type { Asks } from './interface.ts'
import { bodyOf, laterPage, lost, type Portal, paramsOf, show, soon } from './parts.ts'
import { type Held, heldLastsMs, openHeld, sealHeld } from './sign.ts'
import { partsOf } from './uploads.ts'

const slow = { config: { rateLimit: { max: 12, timeWindow: '1 minute' } } }
const slower = { config: { rateLimit: { max: 5, timeWindow: '1 minute' } } }

/** One sentence for every way of being wrong: nothing can be learnt by trying numbers. */
const notFound = '编号或者查询码不对，或者这件事不能在网上查。请再核对一遍；仍不行，打电话问。'

/** Progress: by number and code, or by a code sent to the telephone. Nothing personal in any address. */
export function progressRoutes(app: FastifyInstance, portal: Portal): void {
  const { base } = portal
  app.get('/progress', (request, reply) => start(portal, request, reply, null))

  app.post('/progress', slow, async (request, reply) => {
    const { number = '', code = '' } = bodyOf(request)
    const held = { number: word(number), code: word(code) }
    const asks = asksOf(held)
    const found = asks && (await soon(portal.port.call('progress', asks)))
    if (!found) return start(portal, request, reply, notFound)
    return goOn(portal, reply, held, '/progress/view')
  })

  app.get('/progress/view', (request, reply) => view(portal, request, reply, null))
  app.post('/progress/phone', slower, (request, reply) => phone(portal, request, reply))
  app.post('/progress/sign', slow, (request, reply) => sign(portal, request, reply))
  app.get('/progress/mine', async (request, reply) => {
    const held = heldBy(portal, request)
    const who = whoOf(held)
    if (!who) return reply.redirect(`${base}/progress`, 303)
    const mine = await soon(portal.port.call('mine', who))
    const page = mine === 'later' ? laterPage(base) : progressMine(base, mine, who.subject ? '这个身份' : '这个手机号')
    return show(portal, request, reply, page)
  })
  app.post('/progress/open', slow, (request, reply) => {
    const held = heldBy(portal, request)
    const number = word(bodyOf(request)['number'] ?? '')
    if (!held || !whoOf(held)) return reply.redirect(`${base}/progress`, 303)
    const { code: _code, until: _until, ...kept } = held
    return goOn(portal, reply, { ...kept, number }, '/progress/view')
  })
  app.post('/progress/leave', (_request, reply) =>
    reply.clearCookie('held', { path: base || '/' }).redirect(`${base}/progress`, 303),
  )
  sayingRoutes(app, portal)
  servingRoutes(app, portal)
}

/** More material, a question, withdrawing, rating, the way of service. */
function sayingRoutes(app: FastifyInstance, portal: Portal): void {
  app.post('/progress/tell/:kind', slow, async (request, reply) => {
    const { kind = '' } = paramsOf(request)
    const held = asksOf(heldBy(portal, request))
    if (kind !== 'material' && kind !== 'question' && kind !== 'withdraw') return lost(portal, request, reply)
    const { fields, files, wrong } = await partsOf(request)
    if (!held) return reply.redirect(`${portal.base}/progress`, 303)
    const says = (fields['says'] ?? '').slice(0, 1500)
    if (wrong || says === '') return view(portal, request, reply, wrong ?? '请写几个字再提交。')
    const refusal = await portal.effort.refusal({ source: request.ip, purpose: randomUUID() }, fields)
    if (refusal) return view(portal, request, reply, refusal)
    const told: Asks<'tell'> = {
      ...held,
      key: randomUUID(),
      kind,
      says,
      files: files.map(({ name, bytes }) => ({ name, bytes: bytes.toString('base64') })),
    }
    const done = await soon(portal.port.call('tell', told))
    return view(portal, request, reply, saidOf(done, '收到了。有回话会在这一页看到。'))
  })

  app.post('/progress/rate', slow, async (request, reply) => {
    const { rating = '', says = '' } = bodyOf(request)
    const held = asksOf(heldBy(portal, request))
    if (!held) return reply.redirect(`${portal.base}/progress`, 303)
    if (!Object.hasOwn(ratings, rating)) return view(portal, request, reply, '请选一个评价。')
    // One rating for each receipt: sent again, it is the same one.
    const rated = { ...held, key: held.number, rating: rating as keyof typeof ratings, says: says.slice(0, 900) }
    return view(portal, request, reply, saidOf(await soon(portal.port.call('rate', rated)), '谢谢您的评价。'))
  })
}

/** Served papers are opened by a press of their own; the way of service can be changed. */
function servingRoutes(app: FastifyInstance, portal: Portal): void {
  app.post('/progress/paper', slow, async (request, reply) => {
    const held = asksOf(heldBy(portal, request))
    const { note = '' } = bodyOf(request)
    if (!held || !/^[0-9a-f-]{36}$/.test(note)) return reply.redirect(`${portal.base}/progress`, 303)
    const found = await soon(portal.port.call('open', { ...held, note }))
    if (found === 'later') return show(portal, request, reply, laterPage(portal.base))
    return found ? show(portal, request, reply, servedPaper(portal.base, found)) : lost(portal, request, reply)
  })

  app.post('/progress/consent', slow, async (request, reply) => {
    const held = asksOf(heldBy(portal, request))
    if (!held) return reply.redirect(`${portal.base}/progress`, 303)
    const electronic = bodyOf(request)['electronic'] === 'yes'
    return view(
      portal,
      request,
      reply,
      saidOf(await soon(portal.port.call('consent', { ...held, electronic })), '已经改好。'),
    )
  })
}

function saidOf(done: { readonly done: boolean; readonly says: readonly string[] } | 'later', thanks: string): string {
  if (done === 'later') return '已经提交，正在转交内网。'
  return done.done ? thanks : done.says.join('；')
}

async function view(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  said: string | null,
): Promise<FastifyReply> {
  const { base, port } = portal
  const asks = asksOf(heldBy(portal, request))
  if (!asks) return reply.redirect(`${base}/progress`, 303)
  const found = await soon(port.call('progress', asks))
  if (found === 'later') return show(portal, request, reply, laterPage(base))
  if (!found) return start(portal, request, reply, notFound)
  const puzzle = await portal.effort.ask(request.ip)
  return show(portal, request, reply, progressView(base, found, { said, puzzle }))
}

async function phone(portal: Portal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const given = (bodyOf(request)['phone'] ?? '').replace(/[\s-]/g, '')
  if (!/^1\d{10}$/.test(given)) return start(portal, request, reply, '手机号不对，请再看一遍')
  const refusal = await portal.effort.refusal({ source: request.ip, purpose: given }, bodyOf(request))
  if (refusal) return start(portal, request, reply, refusal)
  const { id, code } = portal.codes.start(given)
  if (code) await portal.messages.send(given, `【${portal.bureau.name}】您的登录码是 ${code}，十分钟内有效。`)
  reply.setCookie('sign', id, { ...cookieOf(portal), maxAge: 600 })
  return show(portal, request, reply, progressPhone(portal.base, null))
}

function sign(portal: Portal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const proved = portal.codes.finish(request.cookies['sign'] ?? '', bodyOf(request)['sign'] ?? '')
  if (!proved) return show(portal, request, reply, progressPhone(portal.base, '码不对，或者已经过期。'), 422)
  reply.clearCookie('sign', { path: portal.base || '/' })
  return goOn(portal, reply, { phone: proved }, '/progress/mine')
}

export function goOn(portal: Portal, reply: FastifyReply, held: Omit<Held, 'until'>, path: string): FastifyReply {
  const sealed = sealHeld(portal.secret, { ...held, until: portal.now() + heldLastsMs })
  return reply
    .setCookie('held', sealed, { ...cookieOf(portal), maxAge: heldLastsMs / 1000 })
    .redirect(`${portal.base}${path}`, 303)
}

export function cookieOf({ base, tls }: Portal) {
  return { path: base || '/', httpOnly: true, sameSite: 'lax', secure: tls } as const
}

export function heldBy({ secret, now }: Portal, request: FastifyRequest): Held | null {
  return openHeld(secret, request.cookies['held'], now())
}

/** Null where what is held is not even of the right shape. */
function asksOf(held: Partial<Held> | null): Asks<'progress'> | null {
  const { number = '', code } = held ?? {}
  if (!/^W[0-9A-HJKMNP-TV-Z]{8}$/.test(number)) return null
  const who = whoOf(held)
  if (who) return { number, proof: who }
  return code && /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? { number, proof: { code } } : null
}

/** The telephone that was proved, the identity that was shown, or both. */
function whoOf(held: Partial<Held> | null): Asks<'mine'> | null {
  const { phone: proved, subject } = held ?? {}
  return proved || subject ? { ...(proved ? { phone: proved } : {}), ...(subject ? { subject } : {}) } : null
}

async function start(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: string | null,
): Promise<FastifyReply> {
  const { base, oidc, effort } = portal
  const props = { wrong, identity: oidc?.settings.label ?? null, puzzle: await effort.ask(request.ip) }
  return show(portal, request, reply, progressStart(base, props), wrong ? 422 : 200)
}

/** As people copy it: small letters, blanks, O for 0. */
function word(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .slice(0, 12)
}
