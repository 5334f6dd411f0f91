declare module '*/launcher/src/zeebe.mjs' {
  export function startZeebe(options: {
    dataDir: string
    portOffset: number
    recorderUrl: string
    recorderSecret: string
    engineId: string
    controlledClock: boolean
    bulkSize?: number
  }): Promise<{ gatewayAddress: string; monitoringUrl: string; stop(): Promise<void> }>
}
