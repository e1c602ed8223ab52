import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'

const drafts = createRoute({
  getParentRoute: () => desk,
  path: '/report-drafts',
  component: lazyRouteComponent(() => import('./drafts-page.tsx'), 'DraftsPage'),
})

const writing = createRoute({
  getParentRoute: () => desk,
  path: '/report-drafts/$id',
  validateSearch: (search): { figure?: string } => (typeof search.figure === 'string' ? { figure: search.figure } : {}),
  component: lazyRouteComponent(() => import('./writing-page.tsx'), 'WritingPage'),
})

const stated = createRoute({
  getParentRoute: () => desk,
  path: '/stated-reports',
  component: lazyRouteComponent(() => import('./stated-page.tsx'), 'StatedPage'),
})

const yearOnYear = createRoute({
  getParentRoute: () => desk,
  path: '/year-on-year/$year',
  component: lazyRouteComponent(() => import('./year-on-year-page.tsx'), 'YearOnYearPage'),
})

const leader = createRoute({
  getParentRoute: () => desk,
  path: '/leader',
  component: lazyRouteComponent(() => import('../pages/leader.tsx'), 'LeaderPage'),
})

/** Reports being written, reports of others, and the leader's page. */
export const writingRoutes = [drafts, writing, stated, yearOnYear, leader] as const
