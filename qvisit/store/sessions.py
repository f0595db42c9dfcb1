"""Sessions: one kind for reading, one whose transaction may write."""

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from qvisit.store.engine import WRITES


def open_sessions(engine: Engine) -> tuple[sessionmaker[Session], sessionmaker[Session]]:
    """Makers of reading and of writing sessions, in this order.

    `with writing.begin() as session` is one transaction. Its first statement takes the write lock
    even if it only reads, since one that reads first and asks for the lock later fails when
    another has written in between.
    """
    reading = sessionmaker(engine)
    writing = sessionmaker(engine.execution_options(**{WRITES: True}))
    return reading, writing
