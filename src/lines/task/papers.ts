import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { taskLine } from './line.ts'
import { saidAndDone } from './said.ts'

const dated = (on: Day | null) => (on ? formatDay(on) : '')
const number = (value: number | null) => (value === null ? '' : String(value))

export const papers = definePapers(taskLine, {
  notice: {
    title: '督办通知单',
    after: ['open'],
    series: '督办',
    to: ['helper'],
    body: (it, file) => [
      addressee(`${file.nameOf(it.lead)}：`),
      paragraph(
        `现将「${it.title ?? ''}」交你单位牵头办理${file.names('helper') ? `，${file.names('helper')}协办` : ''}，请于${dated(it.dueOn)}前完成并报送佐证。`,
      ),
      ...(it.basis ? [paragraph(`依据：${it.basis}`)] : []),
      ...(it.standard ? [paragraph(`完成标准：${it.standard}`)] : []),
    ],
  },
  breakdown: {
    title: '任务分解表',
    after: ['split'],
    body: (it) => [
      table(
        it.parts.map(({ what, unit, dueOn, doneOn }) => [what ?? '', unit ?? '', dated(dueOn), dated(doneOn ?? null)]),
        ['内容', '责任单位', '期限', '完成'],
      ),
    ],
  },
  reminder: {
    title: '催办单',
    after: ['remind'],
    series: '催办',
    body: (it, file) => [
      addressee(`${file.nameOf(it.lead)}：`),
      paragraph(`「${it.title ?? ''}」应于${dated(it.dueOn)}完成，请抓紧办理，不能按期的请说明原因。`),
    ],
  },
  countersignSheet: {
    title: '会签单',
    after: ['countersign'],
    body: (it) => [
      paragraph(`会签文件：${it.outputTitle ?? ''}`),
      table(
        it.countersigns.map(({ unit, dueOn, repliedOn, says }) => [
          unit ?? '',
          dated(dueOn),
          dated(repliedOn ?? null),
          says ?? '',
        ]),
        ['单位', '截止', '会签', '意见'],
      ),
      signatures('会签人：'),
    ],
  },
  closing: {
    title: '任务办结报告',
    after: ['report'],
    body: (it) => {
      const { said, did, proof, reached } = saidAndDone(it)
      return [
        table([
          ['任务', it.title ?? ''],
          ['来源', fields.source.options?.[it.source ?? ''] ?? ''],
          ['原来的说法', said],
          ['做了什么', did],
          ['凭据', proof],
          ['衡量办法', it.measure ?? ''],
          ['基数、目标、实际', [it.baseline, it.target, it.measured].map(number).join('、')],
          ['是否达到', reached === null ? '' : reached ? '达到' : '未达到'],
        ]),
        signatures('牵头单位：', '核验人：'),
      ]
    },
  },
})
