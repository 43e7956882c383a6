"""A real SMTP server (aiosmtpd) for smtp_test, on a random loopback port. Debian: python3-aiosmtpd.

The local part of a recipient says what becomes of it, the subject what becomes of the mail:
  refused@  550 at RCPT        busy@  451 at RCPT        elsewhere@  554 Relay access denied
  Subject: refuse  554 after DATA     later  451 after DATA     vanish  the connection is cut after the whole mail was read
A subject that holds "script=WORD,WORD" tells the tries of that mail apart, by its Message-ID; the last word is for all that follow:
  accept   later  451 after DATA   refuse  550 after DATA
  vanish   the mail is kept, and the connection cut before a word of it   drip  kept, and said so a byte at a time, over two seconds
A file "deny" in the folder holds what MAIL FROM is answered, as long as it is there; with --one-sender ADDRESS every other one is refused.
A file "close" in the folder holds how many connections are cut before a greeting.
Each accepted mail is written to the folder given, as N.eml with its envelope in N.txt.
"""

import asyncio
import logging
import pathlib
import re
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

logging.disable()
warnings.simplefilter("ignore")  # signing in without TLS is what the test wants

folder = pathlib.Path(sys.argv[1])
one_sender = sys.argv[sys.argv.index("--one-sender") + 1] if "--one-sender" in sys.argv else None
wants_sign_in = "--sign-in" in sys.argv
certificate = sys.argv[sys.argv.index("--tls") + 1] if "--tls" in sys.argv else None  # a PEM file with key and certificate


tries = {}  # of each Message-ID


def word_for(mail):
    script = re.search(rb"^Subject:.*\bscript=([a-z,]+)", mail, re.MULTILINE)
    message_id = re.search(rb"^Message-I[Dd]: *(\S+)", mail, re.MULTILINE)
    if not script or not message_id:
        return "accept"
    words = script[1].decode().split(",")
    tried = tries.setdefault(message_id[1], 0)
    tries[message_id[1]] += 1
    return words[min(tried, len(words) - 1)]


def closes_this_one():
    counter = folder / "close"
    left = int(counter.read_text()) if counter.exists() else 0
    if left > 0:
        counter.write_text(str(left - 1))
    return left > 0


class Connection(SMTP):
    closed_at_once = False

    def connection_made(self, transport):
        if closes_this_one():
            self.closed_at_once = True
            transport.close()
        else:
            super().connection_made(transport)

    def connection_lost(self, error):
        if not self.closed_at_once:
            super().connection_lost(error)


async def drip(server, text):
    for byte in text:
        server._writer.write(bytes([byte]))
        await server._writer.drain()
        await asyncio.sleep(2 / len(text))


class Handler:
    count = 0

    @staticmethod
    def keep(envelope):
        Handler.count += 1
        (folder / f"{Handler.count}.part").write_bytes(envelope.content)
        (folder / f"{Handler.count}.txt").write_text("\n".join([envelope.mail_from, *envelope.rcpt_tos]))
        (folder / f"{Handler.count}.part").rename(folder / f"{Handler.count}.eml")

    async def handle_MAIL(self, server, session, envelope, address, options):
        if (folder / "deny").exists():
            return (folder / "deny").read_text()
        if one_sender and address != one_sender:
            return "553 5.7.1 Sender address rejected: not owned by user"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 No such user here"
        if address.startswith("elsewhere@"):
            return "554 5.7.1 Relay access denied"
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
        word = word_for(mail)
        if word == "later":
            return "451 4.7.1 Greylisted, come back in a minute"
        if word == "refuse":
            return "550 5.7.1 We do not take this"
        Handler.keep(envelope)
        if word == "vanish":
            server.transport.abort()
            return "250 never seen"
        if word == "drip":
            await drip(server, b"250-2.0.0 Thinking about it\r\n")
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
    server = await loop.create_server(lambda: Connection(Handler(), **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)  # until the test closes the pipe


asyncio.run(main())
