"""Verifies DKIM signatures with dkimpy, which knows nothing of ours. Debian: python3-dkim, python3-nacl.

dkim_verify.py NAME VALUE   the mail on standard input, the TXT record published as NAME; prints "good" or "bad"
"""

import sys

import dkim

name, value = sys.argv[1:3]
records = {name.encode() + b".": value.encode()}
good = dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda asked, timeout=5: records.get(asked))
print("good" if good else "bad")
