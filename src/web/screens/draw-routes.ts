import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of a sample that is drawn by a seed, below the desk. */
export function drawRoutes<Desk extends AnyRoute>(desk: Desk) {
  const draw = createRoute({
    getParentRoute: () => desk,
    path: '/matters/$id/draw',
    component: lazyRouteComponent(() => import('./draw.tsx'), 'DrawPage'),
  })
  return [draw] as const
}
