export interface MeterProps {
  /** In words: « 12 places sur 40 ». The picture repeats it, the words are the information. */
  text: string;
  value: number;
  max: number;
}

/** How full something is: words with a small bar. SVG attributes, because the policy forbids inline styles. */
export function Meter({ text, value, max }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="meter">
      <span className="meter-text">{text}</span>
      <svg
        className="meter-bar"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="meter-track" width="100" height="6" rx="3" />
        <rect className="meter-value" width={share * 100} height="6" rx="3" />
      </svg>
    </div>
  );
}
