import { prose } from '../annual/outline.ts'
import type { Part } from './outline.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'] as const

/** 职责在前，各项工作居中，不足和打算在后（督察工作规定第二十五条列明的四项都有）. */
export function annualOutline(gaps: readonly string[], plans: readonly string[]): Part[] {
  const parts: Part[] = [
    {
      heading: '主要负责人履行推进法治建设第一责任人职责',
      covers: 'chief',
      paragraphs: [
        '召开法治建设专题会议{{meeting.special}}，向政府常务会议汇报{{meeting.executive}}，就重大事项请示{{meeting.requests}}。会议议定事项{{meeting.agreed}}，转为督办任务{{meeting.handed}}。',
        '全年立项督办任务{{task.opened}}，核验销号{{task.done}}，期末在办{{task.underWay}}。',
      ],
    },
    ...prose.map(({ heading, paragraphs }) => ({
      heading: heading.replace(/^[一二三四五六七八九十]+、/, ''),
      covers: 'work' as const,
      paragraphs: paragraphs.map((text) => text.replace(/\{([^{}]+)\}/g, '{{$1}}')),
    })),
    {
      heading: '存在的不足和原因',
      covers: 'gaps',
      paragraphs: gaps.length > 0 ? gaps : ['请写明本年的不足和原因，一条一段；每一条下一年都要回应。'],
    },
    {
      heading: '下一年打算',
      covers: 'plan',
      paragraphs: plans.length > 0 ? plans : ['请写明下一年的打算，一条一段，写清办什么、谁牵头、何时办成。'],
    },
  ]
  return parts.map((part, at) => ({ ...part, heading: `${numerals[at] ?? at + 1}、${part.heading}` }))
}
