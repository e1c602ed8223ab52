import type { Reading } from '../reader/read-figures.ts'
import { type Act, acts, otherTitles, revisions } from './acts.ts'
import type { Warning } from './warning.ts'

const applied =
  /(?:依据|依照|根据|适用|按照|严格执行|严格遵守|援引|引用|依)\s?(?:了)?\s?(新修订的?|新修改的?|修订后的?|新)?\s?((?:《[^《》\n]{2,40}》[、和及与以]{0,2}){1,6})(?:等法律法规|等规定|的规定|规定|有关规定|之规定|要求)?/g
/** 学的、宣传的、准备施行的，不算适用。 */
const innocent =
  /学习|宣传|宣讲|解读|培训|研讨|讲座|起草|征求|修订草案|即将|实施前|施行前|衔接准备|准备工作|做好.{0,6}准备|生效后|施行后|立法/
const known = new Map(acts.map((act) => [act.title, act]))
const revised = new Map(revisions.map((act) => [act.title, act]))
const named = new Set([...known.keys(), ...revised.keys(), ...otherTitles])

/** 适用的法在那一年有没有、施行没有。 */
export function checkLaws({ flat, outline }: Reading): Warning[] {
  const { year } = outline
  const warnings: Warning[] = []
  for (const it of flat.matchAll(applied)) {
    const clause = flat.slice(Math.max(0, it.index - 12), it.index + it[0].length + 24).split(/[。\n]/)[0] ?? ''
    if (innocent.test(clause)) continue
    for (const title of (it[2] ?? '').matchAll(/《([^《》]+)》/g)) {
      const at = it.index + it[0].indexOf(title[0])
      const fault = faultOf(bareTitle(title[1] ?? ''), it[1], year)
      if (fault === null) continue
      warnings.push({ code: 'law-not-in-force', ...fault, start: at, end: at + title[0].length })
    }
  }
  return warnings
}

function bareTitle(title: string): string {
  return title
    .replace(/^中华人民共和国/, '')
    .replace(/\([^)]*\)$/, '')
    .trim()
}

interface Fault {
  readonly severity: 'error' | 'warning'
  readonly says: string
}

function faultOf(title: string, newly: string | undefined, year: number | null): Fault | null {
  const act = newly === undefined ? known.get(title) : (revised.get(title) ?? known.get(title))
  if (act !== undefined) return year === null ? null : outOfForce(act, year, newly !== undefined)
  if (named.has(title)) return null
  const meant = [...named].find((it) => it.length >= 5 && differsByOne(it, title))
  if (meant !== undefined) return { severity: 'warning', says: `没有《${title}》，是否为《${meant}》？` }
  return isInvented(title) ? { severity: 'warning', says: `法规数据里查不到《${title}》，请核对名称。` } : null
}

function outOfForce(act: Act, year: number, newly: boolean): Fault | null {
  const severity = act.standing === 'checked' ? 'error' : 'warning'
  const mark = act.standing === 'checked' ? '' : '（施行日待核）'
  if (act.from > `${year}-12-31`) {
    const edition = newly ? '修订后的' : ''
    return { severity, says: `${edition}《${act.title}》自${inWords(act.from)}起施行${mark}，${year}年还不能适用。` }
  }
  if (act.until !== undefined && act.until < `${year}-01-01`) {
    return { severity, says: `《${act.title}》到${inWords(act.until)}为止${mark}，${year}年已不能适用。` }
  }
  return null
}

function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function differsByOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  return [...one].filter((char, index) => char !== other[index]).length === 1
}

/** 本行的事、没有地名、又不在法规数据里。 */
function isInvented(title: string): boolean {
  if (
    !/^(?:行政(?:复议|应诉|执法|处罚|许可|强制|调解|程序|裁决)|人民调解|社区矫正|法律援助|公证|安置帮教|法治(?:政府|宣传)|普法)/.test(
      title,
    )
  )
    return false
  return title.length <= 14 && /(?:法|条例)$/.test(title)
}
