/** A small fact of a figure or a letter; nothing where there is nothing to say. */
export function FactItem({ label, text }: { readonly label: string; readonly text: string }) {
  if (!text) return null
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}
