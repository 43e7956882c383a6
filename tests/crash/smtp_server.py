"""A real SMTP server (aiosmtpd) for the crash rounds, on a random loopback port. Debian: python3-aiosmtpd.

It takes every mail and takes its time: a moment before the mail counts as received, and one before it says so. The Message-ID of each mail
received is a line in the file given.
"""

import asyncio
import logging
import pathlib
import random
import re
import sys

from aiosmtpd.smtp import SMTP

logging.disable()
received = pathlib.Path(sys.argv[1])
slowest_s = 0.25  # of each of the two moments


class Handler:
    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(random.uniform(0, slowest_s))
        message_id = re.search(rb"^Message-ID:\s*<([^>]+)>", envelope.content, re.IGNORECASE | re.MULTILINE)
        with received.open("ab") as out:
            out.write(message_id.group(1) + b"\n")
        await asyncio.sleep(random.uniform(0, slowest_s))
        return "250 2.0.0 Kept"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until the test closes the pipe


asyncio.run(main())
