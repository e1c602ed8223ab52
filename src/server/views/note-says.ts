import type { Business } from '../../kernel/business.ts'
import type { Attachment, Extension, Pause, Recusal, Service, Upstream } from '../../kernel/matter.ts'
import { serviceMethods } from '../../kernel/service.ts'
import { lengthText } from '../../law/clock.ts'
import { editionOn, ruleOf } from '../../law/rule.ts'
import { actLabel } from './showing.ts'
import { dayShown, type NameOf } from './shown.ts'

interface Note {
  readonly service?: Service
  readonly handler?: string | null
  readonly recusal?: Recusal
  readonly campaign?: string | null
  readonly upstream?: Upstream | null
  readonly attachment?: Attachment
  readonly pause?: Pause
  readonly resumedOn?: string
  readonly extension?: Extension
}

/** What an act did besides answering fields: a slip of service, a handler, a pause, the words of a return. */
export function noteSays(business: Business, note: Readonly<Record<string, unknown>>, nameOf: NameOf): string[] {
  const { service, handler, recusal, campaign, upstream, attachment, pause, resumedOn, extension } = note as Note
  return [
    ...(service ? serviceSays(business, service) : []),
    ...(handler ? [`承办人：${nameOf(handler) ?? ''}`] : []),
    ...(recusal ? [`回避：${nameOf(recusal.person) ?? ''}，${recusal.why}`] : []),
    ...(campaign ? [`列入专项活动：${campaign}`] : []),
    ...(upstream ? [`${upstream.system} ${upstream.number}，${dayShown(upstream.on)}录入`] : []),
    ...(attachment ? [`材料：${attachment.name}`] : []),
    ...(pause ? [`自${dayShown(pause.from)}起中止：${pause.ground}`] : []),
    ...(resumedOn ? [`自${dayShown(resumedOn)}起恢复`] : []),
    ...(extension ? [extensionSays(business, extension)] : []),
    ...wordsOf(business, note),
  ]
}

function serviceSays({ papers }: Business, { paper, to, method, sentOn, effectiveOn, proof }: Service): string[] {
  return [
    `${papers[paper]?.title ?? paper} → ${to}${method ? `，${serviceMethods[method]}` : ''}`,
    ...(sentOn ? [`${dayShown(sentOn)}送出`] : []),
    ...(effectiveOn ? [`${dayShown(effectiveOn)}送达，期限从这天起算`] : []),
    ...(proof ? [`凭证：${proof}`] : []),
  ]
}

function extensionSays({ line }: Business, { clock, length, on, why }: Extension): string {
  const declared = line.clocks[clock]
  const unit = declared?.rule ? editionOn(ruleOf(declared.rule), on)?.unit : null
  const counted = unit === 'month' || unit === 'year' || !unit ? 'calendar-day' : unit
  return `${declared?.label ?? clock}延长${lengthText(length, counted)}：${why}`
}

const labels: Readonly<Record<string, string>> = {
  why: '理由',
  opinion: '意见',
  text: '内容',
  copies: '份数',
  keeper: '监印人',
  answer: '答复',
  toName: '移送到',
  fromName: '对方',
  number: '对方编号',
}

function wordsOf({ line, papers }: Business, note: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(note).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return []
    if (name === 'act') return `事项：${actLabel(line, String(value))}`
    if (name === 'paper') return `文书：${papers[String(value)]?.title ?? String(value)}`
    return labels[name] ? `${labels[name]}：${String(value)}` : []
  })
}
