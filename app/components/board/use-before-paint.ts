import { useEffect, useLayoutEffect } from 'react';

/** An effect that comes before the browser paints; on the server, which paints nothing, React would warn of it. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
