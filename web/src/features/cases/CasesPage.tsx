export function CasesPage() {
  return <p>CasesPage</p>;
}
