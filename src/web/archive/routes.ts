import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'

const archive = createRoute({
  getParentRoute: () => desk,
  path: '/archive',
  component: lazyRouteComponent(() => import('./rounds-page.tsx'), 'RoundsPage'),
})

const periods = createRoute({
  getParentRoute: () => desk,
  path: '/archive/periods',
  component: lazyRouteComponent(() => import('./periods-page.tsx'), 'PeriodsPage'),
})

const rehearsal = createRoute({
  getParentRoute: () => desk,
  path: '/archive/rehearsal',
  component: lazyRouteComponent(() => import('./rehearsal-page.tsx'), 'RehearsalPage'),
})

const holds = createRoute({
  getParentRoute: () => desk,
  path: '/archive/holds',
  component: lazyRouteComponent(() => import('./holds-page.tsx'), 'HoldsPage'),
})

const round = createRoute({
  getParentRoute: () => desk,
  path: '/archive/rounds/$id',
  component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
})

export const archiveRoutes = [archive, periods, rehearsal, holds, round] as const
