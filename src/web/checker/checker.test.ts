import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkFile } from '../../door/check.ts'
import { makeManifest, recognise } from '../../door/manifest.ts'
import { namesOf } from '../../door/names.ts'
import { platformKinds, type Verdict, type VerdictKind, verdictKinds } from '../../door/verdict.ts'
import { day } from '../../law/day.ts'
import { businesses } from '../../lines/register.ts'
import { type Mutation, mutatedFile } from '../../testing/sheet-draft.ts'
import { cellFaults, fileFaults, heavyFiles } from '../../testing/sheet-faults.ts'
import { habits } from '../../testing/sheet-habits.ts'
import { sampleNames } from '../../testing/sheet-sample.ts'
import type { Judged, JudgeRequest } from './judge.ts'

const mutations: readonly Mutation[] = [...cellFaults, ...fileFaults, ...habits]
const today = '2021-12-31'
const names = namesOf(sampleNames)
const page = join(mkdtempSync(join(tmpdir(), 'checker-')), 'checker.html')
let judgeInPage: (request: JudgeRequest) => Promise<Judged>

beforeAll(() => {
  const built = spawnSync(process.execPath, ['tools/build-checker.mjs', page], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
  const html = readFileSync(page, 'utf8')
  const start = html.indexOf('\n<script>') + 9
  runInThisContext(html.slice(start, html.indexOf('</script>', start)))
  judgeInPage = (globalThis as unknown as { fahengJudge: typeof judgeInPage }).fahengJudge
})

function checkOnServer(sheet: string, file: { name: string; bytes: Uint8Array }) {
  const [id, name = ''] = sheet.split('/')
  const business = businesses.find(({ line }) => line.id === id)
  if (!business) throw new Error(`没有业务 ${id}`)
  const check = { business, sheet: name, today: day(today), names }
  return { check, checked: checkFile(file, check) }
}

describe('带回家核对的网页', () => {
  test('是一个不到 2 MB 的文件，不许连任何地方', () => {
    const html = readFileSync(page, 'utf8')
    expect(statSync(page).size).toBeLessThan(2_000_000)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/)
  })

  test('一千份改坏的表，网页和平台的结论逐格相同，该说的都说了', async () => {
    expect(mutations.length).toBeGreaterThan(60)
    const met = new Set<VerdictKind>()
    const told: string[] = []
    for (let seed = 0; seed < 1000; seed++) {
      const { sheet, file, mutations: made } = await mutatedFile(seed, mutations)
      const given = { name: file.fileName, bytes: file.bytes }
      const { checked } = checkOnServer(sheet, given)
      const here = await checked
      const there = await judgeInPage({
        bytes: file.bytes,
        fileName: file.fileName,
        sheet,
        today,
        names: JSON.stringify(sampleNames),
      })
      expect(there.checked.verdicts, `第 ${seed} 份`).toEqual(here.verdicts)
      expect(there.checked.rows, `第 ${seed} 份`).toEqual(here.rows)
      for (const { code } of here.verdicts) met.add(code)
      const label = `第 ${seed} 份 ${sheet} ${file.fileName} ${made.map(({ name }) => name).join('＋')}`
      told.push(...unsaid(here.verdicts, file.faults).map((what) => `${label}：${what}`))
      if (made.every(({ expects }) => expects === null) && !here.passes)
        told.push(`${label}：${here.verdicts.map(({ says }) => says).join('；')}`)
    }
    expect(told.join('\n')).toBe('')
    for (const code of [...heavyFiles.map((one) => one.code), ...platformKinds]) met.add(code)
    expect(Object.keys(verdictKinds).filter((kind) => !met.has(kind as VerdictKind))).toEqual([])
  }, 300_000)

  test('太大、太长、有密码的文件，网页和平台说的一样', async () => {
    for (const { code, make } of heavyFiles) {
      const bytes = await make()
      const here = await checkOnServer('enforcement/collection', { name: '样表', bytes }).checked
      const request = { bytes, fileName: '样表', sheet: 'enforcement/collection', today, names: '[]' }
      expect(here.verdicts.map((verdict) => verdict.code)).toEqual([code])
      expect((await judgeInPage(request)).checked.verdicts).toEqual(here.verdicts)
    }
  })

  test('网页出的核对单平台认得；文件再改一格就不认', async () => {
    const { sheet, file } = await mutatedFile(1, habits)
    const given = { name: file.fileName, bytes: file.bytes }
    const { check, checked } = checkOnServer(sheet, given)
    const own = await makeManifest(given, check, await checked)
    const { manifest } = await judgeInPage({
      ...given,
      fileName: given.name,
      sheet,
      today,
      names: JSON.stringify(sampleNames),
    })
    expect(recognise(JSON.stringify(manifest), own)).toEqual({ recognised: true })
    const changed = { ...given, bytes: Uint8Array.from([...given.bytes, 32]) }
    const after = await makeManifest(changed, check, await checked)
    expect(recognise(JSON.stringify(manifest), after)).toMatchObject({ recognised: false })
    expect(recognise('{}', own)).toMatchObject({ recognised: false, reasons: ['这不是法衡的核对单'] })
  })
})

function unsaid(
  verdicts: readonly Verdict[],
  faults: readonly { readonly code: VerdictKind; readonly row: number | null }[],
): string[] {
  return faults
    .filter(({ code, row }) => !verdicts.some((one) => one.code === code && (row === null || one.row === row)))
    .map(({ code, row }) => `没有说${row === null ? '' : `第 ${row} 行`}「${verdictKinds[code]}」`)
}
