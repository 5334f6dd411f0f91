declare module '*/launcher/src/killable-servers.mjs' {
  export type ServerName = 'postgresql' | 'redis' | 'zeebe'
  type PortName = ServerName | 'recorder' | 'zeebeCommand' | 'zeebeInternal' | 'zeebeMonitoring'
  export interface KillableServers {
    databases: { owner: string; engine: string }
    redisUrl: string
    gatewayAddress: string
    monitoringUrl: string
    engineId: string
    recorder: { port: number; secret: string }
    kill(name: ServerName): Promise<void>
    start(name: ServerName): Promise<unknown>
    close(): Promise<void>
  }
  export function openKillableServers(ports: Record<PortName, number>): Promise<KillableServers>
}
