/** What grows around the table: Provence or the tropics. */
export type Flora = 'lavender' | 'palm';

/** People around a table, between hills, sea and fields. Decoration: the words beside it say everything. */
export function SouthPicture({ flora }: { flora: Flora }) {
  return (
    <svg className="no-print h-auto w-full" viewBox="0 0 480 380" aria-hidden="true" focusable="false">
      <clipPath id="south">
        <rect width="480" height="380" rx="40" />
      </clipPath>
      <g clipPath="url(#south)">
        <Horizon hills={flora} />
        {flora === 'lavender' ? <LavenderField /> : <Beach />}
        <People />
      </g>
    </svg>
  );
}

function Horizon({ hills }: { hills: Flora }) {
  return (
    <>
      <g className="hue-ochre">
        <rect className="fill-hue-ground" width="480" height="380" />
      </g>
      <circle className="fill-sun" cx="344" cy="112" r="62" />
      <g className={`hue-${hills} fill-hue-mark`}>
        <path className="opacity-35" d="M0 190q40-90 78-96t64 54 54 34 60-40 74 48 80-30 70 20v90H0z" />
        <path className="opacity-55" d="M0 214q60-60 118-38t96 30 110-10 156 18v60H0z" />
      </g>
      <g className="hue-azure">
        <path className="fill-hue-mark" d="M120 246q110-26 190-18t170-8v70H120z" />
        <path className="fill-surface" d="M286 226v-40q22 16 26 38zm-5-34v33h-15q3-20 15-33z" />
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

function LavenderField() {
  return (
    <>
      <path className="fill-surface" d="M0 262q130-26 250-10t230-6v140H0z" />
      <g className="hue-palm">
        <path className="fill-hue-mark opacity-75" d="M0 262q130-26 250-10t230-6v140H0z" />
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

function Beach() {
  return (
    <>
      <g className="hue-ochre">
        <path className="fill-surface" d="M0 262q130-26 250-10t230-6v140H0z" />
        <path className="fill-hue-mark opacity-45" d="M0 262q130-26 250-10t230-6v140H0z" />
      </g>
      <PalmTree x={60} y={340} size={1.25} />
      <PalmTree x={136} y={318} size={0.9} />
    </>
  );
}

function PalmTree({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g className="hue-palm" transform={`translate(${x} ${y}) scale(${size})`}>
      <path
        className="stroke-terracotta"
        d="M0 0q-6-60 14-112"
        fill="none"
        strokeWidth="9"
        strokeLinecap="round"
      />
      <g className="fill-hue-mark">
        <path d="M14-112q-40-34-72 2 38-10 72-2z" />
        <path d="M14-112q44-30 70 8-36-14-70-8z" />
        <path d="M14-112q-34 0-46 42 22-30 46-42z" />
        <path d="M14-112q36 6 42 46-18-32-42-46z" />
        <path d="M14-112q-4-36-34-46 12 24 34 46zM14-112q8-34 38-40-14 24-38 40z" />
      </g>
    </g>
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
            fill="#2e1f1a"
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
