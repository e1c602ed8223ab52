import type { BrowserContext, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { type Driven, desktop, type Screen } from './browser.ts'
import type { Browser } from './desk.ts'

interface Seat {
  readonly context: BrowserContext
  readonly touch: boolean
  readonly address: string
}

/**
 * Somebody who has signed in sits down before 今天; sign-in.journey.ts and day-at-the-bureau.journey.ts go through the page
 * that signs in. After each test the seat is left as a new one, but for the desk's own scripts: compiling those anew for
 * everybody took a third of the time.
 */
export function seatsOf(driven: Driven | null) {
  const free: Seat[] = []
  const taken: Seat[] = []
  afterEach(async () => {
    for (const seat of taken.splice(0)) if (await isTidy(seat)) free.push(seat)
  })

  async function seatAt(address: string, { touch = false }: Screen): Promise<Seat> {
    if (!driven) throw new Error('没有浏览器')
    const at = free.findIndex((seat) => seat.touch === touch && seat.address === address)
    const seat = free.splice(at, at < 0 ? 0 : 1)[0] ?? {
      context: await driven.person(touch ? { ...desktop, touch } : desktop),
      touch,
      address,
    }
    taken.push(seat)
    return seat
  }

  return async (address: string, who: Browser, screen: Screen = desktop): Promise<Page> => {
    const { context } = await seatAt(address, screen)
    await context.addCookies([{ name: 'faheng', value: who.cookie(), url: address }])
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize(screen)
    await page.goto(`${address}/`)
    await page.getByRole('heading', { name: '今天', exact: true }).waitFor()
    return page
  }
}

/** Without cookies, drafts or open pages; false when the test closed it. */
async function isTidy({ context, address }: Seat): Promise<boolean> {
  const pages = context.pages()
  if (pages.length === 0) return false
  const blank = await context.newPage()
  for (const page of pages) await page.close()
  await context.clearCookies()
  const devtools = await context.newCDPSession(blank)
  await devtools.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' })
  await devtools.detach()
  return true
}
