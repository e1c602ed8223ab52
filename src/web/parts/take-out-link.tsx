import { useState } from 'react'
import { PurposeDialog } from './purpose.tsx'

interface Props {
  readonly label: string
  readonly className?: string
  readonly hint?: string
  readonly purposes: readonly string[]
  /** Where the file comes from, once it is said what for. */
  href(purpose: string): string
}

/** Takes a file out after asking what for; the file and the record of access say so. */
export function TakeOutLink({ label, className = 'plain-button', hint, purposes, href }: Props) {
  const [asking, setAsking] = useState(false)
  const take = async (purpose: string) => {
    setAsking(false)
    // As a link to be downloaded: a refusal must not take the place of the page.
    Object.assign(document.createElement('a'), { href: href(purpose), download: '' }).click()
  }
  return (
    <>
      <button type="button" className={className} title={hint} onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && (
        <PurposeDialog
          title={label}
          why="导出做什么用"
          help="谁、什么时候、为什么导出，会记入日志，也写在文件里。"
          purposes={purposes}
          confirms="导出"
          onCancel={() => setAsking(false)}
          onConfirm={take}
        />
      )}
    </>
  )
}
