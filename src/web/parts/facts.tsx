import { lineOf } from '../lines.ts'
import type { MatterFile } from '../queries.ts'
import { FactFiles } from './fact-files.tsx'
import { Reveal } from './reveal.tsx'

type Fact = MatterFile['facts'][number]

/** What the file says, in the order the procedure asked it. */
export function Facts({ file }: { readonly file: MatterFile }) {
  if (file.facts.length === 0) return <p className="quiet">还没有填写内容。</p>
  return (
    <div className="facts">
      {byAct(file.facts).map(([act, facts]) => (
        <section key={act}>
          <h3>{lineOf(file.line)?.acts[act]?.label ?? '其他'}</h3>
          <dl>
            {facts.map((fact) => (
              <FactView key={fact.name} fact={fact} id={file.row.id} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function byAct(facts: readonly Fact[]): [string, Fact[]][] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(fact.act, [...(groups.get(fact.act) ?? []), fact])
  return [...groups]
}

function FactView({ fact, id }: { readonly fact: Fact; readonly id: string }) {
  if (fact.rows && fact.head) return <FactRows fact={fact} head={fact.head} rows={fact.rows} />
  const long = fact.kind === 'long-text' || fact.shown.length > 11
  return (
    <div className={long ? 'fact long' : 'fact'}>
      <dt>{fact.label}</dt>
      <dd>
        <FactValue fact={fact} id={id} />
      </dd>
    </div>
  )
}

function FactValue({ fact, id }: { readonly fact: Fact; readonly id: string }) {
  if (fact.sealed) return <Reveal matter={id} field={fact.name} label={fact.label} masked={fact.shown} />
  return fact.files ? <FactFiles files={fact.files.map(({ file }) => file)} /> : fact.shown
}

function FactRows({
  fact,
  head,
  rows,
}: {
  readonly fact: Fact
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}) {
  return (
    <div className="fact long">
      <dt>{fact.label}</dt>
      <dd className="fact-rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={row.join('\u0001')}>
                {row.map((cell, at) => (
                  <td key={`${at}-${cell}`}>
                    <CellValue cell={cell} files={filesAt(fact, n, at)} />
                  </td>
                ))}
              </tr>
            ))}
            {fact.struck?.map(({ cells, says }) => (
              <Struck key={`${says}${cells.join('\u0001')}`} cells={cells} says={says} />
            ))}
          </tbody>
        </table>
      </dd>
    </div>
  )
}

function CellValue({ cell, files }: { readonly cell: string; readonly files: readonly string[] }) {
  return files.length > 0 ? <FactFiles files={files} /> : cell
}

function filesAt({ files = [] }: Fact, row: number, cell: number): string[] {
  return files.filter((one) => one.row === row && one.cell === cell).map(({ file }) => file)
}

/** A row that was struck out, and under it by whom and why. */
function Struck({ cells, says }: { readonly cells: readonly string[]; readonly says: string }) {
  return (
    <>
      <tr className="struck">
        {cells.map((cell, at) => (
          <td key={`${at}-${cell}`}>
            <s>{cell}</s>
          </td>
        ))}
      </tr>
      <tr className="struck">
        <td colSpan={cells.length}>{says}</td>
      </tr>
    </>
  )
}
