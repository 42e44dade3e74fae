export interface ReportOver {
  to: string;
  messageId: string;
  action?: string;
  status?: string;
}

/** As Postfix sends it: the head of the message only, addresses in both fields. */
export function postfixReport({ to, messageId, action = 'failed', status = '5.1.1' }: ReportOver): string {
  return crlf(`Return-Path: <>
Received: by mx.hub.example (Postfix) id 4F1B72A3; Mon, 24 Jun 2026 09:30:00 +0200 (CEST)
From: MAILER-DAEMON@mx.hub.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: switchs@hub.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
 boundary="4F1B72A3.1782286200/mx.hub.example"
Message-Id: <20260624073000.4F1B72A3@mx.hub.example>

This is a MIME-encapsulated message.

--4F1B72A3.1782286200/mx.hub.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.hub.example.

<${to}>: host mx.people.example[192.0.2.7] said: 550 5.1.1
    <${to}>: Recipient address rejected: User unknown (in reply to RCPT TO command)

--4F1B72A3.1782286200/mx.hub.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.hub.example
X-Postfix-Queue-ID: 4F1B72A3
X-Postfix-Sender: rfc822; switchs@hub.example
Arrival-Date: Mon, 24 Jun 2026 09:29:58 +0200 (CEST)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.people.example
Diagnostic-Code: smtp; 550 5.1.1 <${to}>: Recipient address
    rejected: User unknown

--4F1B72A3.1782286200/mx.hub.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <switchs@hub.example>
From: Hub du Sud <switchs@hub.example>
To: Personne <${to}>
Message-ID: ${messageId}
Subject: =?UTF-8?Q?Votre_place_est_confirm=C3=A9e?=

--4F1B72A3.1782286200/mx.hub.example--
`);
}

/** As Exim sends it: no Original-Recipient, the whole message back. */
export function eximReport({ to, messageId, action = 'failed', status = '5.0.0' }: ReportOver): string {
  return crlf(`Received: from Debian-exim by mail.hub.example with local (Exim 4.96)
	id 1sLabc-0001Xy-2T; Mon, 24 Jun 2026 09:30:00 +0200
X-Failed-Recipients: ${to}
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mail.hub.example>
To: switchs@hub.example
References: ${messageId}
Content-Type: multipart/report; report-type=delivery-status; boundary=1782286200-eximdsn-804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1sLabc-0001Xy-2T@mail.hub.example>

--1782286200-eximdsn-804289383
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

  ${to}
    host mx.people.example [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<${to}>:
    550 No such user here

--1782286200-eximdsn-804289383
Content-type: message/delivery-status

Reporting-MTA: dns; mail.hub.example

Action: ${action}
Final-Recipient: rfc822;${to}
Status: ${status}
Remote-MTA: dns; mx.people.example
Diagnostic-Code: smtp; 550 No such user here

--1782286200-eximdsn-804289383
Content-type: message/rfc822

Return-path: <switchs@hub.example>
From: Hub du Sud <switchs@hub.example>
To: ${to}
Message-ID: ${messageId}
Subject: Votre place
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Bonjour.

--1782286200-eximdsn-804289383--
`);
}

/** As Exchange Online sends it: HTML first, the diagnosis folded over lines, the message back inline. */
export function exchangeReport({ to, messageId, action = 'failed', status = '5.1.10' }: ReportOver): string {
  return crlf(`From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@people.example>
To: <switchs@hub.example>
Date: Mon, 24 Jun 2026 07:30:00 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="a1b2c3d4-e5f6"
MIME-Version: 1.0
Message-ID: <9f8e7d6c@PR3P123MB0001.EURP123.PROD.OUTLOOK.COM>
In-Reply-To: ${messageId}
References: ${messageId}
Subject: Undeliverable: Votre place

--a1b2c3d4-e5f6
Content-Type: multipart/alternative; boundary="inner-1"

--inner-1
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

Vm90cmUgbWVzc2FnZSBuJ2EgcGFzIHB1IMOqdHJlIHJlbWlzLg==

--inner-1
Content-Type: text/html; charset="utf-8"

<p>Votre message pour <b>${to}</b> n’a pas pu être remis.</p>

--inner-1--

--a1b2c3d4-e5f6
Content-Type: message/delivery-status

Reporting-MTA: dns;PR3P123MB0001.EURP123.PROD.OUTLOOK.COM
Received-From-MTA: dns;mail.hub.example
Arrival-Date: Mon, 24 Jun 2026 07:29:58 +0000

Final-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient
 ${to} not found by SMTP address lookup

--a1b2c3d4-e5f6
Content-Type: message/rfc822

From: Hub du Sud <switchs@hub.example>
To: <${to}>
Subject: Votre place
Message-ID:
 ${messageId}
MIME-Version: 1.0
Content-Type: text/plain

Bonjour.

--a1b2c3d4-e5f6--
`);
}

function crlf(text: string): string {
  return text.replace(/\n/g, '\r\n');
}
