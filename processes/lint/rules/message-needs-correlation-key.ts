import { extension, is, type RuleFactory } from '../rule.ts'

/** Every message has a correlation key: without one the engine cannot drop a start that is sent twice. */
export const messageNeedsCorrelationKey: RuleFactory = () => ({
  check(element, reporter) {
    if (!is(element, 'Message')) return
    if (!element.name) reporter.report(element.id, 'Message has no name')
    if (!extension(element, 'Subscription')?.correlationKey) {
      reporter.report(element.id, 'Message has no correlation key')
    }
  },
})
