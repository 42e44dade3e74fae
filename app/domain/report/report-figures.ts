/** People of one stakeholder type at a Switch, counted. */
export interface TypeCounts {
  stakeholderType: string;
  /** Held a place, or were seen all the same. */
  registered: number;
  /** Seen at one session or more. */
  present: number;
  /** Still waited, or had given their place back, and were not seen. */
  waited: number;
  cancelled: number;
}

/** How many of one type were seen at one session. */
export interface SessionCount {
  sessionId: string;
  stakeholderType: string;
  present: number;
}

export interface ReportFigures {
  registered: number;
  present: number;
  absent: number;
  waited: number;
  cancelled: number;
  /** False as long as nobody was marked present: then nothing is known of who came. */
  isCounted: boolean;
  /** In the order of the hub's types; those that nobody came as are left out. */
  byType: { stakeholderType: string; registered: number; present: number; absent: number }[];
  /** In the order of the programme, with those at which nobody was seen. */
  bySession: { sessionId: string; present: number; byType: Record<string, number> }[];
}

/** Adds up what the tables hold. @param types of the hub, in its order; others come last */
export function reportFigures(
  counts: readonly TypeCounts[],
  seen: readonly SessionCount[],
  { types, sessions }: { types: readonly string[]; sessions: readonly string[] },
): ReportFigures {
  const total = (name: 'registered' | 'present' | 'waited' | 'cancelled') =>
    counts.reduce((sum, row) => sum + row[name], 0);
  const order = [...new Set([...types, ...counts.map(({ stakeholderType }) => stakeholderType)])];
  const byType = order.flatMap((stakeholderType) => {
    const found = counts.find((row) => row.stakeholderType === stakeholderType);
    if (!found || found.registered === 0) return [];
    const { registered, present } = found;
    return [{ stakeholderType, registered, present, absent: registered - present }];
  });
  const bySession = sessions.map((sessionId) => {
    const rows = seen.filter((row) => row.sessionId === sessionId);
    return {
      sessionId,
      present: rows.reduce((sum, row) => sum + row.present, 0),
      byType: Object.fromEntries(rows.map((row) => [row.stakeholderType, row.present])),
    };
  });
  const [registered, present] = [total('registered'), total('present')];
  return {
    ...{ registered, present, absent: registered - present },
    ...{ waited: total('waited'), cancelled: total('cancelled') },
    isCounted: present > 0,
    byType,
    bySession,
  };
}
