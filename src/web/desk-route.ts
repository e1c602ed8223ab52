import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { Shell } from './parts/shell.tsx'
import { BrokenAlone, LostAlone } from './parts/states.tsx'
import { ProblemError } from './problem.ts'
import { asks } from './queries.ts'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  errorComponent: BrokenAlone,
  notFoundComponent: LostAlone,
})

/** Everything behind the sign-in; a first password must be changed before anything else. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(asks.me()).catch((error: unknown) => {
      if (error instanceof ProblemError && error.kind === 'signed-out')
        throw redirect({ to: '/sign-in', search: { back: location.href } })
      throw error
    })
    if (me.mustAddFactor && !me.mustChangePassword && location.pathname !== '/account')
      throw redirect({ to: '/account' })
    if (me.mustChangePassword && location.pathname !== '/password') throw redirect({ to: '/password' })
  },
  component: Shell,
  errorComponent: BrokenAlone,
})
