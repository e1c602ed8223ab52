import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { cite } from '../../law/statute.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { agreedText, agreementLines } from './agreement-check.ts'
import type { MediationPaper } from './names.ts'
import { dateOf, labelOf, partySignatures, partyTable } from './papers-file.ts'

/** 协议、司法确认、调解不成和反馈的文书。 */
export const agreementPapers = {
  agreement: {
    title: '人民调解协议书',
    after: ['draftAgreement', 'agreeWritten'],
    law: cite(law, '29'),
    to: ['applicant', 'respondent', 'other'],
    body: (it, file) => [
      partyTable(file),
      heading('主要事实和争议事项'),
      paragraph(it.summary ?? ''),
      ...(it.requests ? [paragraph(`申请事项：${it.requests}`)] : []),
      ...(it.responsibility ? [heading('各方责任'), paragraph(it.responsibility)] : []),
      heading('协议内容和履行方式、期限'),
      ...agreementLines(it.terms, file.money).map((line) => paragraph(line)),
      ...(it.total === null ? [] : [paragraph(`以上支付金额合计 ${file.money(it.total)}。`)]),
      ...(it.clauses ? [heading('其他约定'), paragraph(it.clauses)] : []),
      paragraph(`本协议一式${it.copies ?? '　'}份，当事人各执一份，${file.organ}留存一份。`),
      paragraph('本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。'),
      paragraph('需要司法确认的，各方可以在协议生效之日起三十日内共同向人民法院申请。'),
      signatures(...partySignatures(file), '人民调解员：', '记录人：', `生效日期：${dateOf(it.effectiveOn)}`),
    ],
  },
  oralForm: {
    title: '人民调解口头协议登记表',
    after: ['agreeOral'],
    law: cite(law, '28'),
    body: (it, file) => [
      partyTable(file),
      heading('主要事实和争议事项'),
      paragraph(it.summary ?? ''),
      heading('协议内容和履行方式、期限'),
      paragraph(it.oralContent ?? ''),
      ...agreementLines(it.terms, file.money).map((line) => paragraph(line)),
      signatures('人民调解员：', `达成日期：${dateOf(it.effectiveOn)}`),
    ],
  },
  remediesNotice: {
    title: '终止调解告知书',
    after: ['fail', 'end'],
    law: cite(law, '26'),
    to: ['applicant', 'respondent'],
    body: (it, file) => [
      addressee(`${['applicant', 'respondent'].map((role) => file.names(role)).join('、')}：`),
      paragraph(
        `${file.number}一案，因${labelOf('failReason', it.failReason) || labelOf('endReason', it.endReason)}，${file.organ}终止调解。`,
      ),
      paragraph('你们可以依法申请仲裁，请求有关行政机关处理，或者向人民法院起诉。请注意仲裁时效和诉讼时效。'),
      ...(it.kind === 'traffic' && it.failReason
        ? [paragraph(`也可以在${file.due('traffic')}以前一致书面申请公安机关交通管理部门调解。`)]
        : []),
      signatures(...partySignatures(file), '人民调解员：'),
    ],
  },
  confirmApplication: {
    title: '司法确认申请书',
    after: ['agreeWritten', 'applyConfirmation'],
    law: cite(law, '33'),
    body: (it, file) => [
      partyTable(file),
      heading('请求事项'),
      paragraph(`请求确认${file.organ}主持达成的${file.number}人民调解协议有效。`),
      heading('事实和理由'),
      paragraph(it.summary ?? ''),
      paragraph(`各方于${dateOf(it.effectiveOn)}达成协议，内容如下：`),
      ...agreementLines(it.terms, file.money).map((line) => paragraph(line)),
      paragraph(
        '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因协议内容给他人造成损害的，愿意承担相应责任。',
      ),
      addressee(`此致　${it.confirmCourt ?? '　　　　人民法院'}`),
      signatures(...partySignatures(file), `申请日期：${dateOf(it.confirmAppliedOn)}`),
    ],
  },
  courtPack: {
    title: '司法确认材料目录',
    after: ['agreeWritten', 'applyConfirmation'],
    law: cite(law, '33'),
    body: (it, file) => [
      paragraph(
        `协议编号：${file.number}；协议生效日期：${dateOf(it.effectiveOn)}；最迟申请日期：${file.due('confirm')}。`,
      ),
      table(
        [
          ['1', '司法确认申请书', '1', '各方签名'],
          ['2', '人民调解协议书', '1', '原件'],
          ['3', '当事人身份证明、住所和联系方式', String(file.parties.length), '复印件'],
          ['4', '授权委托书', file.names('agent') ? '1' : '无', '有代理人的'],
          ['5', '与协议有关的财产权利证明和其他证据', '', '有的附上'],
          ['6', '人民调解委员会主持调解的证明、调解员名单', '1', ''],
        ],
        ['序号', '材料', '份数', '说明'],
      ),
      signatures('移交人：', '接收人：'),
    ],
  },
  referralReply: {
    title: '转办纠纷回函',
    after: ['reportBack', 'returnReferral'],
    body: (it, file) => [
      addressee(`${it.referralFrom ?? ''}：`),
      paragraph(
        `你单位${it.referralNumber ? `${it.referralNumber}号` : ''}移送的${labelOf('kind', it.kind)}纠纷，我单位于${dateOf(it.referralSignedOn)}签收。`,
      ),
      paragraph(
        it.returnedOn
          ? `因${labelOf('returnReason', it.returnReason)}，现予退回。${it.returnNote ?? ''}`
          : `调解结果：${it.backResult ?? ''}`,
      ),
      ...(it.agreementForm ? [paragraph(`协议编号：${file.number}，${dateOf(it.effectiveOn)}生效。`)] : []),
      ...(it.backPapers ? [paragraph(`随附材料：${it.backPapers}`)] : []),
    ],
  },
  breachNotice: {
    title: '督促履行协议告知书',
    after: ['breach'],
    law: cite(law, '31'),
    to: ['applicant', 'respondent'],
    body: (it, file) => [
      addressee(`${['applicant', 'respondent'].map((role) => file.names(role)).join('、')}：`),
      paragraph(`你们达成的${file.number}人民调解协议，经查有下列内容没有履行：${it.breachWhat ?? ''}`),
      paragraph(agreedText(it.terms, file.money) || (it.oralContent ?? '')),
      paragraph(
        '请按照协议履行。对履行或者协议内容有争议的，可以向人民法院起诉；协议经人民法院确认有效的，可以申请强制执行。',
      ),
    ],
  },
} as const satisfies Readonly<Record<string, MediationPaper>>
