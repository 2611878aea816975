export function PlanPage() {
  return <div class="page" />
}
