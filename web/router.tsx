import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { PromiseRow } from '#api/promises.ts';
import type { InsightsAsked } from '#web/api/insights.ts';
import { Frame } from '#web/ui/frame/Frame.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';

/** Every page is a piece of its own, read when it is first opened; its file has the page as default export. */
const desk = createRootRoute({ component: Frame });

const today = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { person?: string } =>
    typeof search.person === 'string' ? { person: search.person } : {},
  component: lazyRouteComponent(() => import('#web/pages/today/TodayPage.tsx')),
});

const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): PeopleSearch => {
    const { q, rep, pool, campaign, playbook, relationship, state, method } = search as Record<
      string,
      string | undefined
    >;
    return { q, rep, pool, campaign, playbook, relationship, state, method };
  },
  component: lazyRouteComponent(() => import('#web/pages/people/PeoplePage.tsx')),
});

/** The filters of the people page stand in its address, so that a list can be sent to a colleague. */
export type PeopleSearch = Partial<
  Record<'q' | 'rep' | 'pool' | 'campaign' | 'playbook' | 'relationship' | 'state' | 'method', string>
>;

const person = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('#web/pages/person/PersonPage.tsx')),
});

const frontDesk = createRoute({
  getParentRoute: () => desk,
  path: '/front-desk/$accountId',
  component: lazyRouteComponent(() => import('#web/pages/front-desk/FrontDeskPage.tsx')),
});

const connections = createRoute({
  getParentRoute: () => desk,
  path: '/connections',
  component: lazyRouteComponent(() => import('#web/pages/connections/ConnectionsPage.tsx')),
});

const callsIn = createRoute({
  getParentRoute: () => desk,
  path: '/calls-in',
  component: lazyRouteComponent(() => import('#web/pages/calls-in/CallsInPage.tsx')),
});

const campaigns = createRoute({
  getParentRoute: () => desk,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('#web/pages/campaigns/CampaignsPage.tsx')),
});

const campaign = createRoute({
  getParentRoute: () => desk,
  path: '/campaigns/$id',
  component: lazyRouteComponent(() => import('#web/pages/campaigns/CampaignPage.tsx')),
});

const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports',
  component: lazyRouteComponent(() => import('#web/pages/imports/ImportsPage.tsx')),
});

const newImport = createRoute({
  getParentRoute: () => desk,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('#web/pages/imports/NewImportPage.tsx')),
});

const oneImport = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('#web/pages/imports/ImportPage.tsx')),
});

const playbooks = createRoute({
  getParentRoute: () => desk,
  path: '/playbooks',
  component: lazyRouteComponent(() => import('#web/pages/playbooks/PlaybooksPage.tsx')),
});

const playbook = createRoute({
  getParentRoute: () => desk,
  path: '/playbooks/$id',
  validateSearch: (search: Record<string, unknown>): { adapt?: boolean } =>
    search.adapt ? { adapt: true } : {},
  component: lazyRouteComponent(() => import('#web/pages/playbooks/PlaybooksPage.tsx')),
});

/** The filters of the ledger stand in its address; `all` shows every state. */
export type PromisesSearch = { status?: PromiseRow['status'] | 'all'; rep?: string };

const promises = createRoute({
  getParentRoute: () => desk,
  path: '/promises',
  validateSearch: ({ status, rep }: Record<string, unknown>): PromisesSearch => ({
    ...(typeof status === 'string' && { status: status as PromisesSearch['status'] }),
    ...(typeof rep === 'string' && { rep }),
  }),
  component: lazyRouteComponent(() => import('#web/pages/promises/PromisesPage.tsx')),
});

/** Which day, and of which reps; the next day where none is named. */
export type LoadSearch = { day?: 'today'; q?: string; only?: 'no-place' | 'unplanned' };

const load = createRoute({
  getParentRoute: () => desk,
  path: '/load',
  validateSearch: ({ day, q, only }: Record<string, unknown>): LoadSearch => ({
    ...(day === 'today' && { day }),
    ...(typeof q === 'string' && { q }),
    ...((only === 'no-place' || only === 'unplanned') && { only }),
  }),
  component: lazyRouteComponent(() => import('#web/pages/load/LoadPage.tsx')),
});

const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('#web/pages/settings/SettingsPage.tsx')),
});

const readMessages = () => import('#web/pages/messages/MessagesPage.tsx');

/** Which of them are listed, and which version lies in the editor; the draft where none is named. */
export type MessagesSearch = { playbook?: string; archived?: boolean; version?: number };

const validateMessages = (search: Record<string, unknown>): MessagesSearch => ({
  ...(typeof search.playbook === 'string' && { playbook: search.playbook }),
  ...(search.archived === true && { archived: true }),
  ...(typeof search.version === 'number' && { version: search.version }),
});

const messages = createRoute({
  getParentRoute: () => desk,
  path: '/messages',
  validateSearch: validateMessages,
  component: lazyRouteComponent(readMessages),
});
const message = createRoute({
  getParentRoute: () => desk,
  path: '/messages/$id',
  validateSearch: validateMessages,
  component: lazyRouteComponent(readMessages),
});
const visits = createRoute({
  getParentRoute: () => desk,
  path: '/visits',
  // The day that is looked at, by the rep's own calendar; the next with a visit where none is named.
  validateSearch: ({ on }: Record<string, unknown>): { on?: string } =>
    typeof on === 'string' ? { on } : {},
  component: lazyRouteComponent(() => import('#web/pages/visits/VisitsPage.tsx')),
});
/** Whose numbers, of when and of which work; the rep's own of twelve weeks where nothing is named. */
export type InsightsSearch = InsightsAsked;

const insights = createRoute({
  getParentRoute: () => desk,
  path: '/insights',
  // What a number or a word is not good for the server says.
  validateSearch: (search: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(search).filter(([, value]) => /string|number/.test(typeof value)),
    ) as InsightsSearch,
  component: lazyRouteComponent(() => import('#web/pages/insights/InsightsPage.tsx')),
});
const trials = createRoute({
  getParentRoute: () => desk,
  path: '/trials',
  component: lazyRouteComponent(() => import('#web/pages/trials/TrialsPage.tsx')),
});
const newTrial = createRoute({
  getParentRoute: () => desk,
  path: '/trials/new',
  component: lazyRouteComponent(() => import('#web/pages/trials/NewTrialPage.tsx')),
});
const trial = createRoute({
  getParentRoute: () => desk,
  path: '/trials/$id',
  component: lazyRouteComponent(() => import('#web/pages/trials/TrialPage.tsx')),
});
const simulate = createRoute({
  getParentRoute: () => desk,
  path: '/simulate',
  // Which of those that are kept; without, the latest.
  validateSearch: ({ run }: Record<string, unknown>): { run?: string } => (run ? { run: `${run}` } : {}),
  component: lazyRouteComponent(() => import('#web/pages/simulate/SimulatePage.tsx')),
});
const more = createRoute({
  getParentRoute: () => desk,
  path: '/more',
  component: lazyRouteComponent(() => import('#web/pages/more/MorePage.tsx')),
});

export const router = createRouter({
  routeTree: desk.addChildren([
    today,
    people,
    person,
    frontDesk,
    connections,
    callsIn,
    campaigns,
    campaign,
    imports,
    newImport,
    oneImport,
    playbooks,
    playbook,
    promises,
    load,
    settings,
    messages,
    message,
    visits,
    insights,
    trials,
    newTrial,
    trial,
    simulate,
    more,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  defaultNotFoundComponent: () => <NotFound />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const NotFound = () => (
  <EmptyState icon="search" title="There is no page at this address.">
    <p>
      Nothing is lost. The places of the desk are in the rail, and ⌘ K or Ctrl K finds everything by its name.
    </p>
  </EmptyState>
);
