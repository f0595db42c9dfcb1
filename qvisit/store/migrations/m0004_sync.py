"""0004: what a sync needs to read no more than it must: segments, sections, seats, where files lie.

Sections without a key are no longer kept whole: an index says where they lie on the share.
"""

from sqlalchemy import Connection

_STATEMENTS = (
    """
    CREATE TABLE segments (
        stream VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        last_id VARCHAR NOT NULL,
        signature VARCHAR NOT NULL,
        pack INTEGER NOT NULL,
        PRIMARY KEY (stream, device, first, last, last_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE sections (
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        hash VARCHAR NOT NULL,
        stream VARCHAR NOT NULL,
        key_id VARCHAR NOT NULL,
        "offset" INTEGER NOT NULL,
        length INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        last INTEGER NOT NULL,
        taken BOOLEAN NOT NULL,
        PRIMARY KEY (device, number, hash, stream)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX ix_sections_waiting ON sections (stream, key_id) WHERE taken = 0",
    """
    CREATE TABLE heard (
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        made_at VARCHAR NOT NULL,
        heard_at VARCHAR NOT NULL,
        PRIMARY KEY (device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE reported (
        by_device VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        hash VARCHAR NOT NULL,
        PRIMARY KEY (by_device, device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE grants_seen (
        stream VARCHAR NOT NULL,
        key_id VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        PRIMARY KEY (stream, key_id, device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE keys_due (
        stream VARCHAR NOT NULL,
        news BOOLEAN NOT NULL,
        PRIMARY KEY (stream)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE withdrawn_devices (
        device VARCHAR NOT NULL,
        key_row INTEGER NOT NULL,
        PRIMARY KEY (device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE members_known (
        device VARCHAR NOT NULL,
        standing VARCHAR NOT NULL,
        PRIMARY KEY (device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE seats (
        person VARCHAR NOT NULL,
        visit VARCHAR NOT NULL,
        PRIMARY KEY (person, visit)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE file_places (
        sha256 VARCHAR NOT NULL,
        stream VARCHAR NOT NULL,
        key_id VARCHAR NOT NULL,
        bundle VARCHAR NOT NULL,
        "offset" INTEGER NOT NULL,
        length INTEGER NOT NULL,
        done BOOLEAN NOT NULL,
        PRIMARY KEY (sha256, stream)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE bundles_sent (
        name VARCHAR NOT NULL,
        bytes BLOB NOT NULL,
        pack INTEGER NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    # Removed words come in again where a legal hold keeps them: then, and only then, from nothing.
    "DROP TRIGGER changes_stay_as_written",
    """
    CREATE TRIGGER changes_stay_as_written BEFORE UPDATE ON changes
    WHEN NOT (
        (OLD.payload IS NULL) <> (NEW.payload IS NULL)
        AND (NEW.salt IS NULL) = (NEW.payload IS NULL)
        AND NEW."row" = OLD."row" AND NEW.id = OLD.id AND NEW.stream = OLD.stream
        AND NEW.device = OLD.device AND NEW.number = OLD.number AND NEW.author = OLD.author
        AND NEW.lamport = OLD.lamport AND NEW.kind = OLD.kind
        AND NEW.kind_version = OLD.kind_version AND NEW.at = OLD.at
        AND NEW.envelope = OLD.envelope AND NEW.received_at = OLD.received_at
        AND NEW.own = OLD.own
    )
    BEGIN
        SELECT RAISE(ABORT, 'a change is never altered');
    END
    """,
)


def upgrade(connection: Connection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
