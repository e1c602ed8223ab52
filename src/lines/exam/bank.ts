/** 题库中的一道题。案例题带材料，其余题型不带。 */
export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly topic: string
  readonly stem: string
  readonly material?: string
  /** What a marker gives marks for; a case question with these instead of options is answered in words. */
  readonly points?: string
  /** The article it rests on. */
  readonly source?: string
  /** Empty for judgement questions, whose key is 0 (对) or 1 (错), and for what is answered in words. */
  readonly options: readonly string[]
  readonly key: readonly number[]
  /** The share expected to answer it right, from earlier sittings or the setter's guess. */
  readonly difficulty: number
}

export const questionKinds = { single: '单选', multiple: '多选', judgement: '判断', case: '案例' } as const
export type QuestionKind = keyof typeof questionKinds

/** 案例题没有备选答案的，用文字作答，由阅卷人评分。 */
export function isWritten({ kind, options }: Pick<Question, 'kind' | 'options'>): boolean {
  return kind === 'case' && options.length === 0
}

/** Everything wrong with a bank, each with the question's number; an exam is not made from a bank with problems. */
export function bankProblems(bank: readonly Question[]): string[] {
  const seen = new Set<string>()
  const stems = new Map<string, string>()
  return bank.flatMap((question) => {
    const twin = stems.get(question.stem)
    const problems = [
      ...(seen.has(question.id) ? ['题号重复'] : []),
      ...(twin === undefined ? [] : [`题干与 ${twin} 相同`]),
      ...keyProblems(question),
      ...(question.kind === 'case' && !question.material ? ['案例题没有材料'] : []),
      ...(question.difficulty >= 0 && question.difficulty <= 1 ? [] : ['难度应在 0 和 1 之间']),
    ]
    seen.add(question.id)
    if (twin === undefined) stems.set(question.stem, question.id)
    return problems.map((problem) => `${question.id}：${problem}`)
  })
}

function keyProblems(question: Question): string[] {
  if (isWritten(question)) return question.points ? [] : ['没有评分要点']
  return choiceProblems(question)
}

/** What is wrong with the options and the key of a question that is ticked. */
export function choiceProblems({ kind, options, key }: Pick<Question, 'kind' | 'options' | 'key'>): string[] {
  const choices = kind === 'judgement' ? 2 : options.length
  if (choices < 2) return ['备选答案少于两个']
  if (new Set(key).size !== key.length || key.some((at) => at < 0 || at >= choices || !Number.isInteger(at)))
    return ['答案不在备选之中']
  if ((kind === 'single' || kind === 'judgement') && key.length !== 1) return ['应当只有一个答案']
  if (kind === 'multiple' && key.length < 2) return ['多选题应当有两个以上答案']
  return key.length === 0 ? ['没有答案'] : []
}
