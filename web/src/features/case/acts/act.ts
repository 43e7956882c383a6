import type { CaseView } from '../../../api/types';

export interface Choice {
  value: string;
  label: string;
}

interface Base {
  /** The member of the command that it fills. */
  name: string;
  /** The words of the sentence before it; the field stands in their place. */
  lead: string;
  /** The words after it. */
  tail?: string;
  optional?: boolean;
  /** Left empty, it says this: where another field has said enough already. */
  otherwise?: (values: Values) => string | undefined;
  /** Only when the other values ask for it. */
  when?: (values: Values) => boolean;
}

/** What a person fills in. Each kind is one small part of the form; the sentence around them is the act's own. */
export type Field =
  | (Base & { kind: 'line'; hint?: string })
  | (Base & { kind: 'text'; hint?: string /** The customer's own words: set in their voice. */; theirs?: boolean })
  | (Base & { kind: 'choice'; choices: readonly Choice[] | ((view: CaseView) => readonly Choice[]); initial?: string })
  | (Base & { kind: 'person' })
  | (Base & {
      kind: 'when' /** Whose clock it is typed by. */;
      by: 'customer' | 'reader' /** With the owner's load, day by day. */;
      load?: boolean;
    })
  | (Base & { kind: 'money' })
  | (Base & { kind: 'number'; least: number; most: number; unit?: string; factor?: number })
  | (Base & { kind: 'yes'; initial?: boolean })
  | (Base & { kind: 'feeling' })
  | (Base & { kind: 'customer' })
  | (Base & { kind: 'options' });

export type Values = Record<string, unknown>;

export type Group = 'contact' | 'person' | 'promise' | 'problem' | 'process' | 'case';

export interface Act {
  /** Its name in the server's `permitted`; acts that are no command of their own say whose permission they need. */
  key: string;
  permission: string;
  /** A verb first: "Make a promise". {{customer}} is filled in. */
  label: string;
  group: Group;
  /** Further words a person might look for it by. */
  also?: string;
  method: 'post' | 'put' | 'delete';
  /** Under the case: "/promises/{promise}/keeping"; names in braces are values and leave the body. */
  path: string;
  fields: readonly Field[];
  /** The verb of the form's button. */
  verb: string;
  fixed?: Values;
  initial?: (view: CaseView) => Values;
  /** Which of the values is what the act is about, when it is opened from that thing. */
  subject?: string;
  /** The other answer to the same question, one press away. */
  instead?: { key: string; label: string };
  /** It takes something back or ends something: its form says so before the button. */
  warning?: string;
}

/** Acts with a place of their own on the screen instead of a form. */
export type Place = 'mail' | 'note' | 'call_sheet' | 'undo' | 'link';

export interface PlacedAct {
  key: string;
  permission: string;
  label: string;
  group: Group;
  also?: string;
  place: Place;
}

export const command = (
  key: string,
  group: Group,
  label: string,
  [method, path]: readonly [Act['method'], string],
  verb: string,
  fields: readonly Field[],
  more: Partial<Act> = {},
): Act => ({ key, permission: key, group, label, method, path, verb, fields, ...more });

export function choicesOf(field: Extract<Field, { kind: 'choice' }>, view: CaseView): readonly Choice[] {
  return typeof field.choices === 'function' ? field.choices(view) : field.choices;
}

export function shownFields(act: Act, values: Values): Field[] {
  return act.fields.filter((field) => field.when === undefined || field.when(values));
}

/** Names of required fields that are still empty. */
export function missing(act: Act, values: Values): string[] {
  return shownFields(act, values)
    .filter((field) => field.optional !== true && field.kind !== 'yes' && isEmpty(filledIn(field, values)))
    .map((field) => field.name);
}

function filledIn(field: Field, values: Values): unknown {
  return isEmpty(values[field.name]) ? field.otherwise?.(values) : values[field.name];
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

export interface Call {
  method: Act['method'];
  path: string;
  body: Values;
}

/** The request that the filled-in form makes, under the case's own path. */
export function callOf(act: Act, values: Values): Call {
  const inPath = new Set<string>();
  const path = act.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(values[name] ?? ''));
  });
  const body: Values = { ...act.fixed };
  for (const field of shownFields(act, values)) {
    const value = filledIn(field, values);
    if (inPath.has(field.name) || isEmpty(value)) continue;
    body[field.name] = typeof value === 'string' ? value.trim() : value;
  }
  return { method: act.method, path, body };
}

export function initialValues(act: Act, view: CaseView, subject: string | undefined): Values {
  const values: Values = {};
  for (const field of act.fields) {
    if (field.kind === 'choice') {
      const choices = choicesOf(field, view);
      // What it is about is chosen for them when there is only one; a judgement never is.
      if (field.initial !== undefined) values[field.name] = field.initial;
      else if (field.name === act.subject && choices.length === 1) values[field.name] = choices[0]?.value;
    }
    if (field.kind === 'yes') values[field.name] = field.initial ?? false;
  }
  Object.assign(values, act.initial?.(view));
  if (act.subject !== undefined && subject !== undefined) values[act.subject] = subject;
  return values;
}
