import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useMe } from './session/me.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the title in the catalogue. */
    title?: string
    /** Any of these modules opens the page. */
    modules?: string[]
    /** Key of the screen that owns this page in menu and breadcrumb. */
    section?: string
  }
}

/** Every address of the staff app and what opens it. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    component: () => import('./features/mission-control/MissionControlPage.vue'),
    meta: { title: 'nav.home', section: 'home' },
  },
  {
    path: '/inbox/:key?',
    component: () => import('./features/inbox/InboxPage.vue'),
    meta: { title: 'nav.inbox', section: 'inbox' },
  },
  {
    path: '/workload',
    component: () => import('./features/workload/WorkloadPage.vue'),
    meta: { title: 'workload.title', section: 'inbox', modules: ['tasks'] },
  },
  {
    path: '/clients',
    component: () => import('./features/clients/ClientListPage.vue'),
    meta: { title: 'nav.clients', section: 'clients', modules: ['clients'] },
  },
  {
    path: '/clients/new',
    component: () => import('./features/clients/ClientCreatePage.vue'),
    meta: { title: 'clients.create.title', section: 'clients', modules: ['clients'] },
  },
  {
    path: '/clients/:id/edit',
    component: () => import('./features/clients/ClientEditPage.vue'),
    props: true,
    meta: { title: 'clients.edit.title', section: 'clients', modules: ['clients'] },
  },
  {
    path: '/clients/:id/billing',
    component: () => import('./features/clients/ClientBillingPage.vue'),
    props: true,
    meta: { title: 'clients.billing.title', section: 'clients', modules: ['clients'] },
  },
  {
    path: '/clients/:id',
    component: () => import('./features/clients/ClientPage.vue'),
    props: true,
    meta: { title: 'nav.clients', section: 'clients', modules: ['clients'] },
  },
  {
    path: '/projects',
    component: () => import('./features/projects/ProjectListPage.vue'),
    meta: { title: 'nav.projects', section: 'projects', modules: ['projects'] },
  },
  {
    path: '/projects/new',
    component: () => import('./features/projects/ProjectOpenPage.vue'),
    meta: { title: 'projects.open.title', section: 'projects', modules: ['projects'] },
  },
  {
    path: '/projects/:id/edit',
    component: () => import('./features/projects/ProjectEditPage.vue'),
    props: true,
    meta: { title: 'projects.edit.title', section: 'projects', modules: ['projects'] },
  },
  {
    path: '/projects/:id/:tab?',
    component: () => import('./features/projects/ProjectPage.vue'),
    props: true,
    meta: { title: 'nav.projects', section: 'projects', modules: ['projects'] },
  },
  {
    path: '/documents/:id',
    component: () => import('./features/documents/DocumentPage.vue'),
    props: true,
    meta: { title: 'documents.one', section: 'clients', modules: ['clients'] },
  },
  {
    path: '/open-items',
    component: () => import('./features/projects/OpenItemListPage.vue'),
    meta: { title: 'openItems.title', section: 'projects', modules: ['projects'] },
  },
  {
    path: '/billing',
    component: () => import('./features/billing/InvoiceListPage.vue'),
    meta: { title: 'nav.billing', section: 'billing', modules: ['invoices'] },
  },
  {
    path: '/billing/invoices/:id',
    alias: '/invoices/:id',
    component: () => import('./features/billing/InvoicePage.vue'),
    props: true,
    meta: { title: 'nav.billing', section: 'billing', modules: ['invoices'] },
  },
  {
    path: '/billing/credit-notes',
    component: () => import('./features/billing/CreditNoteListPage.vue'),
    meta: { title: 'billing.creditNotes', section: 'billing', modules: ['invoices'] },
  },
  {
    path: '/billing/credit-notes/:id',
    component: () => import('./features/billing/CreditNotePage.vue'),
    props: true,
    meta: { title: 'billing.creditNotes', section: 'billing', modules: ['invoices'] },
  },
  {
    path: '/ops/uploads/:id?',
    component: () => import('./features/ops/UploadReviewsPage.vue'),
    props: true,
    meta: { title: 'nav.uploads', section: 'uploads', modules: ['upload-review'] },
  },
  {
    path: '/ops/outbox',
    component: () => import('./features/ops/OutboxPage.vue'),
    meta: { title: 'nav.outbox', section: 'outbox', modules: ['outbox'] },
  },
  {
    path: '/atlas/:area?',
    component: () => import('./features/atlas/AtlasPage.vue'),
    props: true,
    meta: { title: 'nav.atlas', section: 'atlas' },
  },
  {
    path: '/processes',
    component: () => import('./features/processes/ProcessListPage.vue'),
    meta: { title: 'nav.processes', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/instances',
    component: () => import('./features/processes/InstanceListPage.vue'),
    meta: { title: 'processes.instances', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/incidents',
    component: () => import('./features/processes/IncidentsPage.vue'),
    meta: { title: 'processes.tab.incidents', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/stalls',
    component: () => import('./features/processes/StallsPage.vue'),
    meta: { title: 'processes.tab.stalls', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/operations',
    component: () => import('./features/processes/OperationsPage.vue'),
    meta: { title: 'processes.tab.operations', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/commands',
    component: () => import('./features/processes/EngineCommandsPage.vue'),
    meta: { title: 'processes.tab.commands', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/definitions/:processId/migrate',
    component: () => import('./features/processes/MigrationPage.vue'),
    props: true,
    meta: { title: 'processes.migrate.action', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/definitions/:processId',
    component: () => import('./features/processes/DefinitionPage.vue'),
    props: true,
    meta: { title: 'nav.processes', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/processes/instances/:instanceKey',
    component: () => import('./features/processes/InstancePage.vue'),
    props: true,
    meta: { title: 'nav.processes', section: 'processes', modules: ['processes'] },
  },
  {
    path: '/users',
    component: () => import('./features/users/UserListPage.vue'),
    meta: { title: 'nav.users', section: 'users', modules: ['users'] },
  },
  {
    path: '/users/:id',
    component: () => import('./features/users/UserPage.vue'),
    props: true,
    meta: { title: 'nav.users', section: 'users', modules: ['users'] },
  },
  {
    path: '/audit',
    component: () => import('./features/audit/AuditPage.vue'),
    meta: { title: 'nav.audit', section: 'audit', modules: ['audit'] },
  },
  {
    path: '/settings/:section?',
    component: () => import('./features/settings/SettingsPage.vue'),
    props: true,
    meta: { title: 'nav.settings', section: 'settings', modules: ['settings', 'ledger'] },
  },
  {
    path: '/modeler',
    component: () => import('./features/modeler/ModelListPage.vue'),
    meta: { title: 'nav.modeler', section: 'modeler', modules: ['modeler'] },
  },
  {
    path: '/modeler/changes/:id',
    component: () => import('./features/modeler/ChangePage.vue'),
    props: true,
    meta: { title: 'nav.modeler', section: 'modeler', modules: ['modeler'] },
  },
  {
    path: '/modeler/:processId',
    component: () => import('./features/modeler/ModelPage.vue'),
    props: true,
    meta: { title: 'nav.modeler', section: 'modeler', modules: ['modeler'] },
  },
  {
    path: '/modeler/:processId/dry-run',
    component: () => import('./features/modeler/DryRunPage.vue'),
    props: true,
    meta: { title: 'nav.modeler', section: 'modeler', modules: ['modeler'] },
  },
  {
    path: '/modeler/:processId/edit',
    component: () => import('./features/modeler/EditorPage.vue'),
    props: true,
    meta: { title: 'nav.modeler', section: 'modeler', modules: ['modeler'] },
  },
  {
    path: '/no-access',
    component: () => import('./shell/NoAccessPage.vue'),
    meta: { title: 'shell.noAccess.title' },
  },
  {
    path: '/:path(.*)*',
    component: () => import('./shell/NotFoundPage.vue'),
    meta: { title: 'shell.notFound.title' },
  },
]

/** Routes of the staff app; a page the role may not open shows whom to ask instead (spec UI-03). */
export function appRouter() {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    const me = useMe()
    await me.load()
    const modules = to.meta.modules
    if (modules && !modules.some((module) => me.can(module))) {
      return { path: '/no-access', query: { from: to.fullPath }, replace: true }
    }
    return true
  })
  return router
}
