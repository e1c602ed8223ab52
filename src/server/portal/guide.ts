import type { FastifyInstance } from 'fastify'
import { waysInPrint } from '../../guide/booklet.ts'
import { inTime, timedOf } from '../../guide/in-time.ts'
import { meansOf, specials } from '../../guide/means.ts'
import { citedOn, type Days, outcomeOf } from '../../guide/outcome.ts'
import { startingPapers } from '../../guide/papers.ts'
import type { PaperId } from '../../guide/shape.ts'
import { nodeOf } from '../../guide/short-code.ts'
import { surchargeOf } from '../../guide/surcharge.ts'
import { topics } from '../../guide/tree.ts'
import { type Walk, walk } from '../../guide/walk.ts'
import { type Day, formatDayWithWeekday, isDay } from '../../law/day.ts'
import { bookletPage } from '../../portal/booklet-page.ts'
import { guideOutcome, guideQuestion, guideStart } from '../../portal/guide-pages.ts'
import type { Page } from '../../portal/layout.ts'
import { paperPage } from '../../portal/plain-pages.ts'
import { inTimePage, meansPage, reckonStart, surchargePage } from '../../portal/reckon-pages.ts'
import { lost, type Portal, paramsOf, type Query, queryOf, show } from './parts.ts'

/** Advice: no log-in, nothing stored, and every answer is an address that says only which answers were given. */
export function guideRoutes(app: FastifyInstance, portal: Portal): void {
  const { base, today } = portal

  app.get('/guide', (request, reply) => {
    const { code } = queryOf(request)
    const node = code ? nodeOf(code) : null
    if (node) return reply.redirect(`${base}/guide/${node.topic.number}${node.codes ? `/${node.codes}` : ''}`, 303)
    return show(portal, request, reply, guideStart(base, code ? code.slice(0, 20) : null))
  })

  for (const path of ['/guide/:topic', '/guide/:topic/:codes']) {
    app.get(path, (request, reply) => {
      const { topic = '', codes = '' } = paramsOf(request)
      const here = walk(topic, codes)
      if (!here) return lost(portal, request, reply)
      return show(portal, request, reply, guidePage(portal, here, queryOf(request)))
    })
  }

  app.get('/booklet', (request, reply) => {
    const on = today()
    const props = { printedOn: formatDayWithWeekday(on), topics, ways: waysInPrint(on) }
    return show(portal, request, reply, bookletPage(props))
  })

  app.get('/paper/:id', (request, reply) => {
    const { id = '' } = paramsOf(request)
    if (!Object.hasOwn(startingPapers, id)) return lost(portal, request, reply)
    return show(portal, request, reply, paperPage(startingPapers[id as PaperId]))
  })

  app.get('/reckon', (request, reply) => show(portal, request, reply, reckonStart(base)))
  app.get('/reckon/:id', (request, reply) => {
    const one = timedOf(paramsOf(request)['id'] ?? '')
    if (!one) return lost(portal, request, reply)
    const given = queryOf(request)
    const { days, wrong } = daysIn(given, ['start', 'cap'], today())
    const { start, cap } = days
    const answer = start ? inTime(one, { start, today: today(), ...(cap ? { capStart: cap } : {}) }) : null
    return show(portal, request, reply, inTimePage(base, { one, given, wrong, answer }))
  })
  app.get('/means', (request, reply) => show(portal, request, reply, means(portal, queryOf(request))))
  app.get('/surcharge', (request, reply) => show(portal, request, reply, surcharge(portal, queryOf(request))))
}

function guidePage({ base, today }: Portal, here: Walk, given: Query): Page {
  if (here.next) return guideQuestion(base, here)
  const names = here.topic.days.map(({ name }) => name)
  const { days, wrong } = daysIn(given, names, today())
  const outcome = outcomeOf(here, { days: days as Days, today: today() })
  return guideOutcome(base, { walk: here, outcome, given, wrong })
}

function daysIn(given: Query, names: readonly string[], today: Day): { days: Record<string, Day>; wrong: string[] } {
  const days: Record<string, Day> = {}
  const wrong: string[] = []
  for (const name of names) {
    const text = given[name] ?? ''
    if (text === '') continue
    if (!isDay(text)) wrong.push('日期不对，请照「2026-03-01」的样子填')
    else if (text > today) wrong.push('日期不能晚于今天')
    else if (text < '1990-01-01') wrong.push('日期太早了，请核对年份')
    else days[name] = text
  }
  return { days, wrong }
}

function means({ base, standard, today }: Portal, given: Query): Page {
  const { special = '', income = '', heads = '' } = given
  if (!Object.hasOwn(specials, special)) return meansPage(base, { given, wrong: [], answer: null })
  const fen = fenOf(income)
  const wrong = [
    ...(income && fen === null ? ['收入请填数字，比如 3500'] : []),
    ...(heads && !/^[1-9]\d?$/.test(heads) ? ['人口请填整数，比如 3'] : []),
  ]
  const asked = {
    special: special as keyof typeof specials,
    income: fen,
    heads: wrong.length > 0 || !heads ? null : Number(heads),
  }
  const answer = meansOf(asked, standard)
  return meansPage(base, {
    given,
    wrong,
    answer: { ...answer, cites: answer.cites.map((one) => citedOn(one, today())) },
  })
}

function surcharge({ base, today }: Portal, given: Query): Page {
  if (given['fine'] === undefined) return surchargePage(base, { given, wrong: [], answer: null })
  const { days, wrong } = daysIn(given, ['served', 'from', 'until'], today())
  const fine = fenOf(given['fine'])
  if (fine === null || fine === 0) wrong.push('罚款数额请填数字，比如 2000')
  if (!days['served'] && wrong.length === 0) wrong.push('请填收到处罚决定书的日期')
  if (days['from'] && days['until'] && days['until'] < days['from']) wrong.push('结束的日期不能早于申请的日期')
  const { served, from, until } = days
  if (wrong.length > 0 || fine === null || !served) return surchargePage(base, { given, wrong, answer: null })
  const stopped = from ? [{ from, until: until ?? null }] : []
  const answer = surchargeOf({ fine, servedOn: served, today: today(), stopped })
  return surchargePage(base, {
    given,
    wrong,
    answer: { ...answer, cites: answer.cites.map((one) => citedOn(one, today())) },
  })
}

/** 1,234.5 元 → 123450 分 */
function fenOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,，\s元]/g, '')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null
  return Math.round(Number(plain) * 100)
}
