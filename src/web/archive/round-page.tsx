import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { addressOf, api } from '../api.ts'
import { Reading, Refused } from '../parts/states.tsx'
import { momentText, numberText } from '../words.ts'
import { archiveAsks, type RoundView } from './asks.ts'
import { ArchiveHead } from './head.tsx'
import { RoundGroups } from './round-groups.tsx'
import { NotDone } from './said.tsx'

/** One round from the appraisal to the record of destruction: where it stands, who signed, what comes next. */
export function RoundPage() {
  const { id } = useParams({ from: '/desk/archive/rounds/$id' })
  const round = useQuery(archiveAsks.round(id))
  return (
    <div className="page wide">
      <ArchiveHead
        title={round.data ? `第 ${round.data.no} 轮　${round.data.stateLabel}` : '销毁轮次'}
        lead={round.data?.note ?? ''}
      />
      {round.error && <Refused error={round.error} again={() => void round.refetch()} />}
      {!round.error && !round.data && <Reading />}
      {round.data && (
        <>
          <Steps round={round.data} />
          <List round={round.data} />
          <Signatures round={round.data} />
          {round.data.state === 'done' && <Remains round={round.data} />}
          <RoundGroups round={round.data} />
        </>
      )}
    </div>
  )
}

const steps = {
  freeze: { label: '封定清册', asks: '封定以后鉴定意见不能再改，清册有了指纹。确定？' },
  approve: { label: '批准销毁', asks: '批准按封定的清册销毁。确定？' },
  witness: { label: '签名监销', asks: '您没有参加编制、鉴定和批准，看过清册没有改动，愿意监销。确定？' },
  destroy: { label: '销毁', asks: '密钥一旦销毁，内容谁也恢复不了。确定按清册销毁？' },
  'go-on': { label: '接着销毁', asks: '接着办没有办完的。确定？' },
} as const

type Step = keyof typeof steps | 'withdraw'

/** The next steps this reader may take; what is irreversible is asked twice. */
function Steps({ round }: { readonly round: RoundView }) {
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const take = useMutation({
    mutationFn: (step: Step) =>
      api('POST /api/archive/rounds/:id/steps', {
        params: { id: round.id },
        body: { step, ...(step === 'withdraw' ? { why: why.trim() } : {}) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['archive'] }),
  })
  const open = (Object.keys(steps) as (keyof typeof steps)[]).filter((step) => round.may.includes(step))
  return (
    <section className="part no-print" aria-label="下一步">
      {take.data && <p role="status">{take.data.says}</p>}
      <NotDone error={take.error} />
      <p className="row">
        {open.map((step) => (
          <Popconfirm
            key={step}
            title={steps[step].asks}
            okText={steps[step].label}
            cancelText="先不"
            onConfirm={() => take.mutate(step)}
          >
            <Button type="primary" danger={step === 'destroy'} loading={take.isPending}>
              {steps[step].label}
            </Button>
          </Popconfirm>
        ))}
        {round.listHash && (
          <a className="plain-button" href={addressOf('/api/archive/rounds/:id/docx', { id: round.id })} download>
            下载销毁清册
          </a>
        )}
      </p>
      {round.may.includes('withdraw') && (
        <p className="row">
          <Input
            aria-label="撤回的理由"
            placeholder="撤回这一轮的理由"
            className="archive-why"
            maxLength={200}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button disabled={why.trim() === ''} loading={take.isPending} onClick={() => take.mutate('withdraw')}>
            撤回这一轮
          </Button>
        </p>
      )}
    </section>
  )
}

/** What a witness looks at before signing: one list, unchanged since it was frozen. */
function List({ round }: { readonly round: RoundView }) {
  const { listHash, listed, unchanged, changed, destroyed, struck, left, withdrawnWhy } = round
  if (withdrawnWhy) return <p>撤回的理由：{withdrawnWhy}。案卷照旧保管。</p>
  if (!listHash) return null
  return (
    <section className="part">
      <h2>清册</h2>
      <p>
        共 {numberText(listed ?? 0)} 卷，已销毁 {numberText(destroyed)} 卷
        {struck > 0 && `，退出 ${numberText(struck)} 卷`}
        {left > 0 && `，还有 ${numberText(left)} 卷`}。
      </p>
      <p className="archive-word">
        指纹（SM3）：<span className="fingerprint">{listHash}</span>
      </p>
      {unchanged === true && <p role="status">自封定以来清册没有改动。</p>}
      {unchanged === false && (
        <p role="alert" className="tone late">
          清册与封定时的指纹不符，不能再往下办，请撤回并报告安全审计员。
        </p>
      )}
      {changed.length > 0 && (
        <>
          <p>下面的案卷封定以后有了变动，销毁时会自己退出来：</p>
          <ul className="reasons">
            {changed.map(({ number, says }) => (
              <li key={number}>
                {number}：{says}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Signatures({ round }: { readonly round: RoundView }) {
  return (
    <section className="part">
      <h2>签署</h2>
      <ul className="archive-steps">
        {round.signatures.map(({ what, name, at }) => (
          <li key={`${what}${at}`}>
            <strong>{what}</strong>
            {name} <span className="quiet">{momentText(at)}</span>
          </li>
        ))}
        {round.state === 'approved' && round.witnesses < 2 && (
          <li className="quiet">还要 {2 - round.witnesses} 个没有参加编制、鉴定和批准的人监销。</li>
        )}
      </ul>
    </section>
  )
}

/** Said plainly: what a destruction does not reach. */
function Remains({ round: { backups } }: { readonly round: RoundView }) {
  return (
    <section className="part">
      <h2>还留下什么</h2>
      <p>
        存根：案号、业务、单位、日期、办理步骤和经办人、文书的名称和文号、用于统计的选项、数字和几项短文字（清理批次、争议编号、试题主题、村居、律所和企业名称）。流水的指纹还在，封存照旧可以核验。
      </p>
      <p>
        清册够不着的：查阅记录里工作人员写的用途、已经了结的监督线索里写的话、移送给别的事项的内容、同一张导入表里还没有销毁的案卷所在的原表。
      </p>
      {backups && backups.names.length > 0 ? (
        <>
          <p>
            销毁以前做的备份里仍有加密的旧数据和包着的密钥，共 {numberText(backups.names.length)} 份；
            每天备份一次的，最后一份约在 {backups.lastFallsOutOn} 被替换。另外存放的副本由保管人一并处理。
          </p>
          <ul className="plain-list quiet">
            {backups.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>本机没有销毁以前做的备份；用外部数据库的，按它自己的备份和归档日志处理。</p>
      )}
    </section>
  )
}
