/** What a mail server reports about one message that it had taken (RFC 3464). */
export interface DeliveryReport {
  /** Of the message that it is about, in its brackets; undefined where it does not bring that message back. */
  messageId: string | undefined;
  recipients: ReportedRecipient[];
}

export interface ReportedRecipient {
  /** The address that was written to, and the one that it became on the way. */
  addresses: string[];
  action: string;
  /** RFC 3463: "5.1.1". */
  status: string;
  diagnostic: string;
}
