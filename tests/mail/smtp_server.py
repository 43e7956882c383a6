"""A real SMTP server (aiosmtpd) for smtp_test, on a random loopback port. Debian: python3-aiosmtpd.

The local part of a recipient says what becomes of it, the subject what becomes of the mail:
  refused@  550 at RCPT        busy@  451 at RCPT
  Subject: refuse  554 after DATA     later  451 after DATA     vanish  the connection is cut after the whole mail was read
Each accepted mail is written to the folder given, as N.eml with its envelope in N.txt.
"""

import asyncio
import logging
import pathlib
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

logging.disable()
warnings.simplefilter("ignore")  # signing in without TLS is what the test wants

folder = pathlib.Path(sys.argv[1])
wants_sign_in = "--sign-in" in sys.argv
certificate = sys.argv[sys.argv.index("--tls") + 1] if "--tls" in sys.argv else None  # a PEM file with key and certificate


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 No such user here"
        if address.startswith("busy@"):
            return "451 4.2.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = envelope.content
        if b"Subject: refuse" in mail:
            return "554 5.7.1 We do not want this"
        if b"Subject: later" in mail:
            return "451 4.3.0 Not now"
        if b"Subject: vanish" in mail:
            server.transport.abort()
            return "250 never seen"
        Handler.count += 1
        (folder / f"{Handler.count}.eml").write_bytes(mail)
        (folder / f"{Handler.count}.txt").write_text("\n".join([envelope.mail_from, *envelope.rcpt_tos]))
        return "250 2.0.0 Kept"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login == b"ana" and data.password == b"secret"
    return AuthResult(success=right, handled=False)  # the library says 535


async def main():
    loop = asyncio.get_running_loop()
    options = {"enable_SMTPUTF8": True}
    if wants_sign_in:
        options |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": False}
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
        options |= {"tls_context": context, "require_starttls": True}
    server = await loop.create_server(lambda: SMTP(Handler(), **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)  # until the test closes the pipe


asyncio.run(main())
