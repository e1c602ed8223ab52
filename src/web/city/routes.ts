import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'
import { cityAddress } from './address.ts'

const city = createRoute({
  getParentRoute: () => desk,
  path: '/city',
  validateSearch: cityAddress,
  component: lazyRouteComponent(() => import('./city-page.tsx'), 'CityPage'),
})

const handingUp = createRoute({
  getParentRoute: () => desk,
  path: '/handing-up',
  component: lazyRouteComponent(() => import('./handing-up-page.tsx'), 'HandingUpPage'),
})

/** A city's sums, and a district's letters to its city. */
export const cityRoutes = [city, handingUp] as const
