import type { BrowserContext, Browser as Chromium, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import type { Step, Story } from '../demo/plan.ts'
import type { WorldPost } from '../demo/world.ts'
import { day } from '../law/day.ts'
import { businesses } from '../lines/register.ts'
import { hashPassword } from '../server/passwords.ts'
import { saveAccounts } from '../store/accounts.ts'
import { saveOrgan, saveOrgans } from '../store/organs.ts'
import { savePeople, savePosts } from '../store/people.ts'
import { perform } from '../store/perform.ts'
import type { ActRequest } from '../store/types.ts'
import { desktop, openBrowser, type Screen } from './browser.ts'
import { rightPassword, testDesk } from './desk.ts'
import type { NameOf } from './form-filler.ts'
import type { ToldYear } from './told-year.ts'

const founded = day('2018-01-01')

/** One desk, one database, one browser, with the people of the synthetic district at it. */
export async function journeyDesk(told: ToldYear, seats: number) {
  const webDir = inject('webDir')
  const desk = await testDesk(businesses, { synthetic: true, webDir })
  desk.on(`${told.today}T10:00`)
  await settle(desk, told)
  const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
  const driven = await openBrowser()
  afterAll(async () => {
    await driven?.close()
  })
  const names = new Map(
    [...told.district.organs, ...told.district.people].map(({ id, name }): [string, string] => [id, name]),
  )
  const nameOf: NameOf = (id) => names.get(id) ?? id
  return {
    driven,
    nameOf,
    store: desk.store,
    sit: driven ? sitter(desk, driven.browser, { address, seats }) : null,
    /** Lives a story up to a point, as its people did; the id of its matter. */
    live: (story: Story, steps: readonly Step[]) => lived(desk, told, story, steps),
  }
}

type Desk = Awaited<ReturnType<typeof testDesk>>

async function settle({ store, organs }: Desk, { district, world }: ToldYear) {
  // The test district's own organs carry the same names: they were given up long ago.
  for (const [name, id] of Object.entries(organs))
    await saveOrgan(store, { id, name, kind: 'street', validFrom: day('2000-01-01'), validTo: day('2000-01-02') })
  await saveOrgans(
    store,
    district.organs.map((organ) => ({ ...organ, validFrom: founded })),
  )
  await savePeople(
    store,
    district.people.map(({ id, name }) => ({ id, name })),
  )
  await savePosts(
    store,
    world.posts.map((post) => ({ ...post, validFrom: founded })),
  )
}

async function lived({ store }: Desk, { world }: ToldYear, story: Story, steps: readonly Step[]): Promise<string> {
  let matter: string | undefined
  for (const { day: on, by, ...step } of steps) {
    const then = { ...store, now: () => new Date(`${on}T10:00:00+08:00`), today: () => on }
    const asked: ActRequest = {
      line: story.line,
      on,
      ...step,
      ...(matter ? { matter } : {}),
      ...(story.organ && !matter ? { organ: story.organ } : {}),
    }
    const done = await perform(then, world.actor(by), asked)
    if (!done.allowed) throw new Error(`${story.line} ${step.act}：${done.reasons.map(({ says }) => says).join('；')}`)
    matter = done.matter
  }
  return matter ?? ''
}

/** A few pages for everybody, one after another: each sits down with their own cookie. */
function sitter(desk: Desk, browser: Chromium, { address, seats }: { address: string; seats: number }) {
  const free: Place[] = []
  const waiting: ((place: Place) => void)[] = []
  const cookies = new Map<string, string>()
  let made = 0

  async function place(): Promise<Place> {
    const found = free.pop()
    if (found) return found
    if (made >= seats) return new Promise((resolve) => waiting.push(resolve))
    made += 1
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    context.setDefaultTimeout(12_000)
    return { context, page: await context.newPage() }
  }

  const giveBack = (at: Place) => {
    const next = waiting.shift()
    if (next) next(at)
    else free.push(at)
  }

  /** Somebody sits down under a post, does their work, and leaves the page to the next. */
  return async (post: WorldPost, work: (page: Page) => Promise<void>, screen: Screen = desktop): Promise<void> => {
    const at = await place()
    try {
      const cookie = cookies.get(post.id) ?? (await signedIn(desk, post))
      cookies.set(post.id, cookie)
      await at.context.addCookies([{ name: 'faheng', value: cookie, url: address }])
      await at.page.setViewportSize(screen)
      await at.page.goto(`${address}/`)
      await at.page.getByRole('heading', { name: '今天', exact: true }).waitFor()
      await work(at.page)
    } finally {
      giveBack(at)
    }
  }
}

interface Place {
  readonly context: BrowserContext
  readonly page: Page
}

let hashed: Promise<string> | undefined

/** Signs in by the same request as the sign-in page, and takes the seat of that post. */
async function signedIn(
  { store, browser }: Desk,
  { id, person, name, role, organ, lines }: WorldPost,
): Promise<string> {
  hashed ??= hashPassword(rightPassword)
  const login = `u${person.slice(-12)}`
  await savePeople(store, [{ id: person, name }])
  await savePosts(store, [{ id, person, role, organ, lines, validFrom: founded }])
  await saveAccounts(store, [{ person, login, passwordHash: await hashed, mustChange: false }])
  const there = browser()
  const { status, headers, body } = await there.send('POST', '/api/session', { login, password: rightPassword })
  if (status !== 200) throw new Error(`${login} 没能登录：${JSON.stringify(body)}`)
  if (body.post.id !== id) await there.send('PUT', '/api/session/post', { post: id })
  return /faheng=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
}
