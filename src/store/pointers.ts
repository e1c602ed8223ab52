import { commonActs, isCommonAct } from '../kernel/common-acts.ts'
import type { Field, Fields } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import { because, type Reason } from '../kernel/reason.ts'
import { isRole, roles } from '../kernel/role.ts'
import { isDay } from '../law/day.ts'
import type { Known } from './directory.ts'
import type { ActRequest } from './types.ts'

/** Every id in a request that may name an organ or a person. */
export function pointersIn(line: Line, request: ActRequest): string[] {
  const given = pointing(fieldsFor(line, request.act), request.given).map(({ id }) => id)
  const parties = Array.isArray(request.parties)
    ? request.parties.flatMap((party) => [party?.organ, party?.person])
    : []
  const signers = (request.signatures ?? []).map((signature) => signature?.person)
  return [...given, ...parties, ...signers, ...(request.countersign ?? []), request.organ].filter(
    (id) => typeof id === 'string',
  )
}

/** Ids that point to nobody, or to an organ or person of the wrong kind. The kernel cannot know; only the list can. */
export function wrongPointers(line: Line, request: ActRequest, known: Known): Reason[] {
  return [
    ...pointing(fieldsFor(line, request.act), request.given).flatMap((pointer) => wrongPointer(pointer, known)),
    ...wrongParties(request, known),
    ...(request.countersign ?? [])
      .filter((id) => !known.organs.has(id))
      .map(() => because('请选择名册中的会签单位', { field: 'countersign' })),
    ...(request.signatures ?? []).flatMap((signature) => wrongSignature(signature, known)),
  ]
}

interface Pointer {
  readonly id: string
  readonly name: string
  readonly field: Field
}

function fieldsFor(line: Line, act: string): Fields {
  return isCommonAct(act) && act !== 'correct' ? commonActs[act].fields : line.fields
}

function pointing(fields: Fields, given: Readonly<Record<string, unknown>>): Pointer[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return []
    if (field.rows && Array.isArray(value)) {
      const rows = value.filter((row) => typeof row === 'object' && row !== null) as Record<string, unknown>[]
      return rows.flatMap((row) => pointing(field.rows ?? {}, row).map((pointer) => ({ ...pointer, name })))
    }
    const points = field.kind === 'organ' || field.kind === 'person'
    return points && typeof value === 'string' && value !== '' ? [{ id: value, name, field }] : []
  })
}

function wrongPointer({ id, name, field }: Pointer, { organs, people }: Known): Reason[] {
  const among = field.among ?? []
  if (field.kind === 'organ') {
    const organ = organs.get(id)
    if (!organ) return [because(`请从机构名册中选择${field.label}`, { field: name })]
    return among.length === 0 || among.includes(organ.kind)
      ? []
      : [because(`「${organ.name}」不能作为${field.label}，请另选`, { field: name })]
  }
  const person = people.get(id)
  if (!person) return [because(`请从人员名册中选择${field.label}`, { field: name })]
  const allowed = among.filter(isRole)
  if (allowed.length === 0 || person.roles.some((role) => allowed.includes(role))) return []
  return [
    because(`${person.name}不是${allowed.map((role) => roles[role]).join('、')}，不能作为${field.label}`, {
      field: name,
    }),
  ]
}

function wrongParties({ parties }: ActRequest, { organs, people }: Known): Reason[] {
  if (!Array.isArray(parties)) return []
  return parties.flatMap((party, at) => {
    const where = `第 ${at + 1} 名当事人`
    return [
      ...(party?.organ && !organs.has(party.organ)
        ? [because(`${where}的单位不在机构名册中`, { field: 'parties' })]
        : []),
      ...(party?.person && !people.has(party.person)
        ? [because(`${where}指向的人员不在名册中`, { field: 'parties' })]
        : []),
    ]
  })
}

function wrongSignature(signature: NonNullable<ActRequest['signatures']>[number], { people }: Known): Reason[] {
  const field = 'signatures'
  if (!signature || !isRole(String(signature.role))) return [because('请写明签署人的职务', { field })]
  if (!isDay(String(signature.on))) return [because('请写明签署的日期', { field })]
  const person = people.get(signature.person)
  if (!person) return [because('签署人不在人员名册中', { field })]
  return person.roles.includes(signature.role)
    ? []
    : [because(`${person.name}没有担任过${roles[signature.role]}，请核对签署人`, { field })]
}
