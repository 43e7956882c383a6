import type { components, paths } from './schema';

/** What an act sends, by the address it is sent to: `Body<'/api/v1/cases/{case}/calls'>`. */
export type Body<Path extends keyof paths, Method extends 'post' | 'put' | 'patch' = 'post'> = paths[Path] extends {
  [M in Method]: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;

/** The server's types, by their names in the contract: `Api['CaseView']`. */
export type Api = components['schemas'];

export type TodayView = Api['TodayView'];
export type DutyView = Api['DutyView'];
export type PeekView = Api['PeekView'];
export type FeelingView = Api['FeelingView'];
export type CaseSummary = Api['CaseSummary'];
export type CaseView = Api['CaseView'];
export type IntakeView = Api['IntakeView'];
export type MeView = Api['MeView'];
export type SearchResult = Api['SearchResult'];
