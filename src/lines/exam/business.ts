import { type Business, defineBusiness } from '../../kernel/business.ts'
import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { stillDue } from './compliance.ts'
import { results } from './fields.ts'
import { indicators } from './indicators.ts'
import { examLine } from './line.ts'

const papers = definePapers(examLine, {
  notice: {
    title: '关于组织考试报名的通知',
    after: ['plan'],
    body: (it) => [
      addressee('各有关单位：'),
      paragraph(
        `${it.title ?? ''}定于${it.opensOn ?? ''}至${it.closesOn ?? ''}举行。请在${it.rosterBy ?? ''}前报送参加人员名单。取得法律职业资格、符合免考条件的，附证书复印件。`,
      ),
    ],
  },
  roster: {
    title: '考试报名汇总表',
    after: ['submitRoster'],
    body: (it) => [
      paragraph(`${it.title ?? ''}，${it.unitCount ?? ''}个单位，报名${it.registered ?? ''}人。`),
      table(
        it.units.map(({ unit, registered }) => [unit ?? '', `${registered ?? ''}`]),
        ['单位', '报名人数'],
      ),
      signatures('填表人（签名）：____________', '审核人（签名）：____________'),
    ],
  },
  due: {
    title: '未参加和未合格人员名单',
    after: ['result'],
    when: ({ candidates }) => candidates.length > 0,
    body: (it) => [
      heading('尚需参加考试的人员'),
      table(
        stillDue(it.candidates).map(({ name, unit, result }) => [name ?? '', unit ?? '', results[result ?? 'absent']]),
        ['姓名', '单位', '情况'],
      ),
      paragraph(`补考期限：${it.makeUpBy ?? '另行通知'}。`),
    ],
  },
})

const sheets = defineSheets(examLine, {
  rounds: {
    label: '考试计划表',
    act: 'plan',
    columns: {
      考试名称: { field: 'title', aliases: ['名称'], example: '2021年国家工作人员网上学法用法考试' },
      种类: { field: 'kind', aliases: ['类型'], example: '国家工作人员网上学法用法考试' },
      参加人员: { field: 'audience', aliases: ['对象'], example: '国家工作人员' },
      组织方式: { field: 'organiser', example: '市级平台统一考试' },
      计划日期: { field: 'plannedOn', example: '2021-09-01' },
      名单上报期限: { field: 'rosterBy', aliases: ['报名截止日期'], example: '2021-10-15' },
      考试开始日期: { field: 'opensOn', aliases: ['开始日期'], example: '2021-11-01' },
      考试结束日期: { field: 'closesOn', aliases: ['结束日期'], example: '2021-11-20' },
    },
    key: ['考试名称', '考试开始日期'],
  },
})

export const exam: Business = defineBusiness(examLine, { papers, indicators, sheets })
