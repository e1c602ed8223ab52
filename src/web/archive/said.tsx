import { asProblem } from '../problem.ts'

/** Why it was not done: every reason, and what to do. */
export function NotDone({ error }: { readonly error: unknown }) {
  if (!error) return null
  const { message, reasons } = asProblem(error)
  return (
    <div role="alert">
      <p>{message}</p>
      <ul className="reasons">
        {reasons.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </div>
  )
}

/** The refusal that belongs beside a field. */
export function refusalOf(error: unknown, field: string): string | undefined {
  return error ? asProblem(error).reasons.find((reason) => reason.field === field)?.says : undefined
}
