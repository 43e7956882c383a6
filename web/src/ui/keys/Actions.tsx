import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Action } from './action';
import { combinationOf, focusOf, mayAct } from './match';
import { isMac } from './platform';
import { ActionRegistry } from './registry';

interface Context {
  registry: ActionRegistry;
  layer: number;
}

const ActionContext = createContext<Context | null>(null);

function useActionContext(): Context {
  const context = useContext(ActionContext);
  if (context === null) throw new Error('ActionRoot is missing above this component');
  return context;
}

interface RootProps {
  /** Off: no single letter acts (WCAG 2.1.4); combinations with Ctrl or Alt and the function keys stay. */
  singleKeys: boolean;
  /** A refused act was tried: say why. */
  onRefused: (action: Action) => void;
  /** What refused it holds no longer, or the act has left the screen: what was said is to be taken back. */
  onMended: (action: Action) => void;
  children: ReactNode;
}

export function ActionRoot({ singleKeys, onRefused, onMended, children }: RootProps) {
  const [registry] = useState(() => new ActionRegistry());
  const refused = useRef(onRefused);
  refused.current = onRefused;
  const mended = useRef(onMended);
  mended.current = onMended;
  const said = useRef<Action>(undefined);

  useEffect(
    () =>
      registry.subscribe(() => {
        const before = said.current;
        if (before === undefined || stillRefused(before, registry.active())) return;
        said.current = undefined;
        mended.current(before);
      }),
    [registry],
  );

  useEffect(() => {
    const mac = isMac();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const combination = combinationOf(event, mac);
      if (!mayAct(combination, focusOf(document.activeElement), singleKeys)) return;
      const action = registry.find(combination, mac);
      if (action === undefined) return;
      event.preventDefault();
      if (action.permission?.allowed === false) {
        said.current = action;
        refused.current(action);
      } else if (!event.repeat || action.hidden === true) action.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry, singleKeys]);

  const context = useMemo(() => ({ registry, layer: 0 }), [registry]);
  return <ActionContext.Provider value={context}>{children}</ActionContext.Provider>;
}

export function stillRefused(refused: Action, active: Action[]): boolean {
  const now = active.find((action) => action.id === refused.id);
  return now?.permission?.allowed === false && now.permission.why === refused.permission?.why;
}

/** What lies over the page (a dialog, the palette): while it is mounted, only the actions inside it answer. */
export function ActionLayer({ children }: { children: ReactNode }) {
  const above = useActionContext();
  const context = useMemo(() => ({ registry: above.registry, layer: above.layer + 1 }), [above]);
  return (
    <ActionContext.Provider value={context}>
      <EmptyLayer />
      {children}
    </ActionContext.Provider>
  );
}

const none: Action[] = [];

function EmptyLayer() {
  useActions(none);
  return null;
}

/** Puts these acts on the screen for as long as the component is mounted. */
export function useActions(actions: Action[]): void {
  const { registry, layer } = useActionContext();
  const [token] = useState(() => Symbol('actions'));
  useEffect(() => {
    registry.set(token, layer, actions);
  }, [registry, layer, token, actions]);
  useEffect(() => () => registry.remove(token), [registry, token]);
}

/** Every act of the page beneath that has a key, those the palette leaves out too. */
export function usePageKeys(): Action[] {
  const { registry } = useActionContext();
  useSyncExternalStore(registry.subscribe, registry.active);
  return registry.ofLayer(0).filter((action) => action.key !== undefined);
}

/** The acts a palette offers: those of the page beneath it. */
export function usePageActions(): Action[] {
  const { registry } = useActionContext();
  useSyncExternalStore(registry.subscribe, registry.active);
  return registry.ofLayer(0).filter((action) => action.hidden !== true);
}
