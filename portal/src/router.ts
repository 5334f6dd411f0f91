import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useMe } from './session/me.ts'

const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./features/home/HomePage.vue'), meta: { title: 'home.title' } },
  { path: '/login', redirect: '/' },
  {
    path: '/matters/:id',
    alias: '/projects/:id',
    component: () => import('./features/matters/MatterPage.vue'),
    props: true,
    meta: { title: 'matters.title' },
  },
  {
    path: '/documents/:id?',
    alias: '/requests',
    component: () => import('./features/requests/DocumentsPage.vue'),
    props: true,
    meta: { title: 'documents.title' },
  },
  {
    path: '/requests/:id',
    alias: '/document-requests/:id',
    component: () => import('./features/requests/RequestPage.vue'),
    props: true,
    meta: { title: 'requests.title' },
  },
  {
    path: '/invoices',
    alias: '/bills',
    component: () => import('./features/invoices/InvoicesPage.vue'),
    meta: { title: 'invoices.title' },
  },
  {
    path: '/invoices/:id',
    component: () => import('./features/invoices/InvoicePage.vue'),
    props: true,
    meta: { title: 'invoices.one' },
  },
  {
    path: '/welcome',
    component: () => import('./features/consent/ConsentPage.vue'),
    meta: { title: 'consent.title' },
  },
  {
    path: '/:path(.*)*',
    component: () => import('./shell/NotFoundPage.vue'),
    meta: { title: 'shell.notFound' },
  },
]

/** Routes of the portal; nothing opens before the current terms are accepted (spec POR-08). */
export function appRouter() {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    const me = useMe()
    await me.load()
    const mustAccept = me.openPolicies.length > 0
    if (mustAccept && to.path !== '/welcome') return { path: '/welcome', query: { next: to.fullPath } }
    if (!mustAccept && to.path === '/welcome') return '/'
    return true
  })
  return router
}
