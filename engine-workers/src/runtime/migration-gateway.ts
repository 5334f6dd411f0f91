import { fileURLToPath } from 'node:url'
import { type Client, credentials, loadPackageDefinition, type ServiceError } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'

interface MigrationClient extends Client {
  migrateProcessInstance(
    request: {
      processInstanceKey: string
      migrationPlan: {
        targetProcessDefinitionKey: string
        mappingInstructions: { sourceElementId: string; targetElementId: string }[]
      }
    },
    done: (error: ServiceError | null) => void,
  ): void
}

type GatewayOfProto = {
  gateway_protocol: {
    Gateway: new (address: string, channel: ReturnType<typeof credentials.createInsecure>) => MigrationClient
  }
}

/** Migrating an instance, which zeebe-node 8.3 does not offer: the same gateway, called with gRPC itself. */
export function migrationGateway(address: string) {
  let client: MigrationClient | undefined
  const connected = () => {
    if (client) return client
    const file = fileURLToPath(new URL('migrate-process-instance.proto', import.meta.url))
    const { gateway_protocol } = loadPackageDefinition(loadSync(file)) as unknown as GatewayOfProto
    client = new gateway_protocol.Gateway(address, credentials.createInsecure())
    return client
  }

  return {
    migrate: (processInstanceKey: string, targetKey: string, mapping: { from: string; to: string }[]) =>
      new Promise<void>((resolve, reject) =>
        connected().migrateProcessInstance(
          {
            processInstanceKey,
            migrationPlan: {
              targetProcessDefinitionKey: targetKey,
              mappingInstructions: mapping.map(({ from, to }) => ({
                sourceElementId: from,
                targetElementId: to,
              })),
            },
          },
          (error) => (error ? reject(error) : resolve()),
        ),
      ),
    close: () => client?.close(),
  }
}
