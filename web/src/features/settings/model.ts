import type { Api } from '../../api/types';
import type { Faults } from '../../fields/faults';

export interface ModelValues {
  on: boolean;
  baseUrl: string;
  model: string;
  /** Empty: the one that the server holds for this address, if any. It is never sent back. */
  apiKey: string;
  seconds: string;
}

const secondsMax = 300;

const noModel: ModelValues = { on: false, baseUrl: '', model: '', apiKey: '', seconds: '30' };

export function modelValuesOf({ model }: Pick<Api['Settings'], 'model'>): ModelValues {
  if (model === undefined) return noModel;
  return { on: true, baseUrl: model.base_url, model: model.model, apiKey: '', seconds: String(model.timeout_seconds) };
}

export function modelOf({ baseUrl, model, apiKey, seconds }: ModelValues): Api['ModelSettings'] {
  return {
    base_url: baseUrl.trim().replace(/\/+$/, ''),
    model: model.trim(),
    api_key: apiKey === '' ? undefined : apiKey,
    timeout_seconds: Number(seconds),
  };
}

export function modelFaults(values: ModelValues): Faults<'baseUrl' | 'model' | 'seconds'> {
  if (!values.on) return {};
  const seconds = Number(values.seconds);
  return {
    ...(/^https?:\/\/[^\s/]/.test(values.baseUrl.trim())
      ? {}
      : { baseUrl: 'Enter the address of the model, such as http://127.0.0.1:8080/v1.' }),
    ...(values.model.trim() === '' ? { model: 'Enter the name that the server knows the model by.' } : {}),
    ...(Number.isInteger(seconds) && seconds >= 1 && seconds <= secondsMax ? {} : { seconds: 'A whole number from 1 to 300.' }),
  };
}
