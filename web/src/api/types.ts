import type { components } from './schema';

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
