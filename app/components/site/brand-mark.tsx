/** The sign of the product: a switch whose knob is the sun. Decoration beside the hub's name. */
export function BrandMark() {
  return (
    <svg className="h-8 w-13 flex-none" viewBox="0 0 52 32" aria-hidden="true" focusable="false">
      <rect className="fill-sea" width="52" height="32" rx="16" />
      <path className="fill-paper opacity-25" d="M6 22c6-7 11-7 16 0s11 5 14 1v4H12a11 11 0 0 1-6-5z" />
      <circle className="fill-sun" cx="36" cy="16" r="11" />
    </svg>
  );
}
