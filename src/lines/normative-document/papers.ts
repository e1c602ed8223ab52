import { addressee, paragraph, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { normativeDocumentLine } from './line.ts'

const dated = (on: Day | null) => (on ? formatDay(on) : '')
const label = (name: 'verdict' | 'repealGround' | 'lapseGround' | 'issuerLevel', value: string | null) =>
  fields[name].options?.[value ?? ''] ?? ''

export const papers = definePapers(normativeDocumentLine, {
  filingReport: {
    title: '行政规范性文件备案报告',
    after: ['file'],
    series: '规备',
    body: (it, file) => [
      addressee(`${it.filedTo ?? ''}：`),
      paragraph(
        `现将「${it.title ?? ''}」（${it.docNumber ?? ''}）报送备案。该文件于${dated(it.publishedOn)}公布，自${dated(it.effectiveOn)}起施行。`,
      ),
      paragraph(
        `附件：正式文本、起草说明、合法性审核意见书（${it.reviewNumber ?? ''}）。制定机关：${file.nameOf(it.issuer)}。`,
      ),
    ],
  },
  card: {
    title: '行政规范性文件登记表',
    after: ['register'],
    body: (it, file) => [
      table([
        ['文件名称', it.title ?? ''],
        ['文号', it.docNumber ?? ''],
        ['制定机关', `${file.nameOf(it.issuer)}（${label('issuerLevel', it.issuerLevel)}）`],
        ['公布', dated(it.publishedOn)],
        ['施行', dated(it.effectiveOn)],
        ['有效期至', dated(it.expiresOn) || (it.noExpiryWhy ?? '')],
        ['清理结论', [it.roundName, label('verdict', it.verdict)].filter(Boolean).join('：')],
      ]),
      table(
        it.upperLaws.map(({ law, article, clause }) => [law ?? '', article ?? '', clause ?? '']),
        ['上位法和上级文件', '条', '本文件条款'],
      ),
    ],
  },
  endNotice: {
    title: '关于规范性文件废止、失效的公告',
    after: ['repeal', 'lapse'],
    face: 'government',
    body: (it) => [
      paragraph(
        `「${it.title ?? ''}」（${it.docNumber ?? ''}）自${dated(it.endedOn)}起${it.repealGround ? '废止' : '失效'}。理由：${label('repealGround', it.repealGround) || label('lapseGround', it.lapseGround)}${it.repealLaw ? `（${it.repealLaw}）` : ''}。`,
      ),
      ...(it.replacedBy ? [paragraph(`相关事项按${it.replacedBy}执行。`)] : []),
    ],
  },
})
