import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'
import { lawAddress, monthsAddress, roundAddress, yearAddress } from './governance-address.ts'
import { dayAddress, registerAddress } from './register-address.ts'

const clauses = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/clauses',
  component: lazyRouteComponent(() => import('./clauses.tsx'), 'ClausesPage'),
})

const tree = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/tree',
  component: lazyRouteComponent(() => import('./tree.tsx'), 'TreePage'),
})

const rota = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/rota',
  component: lazyRouteComponent(() => import('./rota.tsx'), 'RotaPage'),
})

const examHall = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/hall',
  component: lazyRouteComponent(() => import('./exam-hall.tsx'), 'ExamHallPage'),
})

const marking = createRoute({
  getParentRoute: () => desk,
  path: '/marking',
  component: lazyRouteComponent(() => import('./marking.tsx'), 'MarkingPage'),
})

const registerOn = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$line',
  validateSearch: registerAddress,
  component: lazyRouteComponent(() => import('./register-on.tsx'), 'RegisterPage'),
})

const coverage = createRoute({
  getParentRoute: () => desk,
  path: '/coverage',
  validateSearch: dayAddress,
  component: lazyRouteComponent(() => import('./coverage.tsx'), 'CoveragePage'),
})

const expiring = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$line/expiring',
  validateSearch: monthsAddress,
  component: lazyRouteComponent(() => import('./expiring.tsx'), 'ExpiringPage'),
})

const upperLaws = createRoute({
  getParentRoute: () => desk,
  path: '/upper-laws',
  validateSearch: lawAddress,
  component: lazyRouteComponent(() => import('./upper-laws.tsx'), 'UpperLawsPage'),
})

const rounds = createRoute({
  getParentRoute: () => desk,
  path: '/rounds',
  validateSearch: roundAddress,
  component: lazyRouteComponent(() => import('./rounds.tsx'), 'RoundsPage'),
})

const said = createRoute({
  getParentRoute: () => desk,
  path: '/said',
  validateSearch: yearAddress,
  component: lazyRouteComponent(() => import('./said.tsx'), 'SaidPage'),
})

/** Screens a line gets beside its drawn forms. */
export const screenRoutes = [
  clauses,
  tree,
  rota,
  examHall,
  marking,
  registerOn,
  coverage,
  expiring,
  upperLaws,
  rounds,
  said,
] as const
