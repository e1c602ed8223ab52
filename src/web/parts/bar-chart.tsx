interface Bar {
  readonly label: string
  readonly first: number
  readonly second: number
}

interface Props {
  readonly title: string
  readonly bars: readonly Bar[]
  readonly names: { readonly first: string; readonly second: string }
}

const row = 28
const left = 132
const width = 640

/** Two lengths a row, with their numbers in words beside them: told apart by hatching too, so that it prints. */
export function BarChart({ title, bars, names }: Props) {
  const most = Math.max(1, ...bars.map(({ first, second }) => first + second))
  const scale = (value: number) => (value / most) * (width - left - 90)
  const height = bars.length * row + 34
  return (
    <figure className="bar-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="5" className="hatch-line" />
          </pattern>
        </defs>
        <rect x={left} y="4" width="12" height="12" className="bar-first" />
        <text x={left + 18} y="15">
          {names.first}
        </text>
        <rect x={left + 90} y="4" width="12" height="12" fill="url(#hatch)" className="bar-second" />
        <text x={left + 108} y="15">
          {names.second}
        </text>
        {bars.map(({ label, first, second }, at) => {
          const top = at * row + 30
          return (
            <g key={label}>
              <text x={left - 8} y={top + 14} textAnchor="end">
                {label}
              </text>
              <rect x={left} y={top} width={scale(first)} height="18" className="bar-first" />
              <rect
                x={left + scale(first)}
                y={top}
                width={scale(second)}
                height="18"
                fill="url(#hatch)"
                className="bar-second"
              />
              <text x={left + scale(first + second) + 8} y={top + 14}>
                {first} / {second}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="sr">{title}</figcaption>
    </figure>
  )
}
