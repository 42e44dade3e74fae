/** Makes the form of a Switch nicer where there is JavaScript; it works without. */
export function SwitchFormScripts() {
  return (
    <>
      <script type="module" src="/enhance/commune-search.js" />
      <script type="module" src="/enhance/session-rows.js" />
    </>
  );
}
