import { defineStatute } from '../statute.ts'

/** 司规〔2024〕1号：普通程序听取意见、听证、调解三个文件。 */
export const reconsiderationPapers = defineStatute({
  id: 'reconsideration-papers-2024',
  editions: [{ label: '2024年', from: '2024-04-03', number: '司规〔2024〕1号', standing: 'to-confirm', articles: {} }],
})
