"""0001: the first tables.

Frozen once released: later changes get a new file. Plain SQL, no models: the models describe
today's schema, this file describes the step from nothing to 1.
"""

from sqlalchemy import Connection

_STATEMENTS = (
    """
    CREATE TABLE changes (
        "row" INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        stream VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        author VARCHAR NOT NULL,
        lamport INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        kind_version INTEGER NOT NULL,
        at VARCHAR NOT NULL,
        envelope BLOB NOT NULL,
        salt BLOB,
        payload BLOB,
        received_at VARCHAR NOT NULL,
        own BOOLEAN NOT NULL,
        PRIMARY KEY ("row"),
        UNIQUE (stream, device, number, id),
        CONSTRAINT whole_payload CHECK ((salt IS NULL) = (payload IS NULL)),
        UNIQUE (id)
    )
    """,
    "CREATE INDEX ix_changes_lamport ON changes (lamport)",
    'CREATE INDEX ix_changes_own ON changes ("row") WHERE own = 1',
    """
    CREATE TABLE drafts (
        visit VARCHAR NOT NULL,
        template VARCHAR NOT NULL,
        item VARCHAR NOT NULL,
        field VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        saved_at VARCHAR NOT NULL,
        PRIMARY KEY (visit, template, item, field)
    )
    """,
    """
    CREATE TABLE templates (
        id VARCHAR NOT NULL,
        version VARCHAR NOT NULL,
        hash VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        PRIMARY KEY (id, version)
    )
    """,
    """
    CREATE TABLE stream_keys (
        "row" INTEGER NOT NULL,
        stream VARCHAR NOT NULL,
        key_id VARCHAR NOT NULL,
        "key" BLOB NOT NULL,
        from_device VARCHAR NOT NULL,
        PRIMARY KEY ("row"),
        UNIQUE (stream, key_id)
    )
    """,
    """
    CREATE TABLE grants (
        stream VARCHAR NOT NULL,
        key_id VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        PRIMARY KEY (stream, key_id, device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE certificates (
        hash VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        bytes BLOB NOT NULL,
        kind VARCHAR NOT NULL,
        PRIMARY KEY (hash)
    )
    """,
    """
    CREATE TABLE share (
        id INTEGER NOT NULL,
        share_id VARCHAR NOT NULL,
        root BLOB NOT NULL,
        place VARCHAR NOT NULL,
        joined_at VARCHAR NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT only_one CHECK (id = 1)
    )
    """,
    """
    CREATE TABLE packs_sent (
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        hash VARCHAR NOT NULL,
        bytes BLOB,
        last_row INTEGER NOT NULL,
        created_at VARCHAR NOT NULL,
        PRIMARY KEY (device, number)
    )
    """,
    """
    CREATE TABLE places (
        place VARCHAR NOT NULL,
        folder VARCHAR NOT NULL,
        last_sync VARCHAR,
        PRIMARY KEY (place)
    )
    """,
    """
    CREATE TABLE delivered (
        place VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (place, device, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE packs_seen (
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        hash VARCHAR NOT NULL,
        PRIMARY KEY (device, number, hash)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE highest_seen (
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        hash VARCHAR NOT NULL,
        PRIMARY KEY (device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE set_aside (
        id INTEGER NOT NULL,
        file VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        hint VARCHAR NOT NULL,
        first_seen VARCHAR NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (file)
    )
    """,
    """
    CREATE TABLE sealed_sections (
        stream VARCHAR NOT NULL,
        key_id VARCHAR NOT NULL,
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        pack_hash VARCHAR NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (stream, key_id, device, number, pack_hash)
    )
    """,
    """
    CREATE TABLE visits (
        visit VARCHAR NOT NULL,
        ward VARCHAR NOT NULL,
        ward_name VARCHAR NOT NULL,
        ward_code VARCHAR NOT NULL,
        site VARCHAR NOT NULL,
        ward_type VARCHAR NOT NULL,
        visit_type VARCHAR NOT NULL,
        day VARCHAR NOT NULL,
        status VARCHAR NOT NULL,
        lead VARCHAR NOT NULL,
        seats INTEGER NOT NULL,
        finished INTEGER NOT NULL,
        open_concerns INTEGER NOT NULL,
        rating VARCHAR NOT NULL,
        practice BOOLEAN NOT NULL,
        PRIMARY KEY (visit)
    )
    """,
    "CREATE INDEX ix_visits_day ON visits (day)",
    "CREATE INDEX ix_visits_ward ON visits (ward, day)",
    """
    CREATE TABLE item_results (
        visit VARCHAR NOT NULL,
        person VARCHAR NOT NULL,
        template VARCHAR NOT NULL,
        item VARCHAR NOT NULL,
        reply VARCHAR NOT NULL,
        PRIMARY KEY (visit, person, template, item)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE findings (
        id VARCHAR NOT NULL,
        visit VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        question VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        consequence INTEGER,
        likelihood INTEGER,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_findings_visit ON findings (visit)",
    """
    CREATE TABLE actions (
        id VARCHAR NOT NULL,
        visit VARCHAR NOT NULL,
        finding VARCHAR NOT NULL,
        aim VARCHAR NOT NULL,
        owner VARCHAR NOT NULL,
        due VARCHAR NOT NULL,
        status VARCHAR NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_actions_due ON actions (due)",
    "CREATE INDEX ix_actions_visit ON actions (visit)",
    # A change is for ever. Only its words may go, salt and payload together, and only once.
    """
    CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes
    BEGIN
        SELECT RAISE(ABORT, 'a change is never deleted');
    END
    """,
    """
    CREATE TRIGGER changes_stay_as_written BEFORE UPDATE ON changes
    WHEN NOT (
        OLD.payload IS NOT NULL AND NEW.payload IS NULL AND NEW.salt IS NULL
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
    # A published version of a template is what visits were scored with.
    """
    CREATE TRIGGER templates_are_kept BEFORE DELETE ON templates
    BEGIN
        SELECT RAISE(ABORT, 'a template version is never deleted');
    END
    """,
    """
    CREATE TRIGGER templates_stay_as_published BEFORE UPDATE ON templates
    BEGIN
        SELECT RAISE(ABORT, 'a template version is never altered');
    END
    """,
)


def upgrade(connection: Connection) -> None:
    """Make the tables and their guards."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
