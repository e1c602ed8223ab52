import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Story } from '../../demo/plan.ts'
import type { Line } from '../../kernel/line.ts'
import { roles } from '../../kernel/role.ts'
import { citationText } from '../../law/statute.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { phone } from '../../testing/browser.ts'
import { answerAgain, sendForm } from '../../testing/form-filler.ts'
import { caseOf, changingRows, type JourneyCase, rolesActing } from '../../testing/journey-cases.ts'
import { journeyDesk } from '../../testing/journey-desk.ts'
import { underOwnNumbers } from '../../testing/journey-numbers.ts'
import { isToldElsewhere, noJourney } from '../../testing/journey-reasons.ts'
import { type RefusedCase, refusedOn } from '../../testing/journey-refusals.ts'
import { rolesSigning, signingOf } from '../../testing/journey-signing.ts'
import { does, fillIn, saysWhatIsWrong, seesTheResult, signs, walkToTheAct } from '../../testing/journey-walk.ts'
import { withEndings } from '../../testing/told-endings.ts'
import { tellYear } from '../../testing/told-year.ts'

const told = withEndings(tellYear('2021-12-20'))
const desk = await journeyDesk(told, 3)
const lines = businesses.map(({ line }) => line)

let turns = 0
/** Stories are lived more than once here, each time under numbers of its own. */
function own<Case extends JourneyCase>(one: Case | null): Case | null {
  turns += 1
  return one && underOwnNumbers(one, turns)
}

function refusedHere(line: Line): RefusedCase | null {
  const found = refusedOn(told, line)
  const one = own(found?.one ?? null)
  return found && one && { ...found, one }
}

const acting = lines.flatMap((line) => {
  const used = new Set<Story>()
  return rolesActing(line)
    .filter((role) => !noJourney(line, role))
    .map((role) => ({ line, role, one: own(caseOf(told, line, role, used)) }))
})
const signing = lines.flatMap((line) =>
  rolesSigning(line).map((role) => ({ line, role, one: own(signingOf(told, line, role)) })),
)
const changing = lines.flatMap((line) => own(changingRows(told, line)) ?? [])
const refused = lines.filter((line) => !isToldElsewhere(line)).map((line) => ({ line, found: refusedHere(line) }))

function labelOf(line: Line, act = ''): string {
  return line.acts[act]?.label ?? '没有找到'
}

/** The file lived up to where the person comes in; then they sit down. */
async function sits(one: JourneyCase, work: (page: Page, matter: string) => Promise<void>) {
  if (!desk.sit) throw new Error('没有浏览器')
  const matter = await desk.live(one.story, one.before)
  await desk.sit(one.post, async (page) => {
    await work(page, matter).catch(async (cause: unknown) => {
      const shown = await page.locator('body').innerText()
      throw new Error(`${page.url()} 上看到：${shown.slice(0, 600)}`, { cause })
    })
  })
}

describe.skipIf(!desk.driven)('每个岗位在它的每项业务上，从菜单走到办完', () => {
  test.concurrent.each(
    acting.map(
      (at) => [`${at.line.label}：${roles[at.role]}办理「${labelOf(at.line, at.one?.step.act)}」`, at] as const,
    ),
  )('%s', async (_, { line, role, one }) => {
    if (!one) throw new Error(`${line.id} ${role} 没有能办的事`)
    await sits(one, async (page, matter) => {
      if (!line.sees[role]) return saysWhatIsWrong(page, line.label)
      await does(page, told, one, { matter, nameOf: desk.nameOf })
    })
    expect(one.post.role).toBe(role)
  })
})

describe.skipIf(!desk.driven)('已经登记的行，挑出来改，别的行不动', () => {
  test.concurrent.each(changing.map((one) => [`${one.line.label}：${labelOf(one.line, one.step.act)}`, one] as const))(
    '%s',
    async (_, one) => {
      await sits(one, (page, matter) => does(page, told, one, { matter, nameOf: desk.nameOf }))
      expect(one.before.length).toBeGreaterThan(0)
    },
  )
})

describe.skipIf(!desk.driven)('每条审批链上的每个岗位，在待我签批里签一件', () => {
  test.concurrent.each(
    signing.map((at) => [`${at.line.label}：${roles[at.role]}签「${labelOf(at.line, at.one?.act)}」`, at] as const),
  )('%s', async (_, { line, role, one }) => {
    if (!one) throw new Error(`${line.id} ${role} 没有等着签的`)
    await sits(one, (page, matter) => signs(page, one, matter))
    expect(one.post.role).toBe(role)
  })
})

describe.skipIf(!desk.driven)('每项业务上，改错一处就被拒绝，看得到为什么，改对了就办成', () => {
  test.concurrent.each(refused.map((at) => [`${at.line.label}：${at.found?.reason.says}`, at] as const))(
    '%s',
    async (_, { line, found }) => {
      if (!found) throw new Error(`${line.id} 没有被拒绝的例子`)
      const { one, wrong, reason } = found
      await sits(one, async (page, matter) => {
        const form = await walkToTheAct(page, one, matter)
        const given = { ...one.step.given, ...wrong }
        await fillIn(page, form, { ...one, step: { ...one.step, given } }, desk.nameOf)
        await expect(sendForm(page)).rejects.toThrow(reason.says)
        if (reason.law) await page.locator('#summary .article').getByText(citationText(reason.law)).waitFor()
        const beside = form.questions.some(({ name }) => name === reason.field)
        if (beside) await page.locator('.questions .field-refusal').getByText(reason.says).waitFor()
        const right = Object.fromEntries(Object.keys(wrong).map((name) => [name, one.step.given[name]]))
        await answerAgain(page, form, right, desk.nameOf)
        await sendForm(page)
        await seesTheResult(page, told, one)
      })
    },
  )
})

describe.skipIf(!desk.driven)('读屏的人也用得了', () => {
  const looked = [
    ...changing.filter(({ line }) => line.id === 'inspection'),
    ...refused.flatMap(({ line, found }) => (line.closed && found ? found.one : [])),
  ]
  test.concurrent.each(looked.map((one) => [one.line.label, one] as const))(
    '%s：列表、空表、填好的表、办完的事项',
    async (_, one) => {
      await sits(one, async (page, matter) => {
        const form = await walkToTheAct(page, one, matter)
        // Where rows of the file stand in the form already, sending it as it is would be an act.
        if (!changing.some((two) => two === one)) {
          await page.locator('.form-foot button[type=submit]').click()
          await page.locator('#summary').waitFor()
        }
        const faults = await faultsOf(page)
        await fillIn(page, form, one, desk.nameOf)
        await page.setViewportSize(phone)
        faults.push(...(await faultsOf(page)))
        await sendForm(page)
        await seesTheResult(page, told, one)
        faults.push(...(await faultsOf(page)))
        await page.locator('.matter-head .crumbs a').first().click()
        await page.getByRole('heading', { name: one.line.label, level: 1 }).waitFor()
        faults.push(...(await faultsOf(page)))
        expect(faults).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1),
        ).toBe(true)
      })
    },
  )
})
