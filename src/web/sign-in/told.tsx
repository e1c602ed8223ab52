import { adviceFor, type ProblemError } from '../problem.ts'

/** Why somebody is not in, in the words of the desk. */
export function Told({ problem }: { readonly problem: ProblemError | null }) {
  if (!problem) return null
  const signedOut = problem.kind === 'signed-out'
  return (
    <div className="summary" role="alert">
      <p>{signedOut ? (problem.reasons[0]?.says ?? '账号或者密码不对，请再输一次') : problem.message}</p>
      {!signedOut && <p className="quiet">{adviceFor(problem)}</p>}
    </div>
  )
}
