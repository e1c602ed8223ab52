import { defineBusiness } from '../../../kernel/business.ts'
import { defineIndicators } from '../../../kernel/indicator.ts'
import { definePapers } from '../../../kernel/paper.ts'
import { defineSheets } from '../../../kernel/sheet.ts'
import { questionLine } from './line.ts'

const sheets = defineSheets(questionLine, {
  questions: {
    label: '题目导入表',
    act: 'enter',
    columns: {
      题干: { field: 'stem', aliases: ['题目', '试题'], example: '行政处罚由违法行为发生地的行政机关管辖。' },
      题型: { field: 'kind', aliases: ['类型'], example: '判断' },
      内容: { field: 'topic', aliases: ['知识点', '分类'], example: '行政处罚法' },
      案例材料: { field: 'material', aliases: ['材料'] },
      '备选 A': { field: 'optionA', aliases: ['选项A'] },
      '备选 B': { field: 'optionB', aliases: ['选项B'] },
      '备选 C': { field: 'optionC', aliases: ['选项C'] },
      '备选 D': { field: 'optionD', aliases: ['选项D'] },
      '备选 E': { field: 'optionE', aliases: ['选项E'] },
      '备选 F': { field: 'optionF', aliases: ['选项F'] },
      答案: { field: 'key', aliases: ['正确答案', '标准答案'], example: '对' },
      评分要点: { field: 'points', aliases: ['参考答案'] },
      '预计答对率（百分比）': { field: 'difficulty', aliases: ['难度'], example: '70' },
      依据: { field: 'source', aliases: ['法律依据'] },
      入库日期: { field: 'enteredOn', aliases: ['日期'], example: '2021-05-06' },
    },
    key: ['题干'],
  },
})

export const examQuestion = defineBusiness(questionLine, {
  papers: definePapers(questionLine, {}),
  indicators: defineIndicators(questionLine, {}),
  sheets,
})
