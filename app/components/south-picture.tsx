/** People around a table, between mountains, sea and lavender. Decoration: the words beside it say everything. */
export function SouthPicture() {
  return (
    <svg className="no-print h-auto w-full" viewBox="0 0 480 380" aria-hidden="true" focusable="false">
      <clipPath id="south">
        <rect width="480" height="380" rx="40" />
      </clipPath>
      <g clipPath="url(#south)">
        <Horizon />
        <Field />
        <People />
      </g>
    </svg>
  );
}

function Horizon() {
  return (
    <>
      <g className="hue-ochre">
        <rect className="fill-hue-ground" width="480" height="380" />
      </g>
      <circle className="fill-sun" cx="344" cy="112" r="62" />
      <g className="hue-lavender fill-hue-mark">
        <path className="opacity-35" d="M0 190q40-90 78-96t64 54 54 34 60-40 74 48 80-30 70 20v90H0z" />
        <path className="opacity-55" d="M0 214q60-60 118-38t96 30 110-10 156 18v60H0z" />
      </g>
      <g className="hue-azure">
        <path className="fill-hue-mark" d="M190 232q60-10 120-4t170-6v60H190z" />
        <path className="fill-surface" d="M392 226v-40q22 16 26 38zm-5-34v33h-15q3-20 15-33z" />
      </g>
    </>
  );
}

const LAVENDER_ROWS = [
  'M-20 380q50-70 150-116',
  'M40 390q40-70 120-124',
  'M100 390q30-70 92-128',
  'M164 390q20-66 60-130',
];

function Field() {
  return (
    <>
      <g className="hue-palm">
        <path className="fill-hue-mark" d="M0 262q130-26 250-10t230-6v140H0z" />
      </g>
      <g className="hue-lavender">
        {LAVENDER_ROWS.map((row) => (
          <path
            key={row}
            className="stroke-hue-mark"
            d={row}
            fill="none"
            strokeWidth="15"
            strokeLinecap="round"
            strokeDasharray="1 17"
          />
        ))}
      </g>
    </>
  );
}

const PEOPLE = [
  { hue: 'coral', x: 214, y: 262 },
  { hue: 'ocean', x: 268, y: 254 },
  { hue: 'ochre', x: 322, y: 264 },
  { hue: 'lavender', x: 374, y: 256 },
  { hue: 'azure', x: 424, y: 266 },
];
const SKINS = ['#f2c9a5', '#8d5a3a', '#e3a878', '#5f3b28', '#d99a6c'];

function People() {
  return (
    <>
      {PEOPLE.map(({ hue, x, y }, at) => (
        <g key={hue} className={`hue-${hue}`} transform={`translate(${x} ${y})`}>
          <path className="fill-hue-ground" d="M-23 66V40a23 23 0 0 1 46 0v26z" />
          <path className="stroke-hue-mark" d="M-23 66V40a23 23 0 0 1 46 0v26" fill="none" strokeWidth="5" />
          <circle cy="-4" r="17" fill={SKINS[at]} />
          <path
            className="fill-ink"
            d={
              at % 2 === 0
                ? 'M-17-4a17 17 0 0 1 34 0q-16 0-22-9-4 7-12 9z'
                : 'M-18 4q-2-26 18-26T18 4q-4-14-16-14T-18 4z'
            }
          />
        </g>
      ))}
      <path className="fill-paper" d="M178 312h286a12 12 0 0 1 12 12v6H166v-6a12 12 0 0 1 12-12z" />
      <path className="fill-terracotta" d="M166 330h310v10H166zM190 340h14v40h-14zM438 340h14v40h-14z" />
      <path className="fill-surface" d="M232 300h30l5 12h-40zM340 304h34v8h-34z" />
      <circle className="fill-sun" cx="400" cy="305" r="7" />
    </>
  );
}
