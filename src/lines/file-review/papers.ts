import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { numbersIn } from './draw.ts'
import { fields } from './fields.ts'
import { fileReviewLine } from './line.ts'
import { grades, rubricOf, vetoes } from './rubric.ts'
import { shares } from './strata.ts'

const dated = (on: Day | null) => (on ? formatDay(on) : '　　年　月　日')
const label = (name: 'reviewKind' | 'caseKind' | 'rubric' | 'sampling', value: string | null) =>
  fields[name].options?.[value ?? ''] ?? '未登记'
/** 只有一层的不说分层。 */
const strata = (total: number | null) => (total ?? 0) > 1
const count = (value: number | null) => String(value ?? 0)

export const papers = definePapers(fileReviewLine, {
  plan: {
    title: '行政执法案卷评查方案',
    after: ['plan'],
    body: (it, file) => [
      table([
        ['评查名称', it.name ?? ''],
        ['评查方式', label('reviewKind', it.reviewKind)],
        ['被评查单位', file.nameOf(it.unit)],
        ['交叉评查单位', it.byUnit ? file.nameOf(it.byUnit) : '无'],
        ['案卷类别', label('caseKind', it.caseKind)],
        ['案卷所属期间', it.period ?? ''],
        ['评查范围', label('sampling', it.sampling)],
        ['评分标准', label('rubric', it.rubric)],
        ['种子摘要（SM3）', it.seedHash ?? '不抽取'],
        ['完成期限', dated(it.scoreBy)],
        ['复评', it.secondShare ? `抽到的案卷的 ${it.secondShare}%，由另一人背靠背再评，哪几份由种子算出` : '没有安排'],
        ['合议', it.secondShare ? `总分相差超过 ${count(it.tolerance)} 分、等次或者否决项不同的` : '没有安排'],
      ]),
      ...(it.rubric && rubricOf(it.rubric).items.length > 0
        ? [
            table(
              rubricOf(it.rubric).items.map(([item, points]) => [item, String(points)]),
              ['评查项目', '分值'],
            ),
          ]
        : []),
      paragraph(`否决项：${Object.values(vetoes).join('、')}。有一项的评为不合格。`),
    ],
  },
  drawNotice: {
    title: '案卷抽取公告',
    after: ['draw'],
    body: (it) => [
      paragraph(
        `名单共 ${count(it.frameCount)} 份，${dated(it.frozenOn)}冻结，摘要为 ${it.frameHash ?? ''}。种子摘要于${dated(it.plannedOn)}登记，为 ${it.seedHash ?? '无'}。`,
      ),
      paragraph(
        `${dated(it.drawnOn)}公布种子：${it.seed ?? '全部评查，不用种子'}。每个案卷号接在种子和一个换行之后计算 SM3 摘要，${strata(it.strataTotal) ? '在各层里由小到大取够该层的份数，共' : '由小到大取前'} ${count(it.drawnCount)} 份，任何人可以重算。`,
      ),
      ...(strata(it.strataTotal) && it.sampling === 'sample'
        ? [
            paragraph('名单按单位、类别和大小分层，各层份数与名单同时冻结：'),
            table(
              shares(it.frame, it.sampleSize ?? 0).map(({ label: said, numbers, take }) => [
                said,
                String(numbers.length),
                String(take),
              ]),
              ['层', '名单份数', '抽取份数'],
            ),
          ]
        : []),
      table(
        numbersIn(it.drawnList).map((number, at) => [String(at + 1), number]),
        ['序号', '案卷号'],
      ),
    ],
  },
  scoreSheet: {
    title: '行政执法案卷评查结果表',
    after: ['finish', 'takeResults'],
    body: (it, file) => [
      paragraph(`被评查单位：${file.nameOf(it.unit)}。评分标准：${label('rubric', it.rubric)}。`),
      table(
        it.files.map((one) => [
          one.number ?? '',
          one.reviewer ?? '',
          count(one.score),
          grades[one.grade ?? 'failed'],
          (one.vetoes ?? []).map((veto) => vetoes[veto]).join('、') || '无',
          one.secondReviewer ? `${one.secondReviewer} ${count(one.secondScore)}` : '无',
          one.findings ?? '无',
        ]),
        ['案卷号', '初评人', '得分', '等次', '否决项', '复评', '问题'],
      ),
      paragraph(
        `共 ${count(it.filesTotal)} 份：优秀 ${count(it.excellentTotal)}，良好 ${count(it.goodTotal)}，合格 ${count(it.passedTotal)}，不合格 ${count(it.failedTotal)}。`,
      ),
      signatures('评查组：', '负责人：'),
    ],
  },
  feedback: {
    title: '案卷评查意见书',
    after: ['announce'],
    series: '评意',
    body: (it, file) => [
      addressee(`${file.nameOf(it.unit)}：`),
      paragraph(
        `对你单位${it.period ?? ''}案卷评查 ${count(it.filesTotal)} 份，其中不合格 ${count(it.failedTotal)} 份，触及否决项 ${count(it.vetoedTotal)} 份。具体情况见评查结果表。`,
      ),
      paragraph(`有异议的，请于${dated(it.objectBy)}前提出。`),
    ],
  },
  rectificationNotice: {
    title: '案卷评查整改通知书',
    after: ['requireRectification'],
    series: '评改',
    body: (it, file) => [
      addressee(`${file.nameOf(it.unit)}：`),
      paragraph('评查发现下列问题，请按期整改并附证明材料：'),
      table(
        it.rectifications.map(({ what, due, doneOn, proof }) => [
          what ?? '',
          dated(due),
          dated(doneOn ?? null),
          proof ?? '',
        ]),
        ['问题', '整改期限', '完成日期', '证明材料'],
      ),
    ],
  },
  report: {
    title: '案卷评查情况报告',
    after: ['close'],
    body: (it, file) => [
      heading('基本情况'),
      paragraph(
        `${it.name ?? ''}：${label('reviewKind', it.reviewKind)}${file.nameOf(it.unit)}案卷 ${count(it.filesTotal)} 份；复评 ${count(it.secondTotal)} 份，等次一致 ${count(it.agreedTotal)} 份。`,
      ),
      heading('结果'),
      table(
        [
          [
            count(it.excellentTotal),
            count(it.goodTotal),
            count(it.passedTotal),
            count(it.failedTotal),
            count(it.vetoedTotal),
          ],
        ],
        ['优秀', '良好', '合格', '不合格', '触及否决项'],
      ),
      heading('问题和建议'),
      paragraph(it.report ?? ''),
      paragraph(
        `要求整改的问题 ${count(it.problemTotal)} 项，已完成 ${it.rectifications.filter(({ doneOn }) => doneOn).length} 项。`,
      ),
    ],
  },
})
