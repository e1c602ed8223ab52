import type { Business } from '../kernel/business.ts'
import type { Line } from '../kernel/line.ts'
import type { Paper } from '../kernel/paper.ts'
import { businesses } from '../lines/register.ts'

const byId = new Map<string, Business>(businesses.map((business) => [business.line.id, business]))

/** Every line there is, in the order of the menu. */
export function everyLine(): Line[] {
  return businesses.map(({ line }) => line)
}

/** The declaration a screen draws from; null for a line this desk does not know yet. */
export function lineOf(id: string): Line | null {
  return byId.get(id)?.line ?? null
}

export function paperOf(line: string, name: string): Paper | null {
  return byId.get(line)?.papers[name] ?? null
}

/** Whether an act of a line makes any paper. */
export function issuesPapers(line: string, act: string): boolean {
  return Object.values(byId.get(line)?.papers ?? {}).some(({ after }) => after.includes(act))
}
