import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { lineOf } from '../lines.ts'
import type { MatterFile } from '../queries.ts'
import { openActs } from './act-order.ts'
import { NextActs } from './next-acts.tsx'

/** On a phone the next act stays under the thumb, and all the others one tap away. */
export function ThumbBar({ file }: { readonly file: MatterFile }) {
  const [open, setOpen] = useState(false)
  const [first] = openActs(lineOf(file.line), file)
  return (
    <div className="thumb-bar no-print">
      {file.proposal?.mine && (
        <a href="#opinion" className="act-button primary">
          去签署
        </a>
      )}
      {first && (
        <Link to="/matters/$id/acts/$act" params={{ id: file.row.id, act: first.name }} className="act-button primary">
          {first.label}
        </Link>
      )}
      <button type="button" className="act-button" onClick={() => setOpen(true)}>
        {first ? '其他办理' : '能办什么'}
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="80%" title="办理">
        <NextActs file={file} />
      </Drawer>
    </div>
  )
}
