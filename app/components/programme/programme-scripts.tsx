/** Makes the programme page nicer where there is JavaScript; it works without. */
export function ProgrammeScripts() {
  return (
    <>
      <script type="module" src="/enhance/session-rows.js" />
      <script type="module" src="/enhance/session-drag.js" />
    </>
  );
}
