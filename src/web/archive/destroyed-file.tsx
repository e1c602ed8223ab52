import { Link } from '@tanstack/react-router'
import { Timeline } from '../parts/timeline.tsx'
import type { MatterFile } from '../queries.ts'
import { dayText } from '../words.ts'

/** What stands in place of a file that was destroyed: that it was, by which round, and the stub. */
export function DestroyedFile({ file }: { readonly file: MatterFile }) {
  const { destroyed, row } = file
  if (!destroyed) return null
  return (
    <div className="body">
      <p className="told" role="status">
        本卷已按档案程序于 {dayText(destroyed.on)} 销毁（第 {destroyed.round} 轮），内容不能恢复。
      </p>
      <p className="file-summary">{file.summary}</p>
      <p className="quiet">
        只留下案号、单位、日期、办理步骤和用于统计的选项。要查销毁清册，请找档案员；流水的指纹还在，封存照旧可以核验。
      </p>
      <section className="part">
        <h2>经过</h2>
        <Timeline entries={file.timeline} />
      </section>
      <p className="row no-print">
        <Link to="/lines/$line" params={{ line: row.line }} search={{}}>
          回到{row.lineLabel}
        </Link>
      </p>
    </div>
  )
}
