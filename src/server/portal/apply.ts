import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { kindOf, stepsOf } from '../../portal/apply-kinds.ts'
import { applyIntro, applyStart, applyStep } from '../../portal/apply-pages.ts'
import type { Step } from '../../portal/apply-shape.ts'
import { problemOf } from '../../portal/check-step.ts'
import { saidPage } from '../../portal/plain-pages.ts'
import { check, type Here, receipt, send } from './apply-send.ts'
import { carriedBy, presetFor } from './carried.ts'
import { draftLastsDays, type PortalDraft } from './drafts.ts'
import { bodyOf, lost, type Portal, paramsOf, queryOf, show, soon } from './parts.ts'
import { heldBy } from './progress-routes.ts'
import { mostFiles, partsOf, type Uploaded } from './uploads.ts'

/** Applying: one question a page, kept on the way, checked at the end, sent once. */
export function applyRoutes(app: FastifyInstance, portal: Portal): void {
  const { base, drafts } = portal
  app.get('/apply', (request, reply) =>
    show(portal, request, reply, applyStart(base, portal.oidc?.settings.label ?? null)),
  )

  app.get('/apply/:kind', async (request, reply) => {
    const kind = kindOf(paramsOf(request)['kind'] ?? '')
    if (!kind) return lost(portal, request, reply)
    const here = await hereOf(portal, request)
    return show(
      portal,
      request,
      reply,
      applyIntro(base, kind, {
        resumes: here && !here.draft.sent ? nextStep(here) : null,
        carried: carriedBy(queryOf(request)),
        preset: presetFor(kind, queryOf(request), null, portal.today()),
      }),
    )
  })

  app.post('/apply/:kind', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const kind = kindOf(paramsOf(request)['kind'] ?? '')
    if (!kind) return lost(portal, request, reply)
    if (bodyOf(request)['website']) return refusedAsSpam(portal, request, reply)
    const filled = presetFor(kind, bodyOf(request), heldBy(portal, request), portal.today())
    const token = await drafts.start(kind.name, filled)
    reply.setCookie('draft', token, {
      path: base || '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: portal.tls,
      maxAge: draftLastsDays * 86_400,
    })
    const first = stepsOf(kind, filled).find(({ name }) => filled[name] === undefined)
    return reply.redirect(`${base}/apply/${kind.name}/${first?.name ?? 'check'}`, 303)
  })

  stepRoutes(app, portal)
}

/** What needs a draft to stand on. */
function stepRoutes(app: FastifyInstance, portal: Portal): void {
  app.get('/apply/:kind/check', (request, reply) =>
    within(portal, request, reply, (here) => check(portal, request, reply, here)),
  )
  app.get('/apply/:kind/receipt', (request, reply) =>
    within(portal, request, reply, (here) => receipt(portal, request, reply, here)),
  )
  app.post('/apply/:kind/send', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, (request, reply) =>
    within(portal, request, reply, (here) => send(portal, request, reply, here)),
  )
  app.get('/apply/:kind/:step', (request, reply) =>
    within(portal, request, reply, (here) => {
      const step = stepIn(here, paramsOf(request)['step'])
      if (!step) return lost(portal, request, reply)
      return stepPage(portal, request, reply, { here, step, answer: here.draft.filled[step.name] ?? '', wrong: null })
    }),
  )
  app.post('/apply/:kind/:step', (request, reply) =>
    within(portal, request, reply, (here) => answerStep(portal, request, reply, here)),
  )
}

async function hereOf({ drafts }: Portal, request: FastifyRequest): Promise<Here | null> {
  const kind = kindOf(paramsOf(request)['kind'] ?? '')
  const token = request.cookies['draft'] ?? ''
  const draft = kind && token ? await drafts.read(token) : null
  return kind && draft && draft.kind === kind.name ? { kind, token, draft } : null
}

async function within(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (here: Here) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const kind = kindOf(paramsOf(request)['kind'] ?? '')
  if (!kind) return lost(portal, request, reply)
  const here = await hereOf(portal, request)
  if (!here) return reply.redirect(`${portal.base}/apply/${kind.name}`, 303)
  const isReceipt = request.url.endsWith('/receipt')
  if (here.draft.sent && !isReceipt) return reply.redirect(`${portal.base}/apply/${kind.name}/receipt`, 303)
  return work(here)
}

function stepIn({ kind, draft }: Here, name = ''): Step | null {
  return stepsOf(kind, draft.filled).find((step) => step.name === name) ?? null
}

/** The first step not yet answered. */
function nextStep({ kind, draft }: Here): string {
  const open = stepsOf(kind, draft.filled).find(({ name, optional }) => !optional && draft.filled[name] === undefined)
  return open?.name ?? 'check'
}

interface StepShown {
  readonly here: Here
  readonly step: Step
  readonly answer: string
  readonly wrong: string | null
}

async function stepPage(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: StepShown,
): Promise<FastifyReply> {
  const { here, step, answer, wrong } = shown
  const steps = stepsOf(here.kind, here.draft.filled)
  const at = steps.indexOf(step)
  const page = applyStep(portal.base, {
    kind: here.kind,
    step,
    filled: here.draft.filled,
    files: here.draft.files,
    answer,
    streets: step.input === 'street' ? await streetsOf(portal) : [],
    wrong,
    back: steps[at - 1]?.name ?? '',
    fromCheck: queryOf(request)['back'] === 'check',
    at: at + 1,
    of: steps.length,
  })
  return show(portal, request, reply, page, wrong ? 422 : 200)
}

/** No page waits for the other network: without an answer there is nothing to choose from, and the step can be left. */
async function streetsOf({ port }: Portal): Promise<readonly string[]> {
  const found = await soon(port.call('directory', { kinds: [], street: '', q: '' }))
  return found === 'later' ? [] : found.streets
}

async function answerStep(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  here: Here,
): Promise<FastifyReply> {
  const step = stepIn(here, paramsOf(request)['step'])
  if (!step) return lost(portal, request, reply)
  const { fields, files, wrong } = await partsOf(request)
  if (step.input === 'files') return answerFiles(portal, request, reply, { here, step, fields, files, wrong })
  const answer = (fields['answer'] ?? '').normalize('NFC').trim()
  const problem = problemOf(step, answer, portal.today())
  if (problem) return stepPage(portal, request, reply, { here, step, answer, wrong: problem })
  const filled = { ...here.draft.filled, [step.name]: answer }
  const draft = { ...here.draft, filled }
  await portal.drafts.save(here.token, draft)
  return onward(portal, request, reply, { ...here, draft }, step)
}

function onward(portal: Portal, request: FastifyRequest, reply: FastifyReply, here: Here, step: Step): FastifyReply {
  const steps = stepsOf(here.kind, here.draft.filled)
  const after = steps[steps.findIndex(({ name }) => name === step.name) + 1]
  // An answer that opens new questions sends its reader on to them, not back to the end.
  const missing = steps.find(({ name, optional }) => !optional && here.draft.filled[name] === undefined)
  const to = queryOf(request)['back'] === 'check' ? (missing?.name ?? 'check') : (after?.name ?? 'check')
  return reply.redirect(`${portal.base}/apply/${here.kind.name}/${to}`, 303)
}

interface FilesAnswered {
  readonly here: Here
  readonly step: Step
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly Uploaded[]
  readonly wrong: string | null
}

async function answerFiles(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  { here, step, fields, files, wrong }: FilesAnswered,
): Promise<FastifyReply> {
  const { drafts } = portal
  if (fields['drop'] !== undefined) {
    const slot = Number(fields['drop'])
    await drafts.dropFile(here.token, slot)
    const draft = { ...here.draft, files: here.draft.files.filter((one) => one.slot !== slot) }
    await drafts.save(here.token, draft)
    return stepPage(portal, request, reply, { here: { ...here, draft }, step, answer: '', wrong: null })
  }
  const tooMany = here.draft.files.length + files.length > mostFiles ? `最多 ${mostFiles} 张` : null
  if (wrong ?? tooMany) return stepPage(portal, request, reply, { here, step, answer: '', wrong: wrong ?? tooMany })
  const draft = await addFiles(portal, here, files)
  if (fields['go'] === 'more' || (files.length > 0 && fields['go'] !== 'next'))
    return stepPage(portal, request, reply, { here: { ...here, draft }, step, answer: '', wrong: null })
  return onward(portal, request, reply, { ...here, draft }, step)
}

async function addFiles({ drafts }: Portal, { token, draft }: Here, files: readonly Uploaded[]): Promise<PortalDraft> {
  let slot = Math.max(0, ...draft.files.map((one) => one.slot))
  const added: PortalDraft['files'][number][] = []
  for (const { name, bytes } of files) {
    slot += 1
    await drafts.putFile(token, slot, bytes)
    added.push({ slot, name, size: bytes.length })
  }
  const next = { ...draft, files: [...draft.files, ...added] }
  await drafts.save(token, next)
  return next
}

function refusedAsSpam(portal: Portal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const says = ['提交得太快了，像是机器填的。请退回去，看一遍再提交；不行的话，打电话办。']
  return show(portal, request, reply, saidPage(portal.base, { title: '没有提交', says }), 422)
}
