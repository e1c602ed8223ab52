import type { Page } from 'playwright-core'
import { clocksOf } from '../kernel/clock.ts'
import { decide } from '../kernel/decide.ts'
import type { Form } from '../kernel/form.ts'
import { formOf } from '../kernel/form.ts'
import { formatDayWithWeekday } from '../law/day.ts'
import { fillForm, type NameOf, sendForm } from './form-filler.ts'
import type { JourneyCase } from './journey-cases.ts'
import type { SigningCase } from './journey-signing.ts'
import { attemptOf, type ToldYear } from './told-year.ts'

/** From the menu to the form of the act, as somebody would go. */
export async function walkToTheAct(page: Page, { line, step, before }: JourneyCase, matter: string): Promise<Form> {
  await page
    .getByRole('navigation', { name: '业务' })
    .getByRole('link', { name: menuEntry(line.label) })
    .click()
  await page.getByRole('heading', { name: line.label, level: 1 }).waitFor()
  if (before.length === 0) await page.locator(`.page-head a[href*="act=${step.act}"]`).first().click()
  else {
    await page.locator(`.ledger a[href="/matters/${matter}"]`).first().click()
    const link = page.locator(`.acts a[href="/matters/${matter}/acts/${step.act}"]`).first()
    await link.waitFor({ state: 'attached' })
    if (!(await link.isVisible())) await page.getByText('还能办的').click()
    await link.click()
  }
  const form = formOf(line, step.act)
  if (!form) throw new Error(`${line.id} 没有 ${step.act}`)
  await page.getByRole('heading', { name: form.label, level: 1 }).waitFor()
  return form
}

/** The label, and how many are in hand. */
function menuEntry(label: string): RegExp {
  return new RegExp(`^${label}\\s*[\\d,]*$`)
}

/** Fills in the form with the told answers, or with others. */
export function fillIn(page: Page, form: Form, { step, file }: JourneyCase, nameOf: NameOf) {
  const present = file.parties.map(({ role }) => role)
  return fillForm(page, form, step, nameOf, present)
}

/** The file says what the kernel says: the state, the journal, the clock that runs; or the desk it waits for. */
export async function seesTheResult(page: Page, told: ToldYear, { line, step, post, file }: JourneyCase) {
  const decided = decide(line, file, attemptOf(step, post, told.today))
  if (!decided.allowed) throw new Error(decided.reasons.map(({ says }) => says).join('；'))
  const { matter } = decided
  const label = line.acts[step.act]?.label ?? ''
  if (matter.proposal) {
    await page.getByRole('heading', { name: `「${label}」正在审批` }).waitFor()
    await page.locator('.chain-steps [aria-current=step]').getByText('待签').waitFor()
    return
  }
  const state = line.states[matter.state ?? '']?.label ?? ''
  await page.locator('.matter-head .state').getByText(state, { exact: true }).waitFor()
  await page.locator('.timeline strong').getByText(label, { exact: true }).last().waitFor()
  const running = clocksOf(line, matter, { today: told.today }).find(({ status, due }) => status === 'running' && due)
  if (running?.due)
    await page
      .locator('.clock-lines')
      .getByText(formatDayWithWeekday(running.due))
      .first()
      .waitFor({ state: 'attached' })
}

/** The whole way: menu, list, form, done, seen. */
export async function does(page: Page, told: ToldYear, one: JourneyCase, at: { matter: string; nameOf: NameOf }) {
  const form = await walkToTheAct(page, one, at.matter)
  await fillIn(page, form, one, at.nameOf)
  await sendForm(page)
  await seesTheResult(page, told, one)
}

/** Reads the draft in the list of what waits for a signature, agrees, and the list has it no longer. */
export async function signs(page: Page, { line, act }: SigningCase, matter: string) {
  await page.getByRole('link', { name: /^待我签批/ }).click()
  const entry = page.locator(`.waiting-rows a[href*="${matter}"]`)
  await entry.click()
  const draft = page.locator('article.draft')
  await draft.getByRole('heading', { name: `「${line.acts[act]?.label}」正在审批` }).waitFor()
  await draft.getByLabel(/审批意见/).fill('同意。')
  await draft.getByRole('button', { name: `同意${line.acts[act]?.label}` }).click()
  await entry.waitFor({ state: 'detached' })
}

/** Whoever has no place in the line still has the entrance on every page. */
export async function saysWhatIsWrong(page: Page, lineLabel: string) {
  const offered = page.getByRole('navigation', { name: '业务' }).getByRole('link', { name: lineLabel, exact: true })
  if ((await offered.count()) > 0) throw new Error(`菜单里不该有${lineLabel}`)
  await page.getByRole('button', { name: '意见反馈' }).click()
  await page.getByLabel('这一页哪里不好用，或者哪里不对').fill('列表里的字太小，看不清。')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click()
  await page.getByText('已收到，谢谢').waitFor()
}
