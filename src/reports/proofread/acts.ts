import type { Standing } from '../../law/statute.ts'

/** 报告常引的法律文件从哪天起施行，到哪天为止。 */
export interface Act {
  readonly title: string
  readonly from: string
  readonly until?: string
  /** 通过的日子，知道的才写。 */
  readonly passed?: string
  readonly standing: Standing
}

// biome-ignore format: 一行一件
export const acts: readonly Act[] = [
  { title: '法律援助法', from: '2022-01-01', standing: 'checked' },
  { title: '法律援助条例', from: '2003-09-01', standing: 'checked' },
  { title: '人民调解法', from: '2011-01-01', standing: 'checked' },
  { title: '人民调解委员会组织条例', from: '1989-06-17', standing: 'checked' },
  { title: '公证法', from: '2006-03-01', standing: 'checked' },
  { title: '社区矫正法', from: '2020-07-01', standing: 'checked' },
  { title: '社区矫正法实施办法', from: '2020-07-01', standing: 'to-confirm' },
  { title: '社区矫正实施办法', from: '2012-03-01', until: '2020-06-30', standing: 'checked' },
  { title: '法治宣传教育法', from: '2025-11-01', passed: '2025-09-12', standing: 'checked' },
  { title: '行政执法监督条例', from: '2026-02-01', passed: '2025-12-05', standing: 'to-confirm' },
  { title: '商事调解条例', from: '2026-05-01', standing: 'checked' },
  { title: '重大行政决策程序暂行条例', from: '2019-09-01', standing: 'checked' },
  { title: '法治政府建设与责任落实督察工作规定', from: '2019-04-15', standing: 'checked' },
  { title: '个人信息保护法', from: '2021-11-01', standing: 'checked' },
  { title: '数据安全法', from: '2021-09-01', standing: 'checked' },
  { title: '网络安全法', from: '2017-06-01', standing: 'checked' },
  { title: '网络数据安全管理条例', from: '2025-01-01', standing: 'checked' },
  { title: '政务数据共享条例', from: '2025-08-01', standing: 'checked' },
  { title: '未成年人网络保护条例', from: '2024-01-01', standing: 'checked' },
  { title: '无障碍环境建设法', from: '2023-09-01', standing: 'checked' },
  { title: '档案法实施条例', from: '2024-03-01', standing: 'checked' },
  { title: '密码法', from: '2020-01-01', standing: 'checked' },
  { title: '医疗纠纷预防和处理条例', from: '2018-10-01', standing: 'checked' },
  { title: '道路交通事故处理程序规定', from: '2018-05-01', standing: 'checked' },
  { title: '劳动争议调解仲裁法', from: '2008-05-01', standing: 'checked' },
  { title: '法律援助值班律师工作办法', from: '2020-08-20', standing: 'checked' },
  { title: '法律援助志愿者管理办法', from: '2021-12-31', standing: 'to-confirm' },
  { title: '中小学法治副校长聘任与管理办法', from: '2022-05-01', standing: 'checked' },
  { title: '民法典', from: '2021-01-01', standing: 'checked' },
  { title: '行政强制法', from: '2012-01-01', standing: 'checked' },
  { title: '天津市重大行政决策程序规定', from: '2020-12-01', standing: 'checked' },
  { title: '天津市行政执法监督平台管理办法', from: '2021-03-01', standing: 'to-confirm' },
  { title: '天津市行政执法监督平台管理暂行办法', from: '2015-06-01', until: '2021-02-28', standing: 'to-confirm' },
]

/** 修订过的法：报告说「新修订」时看这一版何时施行。 */
// biome-ignore format: 一行一件
export const revisions: readonly Act[] = [
  { title: '行政处罚法', from: '2021-07-15', standing: 'checked' },
  { title: '行政复议法', from: '2024-01-01', passed: '2023-09-01', standing: 'checked' },
  { title: '行政复议法实施条例', from: '2026-07-01', passed: '2026-04-17', standing: 'to-confirm' },
  { title: '治安管理处罚法', from: '2026-01-01', standing: 'to-confirm' },
  { title: '监狱法', from: '2026-11-01', standing: 'checked' },
  { title: '仲裁法', from: '2026-03-01', standing: 'checked' },
]

/** 名称确有其法、日子不在本表里的，免得误报。 */
export const otherTitles: readonly string[] = [
  '行政许可法',
  '行政诉讼法',
  '民事诉讼法',
  '刑事诉讼法',
  '律师法',
  '国家赔偿法',
  '刑法',
  '宪法',
  '档案法',
  '监察法',
  '行政监察法',
  '行政区划管理条例',
  '行政法规制定程序条例',
  '行政机关公务员处分条例',
  '律师法实施条例',
  '司法鉴定条例',
  '行政事业性国有资产管理条例',
  '行政单位国有资产管理条例',
  '法官法',
  '检察官法',
  '人民法院组织法',
  '人民检察院组织法',
  '人民陪审员法',
  '人民警察法',
  '国家安全法',
  '食品安全法',
  '反间谍法',
  '司法鉴定程序通则',
  '公证程序规则',
  '行政处罚法',
  '行政复议法',
  '行政复议法实施条例',
  '治安管理处罚法',
  '监狱法',
  '仲裁法',
]
