import type { Business } from '../kernel/business.ts'
import type { Relation } from '../kernel/indicator.ts'
import type { Figure } from './figure.ts'

/** A declared relation between figures, looked at before anything prints. */
export interface Checked {
  readonly says: string
  readonly holds: boolean
  readonly whole: string
  readonly parts: readonly string[]
}

export function reconcile(businesses: Iterable<Business>, figures: readonly Figure[]): Checked[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return [...businesses].flatMap(({ line, indicators }) =>
    indicators.relations.flatMap((relation) => {
      const get = (name: string) => byId.get(`${line.id}.${name}`)
      return check(relation, get) ?? []
    }),
  )
}

function check(relation: Relation, get: (name: string) => Figure | undefined): Checked | null {
  const whole = get(relation.whole)
  const parts = (relation.kind === 'sum' ? relation.parts : [relation.part]).map(get)
  if (!whole || parts.some((part) => !part)) return null
  const known = parts as Figure[]
  const ids = { whole: whole.id, parts: known.map(({ id }) => id) }
  if (relation.kind === 'within') {
    const holds = (known[0]?.value ?? 0) <= (whole.value ?? 0)
    return { ...ids, holds, says: `${shown(known[0] as Figure)}${holds ? '不超过' : '超过了'}${shown(whole)}` }
  }
  const sum = known.reduce((total, { value }) => total + (value ?? 0), 0)
  const holds = sum === whole.value
  const says = `${known.map(shown).join(' + ')} = ${sum}，${shown(whole)}${holds ? '' : `，相差 ${Math.abs(sum - (whole.value ?? 0))}`}`
  return { ...ids, holds, says }
}

function shown({ label, value, unit }: Figure): string {
  return `${label} ${value ?? '—'}${unit}`
}
