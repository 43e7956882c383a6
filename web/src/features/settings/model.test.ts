import { describe, expect, it } from 'vitest';
import { modelFaults, modelOf, modelValuesOf } from './model';

const local = { base_url: 'http://127.0.0.1:8080/v1', model: 'small', timeout_seconds: 60 };

describe('the language model in the settings', () => {
  it('is off where there is none', () => {
    expect(modelValuesOf({}).on).toBe(false);
    expect(modelFaults(modelValuesOf({}))).toEqual({});
  });

  it('comes back as it was, its key unsaid', () => {
    expect(modelOf(modelValuesOf({ model: local }))).toEqual(local);
    expect(modelOf({ ...modelValuesOf({ model: local }), apiKey: 'secret' }).api_key).toBe('secret');
  });

  it('says what is missing', () => {
    const values = { on: true, baseUrl: '127.0.0.1:8080', model: ' ', apiKey: '', seconds: '0' };
    expect(Object.keys(modelFaults(values))).toEqual(['baseUrl', 'model', 'seconds']);
    expect(modelFaults({ ...values, baseUrl: 'https://api.example.com/v1/', model: 'small', seconds: '300' })).toEqual({});
    expect(modelOf({ ...values, baseUrl: ' https://api.example.com/v1/ ' }).base_url).toBe('https://api.example.com/v1');
  });
});
