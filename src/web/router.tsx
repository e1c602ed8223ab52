import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { listAddress } from './list-address.ts'
import { Shell } from './parts/shell.tsx'
import { Broken, BrokenAlone, LostAlone, ReadingPage } from './parts/states.tsx'
import { ProblemError } from './problem.ts'
import { asks } from './queries.ts'
import { dayAddress, openingAddress, registerAddress } from './screens/register-address.ts'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  errorComponent: BrokenAlone,
  notFoundComponent: LostAlone,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { back?: string } => (typeof search.back === 'string' ? { back: search.back } : {}),
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
})

/** Everything behind the sign-in; a first password must be changed before anything else. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(asks.me()).catch((error: unknown) => {
      if (error instanceof ProblemError && error.kind === 'signed-out')
        throw redirect({ to: '/sign-in', search: { back: location.href } })
      throw error
    })
    if (me.mustChangePassword && location.pathname !== '/password') throw redirect({ to: '/password' })
  },
  component: Shell,
  errorComponent: BrokenAlone,
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

const drafts = createRoute({
  getParentRoute: () => desk,
  path: '/report-drafts',
  component: lazyRouteComponent(() => import('./writing/drafts-page.tsx'), 'DraftsPage'),
})

const writing = createRoute({
  getParentRoute: () => desk,
  path: '/report-drafts/$id',
  validateSearch: (search): { figure?: string } => (typeof search.figure === 'string' ? { figure: search.figure } : {}),
  component: lazyRouteComponent(() => import('./writing/writing-page.tsx'), 'WritingPage'),
})

const stated = createRoute({
  getParentRoute: () => desk,
  path: '/stated-reports',
  component: lazyRouteComponent(() => import('./writing/stated-page.tsx'), 'StatedPage'),
})

const yearOnYear = createRoute({
  getParentRoute: () => desk,
  path: '/year-on-year/$year',
  component: lazyRouteComponent(() => import('./writing/year-on-year-page.tsx'), 'YearOnYearPage'),
})

const leader = createRoute({
  getParentRoute: () => desk,
  path: '/leader',
  component: lazyRouteComponent(() => import('./pages/leader.tsx'), 'LeaderPage'),
})

const password = createRoute({
  getParentRoute: () => desk,
  path: '/password',
  component: lazyRouteComponent(() => import('./pages/password.tsx'), 'PasswordPage'),
})

const clauses = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/clauses',
  component: lazyRouteComponent(() => import('./screens/clauses.tsx'), 'ClausesPage'),
})

const tree = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/tree',
  component: lazyRouteComponent(() => import('./screens/tree.tsx'), 'TreePage'),
})

const rota = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/rota',
  component: lazyRouteComponent(() => import('./screens/rota.tsx'), 'RotaPage'),
})

const registerOn = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$line',
  validateSearch: registerAddress,
  component: lazyRouteComponent(() => import('./screens/register-on.tsx'), 'RegisterPage'),
})

const coverage = createRoute({
  getParentRoute: () => desk,
  path: '/coverage',
  validateSearch: dayAddress,
  component: lazyRouteComponent(() => import('./screens/coverage.tsx'), 'CoveragePage'),
})

const behind = desk.addChildren([
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
  report,
  drafts,
  writing,
  stated,
  yearOnYear,
  leader,
  clauses,
  tree,
  rota,
  registerOn,
  coverage,
  password,
])

export function createDesk(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([signIn, behind]),
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
  }
}
