import type { Faults } from './faults';

export interface CompanyValues {
  company: string;
  zone: string;
  currency: string;
}

export function companyFaults({ company }: CompanyValues): Faults<keyof CompanyValues> {
  return company.trim() === '' ? { company: 'Enter the name customers know you by.' } : {};
}
