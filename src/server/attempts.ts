import { z } from 'zod'
import type { Signature } from '../kernel/matter.ts'
import type { PartyGiven } from '../kernel/party.ts'
import { because, type Reason } from '../kernel/reason.ts'
import { isRole, type Role } from '../kernel/role.ts'
import { type Day, isDay } from '../law/day.ts'
import type { ActRequest } from '../store/types.ts'
import { Refused } from './problems.ts'

interface Given {
  readonly version?: number | undefined
  readonly given: Record<string, unknown>
  readonly parties?: unknown[] | undefined
  readonly on?: string | undefined
  readonly signatures?: unknown[] | undefined
  readonly countersign?: string[] | undefined
  readonly paperNumbers?: string[] | undefined
  readonly key?: string | undefined
}

type Common = Omit<ActRequest, 'line' | 'act' | 'matter' | 'organ' | 'from'>

/** 纸质审批: who signed on paper, as which desk, on which day. That it was on paper is not the client's to say. */
const signature = z.strictObject({
  person: z.uuid({ error: '请选择签署人' }),
  role: z
    .string()
    .refine(isRole, '签署人的岗位不对')
    .transform((role) => role as Role),
  on: z
    .string()
    .refine(isDay, '签署日期应写作 2021-03-15')
    .transform((on) => on as Day),
  opinion: z.string().trim().max(1000, '审批意见最多 1000 字').optional(),
  meeting: z.string().trim().max(200, '会议名称最多 200 字').optional(),
  onBehalfOf: z.string().trim().max(60, '代谁签署最多 60 字').optional(),
})

/** The part of an act every request has in common, with what only the server can check of it. */
export function attemptOf(body: Given, headerKey: unknown): Common | Refused {
  const reasons: Reason[] = []
  const signatures = (body.signatures ?? []).flatMap((one, at) => {
    const read = signature.safeParse(one)
    if (read.success) return { ...read.data, onPaper: true as const }
    reasons.push(because(`第 ${at + 1} 个签署：${ownWords(read.error)}`, { field: 'signatures' }))
    return []
  })
  if (body.on && !isDay(body.on)) reasons.push(because('日期应写作 2021-03-15', { field: 'on' }))
  const key = body.key ?? (typeof headerKey === 'string' && headerKey !== '' ? headerKey : undefined)
  if (key && (key.length < 8 || key.length > 80)) reasons.push(because('办理标识应为 8 至 80 个字符', { field: 'key' }))
  if (reasons.length > 0) return new Refused('form', reasons)
  return {
    given: body.given,
    ...(body.version === undefined ? {} : { version: body.version }),
    ...(body.parties ? { parties: body.parties as PartyGiven[] } : {}),
    ...(body.on ? { on: body.on as Day } : {}),
    ...(signatures.length > 0 ? { signatures: signatures as Signature[] } : {}),
    ...(body.countersign?.length ? { countersign: body.countersign } : {}),
    ...(body.paperNumbers?.length ? { paperNumbers: body.paperNumbers } : {}),
    ...(key ? { key } : {}),
  }
}

function ownWords(error: z.ZodError): string {
  const message = error.issues[0]?.message ?? ''
  return /[\u4e00-\u9fff]/.test(message) ? message : '填写不完整'
}
