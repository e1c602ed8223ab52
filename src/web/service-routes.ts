import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { drawRoutes } from './screens/draw-routes.ts'
import { spanAddress, yearAddress } from './screens/span-address.ts'

/** The pages of the services' own screens, below the desk. */
export function serviceRoutes<Desk extends AnyRoute>(desk: Desk) {
  const quiz = createRoute({
    getParentRoute: () => desk,
    path: '/matters/$id/quiz',
    component: lazyRouteComponent(() => import('./screens/quiz.tsx'), 'QuizPage'),
  })

  const effects = createRoute({
    getParentRoute: () => desk,
    path: '/quiz-effects',
    validateSearch: spanAddress,
    component: lazyRouteComponent(() => import('./screens/effects.tsx'), 'EffectsPage'),
  })

  const supply = createRoute({
    getParentRoute: () => desk,
    path: '/supply',
    validateSearch: spanAddress,
    component: lazyRouteComponent(() => import('./screens/supply.tsx'), 'SupplyPage'),
  })

  const duties = createRoute({
    getParentRoute: () => desk,
    path: '/duty-lists',
    validateSearch: yearAddress,
    component: lazyRouteComponent(() => import('./screens/duties.tsx'), 'DutiesPage'),
  })

  const flow = createRoute({
    getParentRoute: () => desk,
    path: '/registers/$line/flow',
    validateSearch: spanAddress,
    component: lazyRouteComponent(() => import('./screens/flow.tsx'), 'FlowPage'),
  })

  const batch = createRoute({
    getParentRoute: () => desk,
    path: '/lines/$line/batch',
    validateSearch: (given): { act?: string } => (typeof given.act === 'string' ? { act: given.act } : {}),
    component: lazyRouteComponent(() => import('./pages/batch.tsx'), 'BatchPage'),
  })
  return [quiz, effects, supply, duties, flow, batch, ...drawRoutes(desk)] as const
}
