import { choice, count, longText, onDay, repeated, text } from '../../../kernel/field.ts'

export const fields = {
  code: text('密号', { max: 20, help: '答卷上没有姓名和单位；密号与考生的对应在考场，登分以后才能查' }),
  sitting: text('考试场次', { max: 240 }),
  form: text('卷别', { max: 20 }),
  receivedOn: onDay('收卷日期'),
  how: choice('收卷方式', {
    candidate: '考生交卷',
    time: '到时收卷，按已保存的答案',
    invigilator: '监考人员收卷',
  }),
  card: longText('答题卡', { max: 5000 }),
  answered: count('已作答题数', { max: 1000 }),
  objective: count('客观题得分', { max: 1000 }),
  objectiveFull: count('客观题满分', { max: 1000 }),
  written: repeated('文字作答', {
    n: count('题号', { max: 1000 }),
    answer: longText('作答', { max: 4000 }),
    full: count('满分', { max: 1000 }),
  }),
  marks: repeated(
    '文字作答评分',
    { n: count('题号', { max: 1000 }), given: count('得分', { max: 1000 }), why: text('评语', { max: 300 }) },
    { optional: ['why'] },
  ),
  markedOn: onDay('阅卷日期'),
  total: count('总分', { max: 1000 }),
  reviewedOn: onDay('复核日期'),
  reviewWhy: longText('复核说明', { max: 1000 }),
}

export type Fields = typeof fields
