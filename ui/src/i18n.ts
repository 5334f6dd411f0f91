import { createI18n } from 'vue-i18n'
import uiMessages from './locales/en-IN.json'

export interface Messages {
  [key: string]: string | Messages
}

/** Text catalogue of an app: its own messages beside those of the base components, en-IN as the source language. */
export const appI18n = (messages: Messages) =>
  createI18n({
    legacy: false,
    locale: 'en-IN',
    fallbackLocale: 'en-IN',
    messages: { 'en-IN': { ...(uiMessages as Messages), ...messages } },
  })
