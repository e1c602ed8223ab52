import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { spanAddress } from './span-address.ts'

/** The pages of a sample that is drawn by a seed, below the desk. */
export function drawRoutes<Desk extends AnyRoute>(desk: Desk) {
  const draw = createRoute({
    getParentRoute: () => desk,
    path: '/matters/$id/draw',
    component: lazyRouteComponent(() => import('./draw.tsx'), 'DrawPage'),
  })
  const results = createRoute({
    getParentRoute: () => desk,
    path: '/review-results',
    validateSearch: spanAddress,
    component: lazyRouteComponent(() => import('./review-results.tsx'), 'ReviewResultsPage'),
  })
  return [draw, results] as const
}
