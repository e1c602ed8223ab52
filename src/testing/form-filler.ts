import type { Locator, Page } from 'playwright-core'
import type { Form, PartyQuestion, Question } from '../kernel/form.ts'
import type { Signature } from '../kernel/matter.ts'
import type { PartyGiven } from '../kernel/party.ts'
import { partyKinds } from '../kernel/party.ts'

/** What goes into the form of one act. */
export interface Typed {
  readonly given: Readonly<Record<string, unknown>>
  readonly parties?: readonly PartyGiven[]
  readonly day: string
  readonly signatures?: readonly Signature[]
}

/** The name under which a person or an organ is found in the lists. */
export type NameOf = (id: string) => string

/** Fills in the form an act draws, by the kind of each question alone, as somebody at the desk would. */
export async function fillForm(page: Page, form: Form, typed: Typed, nameOf: NameOf, present: readonly string[] = []) {
  const hand = new Hand(page, nameOf)
  await page.locator('.act-form').waitFor()
  const folded = page.getByRole('button', { name: /^还可以填/ })
  if ((await folded.count()) > 0) await folded.click()
  if (typed.parties?.length) await hand.parties(form.parties, typed.parties, present)
  for (const question of form.questions) {
    const value = typed.given[question.name]
    if (question.kind === 'attachments') await hand.upload(question, `q-${question.name}`)
    else if (value !== undefined && value !== null) await hand.answer(question, `q-${question.name}`, value)
  }
  if (form.asksDay) await page.locator('#q-on').fill(typed.day)
  for (const signature of typed.signatures ?? []) await hand.signature(signature)
}

/** Answers some questions again: what was wrong is put right. */
export async function answerAgain(page: Page, form: Form, given: Typed['given'], nameOf: NameOf) {
  const hand = new Hand(page, nameOf)
  for (const question of form.questions) {
    if (Object.hasOwn(given, question.name)) await hand.answer(question, `q-${question.name}`, given[question.name])
  }
}

const openList = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option'
const worthPasting = 3

function canBePasted({ rows }: Question, given: readonly Record<string, unknown>[]): boolean {
  const byHand = rows.filter(({ kind }) => ['person', 'organ', 'attachments', 'moment', 'long-text'].includes(kind))
  return given.every((row) => !row.id && byHand.every(({ name }) => row[name] === undefined))
}

function asCell({ kind, options }: Question, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (kind === 'money') return (Number(value) / 100).toFixed(2)
  if (kind === 'yes-no') return value ? '是' : '否'
  return (Array.isArray(value) ? value : [value]).map((one) => labelOf(options, one)).join('、')
}

class Hand {
  private readonly page: Page
  private readonly nameOf: NameOf

  constructor(page: Page, nameOf: NameOf) {
    this.page = page
    this.nameOf = nameOf
  }

  private at(id: string): Locator {
    return this.page.locator(`[id="${id}"]`)
  }

  async answer(question: Question, id: string, value: unknown): Promise<void> {
    const { kind, options } = question
    if (value === null || value === undefined) return this.clear(question, id)
    switch (kind) {
      case 'choice':
        return this.choose(id, labelOf(options, value))
      case 'choices':
        for (const one of value as readonly unknown[])
          await this.at(id)
            .getByRole('checkbox', { name: labelOf(options, one), exact: true })
            .check()
        return
      case 'yes-no':
        return this.at(id)
          .getByRole('radio', { name: value ? '是' : '否', exact: true })
          .check()
      case 'moment':
        return this.moment(id, question.label, String(value))
      case 'money':
        return this.at(id).fill((Number(value) / 100).toFixed(2))
      case 'person':
      case 'organ':
        return this.pick(id, this.nameOf(String(value)))
      case 'rows':
        return this.rows(question, id, value as readonly Record<string, unknown>[])
      default:
        return this.at(id).fill(String(value))
    }
  }

  private async clear({ kind, required }: Question, id: string): Promise<void> {
    if (kind === 'yes-no' || kind === 'choice') {
      if (!required) await this.at(id).getByRole('button', { name: '不选' }).click()
    } else await this.at(id).fill('')
  }

  /** A few options are buttons in sight; many are a list that is searched. */
  private async choose(id: string, label: string): Promise<void> {
    if ((await this.at(id).evaluate((element) => element.tagName)) === 'FIELDSET')
      return this.at(id).getByRole('radio', { name: label, exact: true }).check()
    await this.at(id).fill(label)
    await this.option(label).click()
  }

  /** The list is drawn anew when the answer comes: a click that fell between is made again. */
  private async pick(id: string, name: string): Promise<void> {
    const shown = this.at(id).locator('xpath=ancestor::*[contains(@class, "ant-select")][last()]').getByText(name)
    for (let tries = 0; tries < 3; tries++) {
      await this.at(id).fill(name)
      await this.option(name, false).click()
      const taken = await shown
        .first()
        .waitFor({ timeout: 1500 })
        .then(() => true)
        .catch(() => false)
      if (taken) return
    }
  }

  private option(label: string, exact = true): Locator {
    const text = label.replaceAll('"', '\\"')
    const named = exact ? `[title="${text}"]` : `:is([title="${text}"], [title^="${text}（"])`
    return this.page.locator(`${openList}${named}`).first()
  }

  private async moment(id: string, label: string, value: string): Promise<void> {
    const [on = '', at = ''] = value.split('T')
    await this.at(id).getByLabel(`${label}的日期`, { exact: true }).fill(on)
    await this.at(id).getByLabel(`${label}的时间`, { exact: true }).fill(at)
  }

  private async rows(question: Question, id: string, given: readonly Record<string, unknown>[]): Promise<void> {
    const group = this.at(id)
    const { label, rows } = question
    if ((await group.locator('.settle-list').count()) > 0) return this.settle(question, id, given)
    const blocks = group.locator('.rows-editor > section')
    const before = await blocks.count()
    if (before === 0 && given.length >= worthPasting && canBePasted(question, given))
      return this.paste(question, id, given)
    for (const row of given) {
      const at = row.id ? Number(row.id) - 1 : await blocks.count()
      if (row.id) await this.openRow(label, at)
      else await group.getByRole('button', { name: at === 0 ? `添加${label}` : '再添一行', exact: true }).click()
      for (const cell of rows)
        if (row[cell.name] !== undefined && row[cell.name] !== null)
          await this.answer(cell, `${id}-${at}-${cell.name}`, row[cell.name])
    }
  }

  /** Opinions beside both drafts: only how each ended is said. */
  private async settle({ rows }: Question, id: string, given: readonly Record<string, unknown>[]): Promise<void> {
    const outcomes = rows.find(({ name }) => name === 'outcome')?.options ?? []
    for (const [index, { outcome, outcomeWhy }] of given.entries()) {
      const opinion = this.at(id).locator('.settle-list > li').nth(index)
      const label = outcomes.find(({ value }) => value === outcome)?.label ?? ''
      await opinion.getByRole('radio', { name: label, exact: true }).check()
      if (typeof outcomeWhy === 'string') await opinion.getByRole('textbox').fill(outcomeWhy)
    }
  }

  /** Rows of the file stand in the form already; where there are many, each is a line until it is opened. */
  private async openRow(label: string, at: number): Promise<void> {
    const opener = this.page.getByRole('button', { name: `填写${label}第 ${at + 1} 行`, exact: true })
    if ((await opener.count()) > 0) await opener.click()
  }

  /** Copied from a spreadsheet and pasted into the first box. */
  private async paste({ label, rows }: Question, id: string, given: readonly Record<string, unknown>[]): Promise<void> {
    const group = this.at(id)
    await group.getByRole('button', { name: `添加${label}`, exact: true }).click()
    const block = given.map((row) => rows.map((cell) => asCell(cell, row[cell.name])).join('\t')).join('\n')
    await group
      .locator('.edit-row')
      .first()
      .evaluate((element, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, block)
    await group
      .locator('.edit-row')
      .nth(given.length - 1)
      .waitFor()
  }

  async upload({ label }: Question, id: string): Promise<void> {
    const name = `${label.replace(/[、/]/g, '')}.txt`
    await this.at(`${id}-file`).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('示范材料') })
    await this.at(id).getByText(name).waitFor()
  }

  /** Blocks for the roles an act needs stand there from the start; more are added by their button. */
  async parties(questions: readonly PartyQuestion[], given: readonly PartyGiven[], present: readonly string[]) {
    const blocks = questions.filter(({ role, required }) => required && !present.includes(role)).map(({ role }) => role)
    const taken = new Set<number>()
    for (const party of given) {
      let at = blocks.findIndex((role, index) => role === party.role && !taken.has(index))
      if (at < 0) {
        const label = questions.find(({ role }) => role === party.role)?.label ?? party.role
        await this.at('parties')
          .getByRole('button', { name: `添加${label}`, exact: true })
          .click()
        at = blocks.push(party.role) - 1
      }
      taken.add(at)
      await this.party(`party-${at}`, party)
    }
  }

  private async party(id: string, { kind, name, organ, idNumber, phone, address }: PartyGiven): Promise<void> {
    await this.at(`${id}-kind`).getByRole('radio', { name: partyKinds[kind], exact: true }).check()
    if (kind === 'organ' && organ) await this.pick(`${id}-organ`, this.nameOf(organ))
    else await this.at(`${id}-name`).fill(name)
    if (kind === 'person' && idNumber) await this.at(`${id}-idNumber`).fill(idNumber)
    if (phone) await this.at(`${id}-phone`).fill(phone)
    if (address) await this.at(`${id}-address`).fill(address)
  }

  async signature({ role, person, on }: Signature): Promise<void> {
    await this.pick(`signature-${role}-person`, this.nameOf(person))
    await this.at(`signature-${role}-on`).fill(on)
  }
}

function labelOf(options: Question['options'], value: unknown): string {
  return options.find((option) => option.value === value)?.label ?? String(value)
}

/** Sends the form, past the paper where there is one to look at. Throws what the page refused with. */
export async function sendForm(page: Page): Promise<void> {
  await page.locator('.form-foot button[type=submit]').click()
  const outcome = await settled(page)
  if (outcome === 'preview') {
    await page.locator('.preview .form-foot .ant-btn-primary').click()
    await settled(page, true)
  }
  if ((await page.locator('#summary').count()) > 0) throw new Error(await page.locator('#summary').innerText())
}

async function settled(page: Page, past = false): Promise<string> {
  const done = page
    .locator('.matter-head')
    .waitFor()
    .then(() => 'done')
  const refused = page
    .locator('#summary')
    .waitFor()
    .then(() => 'refused')
  const preview = page
    .locator('#preview-head')
    .waitFor()
    .then(() => 'preview')
  const all = past ? [done, refused] : [done, refused, preview]
  for (const one of [done, refused, preview]) one.catch(() => null)
  return Promise.race(all)
}
