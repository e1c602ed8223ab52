import { trayOf } from '../../server/portal/tray.ts'
import type { SignedIn } from '../../server/signed-in.ts'
import { nextToMark } from '../../store/hall/marking.ts'
import { readBank } from '../../store/hall/read-bank.ts'
import { receiptByCode } from '../../store/portal-receipts.ts'
import { codeOf } from './happenings-outside.ts'
import { counted, type Draw, matters, oneThing, type Path } from './path.ts'

/** What comes in from citizens, and what candidates must not learn of. */
export const outsidePaths: Readonly<Record<string, Path>> = {
  来件: async (draw) => {
    const tray = await trayOf(draw.world.store, asSignedIn(draw))
    const told = [...tray.notes, ...tray.papers].flatMap(({ matter }) => matter ?? [])
    const { papers } = draw.world.raw
    const served = draw.world.raw.receipts.filter(({ matter }) => papers.some((paper) => paper.matter === matter))
    return {
      asked: '全部',
      shown: told,
      may: draw.sees,
      owed: served.map(({ matter }) => matter).filter(draw.sees),
    }
  },

  查进度: async ({ world, random }) => {
    const { receipts } = world.raw
    const [mine, other] = [random.below(receipts.length), random.below(receipts.length)]
    const number = `网办〔2021〕${mine}号`
    const receipt = await receiptByCode(world.store, number, codeOf(other))
    return oneThing(`${number} 用第 ${other} 份的查询码`, number, { shown: receipt !== null, sees: mine === other })
  },

  题库: async (draw) => {
    const questions = await readBank(draw.world.store, draw.world.store.db, draw.post)
    return matters(
      draw,
      '在库',
      questions.map(({ id }) => id),
      ({ line, state }) => line === 'exam-question' && state === 'kept',
    )
  },

  待阅卷数: async (draw) => {
    const { left } = await nextToMark(draw.world.store, draw.post, null)
    const waiting = draw.world.oracle.seen(draw.raw, ({ line, state }) => line === 'exam-paper' && state === 'toMark')
    return counted('待阅', left, waiting.length)
  },
}

function asSignedIn({ post }: Draw): SignedIn {
  const must = { mustChangePassword: false, mustAddFactor: false }
  return { person: post.person, name: '', post, organName: '', posts: [], tokenHash: '', ...must }
}
