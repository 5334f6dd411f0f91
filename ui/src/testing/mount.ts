import { mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { appI18n } from '../i18n.ts'

/** Mounts a base component with its words; parts of Nuxt UI are kept as plain tags. */
export const mountBase = (component: Component, props: Record<string, unknown> = {}, slots = {}) =>
  mount(component, {
    props: props as never,
    slots,
    global: {
      plugins: [appI18n({})],
      stubs: { UIcon: true, USkeleton: true, UButton: { template: '<button><slot /></button>' } },
    },
  })
