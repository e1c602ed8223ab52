import type { LineWeek } from '../../store/read-leader.ts'

type Told = LineWeek & { readonly label: string }

/** The week in plain sentences; the tables below hold the same numbers. */
export function leaderSays(lines: readonly Told[]): string[] {
  const sum = (name: Exclude<keyof LineWeek, 'line'>) => lines.reduce((total, line) => total + line[name], 0)
  const [late, before] = [sum('late'), sum('lateWeekAgo')]
  const worst = lines.filter((line) => line.late > 0).toSorted((a, b) => b.late - a.late)[0]
  const says = [
    late === 0
      ? '现在没有逾期的事。'
      : `现在有 ${late} 项逾期，${compared(late - before)}：本周新逾期 ${sum('newlyLate')} 项，上周逾期的补办了 ${sum('caughtUp')} 项。`,
    ...(worst ? [`逾期最多的是${worst.label}，${worst.late} 项。`] : []),
    `十个工作日内到期 ${sum('soon')} 项；等其他单位办理、已过约定日期的 ${sum('lateOfOthers')} 项。`,
    `本周新登记 ${sum('opened')} 件，${comparedWith(sum('openedBefore'), '前一周')}；办结 ${sum('closed')} 件。`,
  ]
  const rising = lines
    .filter(({ opened, openedBefore }) => opened >= 5 && opened >= openedBefore * 1.5)
    .map(({ label, opened, openedBefore }) => `${label}（${openedBefore} 件增到 ${opened} 件）`)
  return rising.length > 0 ? [...says, `增加明显的业务：${rising.join('、')}。`] : says
}

function compared(more: number): string {
  if (more === 0) return '和上周一样多'
  return more > 0 ? `比上周多 ${more} 项` : `比上周少 ${-more} 项`
}

function comparedWith(before: number, when: string): string {
  return `${when} ${before} 件`
}
