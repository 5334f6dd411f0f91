// keycloak-connect ships this class without a declaration.
declare module 'keycloak-connect/middleware/auth-utils/token.js' {
  export default class Token {
    constructor(token: string, clientId?: string)
  }
}
