import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Line } from '../../kernel/line.ts'
import { businesses } from '../../lines/register.ts'
import { useTitle } from '../parts/use-title.ts'

interface Props {
  readonly line: Line | null
  readonly title: string
  readonly children?: ReactNode
}

/** The head of a screen that looks at a whole line: the way back first. */
export function LineHead({ line, title, children }: Props) {
  useTitle(line ? `${line.label}：${title}` : title)
  return (
    <header className="page-head">
      {line && (
        <p className="crumbs">
          <Link to="/lines/$line" params={{ line: line.id }} search={{}}>
            {line.label}
          </Link>
        </p>
      )}
      <h1>{title}</h1>
      {children}
    </header>
  )
}

/** The one line that looks like this. */
export function lineThat(fits: (line: Line) => boolean): Line | null {
  return businesses.find(({ line }) => fits(line))?.line ?? null
}
