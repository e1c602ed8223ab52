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

/**
 * The browsers there are, the best first: the one `FAHENG_BROWSER` names; the one a package carries, which has no window to
 * draw and is a third quicker; the system's. The package unpacks its own the first time: not in two processes at once.
 */
export async function browsersFound(): Promise<readonly Found[]> {
  const named = process.env.FAHENG_BROWSER
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await unpacked() : null
  const system = [...(named ? [named] : []), ...places].filter((path) => existsSync(path))
  const found = system.map((path): Found => ({ path, args: quiet }))
  return named ? found : [...(packed ? [packed] : []), ...found]
}

async function unpacked(): Promise<Found | null> {
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return { path: await packed.executablePath(), args: quiet }
  } catch {
    return null
  }
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
  const browser = await launched()
  if (!browser) return null
  if (!hasChineseFont()) process.stderr.write('这台机器没有中文字体，图片上的汉字会是方框。\n')
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

/** The first that starts; one that lacks a library of the system leaves the place to the next. */
async function launched(): Promise<Browser | null> {
  const found = await browsersFound()
  for (const { path, args } of found) {
    const started = await chromium.launch({ executablePath: path, args: [...args] }).catch(() => null)
    if (started) return started
  }
  if (found.length > 0) throw new Error(`找到的浏览器都没能启动：${found.map(({ path }) => path).join('、')}`)
  return null
}
