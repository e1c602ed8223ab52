import type { Candidate } from './compliance.ts'

export interface UnitStanding {
  readonly unit: string
  readonly registered: number
  readonly waived: number
  readonly sat: number
  readonly passed: number
  /** Names still to sit or to pass, in the order of the roster. */
  readonly outstanding: readonly string[]
}

/** 各单位应考、实考、合格、未完成：in the order in which the units reported, never a ranking. */
export function standingByUnit(candidates: readonly Candidate[]): UnitStanding[] {
  const units = new Map<string, Candidate[]>()
  for (const one of candidates) {
    const group = units.get(one.unit ?? '') ?? []
    if (group.length === 0) units.set(one.unit ?? '', group)
    group.push(one)
  }
  return [...units].map(([unit, people]) => ({
    unit,
    registered: people.length,
    waived: people.filter(({ waived }) => waived).length,
    sat: people.filter((one) => !one.waived && didSit(one)).length,
    passed: people.filter((one) => !one.waived && didPass(one)).length,
    outstanding: people.filter((one) => !one.waived && !didPass(one)).map(({ name }) => name ?? ''),
  }))
}

function didSit({ result, makeUp }: Candidate): boolean {
  return [result, makeUp].some((one) => one === 'passed' || one === 'failed')
}

function didPass({ result, makeUp }: Candidate): boolean {
  return result === 'passed' || makeUp === 'passed'
}
