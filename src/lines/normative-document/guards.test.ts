import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, type tell } from '../../testing/story.ts'
import { normativeDocumentLine } from './line.ts'

type Story = ReturnType<typeof tell>

const document = {
  title: '示范区公共停车管理办法',
  docNumber: '示政规〔2021〕1号',
  issuer: personOf('示范区人民政府'),
  issuerLevel: 'government',
  publishedOn: '2021-01-15',
  effectiveOn: '2021-02-15',
  expiresOn: '2021-08-14',
  reviewNumber: '示法审意〔2021〕1号',
  market: false,
  upperLaws: [{ law: '示范市停车条例', article: '第九条', use: 'basis' }],
} as const

const desk = (story: Story) => story.on('2021-12-31').as('clerk')
const entered = (story: Story, more: object = {}) => desk(story).does('register', { ...document, ...more })
const round = {
  roundName: '2021年全面清理',
  roundOn: '2021-06-01',
  verdict: 'repeal',
  verdictWhy: '不符',
  carryOutBy: '2021-07-01',
}

const cases: RuleCase[] = [
  {
    act: 'register',
    must: '施行日期不能早于公布日期',
    before: desk,
    given: document,
    broken: { effectiveOn: '2021-01-14' },
  },
  {
    act: 'register',
    must: '有效期截止日期应当晚于施行日期',
    before: desk,
    given: document,
    broken: { expiresOn: '2021-02-15' },
  },
  {
    act: 'register',
    must: '请填写有效期截止日期；没有写明有效期的，请说明',
    before: desk,
    given: document,
    broken: { expiresOn: null },
  },
  {
    act: 'register',
    must: '2018年5月16日以后公布的，应当填写合法性审核意见书文号',
    before: desk,
    given: { ...document, publishedOn: '2018-05-15', reviewNumber: null },
    broken: { publishedOn: '2018-05-16' },
  },
  {
    act: 'register',
    must: '2020年起，与市场主体生产经营密切相关的文件公开征求意见不少于三十日',
    before: desk,
    given: { ...document, market: true, commentFrom: '2020-11-01', commentUntil: '2020-12-01' },
    broken: { commentUntil: '2020-11-30' },
  },
  {
    act: 'file',
    must: '已经报送备案，不能报送备案',
    before: (story, broken) => {
      const one = entered(story)
      return broken ? one.does('file', { filedOn: '2021-02-01', filedTo: '市政府' }) : one
    },
    given: { filedOn: '2021-02-02', filedTo: '市政府' },
  },
  {
    act: 'filingResult',
    must: '应当先报送备案，再登记备案审查结果',
    before: (story, broken) => {
      const one = entered(story)
      return broken ? one : one.does('file', { filedOn: '2021-02-01', filedTo: '市政府' })
    },
    given: { filingResultOn: '2021-03-01', filingResult: 'filed', filingNumber: '1' },
  },
  {
    act: 'filingResult',
    must: '准予备案的填写备案号，其他的写明审查意见',
    before: (story) => entered(story).does('file', { filedOn: '2021-02-01', filedTo: '市政府' }),
    given: { filingResultOn: '2021-03-01', filingResult: 'filed', filingNumber: '1' },
    broken: { filingResult: 'corrected' },
  },
  {
    act: 'renew',
    must: '没有写明有效期的文件不用续期',
    before: (story, broken) => entered(story, broken ? { expiresOn: null, noExpiryWhy: '老文件' } : {}),
    given: { renewedOn: '2021-08-01', expiresOn: '2022-08-14' },
    rest: ['有效期已满的文件已经失效，不能再续，需要的重新制定', '新的截止日期应当晚于原来的截止日期'],
  },
  {
    act: 'renew',
    must: '有效期已满的文件已经失效，不能再续，需要的重新制定',
    before: (story) => entered(story),
    given: { renewedOn: '2021-08-14', expiresOn: '2022-08-14' },
    broken: { renewedOn: '2021-08-15' },
  },
  {
    act: 'renew',
    must: '新的截止日期应当晚于原来的截止日期',
    before: (story) => entered(story),
    given: { renewedOn: '2021-08-01', expiresOn: '2021-08-15' },
    broken: { expiresOn: '2021-08-14' },
  },
  {
    act: 'cleanUp',
    must: '修改、废止、宣布失效的应当写明理由',
    before: (story) => entered(story),
    given: round,
    broken: { verdictWhy: null },
  },
  {
    act: 'cleanUp',
    must: '修改、废止、宣布失效的应当写明落实日期',
    before: (story) => entered(story),
    given: round,
    broken: { carryOutBy: null },
  },
  {
    act: 'flagChange',
    must: '这份文件登记的上位法没有涉及这次变动',
    before: (story) => entered(story),
    given: {
      changedLaw: '《示范市停车条例》',
      changedArticles: '第8条、第9条',
      changedOn: '2021-06-01',
      changeBy: '2021-09-01',
    },
    broken: { changedArticles: '第八条' },
  },
  {
    act: 'repeal',
    must: '与上位法或者上级新规定不符的，写明是哪一个',
    before: (story) => entered(story),
    given: { endedOn: '2021-07-01', repealGround: 'upper', repealLaw: '示范市停车条例' },
    broken: { repealLaw: null },
  },
  {
    act: 'repeal',
    must: '被新文件代替的，写明新文件',
    before: (story) => entered(story),
    given: { endedOn: '2021-07-01', repealGround: 'replaced', replacedBy: '示政规〔2021〕9号' },
    broken: { replacedBy: null },
  },
  {
    act: 'lapse',
    must: '有效期还没有届满，不能以届满为由宣布失效',
    before: (story) => entered(story),
    given: { endedOn: '2021-08-15', lapseGround: 'expired' },
    broken: { endedOn: '2021-08-14' },
  },
]

proveRules(normativeDocumentLine, Object.keys(normativeDocumentLine.acts), cases)
