import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  component: lazyRouteComponent(() => import('../audit/page.tsx'), 'AuditPage'),
})

const operations = createRoute({
  getParentRoute: () => desk,
  path: '/operations',
  component: lazyRouteComponent(() => import('./operations.tsx'), 'OperationsPage'),
})

const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('./account.tsx'), 'AccountPage'),
})

const staff = createRoute({
  getParentRoute: () => desk,
  path: '/staff',
  component: lazyRouteComponent(() => import('./staff.tsx'), 'StaffPage'),
})

const password = createRoute({
  getParentRoute: () => desk,
  path: '/password',
  component: lazyRouteComponent(() => import('./password.tsx'), 'PasswordPage'),
})

const tray = createRoute({
  getParentRoute: () => desk,
  path: '/tray',
  component: lazyRouteComponent(() => import('./tray.tsx'), 'TrayPage'),
})

const guide = createRoute({
  getParentRoute: () => desk,
  path: '/guide',
  validateSearch: (given): { code?: string } => (given.code === undefined ? {} : { code: String(given.code) }),
  component: lazyRouteComponent(() => import('./guide.tsx'), 'GuidePage'),
})

/** Pages about people and the system, and what comes in from citizens. */
export const otherPages = [audit, operations, account, staff, password, tray, guide] as const
