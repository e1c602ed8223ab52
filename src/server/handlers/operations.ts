import { mayEnter } from '../gates.ts'
import { operationsOf } from '../operations.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'

/** For whoever runs the machine. */
export const operationsHandlers: Pick<Handlers, 'GET /api/operations'> = {
  'GET /api/operations': async ({ desk: { store, running }, who }) =>
    mayEnter('administration', who.post)
      ? operationsOf(store, running)
      : new Refused('reach', ['这一页只给系统管理员看']),
}
