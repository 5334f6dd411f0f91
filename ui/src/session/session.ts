import Keycloak from 'keycloak-js'
import { ref } from 'vue'

export interface RealmConfig {
  url: string
  realm: string
  clientId: string
}

export interface AuthConfig {
  staff: RealmConfig
  portal: RealmConfig
}

/**
 * Sign-in at the identity server: authorization code with PKCE S256, tokens in memory only.
 *
 * The address that was asked for is the return address, so a deep link survives the login.
 */
export async function startSession(realm: RealmConfig, homeUrl: string) {
  const keycloak = new Keycloak({ url: realm.url, realm: realm.realm, clientId: realm.clientId })
  const signedIn = ref(false)

  signedIn.value = await keycloak.init({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    responseMode: 'query',
    redirectUri: window.location.href,
  })

  async function token(): Promise<string | undefined> {
    try {
      await keycloak.updateToken(30)
    } catch {
      if (keycloak.isTokenExpired()) signedIn.value = false
    }
    return keycloak.token
  }

  return {
    signedIn,
    token,
    markEnded: () => {
      signedIn.value = false
    },
    signIn: () => keycloak.login({ redirectUri: window.location.href }),
    async signOut() {
      // The audit hears of it while the token still counts; signing out does not depend on it.
      const headers = { authorization: `Bearer ${await token()}` }
      await fetch('/api/me/sign-out', { method: 'POST', headers }).catch(() => undefined)
      await keycloak.logout({ redirectUri: homeUrl })
    },
    accountUrl: () => keycloak.createAccountUrl(),
  }
}

export type Session = Awaited<ReturnType<typeof startSession>>
