import type { byteRoutes } from '../../server/byte-routes.ts'
import type { Endpoint } from '../../server/contract.ts'

export type Asked = Extract<Endpoint | keyof typeof byteRoutes, `GET ${string}`>

/**
 * How each question of the desk is drawn. One whose own name is a path is drawn as the server answers it; the others are
 * named here, with the path that draws the one function they read through.
 */
export const drawnBy: Readonly<Partial<Record<Asked, string>>> = {
  'GET /api/matters/:id': '期限的算法',
  'GET /api/matters/:id/fields/:field': '一项的来历',
  'GET /api/matters/:id/rows/:field': '一项的各行',
  'GET /api/matters/:id/quiz': '经办卷宗',
  'GET /api/matters/:id/replayer.html': '事项',
  'GET /api/matters/:id/proof.html': '存证导出',
  'GET /api/matters/:id/papers/:seq': '文书',
  'GET /api/matters/:id/papers/:seq/docx': '文书',
  'GET /api/matters/:id/handing-over': '一个事项送出的函件',
  'GET /api/letters': '收到的函件',
  'GET /api/letters/:from/:no': '收到的函件',
  'GET /api/matters/:id/readings/:row': '评阅的案卷',
  'GET /api/matters/:id/readings/:row/papers/:seq': '评阅的文书',
  'GET /api/matters/:id/readings/:row/files/:file': '评阅的材料',
  'GET /api/files/:id': '材料',
  'GET /api/files/:id/content': '材料下载',
  'GET /api/lines': '在办数',
  'GET /api/lines/:line/matters.xlsx': '导出的表',
  'GET /api/lines/:line/flow': '名册进出',
  'GET /api/notices': '通知',
  'GET /api/referrals': '待收移送',
  'GET /api/referrals/:id': '移送内容',
  'GET /api/figures/:id/list': '数字下的名单',
  'GET /api/oversight/leads': '线索',
  'GET /api/oversight/leads/:id': '一条线索',
  'GET /api/oversight/officers': '执法人员',
  'GET /api/said/words': '去年的报告',
  'GET /api/upper-laws': '整条业务',
  'GET /api/supply': '供需',
  'GET /api/duty-lists/:year': '普法责任清单',
  'GET /api/upstream': '上报记录',
  'GET /api/upstream/:outlet': '未录上级平台数',
  'GET /api/upstream/:outlet/export.xlsx': '上报记录',
  'GET /api/report-drafts/:id/recount/:figure': '报告稿',
  'GET /api/review-results.xlsx': 'GET /api/review-results',
  'GET /api/portal/tray': '来件',
  'GET /api/marking': '待阅卷数',
  'GET /api/imports': '报送',
  'GET /api/imports/:id': '一份报送',
  'GET /api/imports/:id/receipt': '一份报送',
  'GET /api/imports/:id/receipt.docx': '一份报送',
  'GET /api/imports/:id/marked.xlsx': '一份报送',
  'GET /api/imports/:id/corrected.xlsx': '一份报送',
  'GET /api/zero-reports': '报送',
  'GET /api/zero-reports/:id/receipt': '一份报送',
  'GET /api/figure-names': 'GET /api/stated-reports',
}

/** Questions that show nothing of a matter, a person's work or a page of some roles, each with why. */
export const notDrawn: Readonly<Partial<Record<Asked, string>>> = {
  'GET /api/session': '只说提问的人自己',
  'GET /api/session/factor': '只说提问的人自己',
  'GET /api/session/passkeys': '只说提问的人自己',
  'GET /api/sessions': '只说提问的人自己的登录',
  'GET /api/sign-in': '登录以前就要知道的：开通了哪几种登录',
  'GET /api/drafts/:key': '只读提问的人自己存的草稿',
  'GET /api/progress': '只有示范数据生成到哪里',
  'GET /api/people': '在册工作人员的姓名、岗位和单位，办事要选人，人人可查',
  'GET /api/organs': '机构名册，人人可查',
  'GET /api/hall': '考生凭入场码答题，不登录；只取本人座位',
  'GET /api/hall/mine': '只取提问的人自己的座位',
  'GET /api/sheets': '只有表名和列名',
  'GET /api/sheets/:line/:sheet/template.xlsx': '空白模板',
  'GET /api/checker.html': '空白核对工具，只带本单位的名称',
  'GET /api/replayer.html': '空白的复核页',
}
