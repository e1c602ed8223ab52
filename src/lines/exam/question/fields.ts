import { choice, count, longText, onDay, text } from '../../../kernel/field.ts'
import { questionKinds } from '../bank.ts'

export const fields = {
  stem: text('题干', { max: 1000 }),
  kind: choice('题型', questionKinds),
  topic: text('内容', { max: 60, help: '与蓝图对应的内容分类，例如：行政处罚法' }),
  material: longText('案例材料', { max: 4000 }),
  optionA: text('备选 A', { max: 300 }),
  optionB: text('备选 B', { max: 300 }),
  optionC: text('备选 C', { max: 300 }),
  optionD: text('备选 D', { max: 300 }),
  optionE: text('备选 E', { max: 300 }),
  optionF: text('备选 F', { max: 300 }),
  key: text('答案', { max: 20, help: '单选写 A，多选写 AC，判断写对或者错；文字作答的案例题不写' }),
  points: longText('评分要点', { max: 2000, help: '文字作答的案例题必填，只给阅卷人看' }),
  difficulty: count('预计答对率（百分比）', { max: 100 }),
  source: text('依据', { max: 200, help: '法律名称和条款' }),
  enteredOn: onDay('入库日期'),
  edition: count('版次', { max: 1000 }),
  revisedOn: onDay('修订日期'),
  reviseWhy: longText('修订原因', { max: 500 }),
  retiredOn: onDay('停用日期'),
  retireWhy: longText('停用原因', { max: 500 }),
}

export type Fields = typeof fields
