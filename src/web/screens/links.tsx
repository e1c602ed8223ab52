import { Link } from '@tanstack/react-router'
import { lineOf } from '../lines.ts'
import type { MatterFile } from '../queries.ts'
import { lineScreens, matterScreens } from './register.ts'
import { drawsBySeed } from './shapes.ts'
import { declaredOf } from './told-rows.ts'

/** The other ways to look at this matter, once it holds what they draw. */
export function MatterScreens({ file }: { readonly file: MatterFile }) {
  const line = declaredOf(file)
  const shown = matterScreens.filter(({ field, empty }) => {
    const found = field(line)
    return found && (empty || file.facts.some(({ name }) => name === found.name))
  })
  if (shown.length === 0) return null
  return (
    <nav className="row screens" aria-label="其他看法">
      {shown.map(({ to, label }) => (
        <Link key={to} to={to} params={{ id: file.row.id }} className="plain-button">
          {label}
        </Link>
      ))}
    </nav>
  )
}

export function LineScreens({ line: id }: { readonly line: string }) {
  const line = lineOf(id)
  const links = lineScreens
    .filter(({ fits }) => fits(line))
    .map(({ to, label }) => (
      <Link key={to} to={to} params={{ line: id }} search={{}} className="plain-button">
        {label}
      </Link>
    ))
  return (
    <>
      {links}
      {drawsBySeed(line) && (
        <a className="plain-button" href="/api/replayer.html" download>
          下载抽取重算页
        </a>
      )}
    </>
  )
}
