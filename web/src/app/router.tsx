import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { hasStatus } from '../api/problem';
import { queries } from '../api/queries';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { SignedIn } from './SignedIn';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** own: the screen draws everything (the call sheet). own_on_phone: the screen has its own head and bar on a phone (the case). */
    chrome?: 'own' | 'own_on_phone';
  }
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFound, errorComponent: Broken });

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import('../features/signin/SignInPage'), 'SignInPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/setup/SetupPage'), 'SetupPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(queries.me());
    } catch (error) {
      if (hasStatus(error, 401))
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true });
      throw error;
    }
  },
  component: SignedIn,
});

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/today/TodayPage'), 'TodayPage'),
});

export interface CasesSearch {
  phase?: 'closed' | 'all';
  owner?: 'me' | 'nobody';
  q?: string;
}

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  validateSearch: (search: Record<string, unknown>): CasesSearch => ({
    phase: search.phase === 'closed' || search.phase === 'all' ? search.phase : undefined,
    owner: search.owner === 'me' || search.owner === 'nobody' ? search.owner : undefined,
    q: text(search.q),
  }),
  component: lazyRouteComponent(() => import('../features/cases/CasesPage'), 'CasesPage'),
});

const newCase = createRoute({
  getParentRoute: () => signedIn,
  path: '/new',
  component: lazyRouteComponent(() => import('../features/newcase/NewCasePage'), 'NewCasePage'),
});

const oneCase = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case',
  // act: an act to open at once (its name in `permitted`), with what it is about: how Today hands a duty over to the case.
  validateSearch: (search: Record<string, unknown>): { act?: string; subject?: string } => ({
    act: text(search.act),
    subject: text(search.subject),
  }),
  staticData: { chrome: 'own_on_phone' },
  component: lazyRouteComponent(() => import('../features/case/CasePage'), 'CasePage'),
});

const call = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/call',
  staticData: { chrome: 'own' },
  component: lazyRouteComponent(() => import('../features/call/CallPage'), 'CallPage'),
});

const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/search',
  validateSearch: (given: Record<string, unknown>): { q?: string } => ({ q: text(given.q) }),
  component: lazyRouteComponent(() => import('../features/search/SearchPage'), 'SearchPage'),
});

const intake = createRoute({
  getParentRoute: () => signedIn,
  path: '/intake',
  component: lazyRouteComponent(() => import('../features/intake/IntakePage'), 'IntakePage'),
});

const outbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../features/outbox/OutboxPage'), 'OutboxPage'),
});

const mailboxes = createRoute({
  getParentRoute: () => signedIn,
  path: '/mailboxes',
  component: lazyRouteComponent(() => import('../features/mailboxes/MailboxesPage'), 'MailboxesPage'),
});

const you = createRoute({
  getParentRoute: () => signedIn,
  path: '/you',
  component: lazyRouteComponent(() => import('../features/you/YouPage'), 'YouPage'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage'), 'SettingsPage'),
});

const tree = root.addChildren([
  signIn,
  welcome,
  signedIn.addChildren([today, cases, newCase, oneCase, call, search, intake, outbox, mailboxes, you, settings]),
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: Broken,
  });
}
