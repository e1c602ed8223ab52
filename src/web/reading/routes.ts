import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'

const round = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/readings',
  component: lazyRouteComponent(() => import('./round.tsx'), 'RoundPage'),
})

const reading = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id/readings/$row',
  component: lazyRouteComponent(() => import('./reading.tsx'), 'ReadingPage'),
})

/** 评阅：the round, and one file beside its rubric. */
export const readingRoutes = [round, reading] as const
