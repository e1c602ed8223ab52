import { defineSheets } from '../../kernel/sheet.ts'
import { mediationLine } from './line.ts'

const parties = { 申请人: 'applicant', 被申请人: 'respondent' } as const

export const sheets = defineSheets(mediationLine, {
  arbitrationLedger: {
    label: '仲裁院转办台账',
    act: 'receiveReferral',
    columns: {
      签收日期: { field: 'referralSignedOn', aliases: ['接收日期', '收案日期', '转办日期'], example: '2021-03-15' },
      仲裁案号: {
        field: 'referralNumber',
        aliases: ['案号', '原案号', '仲裁院案号'],
        example: '示劳人仲案字〔2021〕第1号',
      },
      争议类型: { field: 'kind', aliases: ['纠纷类型', '案由'], example: '其他劳动争议' },
      争议事项: {
        field: 'summary',
        aliases: ['简要情况', '纠纷简要情况', '仲裁请求'],
        example: '用人单位拖欠三个月工资',
      },
      标的额: { field: 'amount', aliases: ['金额', '涉及金额', '标的额（元）'], example: '15000' },
      联系人: { field: 'referralContact', aliases: ['经办人', '仲裁员'] },
      要求办结日期: { field: 'referralDue', aliases: ['反馈期限', '办结期限'] },
    },
    parties: { ...parties, 劳动者: 'applicant', 用人单位: 'respondent' },
    fixed: { source: 'arbitration', referralFrom: '劳动人事争议仲裁院', entrust: 'transfer' },
    key: ['签收日期', '仲裁案号', '争议事项'],
  },
  referralLedger: {
    label: '移送转办台账',
    act: 'receiveReferral',
    columns: {
      签收日期: { field: 'referralSignedOn', aliases: ['接收日期', '收到日期'], example: '2021-03-15' },
      来源: { field: 'source', aliases: ['纠纷来源', '案件来源'], example: '公调对接' },
      移送单位: { field: 'referralFrom', aliases: ['转办单位', '委托单位'], example: '示范区公安分局东风派出所' },
      移送方式: { field: 'entrust', aliases: ['委托方式'], example: '移送、转办' },
      原案号: { field: 'referralNumber', aliases: ['工单号', '警情编号'] },
      纠纷类型: { field: 'kind', aliases: ['类型', '案由'], example: '邻里' },
      简要情况: { field: 'summary', aliases: ['纠纷简要情况', '主要内容'], example: '楼上漏水，要求修复并赔偿' },
      发生地点: { field: 'place', aliases: ['地点', '地址'] },
      要求办结日期: { field: 'referralDue', aliases: ['反馈期限', '办结期限'] },
    },
    parties,
    key: ['签收日期', '移送单位', '简要情况'],
  },
  register: {
    label: '人民调解案件登记表',
    act: 'register',
    columns: {
      受理日期: { field: 'acceptedOn', aliases: ['登记日期', '调解日期', '受理时间'], example: '2021-03-15' },
      案件来源: { field: 'source', aliases: ['来源', '纠纷来源'], example: '当事人申请' },
      纠纷类型: { field: 'kind', aliases: ['类型', '纠纷类别', '案由'], example: '邻里' },
      调委会类型: { field: 'committeeKind', aliases: ['组织类型', '调解组织类型'], example: '村（居）' },
      发生地点: { field: 'place', aliases: ['地点', '地址'], example: '示范小区 3 号楼' },
      纠纷简要情况: {
        field: 'summary',
        aliases: ['简要情况', '主要事实', '纠纷事实'],
        example: '楼上漏水，要求修复并赔偿',
      },
      紧急程度: { field: 'urgency', aliases: ['缓急'], example: '一般' },
      涉及金额: { field: 'amount', aliases: ['金额', '涉案金额', '金额（元）'], example: '3000' },
      涉及人数: { field: 'headcount', aliases: ['人数', '当事人数'] },
      申请事项: { field: 'requests', aliases: ['请求', '诉求'] },
    },
    parties: { ...parties, 甲方: 'applicant', 乙方: 'respondent' },
    fixed: { willing: 'agreed' },
    key: ['受理日期', '纠纷简要情况'],
  },
  found: {
    label: '矛盾纠纷排查台账',
    act: 'registerFound',
    columns: {
      排查日期: { field: 'foundOn', aliases: ['发现日期', '登记日期'], example: '2021-03-15' },
      纠纷类型: { field: 'kind', aliases: ['类型', '矛盾类型'], example: '邻里' },
      简要情况: {
        field: 'summary',
        aliases: ['纠纷简要情况', '矛盾纠纷情况'],
        example: '两户因共用通道堆放杂物发生争执',
      },
      发生地点: { field: 'place', aliases: ['地点', '地址'], example: '示范小区 3 号楼' },
      紧急程度: { field: 'urgency', aliases: ['风险等级', '缓急'], example: '一般' },
      涉及人数: { field: 'headcount', aliases: ['人数'] },
    },
    parties: { 一方当事人: 'applicant', 另一方当事人: 'respondent' },
    key: ['排查日期', '发生地点', '简要情况'],
  },
})
