import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const sheetIn = (search: Record<string, unknown>): { sheet?: string } =>
  typeof search.sheet === 'string' ? { sheet: search.sheet } : {}
const pageIn = (search: Record<string, unknown>): { page?: number } =>
  typeof search.page === 'number' ? { page: search.page } : {}

/** Sheets in and out. */
export function intakeRoutes<Desk extends AnyRoute>(desk: Desk) {
  return [...sheetsIn(desk), ...sheetsOut(desk)] as const
}

function sheetsIn<Desk extends AnyRoute>(desk: Desk) {
  return [
    createRoute({
      getParentRoute: () => desk,
      path: '/imports',
      validateSearch: (search): { sheet?: string; page?: number } => ({ ...sheetIn(search), ...pageIn(search) }),
      component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/imports/$id',
      validateSearch: (search): { again?: boolean } => (search.again === true ? { again: true } : {}),
      component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/imports/$id/receipt',
      component: lazyRouteComponent(() => import('./receipt-pages.tsx'), 'ReceiptPage'),
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/zero-reports',
      validateSearch: sheetIn,
      component: lazyRouteComponent(() => import('./zero-page.tsx'), 'ZeroReportsPage'),
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/zero-reports/$id',
      component: lazyRouteComponent(() => import('./receipt-pages.tsx'), 'ZeroReceiptPage'),
    }),
  ] as const
}

function sheetsOut<Desk extends AnyRoute>(desk: Desk) {
  return [
    createRoute({
      getParentRoute: () => desk,
      path: '/upstream',
      component: lazyRouteComponent(() => import('./upstream-page.tsx'), 'UpstreamPage'),
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/upstream/$outlet',
      validateSearch: (search): { from?: string | undefined; until?: string | undefined; page?: number } => ({
        ...(typeof search.from === 'string' ? { from: search.from } : {}),
        ...(typeof search.until === 'string' ? { until: search.until } : {}),
        ...pageIn(search),
      }),
      component: lazyRouteComponent(() => import('./outlet-page.tsx'), 'OutletPage'),
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/reconcile',
      component: lazyRouteComponent(() => import('./reconcile-page.tsx'), 'ReconcilePage'),
    }),
  ] as const
}
