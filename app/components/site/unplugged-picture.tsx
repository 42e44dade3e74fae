/** A switch that is off, at dusk. Decoration of the error pages. */
export function UnpluggedPicture() {
  return (
    <svg className="no-print w-full max-w-64" viewBox="0 0 260 200" aria-hidden="true" focusable="false">
      <g className="hue-ochre">
        <rect className="fill-hue-ground" width="260" height="200" rx="36" />
      </g>
      <g className="hue-lavender">
        <path
          className="fill-hue-mark opacity-30"
          d="M0 150q50-60 100-20t90-10 70 10v34a36 36 0 0 1-36 36H36a36 36 0 0 1-36-36z"
        />
      </g>
      <rect
        className="fill-surface stroke-edge"
        x="65"
        y="62"
        width="130"
        height="76"
        rx="38"
        strokeWidth="3"
      />
      <circle className="fill-terracotta" cx="104" cy="100" r="28" />
      <path
        className="stroke-ink"
        d="M94 96q4 5 8 0m6 0q4 5 8 0m-14 15h6"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
