import { createI18n } from 'vue-i18n'
import uiMessages from './locales/en-IN.json'

/** Text catalogue of an app: its own messages beside those of the base components, en-IN as the source language. */
export const appI18n = (messages: Record<string, unknown>) =>
  createI18n({
    legacy: false,
    locale: 'en-IN',
    fallbackLocale: 'en-IN',
    messages: { 'en-IN': { ...uiMessages, ...messages } as Record<string, never> },
  })
