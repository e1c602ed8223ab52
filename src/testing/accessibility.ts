import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Every fault axe finds on the page as it stands, each with the first place it is at. Its source goes to a page once. */
export async function faultsOf(page: Page): Promise<string[]> {
  for (const frame of page.frames()) {
    const isThere = await frame.evaluate(() => 'axe' in window)
    if (!isThere) await frame.evaluate(axe.source)
  }
  return page.evaluate(async () => {
    // Nodes that passed are only counted: naming each of them takes longer than the looking.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}：${nodes[0]?.target.join(' ')}`)
  })
}
