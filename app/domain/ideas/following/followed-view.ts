/** One thing that somebody follows, as their own page shows it; neither idea nor zone is all of the hub. */
export interface FollowedView {
  id: string;
  isConfirmed: boolean;
  idea: { number: number; title: string } | null;
  zone: string | null;
}
