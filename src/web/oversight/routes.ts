import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'
import { leadsAddress, officersAddress, spanAddress } from './address.ts'

const oversight = createRoute({
  getParentRoute: () => desk,
  path: '/oversight',
  component: lazyRouteComponent(() => import('./checks.tsx'), 'ChecksPage'),
})

const oversightCheck = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/checks/$check',
  validateSearch: leadsAddress,
  component: lazyRouteComponent(() => import('./leads.tsx'), 'CheckPage'),
})

const oversightLeads = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/leads',
  validateSearch: leadsAddress,
  component: lazyRouteComponent(() => import('./leads.tsx'), 'LeadsPage'),
})

const oversightLead = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/leads/$id',
  component: lazyRouteComponent(() => import('./lead.tsx'), 'LeadPage'),
})

const oversightUnits = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/units',
  component: lazyRouteComponent(() => import('./units.tsx'), 'UnitsPage'),
})

const oversightOfficers = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/officers',
  validateSearch: officersAddress,
  component: lazyRouteComponent(() => import('./officers.tsx'), 'OfficersPage'),
})

const oversightCertificate = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/certificate',
  validateSearch: spanAddress,
  component: lazyRouteComponent(() => import('./certificate.tsx'), 'CertificatePage'),
})

const keptCertificate = createRoute({
  getParentRoute: () => desk,
  path: '/oversight/certificates/$id',
  component: lazyRouteComponent(() => import('./kept-certificates.tsx'), 'KeptCertificatePage'),
})

/** The pages of oversight, behind the sign-in. */
export const oversightRoutes = [
  oversight,
  oversightCheck,
  oversightLeads,
  oversightLead,
  oversightUnits,
  oversightOfficers,
  oversightCertificate,
  keptCertificate,
] as const
