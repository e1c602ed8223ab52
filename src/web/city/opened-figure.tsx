import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { FactItem } from '../parts/fact-item.tsx'
import { Reading, Refused } from '../parts/states.tsx'
import { useIsPhone } from '../room.tsx'
import { dayText, momentText, numberText } from '../words.ts'
import { cityAsks, type OpenedFigure, type RoundAsked } from './asks.ts'
import { cellText, sumText } from './words.ts'

interface Props {
  readonly id: string
  readonly round: RoundAsked
  readonly close: () => void
}

/** From a sum to the districts' figures, and from each to the passport its district signed. */
export function OpenedFigureDrawer({ id, round, close }: Props) {
  const phone = useIsPhone()
  const opened = useQuery(cityAsks.figure(id, round))
  return (
    <Drawer
      open
      onClose={close}
      title={opened.data?.figure.label ?? '来历'}
      size={phone ? '100%' : 720}
      className="figure-drawer"
    >
      {opened.error && <Refused error={opened.error} again={() => void opened.refetch()} />}
      {!opened.error && !opened.data && <Reading />}
      {opened.data && <Opened opened={opened.data} />}
    </Drawer>
  )
}

function Opened({ opened: { figure, districts } }: { readonly opened: OpenedFigure }) {
  const nameOf = (id: string) => districts.find(({ member }) => member === id)?.name ?? id
  return (
    <>
      {figure.parts.map((part) => (
        <p key={`${part.version} ${part.cutoffOn} ${part.members.join()}`}>
          <span className="figure-value">{sumText(part, figure.unit)}</span>{' '}
          <span className="quiet">
            {part.label !== figure.label && `${part.label}；`}
            {part.members.map(nameOf).join('、')}；定义第 {part.version} 版，统计到 {dayText(part.cutoffOn)}
          </span>
        </p>
      ))}
      {figure.says.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {districts.map((district) => (
        <District key={district.member} district={district} unit={figure.unit} />
      ))}
    </>
  )
}

interface DistrictProps {
  readonly district: OpenedFigure['districts'][number]
  readonly unit: string
}

function District({ district: { name, value, standingLabel, passport, letters }, unit }: DistrictProps) {
  return (
    <section className="part" aria-label={name}>
      <h3>
        {name} {passport ? cellText(value, unit) : <span className="quiet">{standingLabel}</span>}
      </h3>
      {passport && (
        <>
          <p>{passport.says}</p>
          <dl className="plain-facts">
            <FactItem label="筛选" text={passport.filters} />
            <FactItem label="统计到" text={`${momentText(passport.cutoff)} 登记的`} />
            <FactItem label="清单" text={`${numberText(passport.listed)} 条，留在区里`} />
            <FactItem label="谁统计的" text={passport.countedBy} />
            <FactItem label="定义版本" text={`第 ${passport.version} 版（指纹 ${passport.definition.slice(0, 16)}）`} />
            <FactItem label="清单指纹" text={passport.hash} />
          </dl>
        </>
      )}
      {letters.map((letter, at) => (
        <Letter key={letter.no} letter={letter} unit={unit} latest={at === 0} />
      ))}
    </section>
  )
}

interface LetterProps {
  readonly letter: DistrictProps['district']['letters'][number]
  readonly unit: string
  readonly latest: boolean
}

function Letter({ letter, unit, latest }: LetterProps) {
  const { no, receivedAt, wrong, title, number, signedBy, handedBy, why, value, key, hash } = letter
  return (
    <details open={latest} className="city-letter">
      <summary>
        第 {no} 件，{momentText(receivedAt)}收到
        {!latest && <span className="mark">已被更正</span>}
        {wrong.length > 0 && <span className="mark">核验不符</span>}
      </summary>
      {wrong.length > 0 ? (
        <ul className="reasons">
          {wrong.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        <dl className="plain-facts">
          <FactItem label="报的数" text={value === null ? '没有写' : cellText(value, unit)} />
          <FactItem label="报告" text={`${title}${number ? `（${number}）` : ''}`} />
          <FactItem label="签发" text={signedBy} />
          <FactItem label="上报" text={handedBy} />
          <FactItem label="更正原因" text={why ?? ''} />
          <FactItem label="区的签名" text={`相符（密钥 ${key.slice(0, 16)}）`} />
          <FactItem label="上报件指纹" text={hash} />
        </dl>
      )}
    </details>
  )
}
