import { adviceFor, asProblem } from '../problem.ts'

/** A refusal in one line. */
export function toldBy(error: unknown): string {
  const problem = asProblem(error)
  const reasons = problem.reasons.map(({ says }) => says).join('；')
  return reasons === '' ? `${problem.message}。${adviceFor(problem)}` : reasons
}
