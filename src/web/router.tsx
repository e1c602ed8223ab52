import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { archiveRoutes } from './archive/routes.ts'
import { cityRoutes } from './city/routes.ts'
import { desk, root } from './desk-route.ts'
import { intakeRoutes } from './intake/routes.ts'
import { listAddress } from './list-address.ts'
import { oversightRoutes } from './oversight/routes.ts'
import type { PickedRow } from './pages/batch-rows.ts'
import { otherPages } from './pages/routes.ts'
import { Broken, ReadingPage } from './parts/states.tsx'
import { asks } from './queries.ts'
import { readingRoutes } from './reading/routes.ts'
import { openingAddress } from './screens/register-address.ts'
import { screenRoutes } from './screens/routes.ts'
import { serviceRoutes } from './service-routes.ts'
import { signInAddress } from './sign-in/address.ts'
import { writingRoutes } from './writing/routes.ts'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInAddress,
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
})

/** The exam hall stands before the door of the desk: most who sit there have no account. */
const hall = createRoute({
  getParentRoute: () => root,
  path: '/exam',
  component: lazyRouteComponent(() => import('./hall/hall-page.tsx'), 'HallPage'),
})

const today = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/today.tsx'), 'TodayPage'),
})

const waiting = createRoute({
  getParentRoute: () => desk,
  path: '/waiting',
  validateSearch: (search): { id?: string } => (typeof search.id === 'string' ? { id: search.id } : {}),
  component: lazyRouteComponent(() => import('./pages/waiting.tsx'), 'WaitingPage'),
})

const list = createRoute({
  getParentRoute: () => desk,
  path: '/lines/$line',
  validateSearch: listAddress,
  component: lazyRouteComponent(() => import('./pages/list.tsx'), 'ListPage'),
})

const opening = createRoute({
  getParentRoute: () => desk,
  path: '/lines/$line/new',
  validateSearch: openingAddress,
  component: lazyRouteComponent(() => import('./pages/new-matter.tsx'), 'NewMatterPage'),
})

const chooseLine = createRoute({
  getParentRoute: () => desk,
  path: '/new',
  component: lazyRouteComponent(() => import('./pages/choose-line.tsx'), 'ChooseLinePage'),
})

const takeOver = createRoute({
  getParentRoute: () => desk,
  path: '/lines/$line/take-over',
  component: lazyRouteComponent(() => import('./pages/take-over.tsx'), 'TakeOverPage'),
})

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: (given): { q?: string } => (given.q === undefined ? {} : { q: String(given.q) }),
  component: lazyRouteComponent(() => import('./pages/search.tsx'), 'SearchPage'),
})

const matter = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id',
  component: lazyRouteComponent(() => import('./pages/matter.tsx'), 'MatterPage'),
})

const act = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/acts/$act',
  validateSearch: (given): { paper?: string; party?: number } => ({
    ...(typeof given.paper === 'string' ? { paper: given.paper } : {}),
    ...(typeof given.party === 'number' ? { party: given.party } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/act.tsx'), 'ActPage'),
})

const clock = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/clocks/$clock',
  validateSearch: (given): { row?: number } => (typeof given.row === 'number' ? { row: given.row } : {}),
  component: lazyRouteComponent(() => import('./pages/clock.tsx'), 'ClockPageView'),
})

const paper = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/papers/$seq',
  component: lazyRouteComponent(() => import('./pages/paper.tsx'), 'PaperPage'),
})

const report = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$year',
  validateSearch: (given): { figure?: string } => (typeof given.figure === 'string' ? { figure: given.figure } : {}),
  component: lazyRouteComponent(() => import('./pages/report.tsx'), 'ReportPage'),
})

/** The figures of this year, from the menu. */
const reports = createRoute({
  getParentRoute: () => desk,
  path: '/reports',
  beforeLoad: async ({ context }) => {
    const { today } = await context.queries.ensureQueryData(asks.me())
    throw redirect({ to: '/reports/$year', params: { year: today.day.slice(0, 4) } })
  },
})

const behind = desk.addChildren([
  ...screenRoutes,
  ...otherPages,
  ...archiveRoutes,
  ...oversightRoutes,
  ...readingRoutes,
  today,
  waiting,
  list,
  opening,
  chooseLine,
  takeOver,
  search,
  matter,
  act,
  clock,
  paper,
  reports,
  report,
  ...intakeRoutes(desk),
  ...serviceRoutes(desk),
  ...writingRoutes,
  ...cityRoutes,
])

export function createDesk(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([signIn, hall, behind]),
    context: { queries },
    basepath: import.meta.env.BASE_URL,
    scrollRestoration: true,
    defaultPendingMs: 150,
    defaultPendingComponent: ReadingPage,
    defaultErrorComponent: Broken,
  })
}

/** What the last act said, carried to the page it leads to. */
interface Said {
  readonly says: string
  readonly papers: readonly { readonly seq: number; readonly title: string }[]
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDesk>
  }
  interface HistoryState {
    said?: Said
    picked?: readonly PickedRow[]
  }
}
