/** Records the recorder reads; everything else stays in the engine. */
export const recordedValueTypes = [
  'deployment',
  'process',
  'processInstance',
  'processInstanceCreation',
  'processInstanceMigration',
  'processInstanceModification',
  'job',
  'variable',
  'incident',
  'message',
  'messageSubscription',
  'messageStartEventSubscription',
  'processMessageSubscription',
  'timer',
  'error',
  'decision',
  'decisionRequirements',
  'decisionEvaluation',
]

/** Value types of the 8.5 exporter that are switched off. */
export const unrecordedValueTypes = [
  'checkpoint',
  'commandDistribution',
  'compensationSubscription',
  'deploymentDistribution',
  'escalation',
  'form',
  'jobBatch',
  'messageBatch',
  'processEvent',
  'processInstanceBatch',
  'resourceDeletion',
  'signal',
  'signalSubscription',
  'userTask',
  'variableDocument',
]

/**
 * Settings of the engine's stock exporter towards our recorder. A delay of 1 s with 1,000 records costs no idle
 * processor time; a delay of 0 floods the recorder with batches of one. Where one person watches one instance, a
 * `bulkSize` of 1 shows each step at once.
 */
export function exporterEnvironment({ recorderUrl, recorderSecret, engineId, bulkSize = 1000 }) {
  const index = {
    command: false,
    event: true,
    rejection: false,
    ...Object.fromEntries(recordedValueTypes.map((type) => [type, true])),
    ...Object.fromEntries(unrecordedValueTypes.map((type) => [type, false])),
    prefix: `zippcrm-${engineId}`,
    createTemplate: false,
  }
  const settings = {
    CLASSNAME: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    ARGS_URL: recorderUrl,
    ARGS_BULK_DELAY: 1,
    ARGS_BULK_SIZE: bulkSize,
    ARGS_AUTHENTICATION_USERNAME: 'recorder',
    ARGS_AUTHENTICATION_PASSWORD: recorderSecret,
    ...Object.fromEntries(
      Object.entries(index).map(([name, value]) => [`ARGS_INDEX_${name.toUpperCase()}`, value]),
    ),
  }
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `ZEEBE_BROKER_EXPORTERS_RECORDER_${name}`,
      String(value),
    ]),
  )
}
