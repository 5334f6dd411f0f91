import type { Access } from '../session/me.ts'

export interface NavItem {
  key: string
  to: string
  icon: string
  /** Any of these modules opens the screen; none means everybody. */
  modules: string[]
  access?: Access
  keys?: string
  count?: 'inbox'
}

export interface NavGroup {
  key: string
  items: NavItem[]
}

/** The menu, grouped by job; what the role may not open is left out (spec UI-03). */
export const NAVIGATION: NavGroup[] = [
  {
    key: 'work',
    items: [
      { key: 'home', to: '/', icon: 'i-lucide-house', modules: [], keys: 'g m' },
      { key: 'inbox', to: '/inbox', icon: 'i-lucide-inbox', modules: [], keys: 'g i', count: 'inbox' },
    ],
  },
  {
    key: 'clients',
    items: [
      { key: 'clients', to: '/clients', icon: 'i-lucide-building-2', modules: ['clients'], keys: 'g o' },
      {
        key: 'projects',
        to: '/projects',
        icon: 'i-lucide-folder-kanban',
        modules: ['projects'],
        keys: 'g t',
      },
    ],
  },
  {
    key: 'money',
    items: [
      {
        key: 'billing',
        to: '/billing',
        icon: 'i-lucide-receipt-indian-rupee',
        modules: ['invoices'],
        keys: 'g b',
      },
    ],
  },
  {
    key: 'operations',
    items: [
      {
        key: 'uploads',
        to: '/ops/uploads',
        icon: 'i-lucide-file-check-2',
        modules: ['upload-review'],
        keys: 'g u',
      },
      { key: 'outbox', to: '/ops/outbox', icon: 'i-lucide-mail', modules: ['outbox'], keys: 'g e' },
      { key: 'atlas', to: '/atlas', icon: 'i-lucide-map', modules: [], keys: 'g w' },
      {
        key: 'processes',
        to: '/processes',
        icon: 'i-lucide-workflow',
        modules: ['processes'],
        keys: 'g h',
      },
      {
        key: 'modeler',
        to: '/modeler',
        icon: 'i-lucide-pencil-ruler',
        modules: ['modeler'],
        keys: 'g r',
      },
    ],
  },
  {
    key: 'administration',
    items: [
      { key: 'users', to: '/users', icon: 'i-lucide-users', modules: ['users'], keys: 'g p' },
      { key: 'audit', to: '/audit', icon: 'i-lucide-scroll-text', modules: ['audit'], keys: 'g a' },
      {
        key: 'settings',
        to: '/settings',
        icon: 'i-lucide-settings',
        modules: ['settings', 'ledger'],
        keys: 'g s',
      },
    ],
  },
]

/** Groups with only the items that may be opened; empty groups disappear. */
export function visibleNavigation(can: (module: string, access?: Access) => boolean): NavGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    items: group.items.filter(
      (item) => item.modules.length === 0 || item.modules.some((module) => can(module, item.access)),
    ),
  })).filter((group) => group.items.length > 0)
}
