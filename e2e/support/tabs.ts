import type { Browser, Request } from 'playwright-core'
import { faultsOf } from './look.ts'
import { acceptTerms, type Person, signIn, startOf } from './people.ts'

export interface Tab extends Person {
  faults: ReturnType<typeof faultsOf>
  /** Opens an address of the application as a link within it would, and waits until nothing more is on its way. */
  open(path: string): Promise<void>
  /** Waits until the server has answered everything and the page shows it. */
  settled(): Promise<void>
}

/** A tab holds a connection for live updates, and a browser opens six to one server. */
const mostTabs = 2

/**
 * Tabs of signed-in people. Each person signs in once, and a tab loads the application once: later screens are reached
 * within it, which is how people reach them and takes a tenth of the time.
 */
export function tabsOf(browser: Browser) {
  const people = new Map<string, Promise<Person>>()
  const tabs = new Map<string, { all: number; free: Tab[]; waiting: ((tab: Tab) => void)[] }>()

  function person(who: string): Promise<Person> {
    const known = people.get(who) ?? enter(browser, who)
    people.set(who, known)
    return known
  }

  async function newTab(who: string, isFirst: boolean): Promise<Tab> {
    const { login, page: first, api } = await person(who)
    const page = isFirst ? first : await first.context().newPage()
    const tab = tabOf({ login, page, api })
    if (!isFirst) await page.goto(startOf(login))
    // Only then does the application listen to its address.
    await page.getByRole('main').getByRole('heading').first().waitFor()
    return tab
  }

  function take(who: string): Promise<Tab> {
    const own = tabs.get(who) ?? { all: 0, free: [], waiting: [] }
    tabs.set(who, own)
    const free = own.free.pop()
    if (free) return Promise.resolve(free)
    if (own.all < mostTabs) return newTab(who, own.all++ === 0)
    return new Promise((resolve) => own.waiting.push(resolve))
  }
  function giveBack(who: string, tab: Tab) {
    const own = tabs.get(who)!
    const next = own.waiting.shift()
    if (next) next(tab)
    else own.free.push(tab)
  }

  return {
    person,
    /** Lends a tab for one piece of work. */
    async use(who: string, work: (tab: Tab) => Promise<void>): Promise<void> {
      const tab = await take(who)
      try {
        await work(tab)
      } finally {
        giveBack(who, tab)
      }
    },
  }
}

async function enter(browser: Browser, who: string): Promise<Person> {
  const person = await signIn(browser, who, { reducedMotion: 'reduce' })
  if (person.login.realm === 'portal') await acceptTerms(person.page)
  return person
}

function tabOf(person: Person): Tab {
  const { page, login } = person
  const calls = new Set<Request>()
  page.on('request', (request) => {
    // The stream of live updates never ends.
    if (/\/api\/(?!(portal\/)?stream)/.test(request.url())) calls.add(request)
  })
  const ended = (request: Request) => calls.delete(request)
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)

  const show = (path: string) =>
    page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: null }))
    }, startOf(login) + path)
  const nextFrame = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

  async function settled() {
    do {
      await Promise.allSettled([...calls].map(async (call) => (await call.response())?.finished()))
      await nextFrame()
    } while (calls.size)
    await page.locator('.animate-pulse').first().waitFor({ state: 'hidden' })
  }

  return {
    ...person,
    faults: faultsOf(page),
    settled,
    async open(path) {
      await page.keyboard.press('Escape')
      // Screens that share a component would keep what the last one held.
      await show('nowhere')
      await page.getByText('This page does not exist').first().waitFor()
      await show(path)
    },
  }
}
