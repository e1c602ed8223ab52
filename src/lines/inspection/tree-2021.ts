import type { Tree } from './tree.ts'

/**
 * 2021年8月中央依法治国办印发的指标体系。一级和部分二级、三级名称见于公开转载，其余凭记忆或者自拟，逐条标明；
 * 分值、权重和测评办法不在公开文本里，这里一概不写。
 */
export const tree2021: Tree = {
  id: '2021',
  label: '市县法治政府建设示范指标体系（2021年版）',
  headings: [
    {
      name: '政府职能依法全面履行',
      standing: 'checked',
      parts: [
        {
          name: '加大简政放权力度',
          standing: 'checked',
          items: [
            {
              name: '审批服务「五办」全面推行、办理时限压缩',
              standing: 'checked',
              evidence: ['政务服务平台办件时长', '网办率'],
            },
            { name: '依法实施许可、无变相许可', standing: 'checked', evidence: ['许可事项清单', '投诉核查'] },
            { name: '中介服务清理与清单管理、机构脱钩', standing: 'checked', evidence: ['中介服务清单'] },
            { name: '证明事项告知承诺制', standing: 'own', evidence: ['告知承诺事项清单'] },
            { name: '证照分离、一业一证改革', standing: 'own', evidence: ['改革事项覆盖'] },
          ],
        },
        {
          name: '全面实行清单管理制度',
          standing: 'to-confirm',
          items: [
            { name: '权责清单动态调整并公布', standing: 'own', evidence: ['权责清单版本'] },
            { name: '市场准入负面清单落实', standing: 'own', evidence: ['清理记录'] },
            { name: '行政事业性收费、涉企收费清单', standing: 'own', evidence: ['收费清单'] },
            { name: '行政许可、备案事项清单', standing: 'own', evidence: ['事项清单'] },
          ],
        },
        {
          name: '加强事中事后监管',
          standing: 'to-confirm',
          items: [
            { name: '双随机一公开全覆盖', standing: 'own', evidence: ['抽查计划与结果'] },
            { name: '信用分级分类监管', standing: 'own', evidence: ['信用评价结果'] },
            { name: '互联网+监管、跨部门联合监管', standing: 'own', evidence: ['检查实施清单'] },
            { name: '重点领域全覆盖监管', standing: 'own', evidence: ['检查记录'] },
          ],
        },
        {
          name: '优化公共服务',
          standing: 'to-confirm',
          items: [
            { name: '一网通办、一窗受理', standing: 'own', evidence: ['办件数据'] },
            { name: '政务服务好差评', standing: 'own', evidence: ['评价数据'] },
            { name: '12345热线办理', standing: 'own', evidence: ['热线工单'] },
          ],
        },
        {
          name: '持续优化法治化营商环境',
          standing: 'to-confirm',
          items: [
            { name: '公平竞争审查', standing: 'own', evidence: ['审查台账'] },
            { name: '政府守信践诺、清欠', standing: 'own', evidence: ['合同履约与涉诉清单'] },
            { name: '涉企政策听取意见', standing: 'own', evidence: ['征求意见记录'] },
            { name: '产权保护、平等对待', standing: 'own', evidence: ['专项清理记录'] },
          ],
        },
      ],
    },
    {
      name: '依法行政制度体系完善',
      standing: 'to-confirm',
      parts: [
        {
          name: '立法与规章制定质量（有立法权的市）',
          standing: 'to-confirm',
          items: [
            { name: '参与立法征求意见并反馈', standing: 'own', evidence: ['征求意见稿53份、反馈4条、采纳1条这类数据'] },
            { name: '规章制定程序与公众参与', standing: 'own', evidence: ['草案公开记录'] },
          ],
        },
        {
          name: '行政规范性文件制定与监督管理',
          standing: 'to-confirm',
          items: [
            {
              name: '制定程序（评估论证、公开征求意见、合法性审核、集体审议、公布）',
              standing: 'own',
              evidence: ['文件制定流程记录'],
            },
            { name: '合法性审核全覆盖', standing: 'own', evidence: ['审核件数、意见条数，如102件、400余条'] },
            { name: '备案审查', standing: 'own', evidence: ['备案率、及时率、规范率'] },
            { name: '清理与评估、有效期管理', standing: 'own', evidence: ['清理目录，如废止25件'] },
            { name: '统一登记编号公布', standing: 'own', evidence: ['文件库'] },
          ],
        },
      ],
    },
    {
      name: '重大行政决策科学民主合法',
      standing: 'to-confirm',
      parts: [
        {
          name: '健全依法决策机制',
          standing: 'to-confirm',
          items: [
            { name: '重大行政决策事项目录公开', standing: 'own', evidence: ['年度目录'] },
            { name: '法律顾问、公职律师作用', standing: 'own', evidence: ['顾问意见记录'] },
          ],
        },
        {
          name: '严格履行决策法定程序',
          standing: 'to-confirm',
          items: [
            { name: '公众参与', standing: 'own', evidence: ['听证、征求意见记录，征求意见一般不少于30日'] },
            { name: '专家论证', standing: 'own', evidence: ['论证报告'] },
            { name: '风险评估', standing: 'own', evidence: ['评估报告'] },
            { name: '合法性审查', standing: 'own', evidence: ['审查意见书，一般不少于7个工作日'] },
            { name: '集体讨论决定', standing: 'own', evidence: ['会议纪要'] },
          ],
        },
        {
          name: '决策执行与后评估、责任追究',
          standing: 'to-confirm',
          items: [
            { name: '执行督促', standing: 'own', evidence: ['督查记录'] },
            { name: '后评估', standing: 'own', evidence: ['评估报告'] },
            { name: '决策归档', standing: 'own', evidence: ['档案'] },
            { name: '终身责任追究', standing: 'own', evidence: ['追责记录'] },
          ],
        },
      ],
    },
    {
      name: '行政执法严格规范公正文明',
      standing: 'to-confirm',
      parts: [
        {
          name: '权责清晰高效的执法体制',
          standing: 'to-confirm',
          items: [
            { name: '综合行政执法改革到位', standing: 'own', evidence: ['执法主体清单'] },
            { name: '街道赋权与承接评估', standing: 'own', evidence: ['赋权目录'] },
            { name: '行刑衔接、联合执法', standing: 'own', evidence: ['移送清单'] },
          ],
        },
        {
          name: '完善执法程序与三项制度',
          standing: 'to-confirm',
          items: [
            { name: '执法公示', standing: 'own', evidence: ['公示信息及时率'] },
            { name: '全过程记录', standing: 'own', evidence: ['音像记录清单'] },
            { name: '重大执法决定法制审核', standing: 'own', evidence: ['审核率'] },
            { name: '裁量权基准', standing: 'own', evidence: ['基准版本'] },
            { name: '案卷评查', standing: 'own', evidence: ['评查案卷数、优秀率、一票否决数'] },
          ],
        },
        {
          name: '创新执法方式',
          standing: 'to-confirm',
          items: [
            { name: '包容免罚清单、说理式执法', standing: 'own', evidence: ['免罚案件'] },
            { name: '行政指导、案例指导', standing: 'own', evidence: ['案例库'] },
          ],
        },
        {
          name: '执法人员资格与保障',
          standing: 'to-confirm',
          items: [
            { name: '持证上岗与资格清理', standing: 'own', evidence: ['证件清单'] },
            { name: '培训学时与考试', standing: 'own', evidence: ['培训记录'] },
            { name: '辅助人员管理', standing: 'own', evidence: ['名册'] },
          ],
        },
        {
          name: '重点领域执法',
          standing: 'to-confirm',
          items: [{ name: '食品药品、生态环境、安全生产、劳动保障等', standing: 'own', evidence: ['执法量'] }],
        },
        {
          name: '执法责任与监督',
          standing: 'to-confirm',
          items: [
            { name: '执法监督平台归集', standing: 'own', evidence: ['归集条数、按时率'] },
            { name: '投诉举报处理', standing: 'own', evidence: ['处理记录'] },
            { name: '责任追究', standing: 'own', evidence: ['追责记录'] },
          ],
        },
      ],
    },
    {
      name: '行政权力制约监督科学有效',
      standing: 'to-confirm',
      parts: [
        {
          name: '各类监督的接受与落实',
          standing: 'to-confirm',
          items: [
            { name: '人大议案建议、政协提案办复', standing: 'own', evidence: ['办复率'] },
            { name: '司法建议、检察建议办理', standing: 'own', evidence: ['回复率'] },
            { name: '审计整改', standing: 'own', evidence: ['整改率'] },
          ],
        },
        {
          name: '政府督查与层级监督',
          standing: 'to-confirm',
          items: [
            { name: '督查', standing: 'own', evidence: ['督查记录'] },
            { name: '约谈问责', standing: 'own', evidence: ['记录'] },
          ],
        },
        {
          name: '政务公开',
          standing: 'to-confirm',
          items: [
            { name: '主动公开目录与时限', standing: 'own', evidence: ['公开及时率'] },
            { name: '依申请公开办理', standing: 'own', evidence: ['20个工作日内答复率、纠错率'] },
          ],
        },
        {
          name: '政务诚信',
          standing: 'to-confirm',
          items: [
            { name: '政府合同履约', standing: 'own', evidence: ['合同台账'] },
            { name: '失信政府机构清零', standing: 'own', evidence: ['名单核查'] },
          ],
        },
      ],
    },
    {
      name: '社会矛盾纠纷依法有效化解',
      standing: 'to-confirm',
      parts: [
        {
          name: '行政复议',
          standing: 'to-confirm',
          items: [
            { name: '复议渠道畅通、申请受理', standing: 'own', evidence: ['收到79、受理74这类数据'] },
            { name: '按期审结率', standing: 'own', evidence: ['审结66'] },
            { name: '纠错率与意见书', standing: 'own', evidence: ['纠错案件、意见书'] },
            { name: '复议体制改革、咨询委员会', standing: 'own', evidence: ['名册、会议'] },
          ],
        },
        {
          name: '行政应诉',
          standing: 'to-confirm',
          items: [
            { name: '负责人出庭应诉率', standing: 'own', evidence: ['应出庭、已出庭、正当理由'] },
            { name: '败诉率与败诉分析', standing: 'own', evidence: ['一审败诉率'] },
            { name: '生效裁判履行', standing: 'own', evidence: ['履行记录'] },
          ],
        },
        {
          name: '行政调解、裁决、仲裁',
          standing: 'to-confirm',
          items: [
            { name: '行政裁决事项清单', standing: 'own', evidence: ['清单'] },
            { name: '仲裁衔接', standing: 'own', evidence: ['案件'] },
          ],
        },
        {
          name: '人民调解与对接机制',
          standing: 'to-confirm',
          items: [
            { name: '公调、检调、诉调、访调对接', standing: 'own', evidence: ['对接案件'] },
            { name: '专职调解员配备', standing: 'own', evidence: ['人数'] },
            { name: '调解成功率、司法确认', standing: 'own', evidence: ['案件数据'] },
          ],
        },
        {
          name: '信访法治化',
          standing: 'to-confirm',
          items: [{ name: '诉求分类处理', standing: 'own', evidence: ['信访事项'] }],
        },
        {
          name: '公共法律服务体系',
          standing: 'to-confirm',
          items: [
            { name: '三大平台融合', standing: 'own', evidence: ['咨询量'] },
            { name: '法律援助应援尽援', standing: 'own', evidence: ['受理量、满意度'] },
            { name: '公证便民', standing: 'own', evidence: ['办证量'] },
            { name: '律师资源', standing: 'own', evidence: ['人数、万人'] },
          ],
        },
      ],
    },
    {
      name: '重大突发事件依法预防处置',
      standing: 'to-confirm',
      parts: [
        {
          name: '应急制度与预案',
          standing: 'to-confirm',
          items: [{ name: '预案体系与演练', standing: 'own', evidence: ['预案清单'] }],
        },
        {
          name: '依法应对与执法',
          standing: 'to-confirm',
          items: [
            { name: '应急执法规范', standing: 'own', evidence: ['案件'] },
            { name: '信息发布', standing: 'own', evidence: ['记录'] },
          ],
        },
        {
          name: '基层与社会参与',
          standing: 'to-confirm',
          items: [{ name: '网格与社会力量引导', standing: 'own', evidence: ['名册'] }],
        },
      ],
    },
    {
      name: '政府工作人员法治思维和依法行政能力全面提高',
      standing: 'to-confirm',
      parts: [
        {
          name: '用人导向',
          standing: 'to-confirm',
          items: [
            { name: '述职述法', standing: 'own', evidence: ['述法材料'] },
            { name: '法治素养考察', standing: 'own', evidence: ['考察记录'] },
          ],
        },
        {
          name: '学法制度',
          standing: 'to-confirm',
          items: [
            { name: '常务会会前学法', standing: 'own', evidence: ['次数'] },
            { name: '专题讲座', standing: 'own', evidence: ['场次'] },
            { name: '旁听庭审', standing: 'own', evidence: ['次数、人数，如1次、20余位处级'] },
          ],
        },
        {
          name: '考试测查',
          standing: 'to-confirm',
          items: [
            { name: '网上学法用法考试', standing: 'own', evidence: ['参考3931人这类数据'] },
            { name: '执法人员考试', standing: 'own', evidence: ['参考、合格'] },
          ],
        },
        {
          name: '普法责任制',
          standing: 'to-confirm',
          items: [{ name: '谁执法谁普法清单与评议', standing: 'own', evidence: ['履职评议'] }],
        },
      ],
    },
    {
      name: '法治政府建设组织领导落实到位',
      standing: 'to-confirm',
      parts: [
        {
          name: '党的领导与第一责任人职责',
          standing: 'to-confirm',
          items: [{ name: '主要负责人履职清单', standing: 'own', evidence: ['会议、批示'] }],
        },
        {
          name: '推进机制',
          standing: 'to-confirm',
          items: [
            { name: '年度计划与年度报告按时公开', standing: 'own', evidence: ['4月1日前公开'] },
            { name: '督察与考核', standing: 'own', evidence: ['督察报告'] },
            { name: '示范创建', standing: 'own', evidence: ['申报任务分解'] },
          ],
        },
        {
          name: '机构队伍与数字法治政府',
          standing: 'to-confirm',
          items: [
            { name: '法制机构人员配备', standing: 'own', evidence: ['编制、持证'] },
            { name: '执法监督、复议等信息化', standing: 'own', evidence: ['系统使用'] },
          ],
        },
        {
          name: '理论研究与宣传',
          standing: 'to-confirm',
          items: [{ name: '典型案例、经验推广', standing: 'own', evidence: ['案例'] }],
        },
      ],
    },
  ],
}
