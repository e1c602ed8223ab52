import type { Business } from '../kernel/business.ts'
import type { Act, Clock, Guard, Line } from '../kernel/line.ts'
import { offices } from '../kernel/office.ts'
import { isRole, roleNames, roles } from '../kernel/role.ts'
import { lengthText } from '../law/clock.ts'
import { ruleOf } from '../law/rule.ts'
import { type Citation, citationText } from '../law/statute.ts'
import { filtersText } from '../reports/definition.ts'

/** A line as a jurist reviews it: headings and rows of plain text, made from nothing but the declaration. */
export interface LinePage {
  readonly id: string
  readonly title: string
  readonly sections: readonly Section[]
}

export interface Section {
  readonly heading: string
  readonly rows: readonly (readonly string[])[]
}

export function linePage(business: Business): LinePage {
  const { line } = business
  return {
    id: line.id,
    title: `${line.label}（${line.id}，第 ${line.version} 版）`,
    sections: [
      general(line),
      states(line),
      acts(line),
      clocks(line),
      fields(line),
      papers(business),
      indicators(business),
      sheets(business),
    ],
  }
}

function general(line: Line): Section {
  const shapes = { case: '案件', register: '名册', log: '记录' }
  return {
    heading: '概况',
    rows: [
      ['归口', offices[line.office]],
      ['形态', shapes[line.shape]],
      ['编号', line.number],
      [
        '可见范围',
        Object.entries(line.sees)
          .map(([role, sight]) => `${isRole(role) ? roles[role] : role}：${sights[sight ?? 'own']}`)
          .join('；'),
      ],
      ['当事人', Object.values(line.parties).join('、')],
      ...(line.closed ? [['密级', '封闭业务：姓名密封，不自动关联']] : []),
      ...(line.refersTo?.length ? [['可移送到', line.refersTo.join('、')]] : []),
      ...(line.unique ?? []).map(({ field, freeIn = [] }) => [
        '一号一件',
        [line.fields[field]?.label, ...freeIn.map((state) => `${line.states[state]?.label}的不占号`)].join('，'),
      ]),
    ],
  }
}

const sights = { own: '本人经办', organ: '本机构', district: '全区' }

function states({ states: all }: Line): Section {
  return {
    heading: '状态',
    rows: Object.entries(all).map(([name, { label, final }]) => [label, name, final ? '终点' : '']),
  }
}

function acts(line: Line): Section {
  return { heading: '动作', rows: Object.entries(line.acts).flatMap(([name, act]) => actRows(line, name, act)) }
}

function actRows(line: Line, name: string, act: Act): string[][] {
  const from =
    act.from === 'new'
      ? '开始'
      : act.from === 'open'
        ? '任何未终结状态'
        : act.from.map((state) => line.states[state]?.label ?? state).join('、')
  const to = act.to === 'same' ? '状态不变' : (line.states[act.to]?.label ?? act.to)
  const label = (one: string) => line.fields[one]?.label ?? one
  const optional = (act.mayAsk ?? []).map((one) => `${label(one)}（选填）`)
  const rules = [...(act.opens ?? []), ...(act.guards ?? [])].map((guard) => ['', '须', guardText(guard)])
  const order = [
    ...(act.after ?? []).map((one) => ['', '先', line.acts[one]?.label ?? one]),
    ...(act.notAfter ?? []).map((one) => ['', '未曾', line.acts[one]?.label ?? one]),
  ]
  return [
    [
      `${act.label}（${name}）`,
      `${from} → ${to}`,
      `由${roleNames(act.by)}${act.signedBy?.length ? `，经${roleNames(act.signedBy)}审批` : ''}`,
    ],
    ...(act.law ? [['', '依据', citationText(act.law)]] : []),
    ...(act.asks?.length || optional.length > 0
      ? [['', '填写', [...(act.asks ?? []).map(label), ...optional].join('、')]]
      : []),
    ...(act.parties?.length ? [['', '当事人', act.parties.map((role) => line.parties[role] ?? role).join('、')]] : []),
    ...order,
    ...rules,
  ]
}

function guardText({ must, law }: Guard): string {
  return law ? `${must}（${citationText(law)}）` : must
}

function clocks(line: Line): Section {
  return { heading: '期限', rows: Object.entries(line.clocks).flatMap(([name, clock]) => clockRows(line, name, clock)) }
}

function clockRows(line: Line, name: string, clock: Clock): string[][] {
  const stops = clock.stops.map((act) => line.acts[act]?.label ?? act).join('、')
  const head = [
    `${clock.label}（${name}）`,
    clock.kind === 'duty' ? '办案期限' : '当事人权利',
    `自${startText(line, clock)}起，至${stops || '逐行办结'}止${clock.pausable ? '，中止时停' : ''}`,
  ]
  if (!clock.rule)
    return [
      head,
      [
        '',
        '长度',
        clock.each ? '按每一行自己的截止日' : `按「${line.fields[clock.until ?? '']?.label ?? clock.until}」`,
      ],
    ]
  return [
    head,
    ...ruleOf(clock.rule).editions.map((edition) => ['', span(edition.from, edition.until), editionText(edition)]),
  ]
}

function startText(line: Line, { starts, each }: Clock): string {
  if (each) return `「${line.fields[each.rows]?.rows?.[each.starts]?.label ?? each.starts}」`
  if (typeof starts === 'string') return `「${line.fields[starts]?.label ?? starts}」`
  if ('act' in starts) return `${line.acts[starts.act]?.label ?? starts.act}之日`
  return `文书 ${starts.served} 送达${starts.to ? (line.parties[starts.to] ?? starts.to) : ''}之日`
}

function span(from: string | null, until: string | null): string {
  return `${from ?? '—'} 至 ${until ?? '今'}`
}

const standings = { checked: '', 'to-confirm': '〔待核〕', unknown: '〔期限不明，不计算日期〕' }

function editionText({
  length,
  unit,
  title,
  article,
  standing,
}: ReturnType<typeof ruleOf>['editions'][number]): string {
  const long = length === null || unit === null ? '未载明长度' : lengthText(length, unit)
  return `${long}，${title}${article}${standings[standing]}`
}

function fields({ fields: all }: Line): Section {
  const options = (choices: Readonly<Record<string, string>> | undefined) =>
    choices ? Object.values(choices).join('／') : ''
  return {
    heading: '填写内容',
    rows: Object.entries(all).map(([name, field]) => [
      field.label,
      name,
      field.sealed ? '密封' : options(field.options),
    ]),
  }
}

function papers({ line, papers: all }: Business): Section {
  const law = (cited: Citation | undefined) => (cited ? citationText(cited) : '')
  return {
    heading: '文书',
    rows: Object.values(all).map(({ title, after, law: cited, to = [] }) => [
      title,
      `${after.map((act) => line.acts[act]?.label ?? act).join('、')}之后`,
      [to.length > 0 ? `送达${to.map((role) => line.parties[role] ?? role).join('、')}` : '', law(cited)]
        .filter(Boolean)
        .join('，'),
    ]),
  }
}

function indicators(business: Business): Section {
  const all = Object.entries(business.indicators.all)
  return {
    heading: '指标',
    rows: all.map(([name, indicator]) => [
      indicator.label,
      indicator.says,
      filtersText({ id: `${business.line.id}.${name}`, name, business, indicator }),
    ]),
  }
}

function sheets({ sheets: all, line }: Business): Section {
  return {
    heading: '表格',
    rows: Object.values(all).map(({ label, act, columns }) => [
      label,
      `每行一次「${line.acts[act]?.label ?? act}」`,
      Object.keys(columns).join('、'),
    ]),
  }
}
