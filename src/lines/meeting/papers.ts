import { addressee, paragraph, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { meetingLine } from './line.ts'

const dated = (on: Day | null | undefined) => (on ? formatDay(on) : '')

export const papers = definePapers(meetingLine, {
  minutes: {
    title: '会议纪要',
    after: ['record'],
    series: '会纪',
    when: ({ kind }) => kind !== 'request',
    body: (it) => [
      paragraph(
        `${dated(it.metOn)}${it.place ? `，在${it.place}` : ''}召开会议，议题：${it.subject ?? ''}。${it.chair ? `主持人：${it.chair}。` : ''}`,
      ),
      ...(it.units ? [paragraph(`参加单位：${it.units}`)] : []),
      ...(it.says ? [paragraph(it.says)] : []),
      ...(it.agreed.length > 0
        ? [
            table(
              it.agreed.map(({ what, lead, dueOn }) => [what ?? '', lead ?? '', dated(dueOn)]),
              ['议定事项', '牵头单位', '完成期限'],
            ),
          ]
        : []),
    ],
  },
  request: {
    title: '请示',
    after: ['record'],
    series: '请',
    when: ({ kind }) => kind === 'request',
    body: (it) => [
      addressee(`${it.requestTo ?? ''}：`),
      paragraph(`现就「${it.subject ?? ''}」请示如下。`),
      paragraph(it.says ?? ''),
      paragraph('妥否，请批示。'),
    ],
  },
})
