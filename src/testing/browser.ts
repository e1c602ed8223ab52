import { existsSync, readdirSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** Where a distribution puts the browser. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

interface Found {
  readonly path: string
  readonly args: readonly string[]
}

/** The system's browser, or the one a package carries. `FAHENG_BROWSER` names another. */
export async function findBrowser(): Promise<Found | null> {
  const named = process.env.FAHENG_BROWSER
  const system = [...(named ? [named] : []), ...places].find((path) => existsSync(path))
  if (system) return { path: system, args: quiet }
  const packed = await import('@sparticuz/chromium').catch(() => null)
  if (!packed) return null
  return { path: await packed.default.executablePath(), args: [...packed.default.args, ...quiet] }
}

/** Without a Chinese font every word on a picture is a box: pages work, pictures prove nothing. */
function hasChineseFont(): boolean {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/System/Library/Fonts',
    `${process.env.HOME ?? ''}/.fonts`,
  ]
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) =>
        /cjk|wqy|pingfang|sourcehan|noto.*sc|simsun|yahei|fangsong/i.test(String(name)),
      ),
  )
}

export interface Screen {
  readonly width: number
  readonly height: number
  readonly touch?: boolean
}

export const desktop: Screen = { width: 1440, height: 900 }
export const phone: Screen = { width: 390, height: 844, touch: true }

export interface Driven {
  readonly browser: Browser
  /** A person of their own: own cookies, own drafts on this computer. */
  person(screen?: Screen): Promise<BrowserContext>
  close(): Promise<void>
}

/** Null where no browser can be found: the journey then says so and is skipped. */
export async function openBrowser(): Promise<Driven | null> {
  const found = await findBrowser()
  if (!found) return null
  if (!hasChineseFont()) process.stderr.write('这台机器没有中文字体，图片上的汉字会是方框。\n')
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] })
  return {
    browser,
    person: ({ width, height, touch = false } = desktop) =>
      browser.newContext({
        viewport: { width, height },
        hasTouch: touch,
        reducedMotion: 'reduce',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      }),
    close: () => browser.close(),
  }
}
